firstline_add_test(tst_sync_merge LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_sync_merge.cpp
    DEPENDS SyncKit Sync Authority TestSupport)
