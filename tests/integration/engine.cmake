firstline_add_test(tst_engine_close LABEL integration TIMEOUT 180
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_engine_close.cpp
    DEPENDS ServerKit Service Authority TestSupport)
