#include "ui/settings/durationtext.h"

#include "core/domain/config.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace firstline::ui {

namespace {

constexpr int kDayS = 86400;
constexpr int kLongestMin = 10 * 366 * 1440;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DurationText)
};

QString clock(int seconds)
{
    const int minutes = seconds / 60;
    return u"%1:%2"_qs.arg(minutes / 60 % 24, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// Seconds after midnight, or nothing. "24:00" is allowed.
std::optional<int> readClock(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,2})(?:[:.h](\\d{2}))?\\s*$"_qs);
    const auto match = form.match(text);
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (!match.hasMatch() || minute > 59 || hour > 24 || (hour == 24 && minute > 0))
        return std::nullopt;
    return (hour * 60 + minute) * 60;
}

/// Minutes that one of a unit has, by its first letter in any of the three languages. Shape: 0 for an unknown one.
int unitMinutes(const QString &unit, int dayMinutes)
{
    const QString u = unit.toLower();
    if (u.isEmpty() || u.startsWith(u'm') || u.startsWith(u'м'))
        return 1;
    if (u.startsWith(u'h') || u.startsWith(u'ч') || u.startsWith(u'g'))
        return 60;
    return u.startsWith(u'd') || u.startsWith(u'д') ? dayMinutes : 0;
}

} // namespace

QString durationText(int minutes, int dayMinutes)
{
    if (minutes <= 0)
        return {};
    const bool days = dayMinutes > 0 && minutes >= 2 * dayMinutes && minutes % dayMinutes == 0;
    if (days)
        return Words::tr("%1 d").arg(minutes / dayMinutes);
    QStringList parts;
    if (minutes >= 60)
        parts.append(Words::tr("%1 h").arg(minutes / 60));
    if (minutes % 60 != 0)
        parts.append(Words::tr("%1 min").arg(minutes % 60));
    return parts.join(u' ');
}

std::optional<int> readDuration(const QString &text, int dayMinutes)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return 0;
    static const QRegularExpression clockForm(u"^(\\d{1,4}):([0-5]\\d)$"_qs);
    if (const auto match = clockForm.match(trimmed); match.hasMatch())
        return match.captured(1).toInt() * 60 + match.captured(2).toInt();
    static const QRegularExpression part(u"\\G\\s*(\\d{1,7}(?:[.,]\\d{1,2})?)\\s*(\\p{L}*)\\.?\\s*"_qs);
    double sum = 0;
    qsizetype at = 0;
    while (at < trimmed.size()) {
        const auto match = part.match(trimmed, at);
        const int unit = unitMinutes(match.captured(2), dayMinutes);
        if (!match.hasMatch() || unit == 0)
            return std::nullopt;
        sum += match.captured(1).replace(u',', u'.').toDouble() * unit;
        at = match.capturedEnd();
    }
    return sum > kLongestMin ? std::nullopt : std::optional(int(std::lround(sum)));
}

QString intervalsText(const std::vector<DayInterval> &intervals)
{
    QStringList parts;
    for (const DayInterval &interval : intervals) {
        const bool midnight = interval.endS == 0 || interval.endS == kDayS;
        parts.append(clock(interval.startS) % u'–' % (midnight ? u"24:00"_qs : clock(interval.endS)));
    }
    return parts.join(u", "_qs);
}

std::optional<std::vector<DayInterval>> readIntervals(const QString &text)
{
    static const QRegularExpression parting(u"[,;]"_qs);
    static const QRegularExpression dash(u"[-–—]"_qs);
    std::vector<DayInterval> intervals;
    for (const QString &part : text.split(parting, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const QStringList ends = part.split(dash);
        const auto start = ends.size() == 2 ? readClock(ends.at(0)) : std::nullopt;
        auto end = ends.size() == 2 ? readClock(ends.at(1)) : std::nullopt;
        if (!start || !end || *start >= kDayS)
            return std::nullopt;
        if (*end <= *start)
            *end += kDayS;
        intervals.push_back({ *start, *end });
    }
    std::sort(intervals.begin(), intervals.end(), [](DayInterval a, DayInterval b) { return a.startS < b.startS; });
    for (size_t i = 1; i < intervals.size(); ++i) {
        if (intervals[i].startS < intervals[i - 1].endS)
            return std::nullopt;
    }
    return intervals;
}

} // namespace firstline::ui
