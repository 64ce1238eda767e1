firstline_add_test(tst_content_icalendar LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_content_icalendar.cpp
    DEPENDS Content TestSupport)
firstline_add_test(tst_content_holidays LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_content_holidays.cpp
    DEPENDS Content TestSupport)
firstline_add_test(tst_settings_values WIDGETS LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_settings_values.cpp
    DEPENDS SettingsUi TestSupport Qt6::Widgets)
