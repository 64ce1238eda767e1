firstline_add_test(tst_customer_values WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_customer_values.cpp
    DEPENDS CustomerUi TestSupport Qt6::Widgets)
firstline_add_test(tst_customer_callercard WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_customer_callercard.cpp
    DEPENDS CustomerUi TestSupport Qt6::Widgets)
