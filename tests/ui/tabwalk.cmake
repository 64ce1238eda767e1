# Every place of the program: by Tab alone, with its texts measured, its windows on other monitors.
foreach(name tabwalk textfit windows)
    firstline_add_test(tst_${name} WIDGETS LABEL ui TIMEOUT 400
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_${name}.cpp
            ${CMAKE_CURRENT_SOURCE_DIR}/tst_places_kit.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_places_kit.h
        DEPENDS ServerKit Shell WallboardUi Demo Authority TestSupport Qt6::Widgets)
endforeach()

# The workstation, a server and a screen reader, all real. Skipped where the tools for it are missing.
add_test(NAME screenreader COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/screenreader.sh)
set_tests_properties(screenreader PROPERTIES LABELS ui TIMEOUT 420 PROCESSORS 2 SKIP_RETURN_CODE 77
    ENVIRONMENT FIRSTLINE_BIN=${CMAKE_BINARY_DIR}/bin)
