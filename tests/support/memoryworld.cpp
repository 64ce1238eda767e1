#include "tests/support/memoryworld.h"

#include <QtCore/QTimeZone>

using namespace firstline;

namespace {

Agent person(AgentId id, const char *login, RoleKind role, std::vector<GroupId> groups)
{
    Agent agent;
    agent.id = id;
    agent.login = QString::fromLatin1(login);
    agent.name = agent.login;
    agent.role = role;
    agent.groups = std::move(groups);
    agent.availability = Availability::Available;
    return agent;
}

Group group(GroupId id, const char *name, Line line, bool restricted)
{
    Group g;
    g.id = id;
    g.name = QString::fromLatin1(name);
    g.line = line;
    g.restricted = restricted;
    g.position = int(line);
    return g;
}

} // namespace

MemoryWorld::MemoryWorld()
{
    m_config.put(toRecord(group(line1, "Line 1", Line::First, false)));
    m_config.put(toRecord(group(line2, "Line 2", Line::Second, false)));
    m_config.put(toRecord(group(security, "Security", Line::Third, true)));
    m_config.put(toRecord(person(anna, "anna", RoleKind::Dispatcher, { line1 })));
    m_config.put(toRecord(person(boris, "boris", RoleKind::Dispatcher, { line1 })));
    m_config.put(toRecord(person(ivan, "ivan", RoleKind::Specialist, { line2 })));
    m_config.put(toRecord(person(olga, "olga", RoleKind::Supervisor, { line1 })));
    m_config.put(toRecord(person(maria, "maria", RoleKind::AccountManager, {})));
    m_config.put(toRecord(person(admin, "admin", RoleKind::Administrator, {})));
    for (int c = int(StatusCategory::New); c <= int(StatusCategory::Void); ++c) {
        Status status;
        status.id = StatusId(Uuid::named("status", QString::number(c)));
        status.name = QStringLiteral("Status %1").arg(c);
        status.category = static_cast<StatusCategory>(c);
        status.position = c;
        m_config.put(toRecord(status));
    }
    Category printers;
    printers.id = category;
    printers.name = QStringLiteral("Printers");
    m_config.put(toRecord(printers));
    Calendar calendar;
    calendar.id = CalendarId(Uuid::named("calendar", QStringLiteral("office")));
    calendar.name = QStringLiteral("Office");
    calendar.timeZone = QStringLiteral("Europe/Moscow");
    for (int day = 1; day <= 5; ++day)
        calendar.week.push_back({ day, { { 9 * 3600, 18 * 3600 } } });
    m_config.put(toRecord(calendar));
    Policy policy;
    policy.id = PolicyId(Uuid::named("policy", QStringLiteral("default")));
    policy.name = QStringLiteral("Default");
    policy.isDefault = true;
    policy.calendar = calendar.id;
    for (int priority = 1; priority <= 4; ++priority)
        policy.targets.push_back({ priority, 60 * priority, 60 * priority, 240 * priority, 0 });
    m_config.put(toRecord(policy));
    Settings settings;
    settings.id = Uuid::named("settings", QStringLiteral("desk"));
    settings.defaultQueue = line1;
    m_config.put(toRecord(settings));
}

std::optional<Aggregate> MemoryWorld::aggregate(const AggregateRef &ref)
{
    const auto it = m_aggregates.constFind(ref);
    return it == m_aggregates.constEnd() ? std::nullopt : std::optional(*it);
}

std::optional<TicketId> MemoryWorld::ticketByExternalRef(const QString &ref)
{
    for (const Aggregate &aggregate : std::as_const(m_aggregates)) {
        if (aggregate.kind() == EntityKind::Ticket && fromRecord<Ticket>(aggregate.header).externalRef == ref)
            return TicketId(aggregate.id());
    }
    return std::nullopt;
}

std::optional<CompanyId> MemoryWorld::companyOfSite(SiteId site)
{
    for (const Aggregate &aggregate : std::as_const(m_aggregates)) {
        for (const Record &child : aggregate.children) {
            if (child.kind == EntityKind::Site && child.id == site.uuid())
                return CompanyId(aggregate.id());
        }
    }
    return std::nullopt;
}

CommandId MemoryWorld::lastCommand() const
{
    return CommandId(Uuid::derived(Uuid::named("test", QStringLiteral("commands")), m_count));
}

rules::Outcome MemoryWorld::give(
    const CommandBody &body, AgentId actor, Instant when, qint64 ageMs, rules::ApplyMode mode)
{
    Command command;
    command.id = CommandId(Uuid::derived(Uuid::named("test", QStringLiteral("commands")), ++m_count));
    command.body = body;
    rules::ApplyContext context;
    context.actor = actor;
    context.now = when;
    context.ageMs = ageMs;
    context.occurredAt = when - Millis(ageMs);
    context.mode = mode;
    rules::Outcome outcome = rules::apply(command, *this, context);
    for (const rules::AggregateChange &change : outcome.changes) {
        rules::applyChange(m_aggregates[change.ref], change, rules::EvNumbers::Give);
        m_config.put(m_aggregates[change.ref].header);
    }
    return outcome;
}

StatusId MemoryWorld::status(StatusCategory wanted) const
{
    return m_config.statusOf(wanted)->id;
}

TicketId MemoryWorld::newTicket(Instant when, Channel channel)
{
    RegisterTicket c;
    c.ticket = TicketId(Uuid::derived(Uuid::named("test", QStringLiteral("tickets")), ++m_count));
    c.number = 40000 + m_count;
    c.subject = QStringLiteral("Cash desk does not print");
    c.text = QStringLiteral("The green lamp blinks.");
    c.channel = channel;
    const rules::Outcome outcome = give(c, anna, when);
    Q_ASSERT(outcome.status == ResultStatus::Applied);
    return c.ticket;
}

Instant at(int day, int hour, int minute)
{
    return fromDateTime(QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("Europe/Moscow")));
}
