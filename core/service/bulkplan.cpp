#include "core/service/bulkplan.h"

#include "core/base/errornames.h"
#include "core/rules/permissions.h"
#include "core/rules/ticketview.h"
#include "core/sync/cacheworld.h"

namespace firstline::service {

namespace {

/// Makes the command for one ticket.
class Planner
{
public:
    Planner(const BulkChange &change, const ConfigSnapshot &config, AgentId me)
        : m_change(change)
        , m_config(config)
        , m_me(me)
    {
    }

    /// False when the ticket is so already.
    bool plan(const rules::TicketView &view, BulkLine &line) const
    {
        const Ticket &t = view.ticket;
        switch (m_change.kind) {
        case BulkKind::Assign: return assign(t, m_change.agent, GroupId(), line);
        case BulkKind::Take: return take(t, line);
        case BulkKind::Queue: return assign(t, assigneeIn(t), m_change.queue, line);
        case BulkKind::Priority: return priority(t, line);
        case BulkKind::Tags: return tags(t, line);
        case BulkKind::Status: return status(view, line);
        }
        return false;
    }

private:
    /// Who keeps the ticket when it moves: its assignee, when he is of that queue.
    AgentId assigneeIn(const Ticket &t) const
    {
        const Agent *agent = m_config.agent(t.assignee);
        const bool member = agent && std::find(agent->groups.begin(), agent->groups.end(), m_change.queue) != agent->groups.end();
        return member ? t.assignee : AgentId();
    }

    bool assign(const Ticket &t, AgentId agent, GroupId queue, BulkLine &line) const
    {
        const bool moves = queue && queue != t.queue;
        line.assigneeAfter = agent;
        if ((!moves && queue) || (!queue && agent == t.assignee))
            return false;
        line.body = Assign { t.id, agent, queue, t.assignee, t.queue, m_change.reason };
        return true;
    }

    bool take(const Ticket &t, BulkLine &line) const
    {
        line.assigneeAfter = m_me;
        if (t.assignee == m_me)
            return false;
        line.body = Claim { t.id, t.assignee };
        return true;
    }

    bool priority(const Ticket &t, BulkLine &line) const
    {
        if (t.priority == m_change.priority)
            return false;
        const int key = keyOf(&Ticket::priority);
        const Value before(static_cast<qint64>(t.priority));
        const Value after(static_cast<qint64>(m_change.priority));
        line.body = SetField { t.id, key, after, before, m_change.reason };
        return true;
    }

    bool tags(const Ticket &t, BulkLine &line) const
    {
        ChangeSet c;
        c.ticket = t.id;
        c.key = keyOf(&Ticket::tags);
        for (const QString &tag : m_change.addTags) {
            if (!t.tags.contains(tag))
                c.add.push_back(Value(tag));
        }
        for (const QString &tag : m_change.removeTags) {
            if (t.tags.contains(tag))
                c.remove.push_back(Value(tag));
        }
        if (c.add.empty() && c.remove.empty())
            return false;
        line.body = std::move(c);
        return true;
    }

    bool status(const rules::TicketView &view, BulkLine &line) const
    {
        const Ticket &t = view.ticket;
        if (t.status == m_change.status && t.wakeAt == m_change.wake)
            return false;
        Transition c;
        c.ticket = t.id;
        c.from = t.status;
        c.to = m_change.status;
        c.wake = m_change.wake;
        c.resolution = m_change.resolution;
        c.reason = m_change.reason;
        c.baseEv = view.lastEvNo();
        line.body = std::move(c);
        return true;
    }

    const BulkChange &m_change;
    const ConfigSnapshot &m_config;
    AgentId m_me;
};

BulkSeen seenOf(const Ticket &t)
{
    return { t.status, t.statusCategory, t.assignee, t.queue, t.priority, t.tags, t.wakeAt };
}

/// What the rules say to the command: first whether it may be given, then whether it would be taken.
std::optional<Error> whyNot(const Agent &agent, const BulkLine &line, sync::CacheWorld &world, Instant now)
{
    if (!mayBulk(agent.role))
        return Error { ErrorCode::Forbidden, QStringLiteral("this role changes tickets one by one") };
    if (auto no = rules::whyNot(agent, *line.body, world))
        return no;
    Command command;
    command.id = CommandId(Uuid::create(now));
    command.lane = laneOf(*line.body);
    command.body = *line.body;
    command.writtenAt = now;
    rules::ApplyContext context;
    context.actor = agent.id;
    context.now = context.occurredAt = now;
    context.mode = rules::ApplyMode::Project;
    const rules::Outcome outcome = rules::apply(command, world, context);
    if (outcome.status == ResultStatus::Rejected || outcome.status == ResultStatus::Parked)
        return Error { errorCodeOf(outcome.code).value_or(ErrorCode::Conflict), outcome.detail };
    return std::nullopt;
}

} // namespace

bool mayBulk(RoleKind role)
{
    return role == RoleKind::Dispatcher || role == RoleKind::Supervisor || role == RoleKind::Administrator;
}

Result<std::vector<BulkLine>> planBulk(store::Database &db, const std::vector<qint64> &rids, const BulkChange &change,
                                       AgentId me, const ConfigPtr &config, Instant now)
{
    const Agent *agent = config ? config->agent(me) : nullptr;
    if (!agent)
        return fail(ErrorCode::NotSignedIn, QStringLiteral("the configuration does not know this person yet"));
    store::RecordStore store(db);
    sync::WorkingSet once(store); // a ticket that was just read is not read again
    sync::CacheWorld world(store, &once, *config);
    const Planner planner(change, *config, me);
    std::vector<BulkLine> lines;
    for (const qint64 rid : rids) {
        if (auto ok = once.flush(); !ok)
            return fail(ok.error());
        const auto id = store.idOf(EntityKind::Ticket, rid);
        if (!id)
            return fail(id.error());
        const auto aggregate = *id ? world.aggregate({ EntityKind::Ticket, **id }) : std::nullopt;
        if (!aggregate)
            continue;
        const auto view = rules::TicketView::from(*aggregate);
        BulkLine line;
        line.ticket = view.ticket.id;
        line.number = view.ticket.number;
        line.provisional = view.ticket.provisional;
        line.subject = view.ticket.subject;
        line.seen = seenOf(view.ticket);
        if (!planner.plan(view, line)) {
            line.state = BulkState::Same;
            lines.push_back(std::move(line));
            continue;
        }
        rules::Opposite back = rules::oppositeOf(*line.body, view.ticket, *config, me, change.undoReason);
        line.back = std::move(back.command);
        line.undo = back.how;
        if (auto why = whyNot(*agent, line, world, now)) {
            line.state = BulkState::Cannot;
            line.why = std::move(why);
        }
        if (world.error)
            return fail(*world.error);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace firstline::service
