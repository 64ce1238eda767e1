firstline_add_test(tst_queue_page WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_queue_page.cpp
    DEPENDS Queue TestSupport Qt6::Widgets)
target_compile_definitions(tst_queue_page PRIVATE FIRSTLINE_QM_DIR="${CMAKE_BINARY_DIR}/translations")
firstline_add_test(tst_bulk_edit WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_bulk_edit.cpp
    DEPENDS ServerKit Queue Authority TestSupport Qt6::Widgets)
