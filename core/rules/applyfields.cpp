#include "core/rules/applyticket.h"

#include "core/base/mutant.h"
#include "core/rules/limits.h"
#include "core/rules/merge.h"
#include "core/rules/slapolicy.h"
#include "core/rules/takenback.h"

namespace firstline::rules {

namespace {

/// What a conflict on a field shows to its author.
ConflictInfo fieldConflict(const SetField &c, const TicketEdit &edit, const Value &current, const QString &name)
{
    ConflictInfo conflict;
    conflict.kind = entityInfo(EntityKind::Ticket).byKey(c.key)->merge == Merge::Words ? QStringLiteral("text")
                                                                                      : QStringLiteral("field");
    conflict.key = c.key;
    conflict.mine = c.value;
    conflict.theirs = current;
    conflict.base = c.base;
    edit.blame(conflict, name);
    return conflict;
}

/// Whether a value may stand in the field: within range, naming what exists.
std::optional<Error> checkValue(const SetField &c, const FieldInfo &field, TicketEdit &edit)
{
    if (!field.accepts(c.value))
        return Error { ErrorCode::BadArgument, QStringLiteral("bad value of ") % field.name };
    const ConfigSnapshot &config = edit.config();
    const bool graded = c.key == keyOf(&Ticket::impact) || c.key == keyOf(&Ticket::urgency);
    const bool priority = c.key == keyOf(&Ticket::priority);
    const qint64 number = c.value.toInt();
    if ((graded && (number < 1 || number > 4)) || (priority && (number < 0 || number > 4)))
        return Error { ErrorCode::BadArgument, field.name % QStringLiteral(" is 1 to 4") };
    if (c.key == keyOf(&Ticket::type) && (number < 1 || number > 4))
        return Error { ErrorCode::BadArgument, QStringLiteral("type is unknown") };
    const Uuid id = Uuid::fromBytes(c.value.toBytes());
    if (c.key == keyOf(&Ticket::queue) && !config.group(GroupId(id)))
        return Error { ErrorCode::BadArgument, QStringLiteral("the group is unknown") };
    if (c.key == keyOf(&Ticket::category) && !id.isNull() && !config.category(CategoryId(id)))
        return Error { ErrorCode::BadArgument, QStringLiteral("the category is unknown") };
    if (c.key == keyOf(&Ticket::subject) && c.value.toText().trimmed().isEmpty())
        return Error { ErrorCode::FieldRequired, QStringLiteral("subject") };
    if (c.key == keyOf(&Ticket::subject) && c.value.toText().size() > kScalarText)
        return Error { ErrorCode::TooLarge, QStringLiteral("a subject has at most %1 letters").arg(kScalarText) };
    return std::nullopt;
}

Value currentValue(TicketEdit &edit, int key)
{
    return toValues(edit.ticket()).at(key);
}

/// What follows from a changed field.
void follow(const SetField &c, TicketEdit &edit)
{
    if (c.key == keyOf(&Ticket::impact) || c.key == keyOf(&Ticket::urgency))
        edit.refreshPriority();
    const bool customer = c.key == keyOf(&Ticket::company) || c.key == keyOf(&Ticket::site)
        || c.key == keyOf(&Ticket::contract) || c.key == keyOf(&Ticket::category) || c.key == keyOf(&Ticket::type);
    if (customer) {
        if (c.key == keyOf(&Ticket::company)) {
            // Contract, site and asset of another company cannot stay.
            edit.set(&Ticket::contract, ContractId());
            edit.set(&Ticket::site, SiteId());
            edit.set(&Ticket::asset, AssetId());
        }
        edit.stampPolicy(c.reason);
    }
}

/// Priority 0 takes the hand off: the matrix rules again.
Outcome setPriority(const SetField &c, TicketEdit &edit)
{
    edit.ticket().priorityManual = c.value.toInt() > 0;
    if (edit.ticket().priorityManual)
        edit.set(c.key, c.value, c.reason);
    else
        edit.refreshPriority();
    return edit.finish(ResultStatus::Applied);
}

} // namespace

Outcome applyRestamp(const RestampTicket &c, TicketEdit &edit)
{
    const PolicyStamp before = stampOf(edit.ticket());
    edit.stampPolicy(c.reason);
    const PolicyStamp after = stampOf(edit.ticket());
    const bool same = before.policy == after.policy && before.policyVersion == after.policyVersion
        && before.calendar == after.calendar && before.calendarVersion == after.calendarVersion;
    return same ? edit.noop() : edit.finish(ResultStatus::Applied);
}

Outcome applySetField(const SetField &c, TicketEdit &edit)
{
    const FieldInfo *field = entityInfo(EntityKind::Ticket).byKey(c.key);
    if (!field)
        return edit.refuse(ErrorCode::UnknownField, QStringLiteral("a ticket has no field ") % QString::number(c.key));
    if (isTakeBack(c))
        return applyTakeBack(c, edit);
    if (field->merge == Merge::Fixed || field->merge == Merge::Derived || field->merge == Merge::Union)
        return edit.refuse(ErrorCode::Forbidden, field->name % QStringLiteral(" is not set by hand"));
    if (const auto error = checkValue(c, *field, edit))
        return edit.refuse(error->code, error->detail);

    const Value current = currentValue(edit, c.key);
    MergeResult merged { MergeVerdict::Apply, c.value };
    if (current == c.value && !(c.key == keyOf(&Ticket::priority)))
        return edit.noop();
    if (edit.deciding()) {
        if (field->merge == Merge::Words)
            merged = mergeText(current.toText(), c.base.toText(), c.value.toText());
        else if (field->merge == Merge::FirstWins)
            merged = mergeScalar(current, c.base, c.value);
    }
    if (merged.verdict == MergeVerdict::Noop)
        return edit.noop();
    if (merged.verdict == MergeVerdict::Conflict && mutant(Mutant::LastWriteWins))
        merged = { MergeVerdict::Apply, c.value };
    if (merged.verdict == MergeVerdict::Conflict)
        return edit.park(fieldConflict(c, edit, current, field->name), QStringLiteral("field_changed"));
    if (c.key == keyOf(&Ticket::priority))
        return setPriority(c, edit);
    const bool deadline = c.key == keyOf(&Ticket::dueFirst) || c.key == keyOf(&Ticket::dueResolution);
    const bool owner = c.key == keyOf(&Ticket::queue) || c.key == keyOf(&Ticket::assignee);
    edit.set(c.key, merged.value, c.reason,
        deadline    ? EventKind::DeadlineSet
            : owner ? EventKind::Assigned
                    : EventKind::FieldChanged);
    follow(c, edit);
    return edit.finish(merged.verdict == MergeVerdict::Merged ? ResultStatus::Merged : ResultStatus::Applied,
        merged.verdict == MergeVerdict::Merged ? QStringLiteral("words_merged") : QString());
}

namespace {

/// What a set of a ticket is made of, and what its history says. Texts are told apart from references to people.
struct SetKind {
    EventKind added;
    EventKind removed;
    bool text;
};

SetKind setKind(int key)
{
    if (key == keyOf(&Ticket::tags))
        return { EventKind::TagAdded, EventKind::TagRemoved, true };
    if (key == keyOf(&Ticket::checked))
        return { EventKind::Checked, EventKind::Unchecked, true };
    return { EventKind::FollowerAdded, EventKind::FollowerRemoved, false };
}

/// A tag is kept in small letters; an item of a checklist as its category writes it.
Value tidied(const Value &value, int key)
{
    if (!setKind(key).text)
        return value;
    const QString text = value.toText().simplified();
    return Value(key == keyOf(&Ticket::tags) ? text.toLower() : text);
}

std::optional<Error> checkSet(const ChangeSet &c, const ValueList &items, const FieldInfo &field)
{
    if (items.size() + c.add.size() > kSetItems)
        return Error { ErrorCode::TooLarge, QStringLiteral("a ticket has at most %1 %2").arg(kSetItems).arg(field.name) };
    const auto tooLong = [](const Value &value) { return value.toText().size() > kSetText; };
    if (std::any_of(c.add.begin(), c.add.end(), tooLong))
        return Error { ErrorCode::TooLarge, QStringLiteral("an item of %1 has at most %2 letters").arg(field.name).arg(kSetText) };
    return std::nullopt;
}

} // namespace

Outcome applySet(const ChangeSet &c, TicketEdit &edit)
{
    const FieldInfo *field = entityInfo(EntityKind::Ticket).byKey(c.key);
    if (!field || field->merge != Merge::Union)
        return edit.refuse(ErrorCode::UnknownField, QStringLiteral("not a set of a ticket"));
    ValueList items = currentValue(edit, c.key).toList();
    if (const auto error = checkSet(c, items, *field))
        return edit.refuse(error->code, error->detail);
    const SetKind kind = setKind(c.key);
    bool changed = false;
    const auto write = [&](EventKind event, const Value &before, const Value &after) {
        edit.event(event, field->name, before, after);
        changed = true;
    };
    for (const Value &given : c.add) {
        const Value value = tidied(given, c.key);
        const bool empty = kind.text ? value.toText().isEmpty() : value.toBytes().size() != 16;
        if (empty || std::find(items.begin(), items.end(), value) != items.end())
            continue;
        items.push_back(value);
        write(kind.added, Value(), value);
    }
    for (const Value &value : c.remove) {
        const auto it = std::find(items.begin(), items.end(), value);
        if (it == items.end())
            continue;
        items.erase(it);
        write(kind.removed, value, Value());
    }
    if (!changed)
        return edit.noop();
    const Value set = items.empty() ? Value() : Value(items);
    ValueMap values = toValues(edit.ticket());
    applyDifference(values, [&] {
        ValueMap change;
        change.set(c.key, set);
        return change;
    }());
    edit.ticket() = fromValues<Ticket>(values);
    return edit.finish(ResultStatus::Applied);
}

namespace {

Outcome lost(TicketEdit &edit, const Value &mine, const QString &kind)
{
    ConflictInfo conflict;
    conflict.kind = kind;
    conflict.key = keyOf(&Ticket::assignee);
    conflict.mine = mine;
    conflict.theirs = FieldTraits<AgentId>::to(edit.ticket().assignee);
    edit.blame(conflict, QStringLiteral("assignee"));
    return edit.park(conflict, kind);
}

} // namespace

Outcome applyClaim(const Claim &c, TicketEdit &edit)
{
    const AgentId me = edit.context().actor;
    if (edit.ticket().assignee == me)
        return edit.noop();
    if (edit.deciding() && edit.ticket().assignee != c.expected && !mutant(Mutant::ClaimWithoutCompare))
        return lost(edit, FieldTraits<AgentId>::to(me), QStringLiteral("claim_lost"));
    edit.set(&Ticket::assignee, me, QString(), EventKind::Assigned);
    edit.begin();
    return edit.finish(ResultStatus::Applied);
}

Outcome applyAssign(const Assign &c, TicketEdit &edit)
{
    const GroupId queue = c.queue ? c.queue : edit.ticket().queue;
    if (!edit.config().group(queue))
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("the group is unknown"));
    const Agent *agent = edit.config().agent(c.agent);
    if (c.agent && (!agent || agent->disabled))
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("the agent is unknown or disabled"));
    if (edit.ticket().assignee == c.agent && edit.ticket().queue == queue)
        return edit.noop();
    const bool moved = edit.ticket().assignee != c.expectedAgent
        || (c.expectedQueue && edit.ticket().queue != c.expectedQueue);
    if (edit.deciding() && moved)
        return lost(edit, FieldTraits<AgentId>::to(c.agent), QStringLiteral("assign_lost"));
    edit.set(&Ticket::queue, queue, c.reason, EventKind::Assigned);
    edit.set(&Ticket::assignee, c.agent, c.reason, EventKind::Assigned);
    if (c.agent)
        edit.begin();
    return edit.finish(ResultStatus::Applied);
}

Outcome applyTime(const LogTime &c, TicketEdit &edit)
{
    if (c.minutes < 1 || c.minutes > 24 * 60)
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("minutes are 1 to 1440"));
    const auto known = [&](const TimeEntry &entry) { return entry.id == c.entry; };
    if (c.entry.isNull() || std::any_of(edit.view().entries.begin(), edit.view().entries.end(), known))
        return edit.noop();
    TimeEntry entry;
    entry.id = c.entry;
    entry.person = edit.context().actor;
    entry.minutes = c.minutes;
    entry.startedAt = c.startedAt.value_or(edit.context().occurredAt - std::chrono::minutes(c.minutes));
    entry.text = c.text;
    entry.workRole = c.workRole;
    entry.place = c.place;
    edit.add(std::move(entry));
    return edit.finish(ResultStatus::Applied);
}

Outcome applyLink(const ChangeLink &c, TicketEdit &edit)
{
    if (c.target.isNull() || c.target == edit.ticket().id || c.link.isNull())
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("a link needs another ticket"));
    const auto same = [&](const Link &link) {
        return link.id == c.link || (link.kind == c.kind && link.target == c.target && !link.removed);
    };
    const auto it = std::find_if(edit.view().links.begin(), edit.view().links.end(), same);
    const bool there = it != edit.view().links.end() && !it->removed;
    if (there != c.remove)
        return edit.noop();
    Link link = it != edit.view().links.end() ? *it : Link { c.link, {}, 0, c.kind, c.target, false };
    link.removed = c.remove;
    edit.add(link);
    edit.event(EventKind::Linked, QStringLiteral("links"), c.remove ? FieldTraits<TicketId>::to(c.target) : Value(),
        c.remove ? Value() : FieldTraits<TicketId>::to(c.target));
    return edit.finish(ResultStatus::Applied);
}

} // namespace firstline::rules
