firstline_add_test(tst_server_core LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_core.cpp
    DEPENDS ServerKit Authority TestSupport)
firstline_add_test(tst_server_pages LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_pages.cpp
    DEPENDS ServerKit Authority TestSupport)
firstline_add_test(tst_server_process LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_process.cpp
    DEPENDS Authority TestSupport Qt6::Network)
add_dependencies(tst_server_process firstline-server)
