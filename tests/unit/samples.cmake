firstline_add_test(tst_samples LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_samples.cpp
    DEPENDS Demo TestWorld TestSupport)
