firstline_add_test(tst_import_calendar LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_import_calendar.cpp
    DEPENDS Import Authority Store Domain TestSupport)
