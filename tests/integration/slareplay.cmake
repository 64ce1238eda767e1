firstline_add_test(tst_sla_replay LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_sla_replay.cpp
    DEPENDS Import Authority Store Content Rules Domain TestSupport)
