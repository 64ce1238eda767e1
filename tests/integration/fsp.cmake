# What FSP/1 promises beyond the daily exchange: anti-entropy, forks, the end of a device, files, retention.
foreach(name annex digest fork revoke blobs)
    firstline_add_test(tst_sync_${name} LABEL integration TIMEOUT 300
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_sync_${name}.cpp
        DEPENDS SyncKit Sync Authority TestSupport)
endforeach()
firstline_add_test(tst_server_retention LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_retention.cpp
    DEPENDS ServerKit Authority TestSupport)
target_compile_definitions(tst_server_retention PRIVATE FIRSTLINE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
