#include "core/server/authority/desk.h"

#include "core/rules/slapolicy.h"
#include "core/server/authority/desktexts.h"

namespace firstline::server {

namespace {

Uuid deskId(const QString &name)
{
    return Uuid::named("firstline.desk", name);
}

/// The command that makes an object of the desk; its id follows from the object's, so that again means nothing.
template<Described E>
TrustedCommand creation(const E &entity, Instant now)
{
    const Record record = toRecord(entity);
    return { creationOf(record), {}, now, now, CommandId(Uuid::derived(record.id, 1)) };
}

Calendar weekCalendar(const DeskOptions &options)
{
    Calendar calendar;
    calendar.id = standardCalendar();
    calendar.name = deskText(u"calendar"_qs, options.language);
    calendar.timeZone = options.timeZone;
    for (int day = 1; day <= 5; ++day)
        calendar.week.push_back({ day, { { 9 * 3600, 18 * 3600 } } });
    return calendar;
}

/// Targets in working minutes by priority: nine hours are a day.
Policy standardTargets(const DeskOptions &options)
{
    Policy policy;
    policy.id = standardPolicy();
    policy.name = deskText(u"policy"_qs, options.language);
    policy.isDefault = true;
    policy.calendar = standardCalendar();
    policy.targets = { { 1, 15, 30, 240, 0 }, { 2, 30, 60, 480, 0 }, { 3, 60, 240, 1080, 0 }, { 4, 240, 540, 2700, 0 } };
    policy.thresholds = rules::standardThresholds();
    return policy;
}

std::vector<TrustedCommand> deskObjects(const DeskOptions &options, Instant now)
{
    std::vector<TrustedCommand> commands;
    for (int kind = int(RoleKind::Dispatcher); kind <= int(RoleKind::Administrator); ++kind) {
        const auto role = static_cast<RoleKind>(kind);
        const QString name = deskText(u"role."_qs % QString::number(kind), options.language);
        commands.push_back(creation(Role { standardRole(role), name, role }, now));
    }
    for (int number = int(StatusCategory::New); number <= int(StatusCategory::Void); ++number) {
        const auto category = static_cast<StatusCategory>(number);
        Status status;
        status.id = standardStatus(category);
        status.name = standardStatusName(category, options.language);
        status.category = category;
        status.pausesResolution = category == StatusCategory::WaitCustomer || category == StatusCategory::WaitThird
            || category == StatusCategory::Scheduled;
        status.position = number;
        commands.push_back(creation(status, now));
    }
    Group group;
    group.id = standardGroup();
    group.name = deskText(u"group"_qs, options.language);
    commands.push_back(creation(group, now));
    // Impact small to large, each by urgency low to now. Source: behaviour.md section 1.
    PriorityMatrix matrix { matrixId(), {} };
    const ConfigSnapshot standard;
    for (int impact = 1; impact <= 4; ++impact) {
        for (int urgency = 1; urgency <= 4; ++urgency)
            matrix.cells.push_back(standard.priorityOf(impact, urgency));
    }
    commands.push_back(creation(matrix, now));
    commands.push_back(creation(weekCalendar(options), now));
    commands.push_back(creation(standardTargets(options), now));
    Settings settings;
    settings.id = settingsId();
    settings.deskName = options.name.isEmpty() ? deskText(u"desk"_qs, options.language) : options.name;
    settings.language = options.language;
    settings.timeZone = options.timeZone;
    settings.defaultQueue = standardGroup();
    commands.push_back(creation(settings, now));
    return commands;
}

} // namespace

SaveRecord creationOf(const Record &record)
{
    const EntityInfo &info = entityInfo(record.kind);
    SaveRecord save;
    save.kind = int(record.kind);
    save.record = record.id;
    save.create = true;
    if (info.isChild())
        save.parent = Uuid::fromBytes(record.values.at(info.parentKey).toBytes());
    for (const auto &[key, value] : record.values) {
        const FieldInfo *field = info.byKey(key);
        if (key != 1 && field && field->merge != Merge::Derived && !(info.isChild() && key == info.parentKey))
            save.values.set(key, value);
    }
    return save;
}

StatusId standardStatus(StatusCategory category)
{
    return StatusId(deskId(u"status."_qs % QString::number(int(category))));
}

GroupId standardGroup()
{
    return GroupId(deskId(u"group"_qs));
}

CalendarId standardCalendar()
{
    return CalendarId(deskId(u"calendar"_qs));
}

PolicyId standardPolicy()
{
    return PolicyId(deskId(u"policy"_qs));
}

Uuid settingsId()
{
    return deskId(u"settings"_qs);
}

Uuid matrixId()
{
    return deskId(u"matrix"_qs);
}

RoleId standardRole(RoleKind kind)
{
    return RoleId(deskId(u"role."_qs % QString::number(int(kind))));
}

QString standardStatusName(StatusCategory category, const QString &language)
{
    return deskText(u"status."_qs % QString::number(int(category)), language);
}

Result<void> makeEmptyDesk(ServerCore &core, const DeskOptions &options, Instant now)
{
    const auto results = core.applyTrusted(deskObjects(options, now));
    if (!results)
        return fail(results.error());
    for (const CommandResult &result : *results) {
        if (result.status == ResultStatus::Rejected || result.status == ResultStatus::Parked)
            return fail(ErrorCode::BadInput, u"the desk was refused: "_qs % result.code % u' ' % result.detail);
    }
    return {};
}

} // namespace firstline::server
