#include "core/base/clock.h"

#include <QtCore/QSysInfo>

#include <ctime>

namespace firstline {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

Millis SystemClock::monotonic() const
{
#ifdef CLOCK_BOOTTIME
    // A machine that slept is older by its sleep; the usual monotonic clock of Linux stands meanwhile.
    timespec time {};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return Millis(qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000);
#endif
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
}

QString bootId()
{
    return QString::fromLatin1(QSysInfo::bootUniqueId());
}

} // namespace firstline
