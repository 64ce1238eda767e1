#include "app/workstation/options.h"
#include "app/workstation/workstation.h"

#include <QtWidgets/QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace firstline::app;
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    // Before the application: --help works where no screen is.
    const ParsedOptions parsed = parseOptions(arguments);
    if (!parsed.options) {
        const QByteArray text = parsed.text.toUtf8();
        std::fputs(text.constData(), parsed.exitCode == 0 ? stdout : stderr);
        return parsed.exitCode;
    }
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"firstline"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(FIRSTLINE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Firstline"_qs);
    QGuiApplication::setDesktopFileName(u"firstline"_qs);
    QApplication::setQuitOnLastWindowClosed(false);
    Workstation workstation(*parsed.options, application);
    workstation.start();
    return QApplication::exec();
}
