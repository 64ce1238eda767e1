#include "ui/widgets/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <cstdlib>

namespace firstline::ui {
namespace {

QString translated(const char *text) { return QCoreApplication::translate("firstline::ui::TimeText", text); }

QString twoDigits(qint64 number) { return u"%1"_qs.arg(number, 2, 10, QLatin1Char('0')); }

/// Day and month without the year, in the order the locale has: its short date loses the year only by guess, so the
/// sentence itself is translated.
QString dayAndMonth(const QDate &date)
{
    //: %1 is the day of the month, %2 the short name of the month: "3 Mar"
    return translated(QT_TRANSLATE_NOOP("firstline::ui::TimeText", "%1 %2"))
        .arg(date.day())
        .arg(QLocale().monthName(date.month(), QLocale::ShortFormat));
}

} // namespace

QString formatCountdown(std::chrono::milliseconds left)
{
    // Rounded up while time is left, so that 00:00:00 means "now".
    const qint64 ms = left.count();
    const qint64 seconds = ms >= 0 ? (ms + 999) / 1000 : ms / 1000;
    const qint64 size = std::llabs(seconds);
    const QString sign = seconds < 0 ? QString(QChar(0x2212)) : QString();
    constexpr qint64 kDay = 24 * 3600;
    if (size >= kDay) {
        //: days and hours left: "1 d 02 h"
        return sign
            + translated(QT_TRANSLATE_NOOP("firstline::ui::TimeText", "%1 d %2 h"))
                  .arg(QString::number(size / kDay), twoDigits(size % kDay / 3600));
    }
    const QString text = sign % twoDigits(size / 3600) % u':' % twoDigits(size % 3600 / 60) % u':'
        % twoDigits(size % 60);
    return text;
}

QString formatMinutes(std::chrono::minutes minutes)
{
    const qint64 count = minutes.count();
    const qint64 size = std::llabs(count);
    const QString sign = count < 0 ? QString(QChar(0x2212)) : QString();
    QString text;
    if (size < 60) {
        //: minutes: "40 m"
        text = translated(QT_TRANSLATE_NOOP("firstline::ui::TimeText", "%1 m")).arg(size);
    } else if (size % 60 == 0) {
        //: whole hours: "20 h"
        text = translated(QT_TRANSLATE_NOOP("firstline::ui::TimeText", "%1 h")).arg(size / 60);
    } else {
        //: hours and minutes: "7 h 30"
        text = translated(QT_TRANSLATE_NOOP("firstline::ui::TimeText", "%1 h %2"))
                   .arg(QString::number(size / 60), twoDigits(size % 60));
    }
    return sign + text;
}

QString formatStanding(std::chrono::milliseconds standing)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(standing);
    QString time = formatMinutes(minutes);
    if (minutes >= std::chrono::hours(24))
        time = formatCountdown(std::chrono::floor<std::chrono::hours>(standing));
    //: a clock that does not run, and for how long: "stands 2 h 10"
    return translated(QT_TRANSLATE_NOOP("firstline::ui::TimeText", "stands %1")).arg(time);
}

QString relativeTime(Instant instant, Instant now)
{
    const QDateTime then = toDateTime(instant).toLocalTime();
    const QDateTime here = toDateTime(now).toLocalTime();
    const qint64 ago = std::chrono::duration_cast<std::chrono::seconds>(now - instant).count();
    if (ago >= 0 && ago < 60) {
        //: how long ago, in seconds: "2 s ago"
        return translated(QT_TRANSLATE_NOOP("firstline::ui::TimeText", "%1 s ago")).arg(ago);
    }
    const QLocale locale;
    if (then.date() == here.date())
        return locale.toString(then.time(), QLocale::ShortFormat);
    const qint64 days = std::llabs(then.date().daysTo(here.date()));
    if (days < 7)
        return locale.dayName(then.date().dayOfWeek(), QLocale::ShortFormat);
    if (then.date().year() == here.date().year())
        return dayAndMonth(then.date());
    return locale.toString(then.date(), QLocale::ShortFormat);
}

QString shortTime(Instant instant)
{
    return QLocale().toString(toDateTime(instant).toLocalTime(), QLocale::ShortFormat);
}

QString fullTime(Instant instant)
{
    return QLocale().toString(toDateTime(instant).toLocalTime(), QLocale::LongFormat);
}

} // namespace firstline::ui
