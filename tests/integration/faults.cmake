set(kill ${CMAKE_CURRENT_SOURCE_DIR}/../kill)
firstline_add_test(tst_faults LABEL integration TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_faults.cpp ${kill}/desk.cpp ${kill}/programs.cpp ${kill}/chaosproxy.cpp ${kill}/spin.cpp
    DEPENDS TestSupport Qt6::Network)
add_dependencies(tst_faults firstline-server firstline-headless)
firstline_add_test(tst_damage LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_damage.cpp
    DEPENDS Sync Store TestSupport)
