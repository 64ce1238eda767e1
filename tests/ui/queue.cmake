firstline_add_test(tst_queue_page WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_queue_page.cpp
    DEPENDS Queue TestSupport Qt6::Widgets)
