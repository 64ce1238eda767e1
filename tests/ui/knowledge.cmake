firstline_add_test(tst_knowledge_page WIDGETS LABEL ui
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/tst_knowledge_page.cpp
    DEPENDS KnowledgeUi TestSupport Qt6::Widgets)
