#include "app/headless/requestpump.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("firstline-headless"));
    int exitCode = 0;
    const auto options = firstline::app::readOptions(QCoreApplication::arguments(), exitCode);
    if (!options)
        return exitCode;
    firstline::app::RequestPump pump(*options);
    QObject::connect(
        &pump, &firstline::app::RequestPump::finished, &application, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    pump.start();
    return QCoreApplication::exec();
}
