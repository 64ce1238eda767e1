#pragma once

#include "tests/support/isolation.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

#ifdef QT_WIDGETS_LIB
#include <QtWidgets/QApplication>
#endif

/// main() of a test without a screen: isolation first, then the application, then the test class.
#define FIRSTLINE_TEST_MAIN(Class) FIRSTLINE_TEST_MAIN_WITH(Class, QCoreApplication)

/// main() of a test with widgets, on the offscreen platform. The target must link Qt6::Widgets.
#define FIRSTLINE_GUI_TEST_MAIN(Class) FIRSTLINE_TEST_MAIN_WITH(Class, QApplication)

/// What both of the above share; not for direct use.
#define FIRSTLINE_TEST_MAIN_WITH(Class, Application)                                                                 \
    int main(int argc, char **argv)                                                                                  \
    {                                                                                                                \
        const firstline::test::Isolation isolation;                                                                  \
        Application application(argc, argv);                                                                         \
        Class test;                                                                                                  \
        return QTest::qExec(&test, argc, argv);                                                                      \
    }

/// Declares `const QString name` as the folder of real data, or skips the running test where it is absent.
#define FIRSTLINE_NEED_DATA(name)                                                                                    \
    const QString name = firstline::test::dataDir();                                                                 \
    if (name.isEmpty())                                                                                              \
    QSKIP("No data: set FIRSTLINE_DATA to the folder that holds event_logs/, sla/ and kb/")
