firstline_add_test(tst_merge_screen WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_merge_screen.cpp
    DEPENDS ServerKit Shell Authority TestSupport Qt6::Widgets)
