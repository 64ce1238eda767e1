#include "core/rules/permissions.h"

#include "core/rules/annex.h"
#include "core/rules/audience.h"

namespace firstline::rules {

namespace {

Error forbidden(const QString &what)
{
    return { ErrorCode::Forbidden, what };
}

Error unseen()
{
    return { ErrorCode::NotFound, QStringLiteral("no such object, or it is not yours to see") };
}

bool isMember(const Agent &agent, GroupId group)
{
    return std::find(agent.groups.begin(), agent.groups.end(), group) != agent.groups.end();
}

bool leads(const Agent &agent)
{
    return agent.role == RoleKind::Supervisor || agent.role == RoleKind::Administrator;
}

/// Deadlines, priorities by hand and others' work: own queue for dispatchers, everything for supervisors.
bool commandsQueue(const Agent &agent, const Ticket &ticket)
{
    return leads(agent) || (agent.role == RoleKind::Dispatcher && isMember(agent, ticket.queue));
}

std::optional<Error> onField(const Agent &agent, const SetField &c, const Ticket &ticket)
{
    const FieldInfo *field = entityInfo(EntityKind::Ticket).byKey(c.key);
    if (!field)
        return std::nullopt; // apply() names the unknown field.
    const bool priority = c.key == keyOf(&Ticket::priority);
    if ((field->right == Right::Deadline || priority) && !commandsQueue(agent, ticket))
        return forbidden(QStringLiteral("this role may not override deadlines and priorities"));
    return std::nullopt;
}

std::optional<Error> onTransition(const Agent &agent, const Transition &c, const Ticket &ticket, const ConfigSnapshot &config)
{
    const Status *to = config.status(c.to);
    if (!to)
        return std::nullopt;
    // What was voided meanwhile leads nowhere else: such a step is parked for its author, not refused.
    const bool revives = ticket.statusCategory == StatusCategory::Void && to->category == StatusCategory::Open;
    const bool voids = to->category == StatusCategory::Void || revives;
    const bool closes = to->category == StatusCategory::Closed || ticket.statusCategory == StatusCategory::Closed;
    if (closes && !leads(agent))
        return forbidden(QStringLiteral("closing and reopening closed tickets is a supervisor's"));
    if (voids && !leads(agent))
        return forbidden(QStringLiteral("voiding tickets is a supervisor's"));
    return std::nullopt;
}

std::optional<Error> onAssign(const Agent &agent, const Assign &c, const Ticket &ticket)
{
    const bool others = !ticket.assignee.isNull() && ticket.assignee != agent.id && c.agent != ticket.assignee;
    if (others && !commandsQueue(agent, ticket))
        return forbidden(QStringLiteral("reassigning others' work is for the queue's dispatcher or a supervisor"));
    return std::nullopt;
}

/// Merging is a dispatcher's and a supervisor's, of tickets that both are his to see.
std::optional<Error> onMerge(const Agent &agent, TicketId into, World &world)
{
    if (agent.role == RoleKind::Specialist)
        return forbidden(QStringLiteral("this role may not merge tickets"));
    const auto target = into.isNull() ? std::nullopt : world.aggregate({ EntityKind::Ticket, into.uuid() });
    if (target && !maySee(agent, fromRecord<Ticket>(target->header), world.config()))
        return unseen();
    return std::nullopt;
}

std::optional<Error> onTicket(const Agent &agent, const CommandBody &command, World &world)
{
    const auto aggregate = world.aggregate(laneOf(command));
    if (!aggregate)
        return unseen();
    const auto ticket = fromRecord<Ticket>(aggregate->header);
    if (!maySee(agent, ticket, world.config()))
        return unseen();
    if (agent.role == RoleKind::AccountManager) {
        const auto *message = std::get_if<AddMessage>(&command);
        if (!message || message->kind != MessageKind::Note)
            return forbidden(QStringLiteral("this role reads tickets and writes notes"));
    }
    if (const auto *c = std::get_if<MergeTicket>(&command))
        return onMerge(agent, c->into, world);
    if (std::holds_alternative<UnmergeTicket>(command))
        return onMerge(agent, ticket.mergedInto, world);
    if (const auto *c = std::get_if<SetField>(&command))
        return onField(agent, *c, ticket);
    if (const auto *c = std::get_if<Transition>(&command))
        return onTransition(agent, *c, ticket, world.config());
    if (const auto *c = std::get_if<Assign>(&command))
        return onAssign(agent, *c, ticket);
    if (const auto *c = std::get_if<Claim>(&command)) {
        const bool others = !c->expected.isNull() && c->expected != agent.id;
        if (others && !commandsQueue(agent, ticket))
            return forbidden(QStringLiteral("reassigning others' work is for the queue's dispatcher or a supervisor"));
    }
    return std::nullopt;
}

std::optional<Error> onPersonal(const Agent &agent, const SaveRecord &c, World &world)
{
    const auto existing = world.aggregate({ EntityKind::Personal, c.record });
    const Value owner = existing ? existing->header.values.at(2) : c.values.at(2);
    if (owner.toBytes() != agent.id.uuid().bytes())
        return unseen();
    return std::nullopt;
}

/// A person may always change what is his own on his card (availability, language).
bool ownCard(const Agent &agent, const SaveRecord &c)
{
    if (c.record != agent.id.uuid())
        return false;
    for (const auto &entry : c.values) {
        const FieldInfo *field = entityInfo(EntityKind::Agent).byKey(entry.first);
        if (!field || field->right != Right::Own)
            return false;
    }
    return true;
}

std::optional<Error> onSave(const Agent &agent, const SaveRecord &c, World &world)
{
    const auto kind = static_cast<EntityKind>(c.kind);
    switch (kind) {
    case EntityKind::Personal: return onPersonal(agent, c, world);
    case EntityKind::Annex: return whyNotAnnex(agent, c, world);
    case EntityKind::Company:
    case EntityKind::Site:
        return roleMay(agent.role, Right::Customers) && agent.role != RoleKind::Specialist
            ? std::nullopt
            : std::optional(forbidden(QStringLiteral("this role may not edit companies and sites")));
    case EntityKind::Contact:
    case EntityKind::Asset: return std::nullopt;
    case EntityKind::Contract:
        return roleMay(agent.role, Right::Contracts)
            ? std::nullopt
            : std::optional(forbidden(QStringLiteral("this role may not edit contracts")));
    case EntityKind::Article:
    case EntityKind::ArticleCategory:
        return roleMay(agent.role, Right::Articles)
            ? std::nullopt
            : std::optional(forbidden(QStringLiteral("this role may not write articles")));
    case EntityKind::Macro:
    case EntityKind::View: {
        const int ownerKey = kind == EntityKind::View ? keyOf(&View::owner) : keyOf(&Macro::owner);
        const auto existing = world.aggregate({ kind, c.record });
        const Value owner = existing ? existing->header.values.at(ownerKey) : c.values.at(ownerKey);
        const bool own = owner.toBytes() == agent.id.uuid().bytes();
        return own || leads(agent) ? std::nullopt
                                   : std::optional(forbidden(QStringLiteral("team views and macros are a supervisor's")));
    }
    case EntityKind::Agent:
        if (ownCard(agent, c) || isAdministrator(agent))
            return std::nullopt;
        return forbidden(QStringLiteral("only an administrator edits people"));
    default: break;
    }
    return isAdministrator(agent) ? std::nullopt
                                  : std::optional(forbidden(QStringLiteral("only an administrator edits settings")));
}

} // namespace

bool maySee(const Agent &agent, const Ticket &ticket, const ConfigSnapshot &config)
{
    // What grantsOf and scopesOf have in common, without writing either down: this is asked for every command.
    if (agent.disabled)
        return false;
    const bool own = ticket.assignee == agent.id || ticket.coordinator == agent.id
        || std::find(ticket.followers.begin(), ticket.followers.end(), agent.id) != ticket.followers.end();
    const Group *group = config.group(ticket.queue);
    return own || (group && seesGroup(agent, *group));
}

std::optional<Error> whyNot(const Agent &agent, const CommandBody &command, World &world)
{
    if (agent.disabled)
        return forbidden(QStringLiteral("the account is disabled"));
    if (std::holds_alternative<ImportHistory>(command)) {
        return isAdministrator(agent) ? std::nullopt
                                      : std::optional(forbidden(QStringLiteral("import is an administrator's")));
    }
    if (const auto *c = std::get_if<RegisterTicket>(&command)) {
        if (agent.role == RoleKind::AccountManager)
            return forbidden(QStringLiteral("this role does not register tickets"));
        const Group *group = world.config().group(c->queue);
        if (group && group->restricted && !isMember(agent, group->id) && !leads(agent))
            return unseen();
        return std::nullopt;
    }
    if (std::holds_alternative<AdvanceTicket>(command))
        return forbidden(QStringLiteral("time passes by the server's own clock"));
    if (std::holds_alternative<RestampTicket>(command) || std::holds_alternative<RestampOpen>(command)) {
        if (!isAdministrator(agent))
            return forbidden(QStringLiteral("only an administrator restamps policies"));
        if (std::holds_alternative<RestampOpen>(command))
            return std::nullopt;
    }
    if (const auto *c = std::get_if<SaveRecord>(&command))
        return onSave(agent, *c, world);
    return onTicket(agent, command, world);
}

bool roleMay(RoleKind role, Right right)
{
    const bool administers = role == RoleKind::Administrator;
    const bool supervises = role == RoleKind::Supervisor || administers;
    switch (right) {
    case Right::Nobody: return false;
    case Right::Own:
    case Right::Views:
    case Right::Customers:
    case Right::Assets: return true;
    case Right::Work: return role != RoleKind::AccountManager;
    case Right::Deadline: return supervises || role == RoleKind::Dispatcher;
    case Right::Contracts: return supervises || role == RoleKind::AccountManager;
    case Right::Articles: return role != RoleKind::Dispatcher;
    case Right::Settings: return administers;
    }
    return false;
}

bool isAdministrator(const Agent &agent)
{
    return agent.role == RoleKind::Administrator && !agent.disabled;
}

} // namespace firstline::rules
