#include "core/rules/annex.h"
#include "core/rules/applyticket.h"
#include "core/rules/calendarcheck.h"
#include "core/rules/limits.h"
#include "core/rules/merge.h"

namespace firstline::rules {

namespace {

Outcome refuse(ErrorCode code, const QString &detail)
{
    Outcome outcome;
    outcome.status = ResultStatus::Rejected;
    outcome.code = errorName(code);
    outcome.detail = detail;
    return outcome;
}

/// The record inside the aggregate: its header, or a child.
Record *locate(Aggregate &aggregate, EntityKind kind, const Uuid &id)
{
    if (aggregate.header.kind == kind)
        return &aggregate.header;
    for (Record &child : aggregate.children) {
        if (child.kind == kind && child.id == id)
            return &child;
    }
    return nullptr;
}

std::optional<Error> checkKeys(const SaveRecord &c, const EntityInfo &info, bool creating)
{
    for (const auto &[key, value] : c.values) {
        const FieldInfo *field = info.byKey(key);
        if (!field)
            return Error { ErrorCode::UnknownField, info.name % QStringLiteral(" has no field ") % QString::number(key) };
        const bool fixed = field->merge == Merge::Fixed && !creating;
        if (fixed || field->merge == Merge::Derived)
            return Error { ErrorCode::Forbidden, field->name % QStringLiteral(" is not set by hand") };
        if (!field->accepts(value))
            return Error { ErrorCode::BadArgument, QStringLiteral("bad value of ") % field->name };
        if (field->kind == Kind::Scalar && value.toText().size() > kScalarText)
            return Error { ErrorCode::TooLarge, QStringLiteral("%1 has at most %2 letters").arg(field->name).arg(kScalarText) };
    }
    return std::nullopt;
}

/// What must hold of the whole object, whoever made it.
std::optional<Error> checkWhole(const Record &record, const ConfigSnapshot &config)
{
    const EntityInfo &info = entityInfo(record.kind);
    const FieldInfo *name = info.byName(record.kind == EntityKind::Article ? u"title" : u"name");
    if (name && record.values.at(name->key).toText().trimmed().isEmpty())
        return Error { ErrorCode::FieldRequired, name->name };
    if (record.kind == EntityKind::Calendar) {
        if (auto ok = checkCalendar(fromRecord<Calendar>(record)); !ok)
            return ok.error();
    }
    if (record.kind == EntityKind::Policy) {
        if (auto ok = checkPolicy(fromRecord<Policy>(record), config); !ok)
            return ok.error();
    }
    if (record.kind == EntityKind::Group) {
        if (auto ok = checkGroup(fromRecord<Group>(record), config); !ok)
            return ok.error();
    }
    return std::nullopt;
}

/// Calendars and policies count their versions, so that a deadline can be explained by the one that ruled.
void countVersion(Record &record, bool creating)
{
    const EntityInfo &info = entityInfo(record.kind);
    const bool counted = record.kind == EntityKind::Calendar || record.kind == EntityKind::Policy;
    if (!counted)
        return;
    const int key = info.byName(u"version")->key;
    record.values.set(key, Value(creating ? qint64(1) : record.values.at(key).toInt() + 1));
}

/// Keeps what an edited calendar or policy was before, for tickets that are stamped with it.
void keepOldVersion(Outcome &outcome, const Record &before, const ApplyContext &context)
{
    if (before.kind != EntityKind::Calendar && before.kind != EntityKind::Policy)
        return;
    ConfigVersion old;
    old.kind = int(before.kind);
    old.record = before.id;
    old.version = int(before.values.at(entityInfo(before.kind).byName(u"version")->key).toInt());
    old.id = configVersionId(old.record, old.version);
    old.content = before.values;
    old.replacedAt = context.now;
    old.replacedBy = context.actor;
    AggregateChange change;
    change.ref = { EntityKind::ConfigVersion, old.id.uuid() };
    change.created = true;
    change.header = toValues(old);
    outcome.changes.push_back(std::move(change));
}

/// Merges field by field. Shape: nothing when all fits; else the conflict of the first field that does not.
std::optional<ConflictInfo> mergeInto(Record &record, const SaveRecord &c, ApplyMode mode)
{
    const EntityInfo &info = entityInfo(record.kind);
    for (const auto &[key, mine] : c.values) {
        const FieldInfo &field = *info.byKey(key);
        const Value current = record.values.at(key);
        MergeResult merged { MergeVerdict::Apply, mine };
        if (mode == ApplyMode::Decide && field.merge == Merge::Words)
            merged = mergeText(current.toText(), c.base.at(key).toText(), mine.toText());
        else if (mode == ApplyMode::Decide && field.merge == Merge::FirstWins)
            merged = mergeScalar(current, c.base.at(key), mine);
        if (merged.verdict == MergeVerdict::Conflict) {
            ConflictInfo conflict;
            conflict.kind = QStringLiteral("field");
            conflict.key = key;
            conflict.mine = mine;
            conflict.theirs = current;
            conflict.base = c.base.at(key);
            return conflict;
        }
        ValueMap change;
        change.set(key, merged.value);
        applyDifference(record.values, change);
    }
    return std::nullopt;
}

Outcome changed(const Aggregate &before, const Aggregate &after, const Record &record, bool created)
{
    AggregateChange change;
    change.ref = { after.kind(), after.id() };
    change.created = created;
    if (record.kind == after.kind())
        change.header = difference(before.header.values, after.header.values);
    else
        change.children.push_back(record);
    Outcome outcome;
    outcome.changes.push_back(std::move(change));
    return outcome;
}

Outcome create(const SaveRecord &c, const EntityInfo &info, std::optional<Aggregate> parent, World &world)
{
    Record record;
    record.kind = info.kind;
    record.id = c.record;
    record.values = c.values;
    record.values.set(1, Value(c.record.bytes()));
    if (info.isChild())
        record.values.set(info.parentKey, Value(c.parent.bytes()));
    countVersion(record, true);
    if (const auto error = checkWhole(record, world.config()))
        return refuse(error->code, error->detail);
    Aggregate before = parent.value_or(Aggregate());
    Aggregate after = before;
    if (info.isChild()) {
        after.children.push_back(record);
        return changed(before, after, record, false);
    }
    after.header = record;
    return changed(before, after, record, true);
}

} // namespace

Outcome applySave(const SaveRecord &c, World &world, const ApplyContext &context)
{
    const auto kind = static_cast<EntityKind>(c.kind);
    const auto &kinds = allEntityKinds();
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end() || kind <= EntityKind::Link
        || kind == EntityKind::ConfigVersion || c.record.isNull())
        return refuse(ErrorCode::BadArgument, QStringLiteral("not a record that is saved by hand"));
    if (kind == EntityKind::Annex)
        return applyAnnex(c, world, context);
    const EntityInfo &info = entityInfo(kind);
    std::optional<Aggregate> aggregate
        = world.aggregate({ info.isChild() ? info.parent : kind, info.isChild() ? c.parent : c.record });
    if (info.isChild() && !aggregate)
        return refuse(ErrorCode::NotFound, QStringLiteral("what it belongs to does not exist"));
    Aggregate before = aggregate.value_or(Aggregate());
    Aggregate after = before;
    Record *record = aggregate ? locate(after, kind, c.record) : nullptr;
    if (const auto error = checkKeys(c, info, record == nullptr))
        return refuse(error->code, error->detail);
    if (!record) {
        if (!c.create && kind != EntityKind::Personal)
            return refuse(ErrorCode::NotFound, QStringLiteral("no such ") % info.name);
        return create(c, info, aggregate, world);
    }
    const Record old = *record;
    if (const auto conflict = mergeInto(*record, c, context.mode)) {
        Outcome outcome;
        outcome.status = ResultStatus::Parked;
        outcome.code = QStringLiteral("field_changed");
        outcome.conflict = conflict;
        return outcome;
    }
    if (record->values == old.values) {
        Outcome outcome;
        outcome.status = ResultStatus::Noop;
        return outcome;
    }
    countVersion(*record, false);
    if (const auto error = checkWhole(*record, world.config()))
        return refuse(error->code, error->detail);
    Outcome outcome = changed(before, after, *record, false);
    keepOldVersion(outcome, old, context);
    return outcome;
}

} // namespace firstline::rules
