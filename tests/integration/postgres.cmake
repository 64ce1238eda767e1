firstline_add_test(tst_postgres_store LABEL integration TIMEOUT 400
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_postgres_store.cpp
    DEPENDS Store TestSupport PostgresSupport)
firstline_add_test(tst_postgres_sets LABEL integration TIMEOUT 400
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_postgres_sets.cpp
    DEPENDS Store TestSupport PostgresSupport)
firstline_add_test(tst_postgres_server LABEL integration TIMEOUT 600
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_postgres_server.cpp
        ${CMAKE_CURRENT_SOURCE_DIR}/tst_history_kit.cpp
    DEPENDS ServerKit Authority TestSupport PostgresSupport)
if(TARGET firstline-headless)
    firstline_add_test(tst_postgres_process LABEL integration TIMEOUT 600
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_postgres_process.cpp
        DEPENDS TestSupport PostgresSupport Qt6::Core)
    add_dependencies(tst_postgres_process firstline-server firstline-headless)
endif()
