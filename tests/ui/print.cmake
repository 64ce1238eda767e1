firstline_add_test(tst_print_papers WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_print_papers.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_ticket_sample.h
    DEPENDS PrintUi Resources Translations TestSupport PkgConfig::Qrencode Qt6::Widgets)
