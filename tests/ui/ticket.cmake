firstline_add_test(tst_ticket_parts WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_ticket_parts.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_ticket_sample.h
    DEPENDS Shell TicketUi TestSupport Qt6::Widgets)
firstline_add_test(tst_ticket_pane WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_ticket_pane.cpp
    DEPENDS ServerKit TicketUi Authority TestSupport Qt6::Widgets)
firstline_add_test(tst_ticket_words WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_ticket_words.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_ticket_sample.h
    DEPENDS CustomerUi TicketUi TestSupport Qt6::Widgets)
