firstline_add_test(tst_theme WIDGETS LABEL ui SOURCES tst_theme.cpp DEPENDS Theme TestSupport Qt6::Widgets)
firstline_add_test(tst_widgets WIDGETS LABEL ui
    SOURCES tst_widgets.cpp
    DEPENDS Widgets TestSupport Qt6::Widgets Qt6::Network)
firstline_add_test(tst_widgetgallery WIDGETS LABEL ui
    SOURCES tst_widgetgallery.cpp widgetgallery.cpp widgetgallery.h
    DEPENDS Widgets TestSupport Qt6::Widgets)
