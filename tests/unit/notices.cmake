firstline_add_test(tst_notice_rules LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_notice_rules.cpp
    DEPENDS Service TestWorld TestSupport)
