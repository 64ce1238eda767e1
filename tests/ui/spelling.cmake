firstline_add_test(tst_spelling_ui WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_spelling_ui.cpp
    DEPENDS Widgets TestSupport Qt6::Widgets)
