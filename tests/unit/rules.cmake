foreach(topic advance apply inner merge merge_tickets permissions transitions)
    firstline_add_test(tst_rules_${topic} LABEL unit
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_rules_${topic}.cpp
        DEPENDS Rules TestWorld TestSupport)
endforeach()
firstline_add_test(tst_domain_describe LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_domain_describe.cpp
    DEPENDS Protocol TestSupport)
firstline_add_test(tst_protocol LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_protocol.cpp
    DEPENDS Protocol TestSupport)
