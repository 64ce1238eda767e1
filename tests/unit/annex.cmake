firstline_add_test(tst_rules_annex LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_rules_annex.cpp
    DEPENDS Rules TestWorld TestSupport)
