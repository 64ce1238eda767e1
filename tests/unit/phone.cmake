firstline_add_test(tst_call_board LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_call_board.cpp
    DEPENDS Authority TestSupport)
