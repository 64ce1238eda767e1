firstline_add_test(tst_shell_words WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_words.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h
    DEPENDS ServerKit Shell Workstation Authority TestSupport Qt6::Widgets)
