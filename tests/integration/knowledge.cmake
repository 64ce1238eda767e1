firstline_add_test(tst_knowledge_service LABEL integration
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_knowledge_service.cpp
    DEPENDS ServerKit Service Authority TestSupport)
