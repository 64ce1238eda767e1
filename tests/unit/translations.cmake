firstline_add_test(tst_translations LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_translations.cpp
    DEPENDS TestSupport Qt6::Core)
# A generator expression: the tool is found with the packages.
target_compile_definitions(tst_translations PRIVATE FIRSTLINE_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")
