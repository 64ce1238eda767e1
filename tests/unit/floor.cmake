firstline_add_test(tst_floor_figures LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_floor_figures.cpp
    DEPENDS Service Store TestSupport)
