foreach(topic workingtime sla_clocks sla_policy sla_oracle sla_scenarios)
    firstline_add_test(tst_${topic} LABEL unit
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_${topic}.cpp
        DEPENDS Rules TestSupport)
endforeach()
firstline_add_test(tst_sla_explain LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_sla_explain.cpp
    DEPENDS Rules TestWorld TestSupport)
firstline_add_test(tst_serverclock LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_serverclock.cpp
    DEPENDS Sync Rules TestSupport)

# librapidcheck-dev; without it the laws of working time are not checked, everything else is.
find_library(FIRSTLINE_RAPIDCHECK rapidcheck)
if(FIRSTLINE_RAPIDCHECK)
    firstline_add_test(tst_workingtime_properties LABEL unit
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_workingtime_properties.cpp
        DEPENDS Rules TestSupport)
    target_link_libraries(tst_workingtime_properties PRIVATE ${FIRSTLINE_RAPIDCHECK})
else()
    message(WARNING "librapidcheck-dev is missing: tst_workingtime_properties is not built")
endif()
