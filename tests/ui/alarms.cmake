firstline_add_test(tst_alarms WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_alarms.cpp
    DEPENDS ServerKit Shell Authority TestSupport Qt6::Widgets)
firstline_add_test(tst_desktop_notifier WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_desktop_notifier.cpp
    DEPENDS ServerKit Shell Authority TestSupport Qt6::DBus Qt6::Widgets)
firstline_add_test(tst_explain_panel WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_explain_panel.cpp
    DEPENDS ServerKit Shell Authority TestSupport Qt6::Widgets)
firstline_add_test(tst_notices WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_notices.cpp
    DEPENDS ServerKit Shell Authority TestSupport Qt6::Widgets)
