firstline_add_test(tst_telephone WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_telephone.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_seat_kit.h
        ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h ${CMAKE_CURRENT_SOURCE_DIR}/../integration/tst_server_kit.cpp
    DEPENDS Shell Authority TestSupport Qt6::Widgets)
