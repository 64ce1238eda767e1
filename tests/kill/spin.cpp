#include "tests/kill/spin.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

namespace firstline::kill {

bool spin(int ms, const std::function<bool()> &until)
{
    QElapsedTimer timer;
    timer.start();
    while (!until()) {
        if (timer.elapsed() >= ms)
            return false;
        QEventLoop loop;
        QTimer::singleShot(5, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void pass(int ms)
{
    spin(ms, [] { return false; });
}

} // namespace firstline::kill
