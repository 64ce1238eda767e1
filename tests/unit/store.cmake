foreach(topic database records migrations filter ticketquery search)
    firstline_add_test(tst_store_${topic} LABEL unit
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_store_${topic}.cpp
        DEPENDS Store TestSupport)
    target_compile_definitions(tst_store_${topic} PRIVATE
        FIRSTLINE_SCHEMA_DIR="${PROJECT_SOURCE_DIR}/tests/data/schema")
endforeach()
