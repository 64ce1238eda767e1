firstline_add_test(tst_import_sync LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_import_sync.cpp
    DEPENDS Content Domain TestSupport)
add_dependencies(tst_import_sync firstline-server firstline-headless)
