#include "core/rules/calendarcheck.h"

#include "core/rules/workingtime.h"

#include <algorithm>
#include <set>

namespace firstline::rules {

namespace {

/// A target of ten years of minutes is a typing error.
constexpr int kLongestTargetMin = 10 * 366 * 24 * 60;
constexpr size_t kMostThresholds = 16;

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(ErrorCode::BadInput, sentence);
}

Result<void> checkIntervals(const QString &where, std::vector<DayInterval> intervals)
{
    for (DayInterval &interval : intervals) {
        if (interval.endS == 0)
            interval.endS = kDayS;
        if (interval.startS < 0 || interval.startS >= kDayS)
            return refuse(where % u": start_s must lie within the day"_qs);
        if (interval.endS <= interval.startS)
            return refuse(where % u": end_s must be after start_s; a night shift ends beyond 86400"_qs);
        if (interval.endS > 2 * kDayS)
            return refuse(where % u": end_s must lie within the day or the next one"_qs);
    }
    std::sort(intervals.begin(), intervals.end(), [](DayInterval a, DayInterval b) { return a.startS < b.startS; });
    for (size_t i = 1; i < intervals.size(); ++i) {
        if (intervals[i].startS < intervals[i - 1].endS)
            return refuse(where % u": intervals overlap"_qs);
    }
    return {};
}

Result<void> checkDays(const Calendar &calendar)
{
    std::set<int> weekdays;
    for (const WeekDay &day : calendar.week) {
        const QString where = u"week: weekday "_qs % QString::number(day.weekday);
        if (day.weekday < 1 || day.weekday > 7)
            return refuse(where % u" is not 1 to 7"_qs);
        if (!weekdays.insert(day.weekday).second)
            return refuse(where % u" is given twice"_qs);
        if (const auto ok = checkIntervals(where, day.intervals); !ok)
            return ok;
    }
    std::set<QDate> dates;
    for (const DayException &exception : calendar.exceptions) {
        const QString where = u"exceptions: "_qs % exception.date.toString(Qt::ISODate);
        if (!exception.date.isValid())
            return refuse(u"exceptions: a date is not valid"_qs);
        if (!dates.insert(exception.date).second)
            return refuse(where % u" is given twice"_qs);
        if (const auto ok = checkIntervals(where, exception.intervals); !ok)
            return ok;
    }
    return {};
}

/// Whether 370 days without working time begin at one of the calendar's own days off, or always.
bool hasLongGap(const Calendar &calendar, const WorkingTime &time)
{
    const bool week = std::any_of(
        calendar.week.begin(), calendar.week.end(), [](const WeekDay &day) { return !day.intervals.empty(); });
    if (!week)
        return true;
    return std::any_of(calendar.exceptions.begin(), calendar.exceptions.end(), [&](const DayException &exception) {
        const Instant start = fromDateTime(QDateTime(exception.date, QTime(0, 0), Qt::UTC));
        return exception.intervals.empty() && !time.nextOpening(start);
    });
}

template<class T, class Find>
bool allKnown(const std::vector<T> &ids, Find find)
{
    return std::all_of(ids.begin(), ids.end(), [&](const T &id) { return find(id) != nullptr; });
}

Result<void> checkTargets(const Policy &policy)
{
    std::set<int> priorities;
    for (const Target &target : policy.targets) {
        const QString where = u"targets: priority "_qs % QString::number(target.priority);
        if (target.priority < 1 || target.priority > 4)
            return refuse(where % u" is not 1 to 4"_qs);
        if (!priorities.insert(target.priority).second)
            return refuse(where % u" is given twice"_qs);
        const std::pair<QString, int> minutes[]
            = { { u"first_response_min"_qs, target.firstResponseMin }, { u"next_response_min"_qs, target.nextResponseMin },
                  { u"resolution_min"_qs, target.resolutionMin }, { u"on_site_min"_qs, target.onSiteMin } };
        for (const auto &[name, value] : minutes) {
            if (value < 0)
                return refuse(where % u": "_qs % name % u" is negative"_qs);
            if (value > kLongestTargetMin)
                return refuse(where % u": "_qs % name % u" is longer than ten years"_qs);
        }
    }
    return {};
}

Result<void> checkThresholds(const std::vector<Threshold> &thresholds)
{
    if (thresholds.size() > kMostThresholds)
        return refuse(u"thresholds: no more than 16"_qs);
    for (size_t i = 0; i < thresholds.size(); ++i) {
        const Threshold &threshold = thresholds[i];
        const QString where = u"thresholds, line "_qs % QString::number(i + 1);
        if (threshold.percent < 1 || threshold.percent > 100)
            return refuse(where % u": percent must lie between 1 and 100"_qs);
        if (threshold.afterMin < 0 || threshold.afterMin > kLongestTargetMin)
            return refuse(where % u": after_min must lie between 0 and ten years"_qs);
        if (threshold.afterMin > 0 && threshold.percent != 100)
            return refuse(where % u": only what follows the deadline (100 percent) can come later"_qs);
        if (threshold.priority < 0 || threshold.priority > 4)
            return refuse(where % u": priority must lie between 1 and 4, or 0 for none"_qs);
        if (threshold.notify.empty() && threshold.priority == 0 && threshold.tag.trimmed().isEmpty())
            return refuse(where % u": it tells nobody and does nothing"_qs);
        const auto same = [&](const Threshold &other) {
            return other.percent == threshold.percent && other.afterMin == threshold.afterMin
                && other.clocks == threshold.clocks;
        };
        if (std::find_if(thresholds.begin(), thresholds.begin() + qsizetype(i), same) != thresholds.begin() + qsizetype(i))
            return refuse(where % u": the same point stands above already"_qs);
    }
    return {};
}

} // namespace

Result<void> checkCalendar(const Calendar &calendar, std::optional<Instant> from)
{
    if (calendar.name.trimmed().isEmpty())
        return refuse(u"name: a calendar needs a name"_qs);
    if (!ZoneTable::of(calendar.timeZone))
        return refuse(u"time_zone: '"_qs % calendar.timeZone % u"' is not a known time zone"_qs);
    if (const auto ok = checkDays(calendar); !ok)
        return ok;
    const WorkingTime time(calendar);
    if (from ? !time.nextOpening(*from) : hasLongGap(calendar, time))
        return refuse(u"week: there is no working time in the next 370 days"_qs);
    return {};
}

Result<void> checkPolicy(const Policy &policy, const ConfigSnapshot &config)
{
    if (policy.name.trimmed().isEmpty())
        return refuse(u"name: a policy needs a name"_qs);
    if (const auto ok = checkTargets(policy); !ok)
        return ok;
    if (policy.calendar && !config.calendar(policy.calendar))
        return refuse(u"calendar: there is no such calendar"_qs);
    const auto status = [&](StatusId id) { return config.status(id); };
    if (!allKnown(policy.pausesFirst, status))
        return refuse(u"pauses_first: there is no such status"_qs);
    if (!allKnown(policy.pausesResolution, status))
        return refuse(u"pauses_resolution: there is no such status"_qs);
    if (!allKnown(policy.categories, [&](CategoryId id) { return config.category(id); }))
        return refuse(u"categories: there is no such category"_qs);
    if (!allKnown(policy.pausesNext, status))
        return refuse(u"pauses_next: there is no such status"_qs);
    const auto badPriority = [](int priority) { return priority < 1 || priority > 4; };
    if (std::any_of(policy.priorities.begin(), policy.priorities.end(), badPriority))
        return refuse(u"priorities: a priority lies between 1 and 4"_qs);
    return checkThresholds(policy.thresholds);
}

Result<void> checkGroup(const Group &group, const ConfigSnapshot &config)
{
    constexpr int kLongestMin = 366 * 24 * 60;
    if (group.olaMin < 0 || group.olaMin > kLongestMin)
        return refuse(u"ola_min: a promise lies between 0 and 527040 minutes"_qs);
    if (group.dutyCalendar && !config.calendar(group.dutyCalendar))
        return refuse(u"duty_calendar: there is no such calendar"_qs);
    return {};
}

} // namespace firstline::rules
