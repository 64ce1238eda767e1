firstline_add_test(tst_engine_close LABEL integration TIMEOUT 180
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_engine_close.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_kit.cpp
    DEPENDS Service Authority TestSupport)
