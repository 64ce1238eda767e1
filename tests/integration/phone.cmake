firstline_add_test(tst_pbx LABEL integration TIMEOUT 180
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_pbx.cpp
    DEPENDS ServerKit Appserver Authority Service Net TestSupport Qt6::Network)
