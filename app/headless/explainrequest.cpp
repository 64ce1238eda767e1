// The request that explains a clock, and what it would be if something were different.
#include "app/headless/resolve.h"
#include "core/rules/slaexplain.h"

#include <QtCore/QJsonArray>

namespace firstline::app {

namespace {

QJsonValue isoOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toIso(*instant)) : QJsonValue();
}

template<class Tag>
QJsonValue idOrNull(const Id<Tag> &id)
{
    return id ? QJsonValue(id.text()) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString phaseName(ClockPhase phase)
{
    static const QStringList s_names { QStringLiteral("off"), QStringLiteral("runs"), QStringLiteral("stands"),
        QStringLiteral("met") };
    return s_names.value(int(phase));
}

QJsonObject offJson(const rules::OffTime &off)
{
    QJsonArray holidays;
    for (const rules::DayOff &day : off.holidays)
        holidays.append(QJsonObject { { QStringLiteral("date"), day.date.toString(Qt::ISODate) }, { QStringLiteral("name"), day.name } });
    return QJsonObject { { QStringLiteral("seconds"), off.seconds }, { QStringLiteral("nights"), off.nights },
        { QStringLiteral("weekends"), off.weekends }, { QStringLiteral("breaks"), off.breaks },
        { QStringLiteral("holidays"), holidays } };
}

QJsonArray segmentsJson(const rules::Explanation &told, const ConfigSnapshot &config)
{
    static const QStringList s_phases { QStringLiteral("ran"), QStringLiteral("stood"), QStringLiteral("outside"),
        QStringLiteral("stopped"), QStringLiteral("discarded") };
    QJsonArray segments;
    for (const rules::ExplainSegment &segment : told.segments) {
        const Status *status = config.status(segment.status);
        segments.append(QJsonObject { { QStringLiteral("phase"), s_phases.value(int(segment.phase)) },
            { QStringLiteral("from"), toIso(segment.from) }, { QStringLiteral("to"), toIso(segment.to) },
            { QStringLiteral("status"), status ? QJsonValue(status->name) : QJsonValue() },
            { QStringLiteral("actor"), idOrNull(segment.actor) }, { QStringLiteral("reason"), textOrNull(segment.reason) },
            { QStringLiteral("working_s"), segment.workingSeconds }, { QStringLiteral("off"), offJson(segment.off) } });
    }
    return segments;
}

QJsonArray changesJson(const rules::Explanation &told)
{
    static const QStringList s_kinds { QStringLiteral("stamped"), QStringLiteral("restamped"), QStringLiteral("deadline_set"),
        QStringLiteral("deadline_cleared"), QStringLiteral("priority_changed") };
    QJsonArray changes;
    for (const rules::ExplainChange &change : told.changes) {
        QJsonObject out { { QStringLiteral("kind"), s_kinds.value(int(change.kind)) }, { QStringLiteral("at"), toIso(change.at) },
            { QStringLiteral("actor"), idOrNull(change.actor) }, { QStringLiteral("reason"), textOrNull(change.reason) },
            { QStringLiteral("old_due"), isoOrNull(change.oldDue) }, { QStringLiteral("new_due"), isoOrNull(change.newDue) } };
        if (change.kind == rules::ExplainChangeKind::PriorityChanged) {
            out.insert(QStringLiteral("old_priority"), change.oldPriority);
            out.insert(QStringLiteral("new_priority"), change.newPriority);
            out.insert(QStringLiteral("old_target_s"), change.oldTargetS);
            out.insert(QStringLiteral("new_target_s"), change.newTargetS);
        } else if (change.kind <= rules::ExplainChangeKind::Restamped) {
            out.insert(QStringLiteral("old_policy"), textOrNull(change.oldPolicy));
            out.insert(QStringLiteral("old_policy_version"), change.oldPolicyVersion);
            out.insert(QStringLiteral("new_policy"), textOrNull(change.newPolicy));
            out.insert(QStringLiteral("new_policy_version"), change.newPolicyVersion);
            out.insert(QStringLiteral("old_calendar"), textOrNull(change.oldCalendar));
            out.insert(QStringLiteral("old_calendar_version"), change.oldCalendarVersion);
            out.insert(QStringLiteral("new_calendar"), textOrNull(change.newCalendar));
            out.insert(QStringLiteral("new_calendar_version"), change.newCalendarVersion);
        }
        changes.append(out);
    }
    return changes;
}

QJsonArray innerJson(const rules::Explanation &told, const ConfigSnapshot &config)
{
    QJsonArray inner;
    for (const rules::InnerClock &clock : told.inner) {
        const Group *group = config.group(clock.group);
        inner.append(QJsonObject { { QStringLiteral("kind"), rules::innerClockName(clock.kind) },
            { QStringLiteral("group"), group ? QJsonValue(group->name) : QJsonValue() },
            { QStringLiteral("partner"), textOrNull(clock.partner) }, { QStringLiteral("from"), toIso(clock.begin) },
            { QStringLiteral("to"), isoOrNull(clock.end) }, { QStringLiteral("elapsed_s"), clock.elapsedS },
            { QStringLiteral("target_s"), clock.targetS }, { QStringLiteral("due"), isoOrNull(clock.due) },
            { QStringLiteral("breached_at"), isoOrNull(clock.breachedAt) } });
    }
    return inner;
}

QJsonObject toldJson(const rules::Explanation &told, const ConfigSnapshot &config)
{
    return QJsonObject { { QStringLiteral("segments"), segmentsJson(told, config) }, { QStringLiteral("sum_s"), told.sumS },
        { QStringLiteral("stood_s"), told.stoodS }, { QStringLiteral("target_s"), told.targetS },
        { QStringLiteral("due"), isoOrNull(told.due) }, { QStringLiteral("breached_at"), isoOrNull(told.state.breachedAt) },
        { QStringLiteral("manual"), told.manual }, { QStringLiteral("priority"), told.priority },
        { QStringLiteral("state"), phaseName(told.state.phase) }, { QStringLiteral("off"), offJson(told.off) },
        { QStringLiteral("ahead"), offJson(told.ahead) }, { QStringLiteral("changes"), changesJson(told) },
        { QStringLiteral("inner"), innerJson(told, config) },
        { QStringLiteral("policy"), QJsonObject { { QStringLiteral("id"), idOrNull(told.policy) },
              { QStringLiteral("name"), told.policyName }, { QStringLiteral("version"), told.policyVersion },
              { QStringLiteral("newest"), told.policyNewest } } },
        { QStringLiteral("calendar"), QJsonObject { { QStringLiteral("id"), idOrNull(told.calendar) },
              { QStringLiteral("name"), told.calendarName }, { QStringLiteral("version"), told.calendarVersion },
              { QStringLiteral("newest"), told.calendarNewest }, { QStringLiteral("time_zone"), told.timeZone } } } };
}

/// Reads the optional "priority", "policy", "status" and "pauses" of a request. Shape: nothing when none is there.
Result<std::optional<rules::WhatIf>> whatIfOf(const QJsonObject &request, Reads &reads)
{
    rules::WhatIf whatIf;
    if (request.contains(QLatin1String("priority"))) {
        const int priority = request.value(QLatin1String("priority")).toInt();
        if (priority < 1 || priority > 4)
            return badRequest(QStringLiteral("priority is 1 to 4"));
        whatIf.priority = priority;
    }
    if (request.contains(QLatin1String("policy"))) {
        const Result<Uuid> id = referenceOf(EntityKind::Policy, request.value(QLatin1String("policy")), reads);
        if (!id)
            return fail(id.error());
        whatIf.policy = PolicyId(*id);
    }
    if (request.contains(QLatin1String("status"))) {
        const Result<StatusId> id = statusOf(request.value(QLatin1String("status")).toString(), *reads.config);
        if (!id)
            return fail(id.error());
        whatIf.status = *id;
    }
    const QJsonValue pauses = request.value(QLatin1String("pauses"));
    if (pauses.isBool()) {
        whatIf.withoutPauses = !pauses.toBool();
    } else if (pauses.isString()) {
        const auto from = fromIso(pauses.toString());
        if (!from)
            return badRequest(QStringLiteral("pauses is false, or the \"from\" of the pause that is left out"));
        whatIf.withoutPause = *from;
    } else if (!pauses.isUndefined() && !pauses.isNull()) {
        return badRequest(QStringLiteral("pauses is false, or the \"from\" of the pause that is left out"));
    }
    return whatIf == rules::WhatIf() ? std::optional<rules::WhatIf>() : std::optional(whatIf);
}

QJsonValue numberOrNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

} // namespace

Result<QJsonObject> explainRequest(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> id = ticketOf(request, reads);
    if (!id)
        return fail(id.error());
    const Result<std::optional<Aggregate>> aggregate = reads.records.aggregate({ EntityKind::Ticket, id->uuid() });
    if (!aggregate)
        return fail(aggregate.error());
    if (!*aggregate)
        return fail(ErrorCode::NotFound, QStringLiteral("no such ticket"));
    const int kind = numberOf(request.value(QStringLiteral("clock")).toString(), clockNames());
    if (kind == 0)
        return badRequest(QStringLiteral("clock is first_response, next_response, resolution or on_site"));
    const Result<std::optional<rules::WhatIf>> whatIf = whatIfOf(request, reads);
    if (!whatIf)
        return fail(whatIf.error());
    const rules::TicketView view = rules::TicketView::from(**aggregate);
    const auto clock = static_cast<ClockKind>(kind);
    const rules::Explanation told = rules::explainClock(view, *reads.config, clock, reads.now);
    if (!told.exists && !*whatIf)
        return fail(ErrorCode::NotFound, QStringLiteral("the ticket has no such clock"));
    QJsonObject out = toldJson(told, *reads.config);
    if (*whatIf) {
        const rules::WhatIfAnswer answer = rules::explainWhatIf(view, *reads.config, clock, **whatIf, reads.now);
        QJsonObject then = toldJson(answer.whatIf, *reads.config);
        then.insert(QStringLiteral("due_shift_s"), numberOrNull(answer.dueShiftS));
        then.insert(QStringLiteral("working_shift_s"), numberOrNull(answer.workingShiftS));
        then.insert(QStringLiteral("breaks"), answer.breaks);
        then.insert(QStringLiteral("saves"), answer.saves);
        out.insert(QStringLiteral("what_if"), then);
    }
    return out;
}

} // namespace firstline::app
