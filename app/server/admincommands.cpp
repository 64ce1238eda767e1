#include "app/server/admincommands.h"

#include "app/server/configjson.h"
#include "app/server/usage.h"
#include "core/server/authority/desk.h"

#ifdef FIRSTLINE_HAS_IMPORT
#include "core/server/import/import.h"
#endif

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace firstline::app {

namespace {

struct RoleName {
    RoleKind kind;
    QString name;
};

const std::vector<RoleName> &roleNames()
{
    static const std::vector<RoleName> names { { RoleKind::Dispatcher, u"dispatcher"_qs },
        { RoleKind::Specialist, u"specialist"_qs }, { RoleKind::AccountManager, u"account-manager"_qs },
        { RoleKind::Supervisor, u"supervisor"_qs }, { RoleKind::Administrator, u"administrator"_qs } };
    return names;
}

std::optional<RoleKind> roleOf(const QString &name)
{
    for (const RoleName &role : roleNames()) {
        if (role.name == name)
            return role.kind;
    }
    return std::nullopt;
}

QString roleText(RoleKind kind)
{
    for (const RoleName &role : roleNames()) {
        if (role.kind == kind)
            return role.name;
    }
    return u"?"_qs;
}

int wrongUsage(const Output &output, const QString &why, const QString &command)
{
    output.error(why % u"\n"_qs % usage(command).trimmed());
    return kWrongUsage;
}

int failed(const Output &output, const Error &error)
{
    output.error(error.detail.isEmpty() ? errorName(error.code) : error.detail);
    return kFailed;
}

void printJson(const Output &output, const QJsonArray &rows)
{
    output.line(QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
}

Result<std::vector<GroupId>> groupsOf(server::ServerCore &core, const QStringList &names)
{
    std::vector<GroupId> ids;
    for (const QString &name : names) {
        const auto config = core.config();
        const auto &groups = config->groups();
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group &group) { return group.name == name; });
        if (found == groups.end())
            return fail(ErrorCode::NotFound, u"no group is called "_qs % name);
        ids.push_back(found->id);
    }
    return ids;
}

int addUser(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now)
{
    const auto role = roleOf(arguments.value(u"role"_qs, u"dispatcher"_qs));
    if (arguments.words.size() != 3 || !role)
        return wrongUsage(output, u"user add needs a NAME and a role that exists"_qs, u"user"_qs);
    if (!arguments.has(u"password-file"_qs))
        return wrongUsage(output, u"user add needs --password-file"_qs, u"user"_qs);
    const auto groups = groupsOf(core, arguments.options.value(u"group"_qs));
    if (!groups)
        return failed(output, groups.error());
    const auto added = core.addAccount(
        { arguments.word(2), arguments.value(u"name"_qs), arguments.password, *role, *groups, {}, {} }, now);
    if (!added)
        return failed(output, added.error());
    output.line(u"added "_qs % arguments.word(2));
    return kGood;
}

int listUsers(server::ServerCore &core, const Arguments &arguments, const Output &output)
{
    const auto accounts = core.accounts();
    if (!accounts)
        return failed(output, accounts.error());
    QJsonArray rows;
    for (const server::AccountInfo &account : *accounts) {
        const Agent *agent = core.config()->agent(account.agent);
        const QString role = agent ? roleText(agent->role) : QString();
        const QString name = agent ? agent->name : QString();
        if (arguments.has(u"json"_qs)) {
            rows.append(QJsonObject { { u"login"_qs, account.login }, { u"name"_qs, name }, { u"role"_qs, role },
                                      { u"disabled"_qs, account.disabled },
                                      { u"last_login"_qs, account.lastLogin ? QJsonValue(toIso(*account.lastLogin)) : QJsonValue() } });
        } else {
            const QString state = account.disabled ? u"\tdisabled"_qs : QString();
            output.line(account.login % u'\t' % role % u'\t' % name % state);
        }
    }
    if (arguments.has(u"json"_qs))
        printJson(output, rows);
    return kGood;
}

int grantUser(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now)
{
    const Agent *agent = core.config()->agentByLogin(arguments.word(2));
    if (!agent)
        return failed(output, { ErrorCode::NotFound, u"nobody is called "_qs % arguments.word(2) });
    Agent wanted = *agent;
    if (arguments.has(u"role"_qs)) {
        const auto role = roleOf(arguments.value(u"role"_qs));
        if (!role)
            return wrongUsage(output, u"there is no such role"_qs, u"user"_qs);
        wanted.role = *role;
    }
    const auto groups = groupsOf(core, arguments.options.value(u"group"_qs));
    if (!groups)
        return failed(output, groups.error());
    for (const GroupId &group : *groups) {
        if (std::find(wanted.groups.begin(), wanted.groups.end(), group) == wanted.groups.end())
            wanted.groups.push_back(group);
    }
    const ValueMap before = toValues(*agent);
    SaveRecord save;
    save.kind = int(EntityKind::Agent);
    save.record = agent->id.uuid();
    save.values = difference(before, toValues(wanted));
    for (const auto &entry : save.values)
        save.base.set(entry.first, before.at(entry.first));
    if (save.values.isEmpty())
        return kGood;
    const auto done = core.applyTrusted(server::TrustedCommand { save, {}, now, now, {} });
    return done ? kGood : failed(output, done.error());
}

int userCommand(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now)
{
    const QString what = arguments.word(1);
    if (what == u"list"_qs)
        return listUsers(core, arguments, output);
    if (what == u"add"_qs)
        return addUser(core, arguments, output, now);
    if (arguments.words.size() != 3)
        return wrongUsage(output, u"user needs add, list, disable, enable, reset or grant and a NAME"_qs, u"user"_qs);
    if (what == u"grant"_qs)
        return grantUser(core, arguments, output, now);
    Result<void> done = fail(ErrorCode::BadArgument, u"there is no user "_qs % what);
    if (what == u"disable"_qs || what == u"enable"_qs)
        done = core.setDisabled(arguments.word(2), what == u"disable"_qs, now);
    else if (what == u"reset"_qs)
        done = core.resetPassword(arguments.word(2), arguments.password, now);
    else
        return wrongUsage(output, done.error().detail, u"user"_qs);
    return done ? kGood : failed(output, done.error());
}

int groupCommand(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now)
{
    if (arguments.word(1) == u"list"_qs) {
        QJsonArray rows;
        for (const Group &group : core.config()->groups()) {
            if (arguments.has(u"json"_qs))
                rows.append(QJsonObject { { u"id"_qs, group.id.text() }, { u"name"_qs, group.name },
                                          { u"line"_qs, int(group.line) }, { u"restricted"_qs, group.restricted } });
            else
                output.line(group.name % u'\t' % QString::number(int(group.line)) % (group.restricted ? u"\trestricted"_qs : QString()));
        }
        if (arguments.has(u"json"_qs))
            printJson(output, rows);
        return kGood;
    }
    const QString line = arguments.value(u"line"_qs, u"1"_qs);
    const int number = line == u"partner"_qs ? 4 : line.toInt();
    if (arguments.word(1) != u"add"_qs || arguments.words.size() != 3 || number < 1 || number > 4)
        return wrongUsage(output, u"group needs list, or add NAME with a line 1, 2, 3 or partner"_qs, u"group"_qs);
    Group group;
    group.id = GroupId(Uuid::create(now));
    group.name = arguments.word(2);
    group.line = static_cast<Line>(number);
    group.restricted = arguments.has(u"restricted"_qs);
    const auto done = core.applyTrusted(server::TrustedCommand { server::creationOf(toRecord(group)), {}, now, now, {} });
    return done ? kGood : failed(output, done.error());
}

/// What wiped workstations handed in: the words that their people had not sent.
int evacuatedCommand(server::ServerCore &core, const Arguments &arguments, const Output &output)
{
    DeviceId device;
    if (arguments.words.size() == 3) {
        const auto id = Uuid::fromText(arguments.word(2));
        if (!id)
            return wrongUsage(output, u"a device is named by its id"_qs, u"device"_qs);
        device = DeviceId(*id);
    }
    QJsonArray rows;
    for (const QString &file : core.evacuatedFiles(device)) {
        const auto work = core.openEvacuated(file);
        if (!work)
            return failed(output, work.error());
        const Agent *agent = core.config()->agent(work->agent);
        const QString login = agent ? agent->login : work->agent.text();
        if (!arguments.has(u"json"_qs))
            output.line(work->device.text() % u'\t' % login % u'\t' % QString::number(work->items.size()) % u'\t' % file);
        for (const protocol::EvacuatedItem &item : work->items) {
            if (arguments.has(u"json"_qs))
                rows.append(QJsonObject { { u"device"_qs, work->device.text() }, { u"login"_qs, login }, { u"file"_qs, file },
                                          { u"what"_qs, item.what }, { u"name"_qs, item.name },
                                          { u"ticket"_qs, item.ticket.isNull() ? QString() : item.ticket.text() },
                                          { u"at"_qs, toIso(item.at) }, { u"text"_qs, item.text } });
            else if (!device.isNull())
                output.line(u"  "_qs % item.what % u' ' % item.name % u' ' % toIso(item.at) % u'\n' % item.text);
        }
    }
    if (arguments.has(u"json"_qs))
        printJson(output, rows);
    return kGood;
}

int deviceCommand(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now)
{
    if (arguments.word(1) == u"revoke"_qs && arguments.words.size() == 3) {
        const auto id = Uuid::fromText(arguments.word(2));
        if (!id)
            return wrongUsage(output, u"a device is named by its id"_qs, u"device"_qs);
        const auto done = core.revokeDevice(DeviceId(*id), arguments.has(u"wipe"_qs), now);
        return done ? kGood : failed(output, done.error());
    }
    if (arguments.word(1) == u"evacuated"_qs)
        return evacuatedCommand(core, arguments, output);
    if (arguments.word(1) != u"list"_qs)
        return wrongUsage(output, u"device needs list, revoke ID or evacuated [ID]"_qs, u"device"_qs);
    const auto devices = core.devices();
    if (!devices)
        return failed(output, devices.error());
    QJsonArray rows;
    for (const server::DeviceInfo &device : *devices) {
        const Agent *agent = core.config()->agent(device.agent);
        const QString login = agent ? agent->login : QString();
        const QString seen = device.lastSeen ? toIso(*device.lastSeen) : QString();
        if (arguments.has(u"json"_qs))
            rows.append(QJsonObject { { u"id"_qs, device.id.text() }, { u"login"_qs, login }, { u"name"_qs, device.name },
                                      { u"last_seen"_qs, seen }, { u"revoked"_qs, device.revoked } });
        else
            output.line(device.id.text() % u'\t' % login % u'\t' % device.name % u'\t' % seen
                        % (device.revoked ? u"\trevoked"_qs : QString()));
    }
    if (arguments.has(u"json"_qs))
        printJson(output, rows);
    return kGood;
}

int listExchanges(server::ServerCore &core, const Arguments &arguments, const Output &output)
{
    const auto tokens = core.pbxTokens();
    if (!tokens)
        return failed(output, tokens.error());
    QJsonArray rows;
    for (const server::PbxTokenInfo &token : *tokens) {
        if (arguments.has(u"json"_qs))
            rows.append(QJsonObject { { u"id"_qs, token.id.text() }, { u"name"_qs, token.name }, { u"made_at"_qs, toIso(token.madeAt) } });
        else
            output.line(token.id.text() % u'\t' % token.name % u'\t' % toIso(token.madeAt));
    }
    if (arguments.has(u"json"_qs))
        printJson(output, rows);
    return kGood;
}

/// Tokens of telephone exchanges.
int pbxCommand(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now)
{
    const QString what = arguments.word(1);
    if (what == u"list"_qs && arguments.words.size() == 2)
        return listExchanges(core, arguments, output);
    if (what == u"token"_qs && arguments.words.size() <= 3) {
        const auto token = core.addPbxToken(arguments.words.size() == 3 ? arguments.word(2) : u"pbx"_qs, now);
        if (!token)
            return failed(output, token.error());
        output.line(QString::fromLatin1(*token));
        return kGood;
    }
    const auto id = Uuid::fromText(arguments.word(2));
    if (what != u"revoke"_qs || arguments.words.size() != 3 || !id)
        return wrongUsage(output, u"pbx needs token [NAME], list or revoke ID"_qs, u"pbx"_qs);
    const auto done = core.revokePbxToken(*id, now);
    return done ? kGood : failed(output, done.error());
}

int configCommand(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now)
{
    if (arguments.word(1) == u"get"_qs) {
        output.line(QString::fromUtf8(QJsonDocument(configAsJson(core)).toJson(QJsonDocument::Indented)).trimmed());
        return kGood;
    }
    if (arguments.word(1) != u"set"_qs || arguments.words.size() != 3)
        return wrongUsage(output, u"config needs get, or set FILE.json"_qs, u"config"_qs);
    QFile file(arguments.word(2));
    if (!file.open(QIODevice::ReadOnly))
        return failed(output, { ErrorCode::FileUnreadable, arguments.word(2) % u": "_qs % file.errorString() });
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return failed(output, { ErrorCode::BadInput, u"the file is not a JSON object: "_qs % problem.errorString() });
    const auto commands = configCommands(core, document.object(), now);
    if (!commands)
        return failed(output, commands.error());
    const auto results = core.applyTrusted(*commands);
    if (!results)
        return failed(output, results.error());
    int refused = 0;
    for (const CommandResult &result : *results) {
        if (result.status == ResultStatus::Rejected || result.status == ResultStatus::Parked) {
            output.error(result.code % u' ' % result.detail);
            ++refused;
        }
    }
    output.line(QString::number(results->size() - size_t(refused)) % u" objects changed, "_qs % QString::number(refused) % u" refused"_qs);
    return refused == 0 ? kGood : kFailed;
}

int importCommand([[maybe_unused]] server::ServerCore &core, const Arguments &arguments, const Output &output,
                  [[maybe_unused]] Instant now)
{
    const QString what = arguments.word(1);
    static const QHash<QString, EntityKind> kinds { { u"event-log"_qs, EntityKind::Ticket },
        { u"articles"_qs, EntityKind::Article }, { u"companies"_qs, EntityKind::Company },
        { u"contacts"_qs, EntityKind::Contact }, { u"assets"_qs, EntityKind::Asset },
        { u"contracts"_qs, EntityKind::Contract }, { u"calendar"_qs, EntityKind::Calendar } };
    if (!kinds.contains(what) || arguments.words.size() != 3)
        return wrongUsage(output, u"import needs what to import and a FILE or DIR"_qs, u"import"_qs);
#ifdef FIRSTLINE_HAS_IMPORT
    server::ImportOptions options;
    options.file = arguments.word(2);
    options.dryRun = arguments.has(u"dry-run"_qs);
    options.mappingFile = arguments.value(u"mapping"_qs);
    options.timeZone = arguments.value(u"time-zone"_qs);
    options.now = now;
    options.calendar = arguments.value(u"calendar"_qs);
    options.day = [&output](const DayException &day) {
        output.line(day.date.toString(Qt::ISODate) % u' ' % (day.intervals.empty() ? u"off   "_qs : u"short "_qs) % day.name);
    };
    for (const QString &pair : arguments.options.value(u"map"_qs)) {
        if (!pair.contains(u'='))
            return wrongUsage(output, u"--map is COLUMN=FIELD"_qs, u"import"_qs);
        options.columns.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    }
    const EntityKind kind = kinds.value(what);
    const auto report = kind == EntityKind::Ticket ? server::importEventLog(core, options)
        : kind == EntityKind::Article              ? server::importArticles(core, options)
        : kind == EntityKind::Calendar             ? server::importCalendar(core, options)
                                                   : server::importRecords(core, kind, options);
    if (!report)
        return failed(output, report.error());
    for (const QString &problem : report->problems)
        output.error(problem);
    const QString noun = kind == EntityKind::Ticket ? u"tickets"_qs : kind == EntityKind::Calendar ? u"days"_qs : what;
    output.line(u"imported: "_qs % QString::number(report->made) % u' ' % noun % u", "_qs % QString::number(report->accepted)
                % u" rows accepted, "_qs % QString::number(report->refused) % u" rows refused"_qs);
    return kGood;
#else
    output.error(u"this server was built without the importers"_qs);
    return kFailed;
#endif
}

int checkCommand(server::ServerCore &core, const Arguments &arguments, const Output &output)
{
    const auto findings = core.check();
    if (!findings)
        return failed(output, findings.error());
    if (arguments.has(u"json"_qs))
        printJson(output, QJsonArray::fromStringList(*findings));
    else if (findings->isEmpty())
        output.line(u"all is well"_qs);
    for (const QString &finding : *findings)
        output.error(finding);
    return findings->isEmpty() ? kGood : kFailed;
}

} // namespace

int executeCommand(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now)
{
    const QString command = arguments.word(0);
    if (command == u"user"_qs)
        return userCommand(core, arguments, output, now);
    if (command == u"group"_qs)
        return groupCommand(core, arguments, output, now);
    if (command == u"device"_qs)
        return deviceCommand(core, arguments, output, now);
    if (command == u"pbx"_qs)
        return pbxCommand(core, arguments, output, now);
    if (command == u"config"_qs)
        return configCommand(core, arguments, output, now);
    if (command == u"import"_qs)
        return importCommand(core, arguments, output, now);
    if (command == u"check"_qs)
        return checkCommand(core, arguments, output);
    if (command == u"backup"_qs) {
        if (arguments.words.size() != 2)
            return wrongUsage(output, u"backup needs a FILE"_qs, command);
        const auto seq = core.backup(arguments.word(1));
        if (!seq)
            return failed(output, seq.error());
        output.line(u"backed up to sequence "_qs % QString::number(*seq));
        return kGood;
    }
    return wrongUsage(output, u"there is no command "_qs % command, command);
}

} // namespace firstline::app
