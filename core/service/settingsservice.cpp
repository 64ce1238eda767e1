#include "core/service/settingsservice.h"

#include "core/service/restampreading.h"
#include "core/service/whendone.h"
#include "core/store/recordstore.h"

#include <QtCore/QFile>

namespace firstline::service {

namespace {

/// Feeds repeat without end: what lies further back or ahead is of no use to a deadline.
constexpr int kFeedYearsBack = 1;
constexpr int kFeedYearsAhead = 3;

template<class T>
std::optional<Record> findIn(const std::vector<T> &items, const Uuid &id)
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.id.uuid() == id; });
    return it == items.end() ? std::nullopt : std::optional(toRecord(*it));
}

bool isDerived(const EntityInfo &info, int key)
{
    const FieldInfo *field = info.byKey(key);
    return !field || field->merge == Merge::Derived || field->merge == Merge::Fixed;
}

Result<std::vector<VersionStep>> readHistory(store::Database &db, EntityKind kind, const Uuid &id, const Record &present)
{
    store::RecordStore records(db);
    std::vector<VersionStep> steps;
    const FieldInfo *counted = entityInfo(kind).byName(u"version");
    if (!counted)
        return steps;
    const int versionKey = counted->key;
    Record after = present;
    for (int version = int(present.values.at(versionKey).toInt()); version > 1; --version) {
        const auto found = records.find(EntityKind::ConfigVersion, configVersionId(id, version - 1).uuid());
        if (!found)
            return fail(found.error());
        if (!*found)
            break; // From before versions were kept.
        const ConfigVersion old = fromRecord<ConfigVersion>(**found);
        VersionStep step;
        step.version = version;
        step.at = old.replacedAt;
        step.by = old.replacedBy;
        step.before.kind = kind;
        step.before.id = id;
        step.before.values = old.content;
        step.after = std::exchange(after, step.before);
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace

SettingsService::SettingsService(sync::Engine &engine, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
{
    connect(&m_engine, &sync::Engine::configChanged, this, &SettingsService::configChanged);
    connect(&m_engine, &sync::Engine::conflictsChanged, this, &SettingsService::conflictsChanged);
}

bool SettingsService::mayEdit() const
{
    const ConfigPtr snapshot = config();
    const Agent *me = snapshot ? snapshot->agent(m_engine.agent()) : nullptr;
    return me && rules::isAdministrator(*me);
}

bool SettingsService::mayEditMacro(AgentId owner) const
{
    const ConfigPtr snapshot = config();
    const Agent *agent = snapshot ? snapshot->agent(me()) : nullptr;
    if (!agent)
        return false;
    if (agent->role == RoleKind::Administrator)
        return true;
    return owner.isNull() ? agent->role == RoleKind::Supervisor : owner == agent->id;
}

QString SettingsService::nameOf(AgentId agent) const
{
    const ConfigPtr snapshot = config();
    const Agent *found = snapshot ? snapshot->agent(agent) : nullptr;
    return found ? found->name : QString();
}

std::optional<Record> SettingsService::record(EntityKind kind, const Uuid &id) const
{
    const ConfigPtr snapshot = config();
    if (!snapshot)
        return std::nullopt;
    switch (kind) {
    case EntityKind::Calendar: return findIn(snapshot->calendars(), id);
    case EntityKind::Policy: return findIn(snapshot->policies(), id);
    case EntityKind::Group: return findIn(snapshot->groups(), id);
    case EntityKind::Category: return findIn(snapshot->categories(), id);
    case EntityKind::Macro: return findIn(snapshot->macros(), id);
    case EntityKind::PriorityMatrix: return toRecord(snapshot->matrix());
    case EntityKind::Settings: return snapshot->settings().id.isNull() ? std::nullopt : std::optional(toRecord(snapshot->settings()));
    default: return std::nullopt;
    }
}

QFuture<Result<sync::Receipt>> SettingsService::give(SaveRecord command)
{
    const Uuid id = command.record;
    auto future = m_engine.enqueue(std::move(command));
    whenDone(future, this, [this, id](const Result<sync::Receipt> &receipt) {
        if (receipt)
            m_saved.insert(receipt->command, id);
    });
    return future;
}

QFuture<Result<sync::Receipt>> SettingsService::save(const Record &before, const Record &after)
{
    SaveRecord c;
    c.kind = int(after.kind);
    c.record = after.id;
    const EntityInfo &info = entityInfo(after.kind);
    for (const auto &[key, value] : difference(before.values, after.values)) {
        if (isDerived(info, key))
            continue;
        c.values.set(key, value);
        c.base.set(key, before.values.at(key));
    }
    return give(std::move(c));
}

QFuture<Result<sync::Receipt>> SettingsService::create(const Record &record)
{
    SaveRecord c;
    c.kind = int(record.kind);
    c.record = record.id;
    c.create = true;
    const EntityInfo &info = entityInfo(record.kind);
    for (const auto &[key, value] : record.values) {
        const FieldInfo *field = info.byKey(key);
        if (key != 1 && field && field->merge != Merge::Derived)
            c.values.set(key, value);
    }
    return give(std::move(c));
}

QFuture<Result<sync::Receipt>> SettingsService::restamp(EntityKind kind, const Uuid &id, const QString &reason)
{
    return m_engine.enqueue(RestampOpen { int(kind), id, reason });
}

QFuture<Result<RestampPreview>> SettingsService::preview(const Record &edited)
{
    const ConfigPtr before = config();
    const Instant at = now();
    return m_reader.ask<RestampPreview>(
        [before, at, edited](store::Database &db) { return readRestamp(db, before, edited, at); }, Lane::Background);
}

QFuture<Result<std::vector<VersionStep>>> SettingsService::history(EntityKind kind, const Uuid &id)
{
    const std::optional<Record> present = record(kind, id);
    return m_reader.ask<std::vector<VersionStep>>([=](store::Database &db) -> Result<std::vector<VersionStep>> {
        return present ? readHistory(db, kind, id, *present) : Result<std::vector<VersionStep>>(std::vector<VersionStep>());
    });
}

QFuture<Result<QList<sync::ConflictRecord>>> SettingsService::conflictsOf(const Uuid &id)
{
    using Answer = Result<QList<sync::ConflictRecord>>;
    return m_engine.conflicts().then([saved = m_saved, id](const Answer &all) -> Answer {
        if (!all)
            return all;
        QList<sync::ConflictRecord> mine;
        for (const sync::ConflictRecord &conflict : *all) {
            if (saved.value(conflict.command) == id)
                mine.append(conflict);
        }
        return mine;
    });
}

QFuture<Result<void>> SettingsService::settle(ConflictId conflict, sync::ConflictChoice choice)
{
    return m_engine.settle(conflict, choice, {});
}

const content::HolidayTable &SettingsService::holidays()
{
    if (!m_holidaysRead) {
        m_holidaysRead = true;
        QFile file(u":/firstline/holidays.tsv"_qs);
        if (file.open(QIODevice::ReadOnly)) {
            if (auto table = content::HolidayTable::read(file.readAll()))
                m_holidays = *std::move(table);
        }
    }
    return m_holidays;
}

Result<content::ICalFeed> SettingsService::readFeed(const QString &file, const QString &timeZone) const
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, source.errorString());
    const QDate today = toDateTime(now()).date();
    return content::readICalendar(source.readAll(),
        { today.addYears(-kFeedYearsBack), QDate(today.year() + kFeedYearsAhead, 12, 31), timeZone });
}

} // namespace firstline::service
