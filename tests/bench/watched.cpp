#include "tests/bench/watched.h"

#include "tests/bench/figures.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtCore/QThread>

namespace firstline::bench {

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Events of other threads pass here as well; they hold nobody up.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const Stopwatch watch;
    const int type = int(event->type());
    const QString who = QString::fromLatin1(receiver->metaObject()->className());
    const QPointer<QObject> still(receiver);
    ++m_depth;
    const bool answer = QApplication::notify(receiver, event);
    --m_depth;
    const double ms = watch.ms();
    // The benchmark's own timers hold whole loops inside them.
    if (m_depth == 0 && ms > m_longestMs && who != u"QTimer") {
        m_longestMs = ms;
        m_longest = who % u" event "_qs % QString::number(type);
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
