foreach(topic server limits tls)
    firstline_add_test(tst_http_${topic} LABEL integration
        SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_http_${topic}.cpp
        DEPENDS Http TestSupport Qt6::Network)
endforeach()
firstline_add_test(tst_http_local LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_http_local.cpp
    DEPENDS Http TestSupport)
firstline_add_test(tst_http_logic LABEL unit
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_http_logic.cpp
    DEPENDS Http TestSupport)
