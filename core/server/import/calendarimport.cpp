#include "core/content/icalendar.h"
#include "core/server/authority/trustedsave.h"
#include "core/server/import/import.h"
#include "core/store/recordstore.h"

#include <QtCore/QFile>

namespace firstline::server {

namespace {

/// Feeds repeat without end: what lies further back or ahead is of no use to a deadline.
constexpr int kYearsBack = 1;
constexpr int kYearsAhead = 3;

/// The calendar that is meant. Shape: the default policy's without a name; null when there is none.
const Calendar *meant(const ConfigSnapshot &config, const QString &name)
{
    for (const Calendar &calendar : config.calendars()) {
        if (!name.isEmpty() && !calendar.archived && calendar.name.compare(name, Qt::CaseInsensitive) == 0)
            return &calendar;
    }
    if (!name.isEmpty())
        return nullptr;
    for (const Policy &policy : config.policies()) {
        if (policy.isDefault && !policy.archived)
            return config.calendar(policy.calendar);
    }
    return nullptr;
}

bool differs(const Calendar &calendar, const DayException &exception)
{
    const auto &all = calendar.exceptions;
    return std::find(all.begin(), all.end(), exception) == all.end();
}

} // namespace

Result<ImportReport> importCalendar(ServerCore &core, const ImportOptions &options)
{
    QFile file(options.file);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"there is no file "_qs % options.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, options.file % u": "_qs % file.errorString());
    const ConfigPtr config = core.config();
    const Calendar *calendar = meant(*config, options.calendar);
    if (!calendar)
        return fail(ErrorCode::NotFound, options.calendar.isEmpty() ? u"no default policy has a calendar; name one with --calendar"_qs
                                                                    : QString(u"there is no calendar "_qs % options.calendar));
    const QDate today = toDateTime(options.now).date();
    const QString zone = options.timeZone.isEmpty() ? calendar->timeZone : options.timeZone;
    const auto feed = content::readICalendar(file.readAll(), { today.addYears(-kYearsBack), today.addYears(kYearsAhead), zone });
    if (!feed)
        return fail(feed.error());
    Calendar edited = *calendar;
    edited.exceptions = content::takeOut(*calendar, feed->days);
    ImportReport report;
    report.accepted = feed->events;
    for (const DayException &exception : edited.exceptions) {
        if (!differs(*calendar, exception))
            continue;
        ++report.made;
        if (options.day)
            options.day(exception);
    }
    const auto change = saveChange(toRecord(*calendar), {}, savedValues(edited));
    if (!change || options.dryRun)
        return report;
    const auto results = core.applyTrusted({ { *change, AgentId(), options.now, options.now, CommandId() } });
    if (!results)
        return fail(results.error());
    const CommandResult &result = results->front();
    if (result.status == ResultStatus::Rejected || result.status == ResultStatus::Parked)
        return fail(ErrorCode::BadInput, u"the calendar was not changed: "_qs % result.detail);
    return report;
}

} // namespace firstline::server
