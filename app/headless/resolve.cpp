#include "app/headless/resolve.h"

#include "core/store/namelookup.h"
#include "core/store/ticketquery.h"

namespace firstline::app {

namespace {

/// Ids of objects of the configuration with this name, without case.
std::vector<Uuid> configNamed(EntityKind kind, const QString &name, const ConfigSnapshot &config)
{
    std::vector<Uuid> found;
    const auto look = [&](const auto &objects) {
        for (const auto &object : objects) {
            if (object.name.compare(name, Qt::CaseInsensitive) == 0)
                found.push_back(object.id.uuid());
        }
    };
    switch (kind) {
    case EntityKind::Group: look(config.groups()); break;
    case EntityKind::Category: look(config.categories()); break;
    case EntityKind::Policy: look(config.policies()); break;
    case EntityKind::Status: look(config.statuses()); break;
    case EntityKind::Agent:
        if (const Agent *agent = config.agentByLogin(name))
            return { agent->id.uuid() };
        look(config.agents());
        break;
    default: break;
    }
    return found;
}

Result<std::vector<Uuid>> recordsNamed(EntityKind kind, const QString &name, Reads &reads)
{
    const Result<std::vector<Uuid>> near = store::NameLookup(reads.db).byName(kind, name, 50);
    if (!near)
        return near;
    const int key = entityInfo(kind).byName(u"name") ? entityInfo(kind).byName(u"name")->key : 0;
    std::vector<Uuid> exact;
    for (const Uuid &id : *near) {
        const Result<std::optional<Record>> record = reads.records.find(kind, id);
        if (!record)
            return fail(record.error());
        if (*record && (*record)->values.at(key).toText().compare(name, Qt::CaseInsensitive) == 0)
            exact.push_back(id);
    }
    // A contract is known by its number, an asset by its tag: what the lookup found alone is meant.
    return exact.empty() ? *near : exact;
}

EntityKind kindOfField(const QString &name)
{
    static const QHash<QString, EntityKind> s_kinds { { QStringLiteral("queue"), EntityKind::Group },
        { QStringLiteral("assignee"), EntityKind::Agent }, { QStringLiteral("coordinator"), EntityKind::Agent },
        { QStringLiteral("contact"), EntityKind::Contact }, { QStringLiteral("company"), EntityKind::Company },
        { QStringLiteral("site"), EntityKind::Site }, { QStringLiteral("asset"), EntityKind::Asset },
        { QStringLiteral("contract"), EntityKind::Contract }, { QStringLiteral("category"), EntityKind::Category } };
    return s_kinds.value(name, EntityKind::None);
}

/// The ticket that got a provisional name while the numbers were used up; it keeps that name for ever.
Result<TicketId> ticketNamed(const QString &provisional, Reads &reads)
{
    store::TicketQueries queries(reads.db, reads.config);
    const store::FilterContext context { reads.me, reads.now, {}, reads.config.get() };
    store::TicketQuery query;
    query.filter = store::compileFilter(QStringLiteral("number:\"") % provisional % u'"', context, queries.fullText());
    const auto rids = queries.ids(query);
    if (!rids)
        return fail(rids.error());
    if (!query.filter.errors.empty() || rids->size() != 1)
        return fail(ErrorCode::NotFound, QString(QStringLiteral("no ticket with the number ") % provisional));
    const auto id = reads.records.idOf(EntityKind::Ticket, rids->front());
    if (!id || !*id)
        return fail(id ? Error { ErrorCode::NotFound, provisional } : id.error());
    return TicketId(**id);
}

} // namespace

Result<TicketId> ticketOf(const QJsonObject &request, Reads &reads)
{
    const QJsonValue value = request.value(QStringLiteral("ticket"));
    if (value.isString()) {
        if (const auto id = Uuid::fromText(value.toString()))
            return TicketId(*id);
        if (value.toString().startsWith(QStringLiteral("NEW-")))
            return ticketNamed(value.toString(), reads);
    }
    const qint64 number = value.isString() ? value.toString().toLongLong() : value.toInteger();
    if (number <= 0)
        return badRequest(QStringLiteral("ticket is a uuid or a number"));
    const auto id = reads.records.ticketByNumber(number);
    if (!id)
        return fail(id.error());
    if (!*id)
        return fail(ErrorCode::NotFound, QStringLiteral("no ticket with the number ") % QString::number(number));
    return TicketId(**id);
}

Result<Uuid> referenceOf(EntityKind kind, const QJsonValue &value, Reads &reads)
{
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        return Uuid();
    if (!value.isString())
        return badRequest(entityInfo(kind).name % QStringLiteral(" is an id or a name"));
    const QString text = value.toString();
    if (const auto id = Uuid::fromText(text))
        return *id;
    std::vector<Uuid> found = configNamed(kind, text, *reads.config);
    if (found.empty() && !isConfig(kind)) {
        Result<std::vector<Uuid>> records = recordsNamed(kind, text, reads);
        if (!records)
            return fail(records.error());
        found = std::move(*records);
    }
    if (found.empty())
        return fail(ErrorCode::NotFound, QString(QStringLiteral("no ") % entityInfo(kind).name % QStringLiteral(" named ") % text));
    if (found.size() > 1)
        return fail(ErrorCode::Ambiguous, QString(QStringLiteral("several are named ") % text));
    return found.front();
}

Result<StatusId> statusOf(const QString &name, const ConfigSnapshot &config)
{
    if (const auto id = Uuid::fromText(name))
        return StatusId(*id);
    const std::vector<Uuid> found = configNamed(EntityKind::Status, name, config);
    if (found.size() > 1)
        return fail(ErrorCode::Ambiguous, QString(QStringLiteral("several statuses are named ") % name));
    if (found.size() == 1)
        return StatusId(found.front());
    const int category = numberOf(name, categoryNames());
    const Status *status = category > 0 ? config.statusOf(static_cast<StatusCategory>(category)) : nullptr;
    if (!status)
        return fail(ErrorCode::NotFound, QString(QStringLiteral("no status named ") % name));
    return status->id;
}

Result<Value> fieldValue(const FieldInfo &field, const QJsonValue &value, Reads &reads)
{
    if (value.isNull() || value.isUndefined())
        return Value();
    if (field.kind == Kind::Reference) {
        const Result<Uuid> id = referenceOf(kindOfField(field.name), value, reads);
        if (!id)
            return fail(id.error());
        return id->isNull() ? Value() : Value(id->bytes());
    }
    if (field.column == Column::Moment) {
        const auto moment = fromIso(value.toString());
        return moment ? Result<Value>(Value(toMs(*moment))) : badRequest(field.name % QStringLiteral(" is an ISO 8601 instant"));
    }
    if (field.kind == Kind::Flag)
        return value.isBool() ? Result<Value>(Value(value.toBool())) : badRequest(field.name % QStringLiteral(" is true or false"));
    if (field.column == Column::Integer) {
        if (value.isString() && field.name == u"type") {
            const int number = numberOf(value.toString(), typeNames());
            return number > 0 ? Result<Value>(Value(number)) : badRequest(QStringLiteral("no such type"));
        }
        if (!value.isDouble())
            return badRequest(field.name % QStringLiteral(" is a number"));
        return Value(value.toInteger());
    }
    if (!value.isString())
        return badRequest(field.name % QStringLiteral(" is a text"));
    return Value(value.toString());
}

int numberOf(const QString &name, const QStringList &names)
{
    return int(names.indexOf(name.toLower())) + 1;
}

QString nameOf(int number, const QStringList &names)
{
    return names.value(number - 1);
}

const QStringList &channelNames()
{
    static const QStringList s_names = QStringLiteral("phone mail web chat portal api telegram in_person other").split(u' ');
    return s_names;
}

const QStringList &typeNames()
{
    static const QStringList s_names = QStringLiteral("incident request problem change").split(u' ');
    return s_names;
}

const QStringList &categoryNames()
{
    static const QStringList s_names
        = QStringLiteral("new open scheduled wait_customer wait_third postponed solved closed merged void").split(u' ');
    return s_names;
}

const QStringList &clockNames()
{
    static const QStringList s_names = QStringLiteral("first_response next_response resolution on_site").split(u' ');
    return s_names;
}

} // namespace firstline::app
