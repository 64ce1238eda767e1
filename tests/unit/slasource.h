#pragma once

#include "core/domain/config.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

#include <algorithm>

/// Reads the neutral calendars of sla/*.json: expected results of other projects' tests.
namespace firstline::test {

inline int sourceSeconds(const QString &text)
{
    const QStringList parts = text.split(u':');
    return parts.value(0).toInt() * 3600 + parts.value(1).toInt() * 60 + parts.value(2).toInt();
}

using SourceBreaks = QVector<std::pair<QDateTime, QDateTime>>;

inline SourceBreaks sourceBreaks(const QJsonObject &source)
{
    SourceBreaks breaks;
    for (const QJsonValue value : source[u"breaks"].toArray()) {
        const auto read = [&](QStringView key) {
            QDateTime time = QDateTime::fromString(value[key].toString(), Qt::ISODate);
            time.setTimeSpec(Qt::UTC);
            return time;
        };
        breaks.append({ read(u"from"), read(u"to") });
    }
    return breaks;
}

/// What is left of a day when one-off breaks are taken out; a night shift reaches into the next day.
inline std::vector<DayInterval> withoutBreaks(std::vector<DayInterval> day, QDate date, const SourceBreaks &breaks)
{
    constexpr qint64 kTwoDaysS = 2 * 86400;
    const QDateTime midnight(date, QTime(0, 0), Qt::UTC);
    for (const auto &[from, to] : breaks) {
        const int cutFrom = int(std::clamp<qint64>(midnight.secsTo(from), 0, kTwoDaysS));
        const int cutTo = int(std::clamp<qint64>(midnight.secsTo(to), 0, kTwoDaysS));
        std::vector<DayInterval> left;
        for (const DayInterval &interval : day) {
            if (interval.startS < std::min(interval.endS, cutFrom))
                left.push_back({ interval.startS, std::min(interval.endS, cutFrom) });
            if (std::max(interval.startS, cutTo) < interval.endS)
                left.push_back({ std::max(interval.startS, cutTo), interval.endS });
        }
        day = left;
    }
    return day;
}

/// Dates, every-year dates and ranges; what is marked inactive does not count.
inline QSet<QDate> sourceHolidays(const QJsonObject &source)
{
    QSet<QDate> dates;
    for (const QJsonValue value : source[u"holidays"].toArray()) {
        if (value[u"active"].isBool() && !value[u"active"].toBool())
            continue;
        const QString monthDay = value[u"month_day"].toString();
        for (int year = 1960; !monthDay.isEmpty() && year < 2100; ++year)
            dates.insert(QDate::fromString(QString::number(year) % u"-"_qs % monthDay, Qt::ISODate));
        if (value[u"date"].isString())
            dates.insert(QDate::fromString(value[u"date"].toString(), Qt::ISODate));
        const QDate to = QDate::fromString(value[u"to"].toString(), Qt::ISODate);
        for (QDate day = QDate::fromString(value[u"from"].toString(), Qt::ISODate); day.isValid() && day <= to; day = day.addDays(1))
            dates.insert(day);
    }
    dates.remove(QDate()); // 29 February of other years.
    return dates;
}

/// One neutral calendar as ours.
inline Calendar sourceCalendar(const QJsonObject &source)
{
    static const QStringList names { u"mon"_qs, u"tue"_qs, u"wed"_qs, u"thu"_qs, u"fri"_qs, u"sat"_qs, u"sun"_qs };
    Calendar calendar;
    calendar.timeZone = source[u"time_zone"].toString();
    const QJsonObject weekly = source[u"weekly"].toObject();
    for (int day = 1; day <= 7; ++day) {
        WeekDay made { day, {} };
        for (const QJsonValue interval : weekly[names[day - 1]].toArray()) {
            const int start = sourceSeconds(interval[0].toString());
            int end = sourceSeconds(interval[1].toString());
            if (end <= start) // A night shift, of the day it starts on.
                end += 86400;
            made.intervals.push_back({ start, end });
        }
        calendar.week.push_back(made);
    }
    const QSet<QDate> holidays = sourceHolidays(source);
    for (const QDate &date : holidays)
        calendar.exceptions.push_back({ date, {}, {} });
    const SourceBreaks breaks = sourceBreaks(source);
    for (const auto &[from, to] : breaks) {
        for (QDate date = from.date().addDays(-1); date <= to.date(); date = date.addDays(1)) {
            if (!holidays.contains(date)) {
                const auto &day = calendar.week[size_t(date.dayOfWeek() - 1)].intervals;
                calendar.exceptions.push_back({ date, withoutBreaks(day, date, breaks), {} });
            }
        }
    }
    return calendar;
}

} // namespace firstline::test
