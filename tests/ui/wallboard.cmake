firstline_add_test(tst_wallboard WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_wallboard.cpp
    DEPENDS ServerKit Shell WallboardUi Demo Authority TestSupport Qt6::Widgets)
