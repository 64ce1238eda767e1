#include "tests/bench/watched.h"

#include "tests/bench/figures.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtCore/QThread>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <cxxabi.h>
#include <memory>
#include <utility>

namespace firstline::bench {

namespace {

constexpr double kLong = 4; // ms
constexpr double kTold = 2; // ms by itself
constexpr size_t kParts = 5;

/// Also of classes without Q_OBJECT.
QString nameOf(const std::type_info &type)
{
    const std::unique_ptr<char, void (*)(void *)> name(abi::__cxa_demangle(type.name(), nullptr, nullptr, nullptr), std::free);
    return QString::fromLatin1(name ? name.get() : type.name()).remove(u"firstline::ui::"_qs).remove(u"(anonymous namespace)::"_qs);
}

/// Which of many that are alike: its own name, or in what it lies.
QString placeOf(const QObject *object)
{
    if (!object->objectName().isEmpty())
        return u'(' % object->objectName() % u')';
    return object->parent() ? QString(u" in "_qs % nameOf(typeid(*object->parent()))) : QString();
}

double processorMs()
{
    timespec used {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Events of other threads pass here as well; they hold nobody up.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const Stopwatch watch;
    const int type = int(event->type());
    const std::type_info *who = &typeid(*receiver);
    const bool own = receiver->objectName() == QLatin1String(kUnwatched);
    const QPointer<QObject> still(receiver);
    if (m_depth == 0)
        m_inner.clear();
    const double processor = m_depth == 0 ? processorMs() : 0;
    const double besides = std::exchange(m_inside, 0);
    ++m_depth;
    const bool answer = QApplication::notify(receiver, event);
    --m_depth;
    const double ms = watch.ms();
    const double alone = ms - m_inside;
    m_inner.push_back({ who, type, alone, still && alone > kTold ? placeOf(receiver) : QString() });
    m_inside = besides + ms;
    if (m_depth == 0 && !own && ms > kLong) {
        const QString name = nameOf(*who) % u" event "_qs % QString::number(type);
        if (ms > m_longestMs) {
            m_longestMs = ms;
            m_longest = name;
        }
        if (m_long)
            m_long({ name, ms, processorMs() - processor, parts() });
    }
    if (type == QEvent::Paint && still && m_painted)
        m_painted(receiver);
    return answer;
}

QString WatchedApplication::parts()
{
    const auto last = m_inner.begin() + qsizetype(std::min(kParts, m_inner.size()));
    std::partial_sort(m_inner.begin(), last, m_inner.end(), [](const Inner &a, const Inner &b) { return a.ms > b.ms; });
    QStringList words;
    for (auto part = m_inner.begin(); part != last; ++part)
        words.append(nameOf(*part->who) % part->place % u' ' % QString::number(part->type) % u' ' % QString::number(part->ms, 'f', 1));
    return words.join(u", ");
}

void WatchedApplication::forgetLongest()
{
    m_longestMs = 0;
    m_longest.clear();
}

} // namespace firstline::bench
