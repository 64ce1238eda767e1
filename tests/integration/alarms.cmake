firstline_add_test(tst_alarm_service LABEL integration TIMEOUT 180
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_alarm_service.cpp
    DEPENDS ServerKit Service Authority TestSupport)
