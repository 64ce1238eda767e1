firstline_add_test(tst_work_tools LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_work_tools.cpp
    DEPENDS Service TestSupport)
