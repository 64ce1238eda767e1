firstline_add_test(tst_import_eventlog LABEL integration TIMEOUT 600
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_import_eventlog.cpp
    DEPENDS Import Authority Store Content Domain TestSupport)
firstline_add_test(tst_import_articles LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_import_articles.cpp
    DEPENDS Import Authority Store Domain TestSupport)
firstline_add_test(tst_import_records LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_import_records.cpp
    DEPENDS Import Authority Store Domain TestSupport)
firstline_add_test(tst_demo LABEL integration TIMEOUT 600
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_demo.cpp
    DEPENDS Demo Authority Store Domain TestSupport)
