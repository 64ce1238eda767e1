firstline_add_test(tst_ticket_goingon WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_ticket_goingon.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_pane_kit.h
        ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h
    DEPENDS ServerKit TicketUi Resources Translations Authority TestSupport Qt6::Widgets)
