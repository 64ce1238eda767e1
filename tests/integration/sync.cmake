firstline_add_test(tst_sync_core LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_sync_core.cpp
    DEPENDS SyncKit Sync Authority TestSupport)
firstline_add_test(tst_headless_process LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_headless_process.cpp
    DEPENDS TestSupport)
add_dependencies(tst_headless_process firstline-server firstline-headless)
