firstline_add_test(tst_sync_core LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_sync_core.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_sync_kit.cpp
        ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_kit.cpp
    DEPENDS Sync Authority TestSupport)
firstline_add_test(tst_headless_process LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_headless_process.cpp
    DEPENDS TestSupport)
add_dependencies(tst_headless_process firstline-server firstline-headless)
