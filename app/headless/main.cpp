#include "app/headless/requestpump.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <csignal>

#ifdef __GLIBC__
#include <malloc.h>
#endif

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("firstline-headless"));
    int exitCode = 0;
    const auto options = firstline::app::readOptions(QCoreApplication::arguments(), exitCode);
    if (!options)
        return exitCode;
    // A limit on the size of files shows as an error of the write, not as the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
#ifdef __GLIBC__
    // Each of the threads would keep a heap of its own: a third of the memory of many workstations (bench 2026-11).
    if (options->clients > 1)
        mallopt(M_ARENA_MAX, 1);
#endif
    firstline::app::RequestPump pump(*options);
    QObject::connect(
        &pump, &firstline::app::RequestPump::finished, &application, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    pump.start();
    return QCoreApplication::exec();
}
