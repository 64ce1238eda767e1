firstline_add_test(tst_ticket_work WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_ticket_work.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_pane_kit.h
        ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h
    DEPENDS ServerKit TicketUi Resources Translations Authority TestSupport Qt6::Widgets)
firstline_add_test(tst_work_window WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_work_window.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_seat_kit.h
        ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h
    DEPENDS ServerKit Shell Resources Authority TestSupport Qt6::Widgets)
