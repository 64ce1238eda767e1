firstline_add_test(tst_server_jobs LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_jobs.cpp
    DEPENDS SyncKit Appserver Sync Authority TestSupport)
