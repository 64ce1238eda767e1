# The layouts of keyboards are read by what Qt itself reads them with; libqt6gui6 brings it and the layouts.
pkg_check_modules(Xkbcommon REQUIRED IMPORTED_TARGET xkbcommon)
foreach(name keyboard access)
    firstline_add_test(tst_${name} WIDGETS LABEL ui TIMEOUT 300
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_${name}.cpp
            ${CMAKE_CURRENT_SOURCE_DIR}/tst_places_kit.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_places_kit.h
            ${CMAKE_CURRENT_SOURCE_DIR}/tst_typing_table.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_typing_table.h
        DEPENDS ServerKit Shell WallboardUi Demo Authority TestSupport Qt6::Widgets PkgConfig::Xkbcommon)
endforeach()
