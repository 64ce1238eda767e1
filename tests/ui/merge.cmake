firstline_add_test(tst_merge_screen WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_merge_screen.cpp ${CMAKE_CURRENT_SOURCE_DIR}/../integration/tst_server_kit.cpp
    DEPENDS Shell Authority TestSupport Qt6::Widgets)
