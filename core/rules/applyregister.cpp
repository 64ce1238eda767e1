#include "core/rules/applyticket.h"

#include "core/rules/advance.h"
#include "core/rules/limits.h"
#include "core/rules/slaclocks.h"
#include "core/rules/transitions.h"

namespace firstline::rules {

namespace {

/// Tags as they are kept: small letters, each once.
QStringList tidiedTags(const QStringList &given)
{
    QStringList tags;
    for (const QString &tag : given) {
        const QString tidy = tag.simplified().toLower();
        if (!tidy.isEmpty() && !tags.contains(tidy))
            tags.append(tidy);
    }
    return tags;
}

/// Routing of a new ticket: what was asked for, else the category's, else the desk's default, else the first group.
GroupId route(const RegisterTicket &c, const ConfigSnapshot &config)
{
    if (config.group(c.queue))
        return c.queue;
    if (const Category *category = config.category(c.category); category && config.group(category->queue))
        return category->queue;
    if (config.group(config.settings().defaultQueue))
        return config.settings().defaultQueue;
    return config.groups().empty() ? GroupId() : config.groups().front().id;
}

void fillHeader(const RegisterTicket &c, TicketEdit &edit)
{
    Ticket &t = edit.ticket();
    const Category *category = edit.config().category(c.category);
    t.id = c.ticket;
    t.number = c.number;
    t.provisional = c.provisional;
    t.subject = c.subject.simplified();
    t.type = c.type;
    t.impact = c.impact > 0 ? c.impact : (category && category->defaultImpact > 0 ? category->defaultImpact : 1);
    t.urgency = c.urgency > 0 ? c.urgency : (category && category->defaultUrgency > 0 ? category->defaultUrgency : 2);
    t.priorityManual = c.priority > 0;
    t.priority = c.priority > 0 ? c.priority : edit.config().priorityOf(t.impact, t.urgency);
    t.queue = route(c, edit.config());
    t.coordinator = edit.context().actor;
    t.tags = tidiedTags(c.tags);
    t.contact = c.contact;
    t.company = c.company;
    t.contract = c.contract;
    t.site = c.site;
    t.asset = c.asset;
    t.category = c.category;
    t.channel = c.channel;
    t.createdAt = edit.context().occurredAt;
    t.createdBy = edit.context().actor;
    t.externalRef = c.externalRef;
}

/// Company and site of the contact and asset, where the caller's card left them out.
void completeCustomer(TicketEdit &edit)
{
    Ticket &t = edit.ticket();
    if (t.contact) {
        if (const auto aggregate = edit.world().aggregate({ EntityKind::Contact, t.contact.uuid() })) {
            const auto contact = fromRecord<Contact>(aggregate->header);
            if (!t.company)
                t.company = contact.company;
            if (!t.site && t.company == contact.company)
                t.site = contact.site;
        }
    }
    if (t.asset && !t.site) {
        if (const auto aggregate = edit.world().aggregate({ EntityKind::Asset, t.asset.uuid() }))
            t.site = fromRecord<Asset>(aggregate->header).site;
    }
}

void addFirstMessage(const RegisterTicket &c, TicketEdit &edit)
{
    const bool call = c.channel == Channel::Phone || c.answered;
    if (!call && c.text.isEmpty())
        return;
    Message message;
    message.id = MessageId(edit.nextId());
    message.kind = call ? MessageKind::Call : MessageKind::Customer;
    message.channel = c.channel;
    message.direction = Direction::In;
    message.author = call ? edit.context().actor : AgentId();
    message.contact = c.contact;
    message.text = c.text;
    message.occurredAt = edit.context().occurredAt;
    message.durationS = c.durationS;
    edit.add(std::move(message));
}

std::optional<Error> check(const RegisterTicket &c, const ConfigSnapshot &config)
{
    if (c.ticket.isNull())
        return Error { ErrorCode::BadArgument, QStringLiteral("ticket id is missing") };
    if (c.subject.trimmed().isEmpty())
        return Error { ErrorCode::FieldRequired, QStringLiteral("subject") };
    if (c.subject.size() > kScalarText)
        return Error { ErrorCode::TooLarge, QStringLiteral("a subject has at most %1 letters").arg(kScalarText) };
    const auto tooLong = [](const QString &tag) { return tag.size() > kSetText; };
    if (c.tags.size() > kSetItems || std::any_of(c.tags.begin(), c.tags.end(), tooLong))
        return Error { ErrorCode::TooLarge, QStringLiteral("a ticket has at most %1 tags of %2 letters").arg(kSetItems).arg(kSetText) };
    if (c.impact < 0 || c.impact > 4 || c.urgency < 0 || c.urgency > 4 || c.priority < 0 || c.priority > 4)
        return Error { ErrorCode::BadArgument, QStringLiteral("impact, urgency and priority are 1 to 4") };
    if (c.done && c.category.isNull() && !config.categories().empty())
        return Error { ErrorCode::FieldRequired, QStringLiteral("category") };
    const Category *category = config.category(c.category);
    if (c.done && c.resolution.trimmed().isEmpty() && (!category || category->resolutionTextRequired))
        return Error { ErrorCode::FieldRequired, QStringLiteral("resolution") };
    if (c.done && firstOpenItem(category, {}))
        return Error { ErrorCode::FieldRequired, QStringLiteral("checklist") };
    if (!config.statusOf(StatusCategory::New) || config.groups().empty())
        return Error { ErrorCode::Unsupported, QStringLiteral("the desk has no group or no status for new tickets") };
    return std::nullopt;
}

} // namespace

Outcome applyRegister(const RegisterTicket &c, const Command &command, World &world, const ApplyContext &context)
{
    TicketEdit edit(command, world, context, std::nullopt);
    if (const auto error = check(c, world.config()))
        return edit.refuse(error->code, error->detail);
    if (world.aggregate({ EntityKind::Ticket, c.ticket.uuid() }))
        return edit.noop();
    if (!c.externalRef.isEmpty() && world.ticketByExternalRef(c.externalRef))
        return edit.noop();
    fillHeader(c, edit);
    completeCustomer(edit);
    const Status *first = world.config().statusOf(StatusCategory::New);
    edit.ticket().status = first->id;
    edit.ticket().statusCategory = first->category;
    edit.event(EventKind::Created, QStringLiteral("status"), Value(), FieldTraits<StatusId>::to(first->id));
    edit.stampPolicy(QString());
    addFirstMessage(c, edit);
    if (c.take || c.done) {
        edit.set(&Ticket::assignee, context.actor, QString(), EventKind::Assigned);
        edit.begin();
    }
    if (c.done) {
        edit.set(&Ticket::resolution, c.resolution.trimmed());
        if (const Status *solved = world.config().statusOf(StatusCategory::Solved))
            edit.changeStatus(*solved, QString(), std::nullopt);
    }
    return edit.finish(ResultStatus::Applied);
}

Outcome applyImport(const ImportHistory &c, const Command &command, World &world, const ApplyContext &context)
{
    TicketEdit edit(command, world, context, std::nullopt);
    Ticket ticket;
    const std::string_view bad = readValues(c.header, ticket);
    if (!bad.empty() || c.ticket.isNull() || ticket.subject.isEmpty())
        return edit.refuse(ErrorCode::BadInput, QStringLiteral("the header cannot be read"));
    const bool known = world.aggregate({ EntityKind::Ticket, c.ticket.uuid() }).has_value()
        || (!ticket.externalRef.isEmpty() && world.ticketByExternalRef(ticket.externalRef));
    if (known)
        return edit.noop();
    const Status *status = world.config().status(ticket.status);
    if (!status || !world.config().group(ticket.queue))
        return edit.refuse(ErrorCode::BadInput, QStringLiteral("status or queue is unknown"));
    ticket.id = c.ticket;
    ticket.statusCategory = status->category;
    edit.ticket() = ticket;
    edit.stampPolicy(QStringLiteral("imported"));
    Outcome outcome = edit.finish(ResultStatus::Applied);

    Aggregate whole;
    whole.header.kind = EntityKind::Ticket;
    whole.header.id = c.ticket.uuid();
    whole.header.values = outcome.changes.front().header;
    whole.children = outcome.changes.front().children;
    for (const ImportedRecord &item : c.children) {
        Record record;
        record.kind = static_cast<EntityKind>(item.kind);
        if (record.kind < EntityKind::Message || record.kind > EntityKind::Link)
            return edit.refuse(ErrorCode::BadInput, QStringLiteral("a child of an unknown kind"));
        record.values = item.values;
        record.values.set(2, Value(c.ticket.uuid().bytes()));
        if (record.values.at(1).isNull())
            record.values.set(1, Value(edit.nextId().bytes()));
        record.id = Uuid::fromBytes(record.values.at(1).toBytes());
        whole.children.push_back(std::move(record));
    }
    // The clocks follow from the imported events; the date of the last change stays the imported one.
    TicketView view = TicketView::from(whole);
    refreshClocks(view, world.config(), context.now);
    view.ticket.updatedAt = ticket.updatedAt;
    outcome.changes.front().header = toRecord(view.ticket).values;
    outcome.changes.front().children = whole.children;
    // Nothing happens by itself to what is over; what is still open goes on here.
    outcome.changes.front().advanceAt
        = isActive(view.ticket.statusCategory) ? nextAdvanceAt(view, world.config(), context.now) : std::nullopt;
    return outcome;
}

} // namespace firstline::rules
