firstline_add_test(tst_spelling LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_spelling.cpp
    DEPENDS Content TestSupport)
