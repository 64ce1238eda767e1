firstline_add_test(tst_settings_page WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_settings_page.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h
    DEPENDS ServerKit SettingsUi Resources Translations Authority TestSupport Qt6::Widgets)
