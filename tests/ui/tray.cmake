foreach(name tray drafts_ui presence_ui)
    firstline_add_test(tst_${name} WIDGETS LABEL ui TIMEOUT 300
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_${name}.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_seat_kit.h
            ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h
        DEPENDS ServerKit Shell Authority TestSupport Qt6::Widgets)
endforeach()
firstline_add_test(tst_worddiff WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_worddiff.cpp
    DEPENDS Widgets TestSupport Qt6::Widgets)
