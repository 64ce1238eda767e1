foreach(topic groups listdiff ticketlist viewlist)
    firstline_add_test(tst_models_${topic} LABEL unit
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_models_${topic}.cpp
        DEPENDS Models TestSupport)
endforeach()
