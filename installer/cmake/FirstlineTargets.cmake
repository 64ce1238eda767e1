# One helper per kind of target, so that a folder's CMakeLists.txt says only what is its own:
#   firstline_add_library(Store DIR core/store SOURCES a.cpp b.cpp DEPENDS Protocol Qt6::Sql)
#   firstline_add_program(firstline-server SOURCES main.cpp DEPENDS Http)
#   firstline_add_test(tst_uuid LABEL unit SOURCES tst_uuid.cpp DEPENDS Base)
# A DEPENDS entry without "::" that names one of our libraries means that library (Store -> firstline_store).

set(FIRSTLINE_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
set(FIRSTLINE_DEFINES
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# Executables and libraries compile with the same flags, so that all may share one precompiled header.
add_compile_options(-fPIC)

# Some 130 programs are linked from the same libraries: 5 s each with GNU ld, 0.6 s with mold.
find_program(MOLD mold)
if(MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    add_link_options(-fuse-ld=mold)
endif()
if(FIRSTLINE_MUTANTS)
    add_compile_definitions(FIRSTLINE_MUTANTS)
endif()
if(FIRSTLINE_SANITIZE)
    add_compile_options(-fsanitize=${FIRSTLINE_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${FIRSTLINE_SANITIZE})
endif()

function(firstline_names out)
    set(names "")
    foreach(dep IN LISTS ARGN)
        if(dep MATCHES "::")
            list(APPEND names ${dep})
        else()
            string(TOLOWER ${dep} lower)
            list(APPEND names firstline_${lower})
        endif()
    endforeach()
    set(${out} "${names}" PARENT_SCOPE)
endfunction()

function(firstline_own target)
    target_compile_options(${target} PRIVATE ${FIRSTLINE_WARNINGS} $<$<BOOL:${FIRSTLINE_WERROR}>:-Werror>)
    target_compile_definitions(${target} PRIVATE ${FIRSTLINE_DEFINES} FIRSTLINE_VERSION="${PROJECT_VERSION}")
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
endfunction()

# The precompiled headers: `firstline_pch_core` for everything without Gui, `firstline_pch_ui` for ui and its tests.
function(firstline_add_pch name header)
    file(WRITE ${CMAKE_BINARY_DIR}/pch/${name}.cpp "// Owns the precompiled header that other targets reuse.\n")
    add_library(${name} STATIC ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    target_link_libraries(${name} PUBLIC ${ARGN})
    firstline_own(${name})
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/${header})
endfunction()

firstline_add_pch(firstline_pch_core installer/cmake/pch_core.h Qt6::Core)
firstline_add_pch(firstline_pch_ui installer/cmake/pch_ui.h Qt6::Core Qt6::Widgets)

function(firstline_use_pch target dir)
    if(dir MATCHES "^(ui|widgets)" AND NOT dir STREQUAL "ui/models") # models are Qt Core only
        target_precompile_headers(${target} REUSE_FROM firstline_pch_ui)
    else()
        target_precompile_headers(${target} REUSE_FROM firstline_pch_core)
    endif()
endfunction()

function(firstline_add_library name)
    cmake_parse_arguments(ARG "NO_PCH" "DIR" "SOURCES;DEPENDS" ${ARGN})
    string(TOLOWER ${name} lower)
    add_library(firstline_${lower} STATIC ${ARG_SOURCES})
    firstline_names(deps ${ARG_DEPENDS})
    target_link_libraries(firstline_${lower} PUBLIC ${deps})
    firstline_own(firstline_${lower})
    if(FIRSTLINE_UNITY)
        set_target_properties(firstline_${lower} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        # Here every source is an included file, so that this would warn of each private type.
        target_compile_options(firstline_${lower} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
    if(NOT ARG_NO_PCH)
        firstline_use_pch(firstline_${lower} ${ARG_DIR})
    endif()
endfunction()

function(firstline_add_program name)
    cmake_parse_arguments(ARG "WIDGETS" "" "SOURCES;DEPENDS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    firstline_names(deps ${ARG_DEPENDS})
    target_link_libraries(${name} PRIVATE ${deps})
    firstline_own(${name})
endfunction()

# LABEL: unit | integration | ui | arch | bench; tests of ui/ pass WIDGETS to get its precompiled header.
function(firstline_add_test name)
    cmake_parse_arguments(ARG "WIDGETS" "LABEL;TIMEOUT" "SOURCES;DEPENDS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    firstline_names(deps ${ARG_DEPENDS})
    target_link_libraries(${name} PRIVATE ${deps} Qt6::Test)
    firstline_own(${name})
    if(ARG_WIDGETS)
        firstline_use_pch(${name} ui)
    else()
        firstline_use_pch(${name} core)
    endif()
    list(LENGTH ARG_SOURCES sources)
    if(sources EQUAL 1) # Includes its own .moc, so that this unit is empty; the precompiled header would be its whole cost.
        set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp PROPERTIES
            SKIP_PRECOMPILE_HEADERS ON)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(FIRSTLINE_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 8")
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/bin)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;FIRSTLINE_BIN=${CMAKE_BINARY_DIR}/bin")
endfunction()
