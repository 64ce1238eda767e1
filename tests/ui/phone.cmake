firstline_add_test(tst_telephone WIDGETS LABEL ui TIMEOUT 300
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_telephone.cpp ${CMAKE_CURRENT_SOURCE_DIR}/tst_seat_kit.h
        ${CMAKE_CURRENT_SOURCE_DIR}/tst_shell_kit.h
    DEPENDS ServerKit Shell Authority TestSupport Qt6::Widgets)
# That a ring takes no focus: the offscreen platform gives it to every new window.
add_test(NAME telephone_onscreen COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/onscreen.sh $<TARGET_FILE:tst_telephone>
    ring_whenTyping_thenCardComesAndTypingGoesOn)
set_tests_properties(telephone_onscreen PROPERTIES LABELS ui TIMEOUT 120 SKIP_RETURN_CODE 77)
