firstline_add_test(tst_service_reader LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_service_reader.cpp
    DEPENDS Service TestSupport)
