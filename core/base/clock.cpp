#include "core/base/clock.h"

#include <QtCore/QSysInfo>

namespace firstline {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

Millis SystemClock::monotonic() const
{
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
}

QString bootId()
{
    return QString::fromLatin1(QSysInfo::bootUniqueId());
}

} // namespace firstline
