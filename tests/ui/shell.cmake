firstline_add_test(tst_shell_parts WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_parts.cpp
    DEPENDS Workstation TestSupport Qt6::Widgets)
firstline_add_test(tst_shell_window WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_window.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h
    DEPENDS ServerKit Shell Authority TestSupport Qt6::Widgets)
