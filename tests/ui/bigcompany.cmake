firstline_add_test(tst_big_company WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_big_company.cpp
    DEPENDS ServerKit Shell Authority TestSupport Qt6::Widgets)
