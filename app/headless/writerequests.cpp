// Requests that become a command: register, contact, company, reply, note, set, tag, claim, assign, transition, log_time, merge,
// unmerge.
#include "app/headless/resolve.h"
#include "core/rules/annex.h"

#include <QtCore/QJsonArray>

namespace firstline::app {

namespace {

using Handler = Result<Write> (*)(const QJsonObject &, Reads &);

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QStringList texts(const QJsonValue &value)
{
    if (value.isString())
        return { value.toString() };
    QStringList out;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        out.append(item.toString());
    return out;
}

Uuid newId(const Reads &reads)
{
    return Uuid::create(reads.now);
}

int lastEvNo(TicketId ticket, Reads &reads)
{
    int last = 0;
    if (const auto aggregate = reads.records.aggregate({ EntityKind::Ticket, ticket.uuid() }); aggregate && *aggregate) {
        for (const Record &child : (*aggregate)->children)
            last = std::max(last, int(child.values.at(3).toInt()));
    }
    return last;
}

Result<Ticket> headerOf(TicketId id, Reads &reads)
{
    const Result<std::optional<Record>> record = reads.records.find(EntityKind::Ticket, id.uuid());
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorCode::NotFound, QStringLiteral("no such ticket"));
    return fromRecord<Ticket>(**record);
}

/// Reads a reference into `out`. Shape: the error, or nothing.
template<class Tag>
std::optional<Error> refer(EntityKind kind, const QJsonObject &object, const char *key, Reads &reads, Id<Tag> &out)
{
    const Result<Uuid> id = referenceOf(kind, object.value(QLatin1String(key)), reads);
    if (!id)
        return id.error();
    out = Id<Tag>(*id);
    return std::nullopt;
}

Result<Write> registerTicket(const QJsonObject &request, Reads &reads)
{
    const QJsonObject in = request.value(QStringLiteral("ticket")).toObject();
    RegisterTicket c;
    c.ticket = TicketId(newId(reads));
    c.subject = text(in, "subject");
    c.text = text(in, "text");
    std::optional<Error> error;
    const auto failed = [&](std::optional<Error> found) { return (error = std::move(found)).has_value(); };
    if (failed(refer(EntityKind::Group, in, "queue", reads, c.queue))
        || failed(refer(EntityKind::Company, in, "company", reads, c.company))
        || failed(refer(EntityKind::Contact, in, "contact", reads, c.contact))
        || failed(refer(EntityKind::Contract, in, "contract", reads, c.contract))
        || failed(refer(EntityKind::Site, in, "site", reads, c.site))
        || failed(refer(EntityKind::Asset, in, "asset", reads, c.asset))
        || failed(refer(EntityKind::Category, in, "category", reads, c.category)))
        return fail(*error);
    if (const QString type = text(in, "type"); !type.isEmpty()) {
        const int number = numberOf(type, typeNames());
        if (number == 0)
            return badRequest(QStringLiteral("no such type"));
        c.type = static_cast<TicketType>(number);
    }
    if (const QString channel = text(in, "channel"); !channel.isEmpty()) {
        const int number = numberOf(channel, channelNames());
        if (number == 0)
            return badRequest(QStringLiteral("no such channel"));
        c.channel = static_cast<Channel>(number);
    }
    c.impact = in.value(QStringLiteral("impact")).toInt();
    c.urgency = in.value(QStringLiteral("urgency")).toInt();
    c.priority = in.value(QStringLiteral("priority")).toInt();
    c.tags = texts(in.value(QStringLiteral("tags")));
    if (in.contains(QStringLiteral("done"))) {
        const QJsonObject done = in.value(QStringLiteral("done")).toObject();
        c.done = true;
        c.answered = true;
        c.resolution = text(done, "resolution");
        if (done.contains(QStringLiteral("category")) && failed(refer(EntityKind::Category, done, "category", reads, c.category)))
            return fail(*error);
    }
    const QJsonObject answer { { QStringLiteral("ticket"), c.ticket.text() } };
    return Write { c, answer, true };
}

Result<Write> saveContact(const QJsonObject &request, Reads &reads)
{
    const QJsonObject in = request.value(QStringLiteral("contact")).toObject();
    Contact contact;
    contact.id = ContactId(newId(reads));
    contact.name = text(in, "name");
    contact.phones = texts(in.value(QStringLiteral("phones")));
    contact.emails = texts(in.value(QStringLiteral("emails")));
    contact.position = text(in, "position");
    if (const auto error = refer(EntityKind::Company, in, "company", reads, contact.company))
        return fail(*error);
    SaveRecord c { int(EntityKind::Contact), contact.id.uuid(), {}, true, toValues(contact), {} };
    c.values.remove(1);
    return Write { c, { { QStringLiteral("contact"), contact.id.text() } } };
}

Result<Write> saveCompany(const QJsonObject &request, Reads &reads)
{
    const QJsonObject in = request.value(QStringLiteral("company")).toObject();
    Company company;
    company.id = CompanyId(newId(reads));
    company.name = text(in, "name");
    company.tier = text(in, "tier");
    company.phone = text(in, "phone");
    company.address = text(in, "address");
    company.domains = texts(in.value(QStringLiteral("domains")));
    SaveRecord c { int(EntityKind::Company), company.id.uuid(), {}, true, toValues(company), {} };
    c.values.remove(1);
    return Write { c, { { QStringLiteral("company"), company.id.text() } } };
}

Result<Write> reply(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    SendReply c;
    c.ticket = *ticket;
    c.message = MessageId(newId(reads));
    c.text = text(request, "text");
    c.regardless = request.value(QStringLiteral("regardless")).toBool();
    c.baseEv = lastEvNo(*ticket, reads);
    return Write { c, { { QStringLiteral("message"), c.message.text() } } };
}

/// A note for the people and groups of `only`: names, logins or ids.
Result<Write> restrictedNote(TicketId ticket, const QJsonObject &request, Reads &reads)
{
    const QJsonArray only = request.value(QStringLiteral("only")).toArray();
    if (only.isEmpty())
        return badRequest(QStringLiteral("only is a list of people and groups"));
    Annex annex;
    annex.id = AnnexId(newId(reads));
    annex.ticket = ticket;
    annex.text = text(request, "text");
    for (const QJsonValue &name : only) {
        const Result<Uuid> person = referenceOf(EntityKind::Agent, name, reads);
        if (!person && person.error().code != ErrorCode::NotFound)
            return fail(person.error());
        if (person && reads.config->agent(AgentId(*person))) {
            annex.people.push_back(AgentId(*person));
            continue;
        }
        const Result<Uuid> group = referenceOf(EntityKind::Group, name, reads);
        if (!group)
            return fail(group.error());
        annex.groups.push_back(GroupId(*group));
    }
    return Write { rules::annexCommand(annex), { { QStringLiteral("annex"), annex.id.text() } } };
}

Result<Write> note(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    if (request.contains(QStringLiteral("only")))
        return restrictedNote(*ticket, request, reads);
    AddMessage c;
    c.ticket = *ticket;
    c.message = MessageId(newId(reads));
    c.text = text(request, "text");
    return Write { c, { { QStringLiteral("message"), c.message.text() } } };
}

Result<Write> setField(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    const FieldInfo *field = entityInfo(EntityKind::Ticket).byName(text(request, "field"));
    if (!field)
        return fail(ErrorCode::UnknownField, QString(QStringLiteral("a ticket has no field ") % text(request, "field")));
    const Result<Value> value = fieldValue(*field, request.value(QStringLiteral("value")), reads);
    if (!value)
        return fail(value.error());
    const Result<std::optional<Record>> record = reads.records.find(EntityKind::Ticket, ticket->uuid());
    if (!record)
        return fail(record.error());
    SetField c { *ticket, field->key, *value, *record ? (*record)->values.at(field->key) : Value(), text(request, "reason") };
    return Write { c, {} };
}

Result<Write> tag(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    ChangeSet c;
    c.ticket = *ticket;
    c.key = keyOf(&Ticket::tags);
    const auto list = [&](const char *key, ValueList &out) {
        const QStringList names = texts(request.value(QLatin1String(key)));
        for (const QString &name : names)
            out.push_back(Value(name.simplified().toLower()));
    };
    list("add", c.add);
    list("remove", c.remove);
    return Write { c, {} };
}

Result<Write> claim(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    const Result<Ticket> header = headerOf(*ticket, reads);
    if (!header)
        return fail(header.error());
    return Write { Claim { *ticket, header->assignee }, {} };
}

Result<Write> assign(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    const Result<Ticket> header = headerOf(*ticket, reads);
    if (!header)
        return fail(header.error());
    Assign c;
    c.ticket = *ticket;
    c.expectedAgent = header->assignee;
    c.expectedQueue = header->queue;
    c.reason = text(request, "reason");
    if (const auto error = refer(EntityKind::Agent, request, "agent", reads, c.agent))
        return fail(*error);
    if (const auto error = refer(EntityKind::Group, request, "group", reads, c.queue))
        return fail(*error);
    return Write { c, {} };
}

Result<Write> transition(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    const Result<Ticket> header = headerOf(*ticket, reads);
    if (!header)
        return fail(header.error());
    const Result<StatusId> status = statusOf(text(request, "status"), *reads.config);
    if (!status)
        return fail(status.error());
    Transition c;
    c.ticket = *ticket;
    c.from = header->status;
    c.to = *status;
    if (const QString wake = text(request, "wake"); !wake.isEmpty()) {
        c.wake = fromIso(wake);
        if (!c.wake)
            return badRequest(QStringLiteral("wake is an ISO 8601 instant"));
    }
    c.resolution = text(request, "resolution");
    c.reason = text(request, "reason");
    c.baseEv = lastEvNo(*ticket, reads);
    if (const auto error = refer(EntityKind::Category, request, "category", reads, c.category))
        return fail(*error);
    return Write { c, {} };
}

Result<Write> logTime(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    LogTime c;
    c.ticket = *ticket;
    c.entry = TimeEntryId(newId(reads));
    c.minutes = request.value(QStringLiteral("minutes")).toInt();
    c.text = text(request, "text");
    return Write { c, { { QStringLiteral("entry"), c.entry.text() } } };
}

Result<Write> merge(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    const Result<TicketId> into = ticketOf({ { QStringLiteral("ticket"), request.value(QStringLiteral("into")) } }, reads);
    if (!into)
        return fail(into.error());
    return Write { MergeTicket { *ticket, *into, text(request, "reason") }, {} };
}

Result<Write> unmerge(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> ticket = ticketOf(request, reads);
    if (!ticket)
        return fail(ticket.error());
    return Write { UnmergeTicket { *ticket, text(request, "reason") }, {} };
}

} // namespace

std::optional<Result<Write>> prepareWrite(const QString &what, const QJsonObject &request, Reads &reads)
{
    static const QHash<QString, Handler> s_handlers { { QStringLiteral("register"), registerTicket },
        { QStringLiteral("contact"), saveContact }, { QStringLiteral("company"), saveCompany },
        { QStringLiteral("reply"), reply }, { QStringLiteral("note"), note }, { QStringLiteral("set"), setField },
        { QStringLiteral("tag"), tag }, { QStringLiteral("claim"), claim }, { QStringLiteral("assign"), assign },
        { QStringLiteral("transition"), transition }, { QStringLiteral("log_time"), logTime },
        { QStringLiteral("merge"), merge }, { QStringLiteral("unmerge"), unmerge } };
    const Handler handler = s_handlers.value(what);
    return handler ? std::optional(handler(request, reads)) : std::nullopt;
}

} // namespace firstline::app
