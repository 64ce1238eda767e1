firstline_add_test(tst_drafts_core LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_drafts_core.cpp
    DEPENDS SyncKit Sync Authority TestSupport)
