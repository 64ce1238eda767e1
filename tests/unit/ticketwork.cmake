foreach(topic checklist macros takeback takenback)
    firstline_add_test(tst_rules_${topic} LABEL unit
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_rules_${topic}.cpp
        DEPENDS Rules TestWorld TestSupport)
endforeach()
