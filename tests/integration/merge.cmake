firstline_add_test(tst_sync_merge LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_sync_merge.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_sync_kit.cpp
        ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_kit.cpp
    DEPENDS Sync Authority TestSupport)
