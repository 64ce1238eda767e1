#include "core/service/bulkplan.h"

#include "core/rules/permissions.h"
#include "core/rules/ticketview.h"
#include "core/rules/transitions.h"
#include "core/store/recordstore.h"

namespace firstline::service {

namespace {

/// The cache as the rules ask it; a ticket that was just read is not read again.
class CacheWorld final : public rules::World
{
public:
    CacheWorld(store::Database &db, const ConfigSnapshot &config)
        : m_store(db)
        , m_config(config)
    {
    }

    std::optional<Aggregate> aggregate(const AggregateRef &ref) override
    {
        if (!m_last || m_ref != ref) {
            auto read = m_store.aggregate(ref);
            m_last = read ? std::move(*read) : std::nullopt;
            m_ref = ref;
        }
        return m_last;
    }
    std::optional<TicketId> ticketByExternalRef(const QString &) override { return std::nullopt; }
    std::optional<CompanyId> companyOfSite(SiteId site) override
    {
        const auto company = m_store.companyOfSite(site.uuid());
        return company && *company ? std::optional(CompanyId(**company)) : std::nullopt;
    }
    const ConfigSnapshot &config() override { return m_config; }

    store::RecordStore &store() { return m_store; }

private:
    store::RecordStore m_store;
    const ConfigSnapshot &m_config;
    AggregateRef m_ref;
    std::optional<Aggregate> m_last;
};

/// The code behind a name in an outcome.
Error errorOf(const rules::Outcome &outcome)
{
    for (int number = 1; number <= int(ErrorCode::ResetRequired); ++number) {
        if (errorName(static_cast<ErrorCode>(number)) == outcome.code)
            return { static_cast<ErrorCode>(number), outcome.detail };
    }
    return { ErrorCode::Conflict, outcome.detail };
}

/// Makes the command for one ticket and its opposite.
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

    static BulkUndo undoOf(const Ticket &t, AgentId agent)
    {
        return agent && t.statusCategory == StatusCategory::New ? BulkUndo::Nearly : BulkUndo::Exact;
    }

    bool assign(const Ticket &t, AgentId agent, GroupId queue, BulkLine &line) const
    {
        const bool moves = queue && queue != t.queue;
        line.assigneeAfter = agent;
        if ((!moves && queue) || (!queue && agent == t.assignee))
            return false;
        line.body = Assign { t.id, agent, queue, t.assignee, t.queue, m_change.reason };
        line.back = Assign { t.id, t.assignee, moves ? t.queue : GroupId(), agent, moves ? queue : t.queue, m_change.undoReason };
        line.undo = undoOf(t, agent);
        return true;
    }

    bool take(const Ticket &t, BulkLine &line) const
    {
        line.assigneeAfter = m_me;
        if (t.assignee == m_me)
            return false;
        line.body = Claim { t.id, t.assignee };
        line.back = Assign { t.id, t.assignee, GroupId(), m_me, t.queue, m_change.undoReason };
        line.undo = undoOf(t, m_me);
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
        line.back = SetField { t.id, key, before, after, m_change.undoReason };
        line.undo = t.priorityManual ? BulkUndo::Exact : BulkUndo::Nearly;
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
        ChangeSet back = c;
        std::swap(back.add, back.remove);
        line.body = std::move(c);
        line.back = std::move(back);
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
        takeBack(t, c, line);
        line.body = std::move(c);
        return true;
    }

    void takeBack(const Ticket &t, const Transition &c, BulkLine &line) const
    {
        const Status *to = m_config.status(c.to);
        const auto possible = [&](StatusCategory category) {
            rules::TransitionInput input;
            input.from = to ? to->category : StatusCategory::Open;
            input.to = category;
            input.hasCategory = !t.category.isNull();
            input.hasResolution = !t.resolution.isEmpty();
            input.hasReason = !m_change.undoReason.isEmpty();
            input.listDone = false;
            return !rules::whyNotTransition(input);
        };
        const Status *open = m_config.statusOf(StatusCategory::Open);
        const bool exact = possible(t.statusCategory);
        if (!exact && (!open || open->id == c.to || !possible(StatusCategory::Open))) {
            line.undo = BulkUndo::Never;
            return;
        }
        Transition back;
        back.ticket = t.id;
        back.from = c.to;
        back.to = exact ? t.status : open->id;
        back.wake = exact ? t.wakeAt : std::nullopt;
        back.resolution = exact ? t.resolution : QString();
        back.reason = t.waitReason.isEmpty() || !exact ? m_change.undoReason : t.waitReason;
        back.baseEv = c.baseEv;
        line.undo = exact ? BulkUndo::Exact : BulkUndo::Nearly;
        line.back = std::move(back);
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
std::optional<Error> whyNot(const Agent &agent, const BulkLine &line, CacheWorld &world, Instant now)
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
        return errorOf(outcome);
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
    CacheWorld world(db, *config);
    const Planner planner(change, *config, me);
    std::vector<BulkLine> lines;
    for (const qint64 rid : rids) {
        const auto id = world.store().idOf(EntityKind::Ticket, rid);
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
        } else if (auto why = whyNot(*agent, line, world, now)) {
            line.state = BulkState::Cannot;
            line.why = std::move(why);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace firstline::service
