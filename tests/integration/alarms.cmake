firstline_add_test(tst_alarm_service LABEL integration TIMEOUT 180
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_alarm_service.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_server_kit.cpp
    DEPENDS Service Authority TestSupport)
