#include "core/server/demo/demodesk.h"

#include "core/rules/slapolicy.h"

#include <QtCore/QTimeZone>

namespace firstline::server {

namespace {

/// "09:30" in seconds after midnight; "24:00" is the end of the day.
int secondsOf(const QString &clock)
{
    return clock.section(u':', 0, 0).toInt() * 3600 + clock.section(u':', 1, 1).toInt() * 60;
}

std::vector<DayInterval> intervals(const QJsonValue &hours)
{
    std::vector<DayInterval> made;
    for (const QJsonValue pair : hours.toArray())
        made.push_back({ secondsOf(pair[0].toString()), secondsOf(pair[1].toString()) });
    return made;
}

RoleKind roleOf(const QString &key)
{
    static const QHash<QString, RoleKind> roles { { u"dispatcher"_qs, RoleKind::Dispatcher },
        { u"specialist"_qs, RoleKind::Specialist }, { u"account_manager"_qs, RoleKind::AccountManager },
        { u"supervisor"_qs, RoleKind::Supervisor }, { u"administrator"_qs, RoleKind::Administrator } };
    return roles.value(key, RoleKind::Specialist);
}

Line lineOf(const QJsonValue &line)
{
    if (line.toString() == u"partner")
        return Line::Partner;
    const int number = line.toString().toInt();
    return number >= 1 && number <= 3 ? static_cast<Line>(number) : Line::Second;
}

Result<void> makeSettings(DemoWriter &writer, const Samples &samples)
{
    const auto stored = writer.core().aggregate({ EntityKind::Settings, settingsId() });
    if (!stored)
        return fail(stored.error());
    Settings settings = *stored ? fromRecord<Settings>((*stored)->header) : Settings();
    const QJsonObject company = samples.desk.value(u"company").toObject();
    settings.id = settingsId();
    settings.deskName = company.value(u"name").toString();
    settings.timeZone = samples.desk.value(u"time_zone").toString();
    settings.language = samples.language;
    settings.defaultQueue = demoGroup(u"line1"_qs);
    settings.countryCode = company.value(u"phone").toString().section(u' ', 0, 0);
    ValueMap values = toValues(settings);
    values.remove(1);
    SaveRecord save { int(EntityKind::Settings), settings.id, {}, true, values, {} };
    if (*stored) {
        auto change = saveChange((*stored)->header, {}, values);
        if (!change)
            return {};
        save = *change;
    }
    writer.add(save, AgentId(), writer.now());
    return {};
}

Result<void> makeGroups(DemoWriter &writer, const Samples &samples)
{
    int position = 0;
    for (const QJsonValue item : samples.desk.value(u"groups").toArray()) {
        Group group;
        group.id = demoGroup(item[u"key"].toString());
        group.name = item[u"name"].toString();
        group.line = lineOf(item[u"line"]);
        group.restricted = item[u"restricted"].toBool();
        group.fieldService = group.line == Line::Second && !group.restricted;
        group.position = ++position;
        if (auto ok = writer.save(group); !ok)
            return ok;
    }
    return writer.flush();
}

Result<void> makeAccounts(DemoWriter &writer, const Samples &samples, const QString &password)
{
    for (const QJsonValue item : samples.desk.value(u"agents").toArray()) {
        NewAccount account;
        account.login = item[u"login"].toString();
        account.name = item[u"name"].toString();
        account.password = password;
        account.role = roleOf(item[u"role"].toString());
        account.language = samples.language;
        account.id = AgentId(demoId("agent", account.login));
        for (const QString &group : textList(item[u"groups"]))
            account.groups.push_back(demoGroup(group));
        if (const auto made = writer.core().addAccount(account, writer.now()); !made)
            return fail(made.error());
        const auto stored = writer.core().aggregate({ EntityKind::Agent, account.id.uuid() });
        if (!stored)
            return fail(stored.error());
        ValueMap values;
        values.set(keyOf(&Agent::email), Value(item[u"email"].toString()));
        values.set(keyOf(&Agent::phone), Value(item[u"phone"].toString()));
        if (!*stored)
            continue;
        if (auto change = saveChange((*stored)->header, {}, values))
            writer.add(*change, AgentId(), writer.now());
    }
    return writer.flush();
}

Result<void> makeCalendars(DemoWriter &writer, const Samples &samples)
{
    for (const QJsonValue item : samples.desk.value(u"calendars").toArray()) {
        if (auto ok = writer.save(demoCalendarOf(samples, item[u"key"].toString())); !ok)
            return ok;
    }
    return writer.flush();
}

std::vector<Target> targetsOf(const QJsonObject &targets)
{
    std::vector<Target> made;
    for (int priority = 1; priority <= 4; ++priority) {
        const QJsonObject row = targets.value(QString::number(priority)).toObject();
        made.push_back({ priority, row.value(u"first_response").toInt(), row.value(u"next_response").toInt(),
            row.value(u"resolution").toInt(), row.value(u"on_site").toInt() });
    }
    return made;
}

Result<void> makePolicies(DemoWriter &writer, const Samples &samples)
{
    for (const QJsonValue item : samples.desk.value(u"policies").toArray()) {
        Policy policy;
        const QString key = item[u"key"].toString();
        policy.id = demoPolicy(key);
        policy.name = item[u"name"].toString();
        policy.position = item[u"order"].toInt();
        policy.isDefault = key == u"standard";
        policy.tiers = textList(item[u"tiers"]);
        policy.calendar = demoCalendar(item[u"calendar"].toString());
        policy.targets = targetsOf(item[u"targets"].toObject());
        policy.reopen = item[u"reopen"].toString() == u"first" ? ReopenRule::First : ReopenRule::Resume;
        policy.thresholds = rules::standardThresholds();
        if (auto ok = writer.save(policy); !ok)
            return ok;
    }
    return writer.flush();
}

Result<void> makeCategories(DemoWriter &writer, const Samples &samples)
{
    int position = 0;
    for (const QJsonValue item : samples.desk.value(u"categories").toArray()) {
        Category category;
        category.code = item[u"code"].toString();
        category.id = CategoryId(demoId("category", category.code));
        category.name = item[u"name"].toString();
        if (item[u"parent"].isString())
            category.parent = CategoryId(demoId("category", item[u"parent"].toString()));
        category.queue = demoGroup(item[u"group"].toString());
        category.position = ++position;
        for (const QJsonValue line : item[u"checklist"].toArray())
            category.checklist.push_back({ line[u"text"].toString(), line[u"required"].toBool() });
        if (auto ok = writer.save(category); !ok)
            return ok;
    }
    return writer.flush();
}

/// The field and value of a macro's action, as text.
MacroStep stepOf(const Samples &samples, const QString &action, const QString &value)
{
    if (action == u"assign")
        return { u"assignee"_qs, value };
    if (action == u"group")
        return { u"queue"_qs, demoGroup(value).text() };
    if (action == u"category")
        return { u"category"_qs, demoId("category", value).text() };
    if (action == u"impact")
        return { u"impact"_qs, QString::number(demoGrade(samples, u"impacts", value)) };
    if (action == u"urgency")
        return { u"urgency"_qs, QString::number(demoGrade(samples, u"urgencies", value)) };
    if (action == u"tag")
        return { u"tag"_qs, samples.name(u"tags", value) };
    return { action, value };
}

Result<void> makeMacros(DemoWriter &writer, const Samples &samples)
{
    int position = 0;
    for (const QJsonValue item : samples.desk.value(u"macros").toArray()) {
        Macro macro;
        macro.id = MacroId(demoId("macro", item[u"key"].toString()));
        macro.name = item[u"name"].toString();
        macro.reply = item[u"reply"].toString();
        macro.condition = item[u"condition"].toString();
        macro.position = ++position;
        for (const QJsonValue action : item[u"actions"].toArray())
            macro.steps.push_back(stepOf(samples, action[u"do"].toString(), action[u"value"].toString()));
        if (auto ok = writer.save(macro); !ok)
            return ok;
    }
    return writer.flush();
}

Result<void> makeViews(DemoWriter &writer, const Samples &samples)
{
    int position = 0;
    for (const QJsonValue item : samples.desk.value(u"views").toArray()) {
        View view;
        view.id = ViewId(demoId("view", item[u"key"].toString()));
        view.name = item[u"name"].toString();
        view.query = item[u"query"].toString();
        view.sort = item[u"sort"].toString();
        view.position = ++position;
        if (auto ok = writer.save(view); !ok)
            return ok;
    }
    return writer.flush();
}

} // namespace

Calendar demoCalendarOf(const Samples &samples, const QString &key)
{
    Calendar calendar;
    calendar.id = demoCalendar(key);
    for (const QJsonValue item : samples.desk.value(u"calendars").toArray()) {
        if (item[u"key"].toString() != key)
            continue;
        calendar.name = item[u"name"].toString();
        calendar.timeZone = item[u"time_zone"].toString();
        for (int day = 1; day <= 7; ++day) {
            const auto hours = intervals(item[u"week"].toObject().value(QString::number(day)));
            if (!hours.empty())
                calendar.week.push_back({ day, hours });
        }
        for (const QJsonValue exception : item[u"exceptions"].toArray()) {
            calendar.exceptions.push_back({ QDate::fromString(exception[u"date"].toString(), Qt::ISODate),
                intervals(exception[u"hours"]), exception[u"name"].toString() });
        }
    }
    return calendar;
}

int demoGrade(const Samples &samples, QStringView list, const QString &key)
{
    int grade = 0;
    for (const QJsonValue item : samples.desk.value(list).toArray()) {
        ++grade;
        if (item[u"key"].toString() == key)
            return grade;
    }
    return 0;
}

Result<void> makeDemoDesk(DemoWriter &writer, const Samples &samples, const QString &password)
{
    if (auto ok = makeGroups(writer, samples); !ok)
        return ok;
    if (auto ok = makeSettings(writer, samples); !ok)
        return ok;
    if (auto ok = makeAccounts(writer, samples, password); !ok)
        return ok;
    if (auto ok = makeCalendars(writer, samples); !ok)
        return ok;
    if (auto ok = makePolicies(writer, samples); !ok)
        return ok;
    if (auto ok = makeCategories(writer, samples); !ok)
        return ok;
    if (auto ok = makeMacros(writer, samples); !ok)
        return ok;
    return makeViews(writer, samples);
}

Result<void> setDemoAvailability(DemoWriter &writer, const Samples &samples)
{
    static const QHash<QString, Availability> away { { u"sofia"_qs, Availability::Break },
        { u"viktor"_qs, Availability::Absent }, { u"piotr"_qs, Availability::Busy } };
    for (const QJsonValue item : samples.desk.value(u"agents").toArray()) {
        const QString login = item[u"login"].toString();
        const auto stored = writer.core().aggregate({ EntityKind::Agent, demoId("agent", login) });
        if (!stored)
            return fail(stored.error());
        if (!*stored)
            continue;
        ValueMap values;
        values.set(keyOf(&Agent::availability), Value(int(away.value(login, Availability::Available))));
        if (auto change = saveChange((*stored)->header, {}, values))
            writer.add(*change, AgentId(demoId("agent", login)), writer.now());
    }
    return writer.flush();
}

} // namespace firstline::server
