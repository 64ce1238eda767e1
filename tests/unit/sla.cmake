foreach(topic workingtime sla_clocks sla_policy sla_oracle)
    firstline_add_test(tst_${topic} LABEL unit
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_${topic}.cpp
        DEPENDS Rules TestSupport)
endforeach()
