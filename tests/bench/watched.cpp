#include "tests/bench/watched.h"

#include "tests/bench/figures.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtCore/QThread>

namespace firstline::bench {

namespace {

constexpr double kLong = 4; // ms

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Events of other threads pass here as well; they hold nobody up.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const Stopwatch watch;
    const int type = int(event->type());
    const char *who = receiver->metaObject()->className();
    const bool own = receiver->objectName() == QLatin1String(kUnwatched);
    const QPointer<QObject> still(receiver);
    ++m_depth;
    const bool answer = QApplication::notify(receiver, event);
    --m_depth;
    const double ms = watch.ms();
    if (m_depth == 0 && !own && ms > kLong) {
        const QString name = QString::fromLatin1(who) % u" event "_qs % QString::number(type);
        if (ms > m_longestMs) {
            m_longestMs = ms;
            m_longest = name;
        }
        if (m_long)
            m_long(ms, name);
    }
    if (type == QEvent::Paint && still && m_painted)
        m_painted(receiver);
    return answer;
}

void WatchedApplication::forgetLongest()
{
    m_longestMs = 0;
    m_longest.clear();
}

} // namespace firstline::bench
