#include "tests/sim/model.h"

#include <algorithm>

namespace firstline::sim {

namespace {

using Verdict = std::optional<ResultStatus>;

bool leads(RoleKind role)
{
    return role == RoleKind::Supervisor || role == RoleKind::Administrator;
}

bool active(StatusCategory status)
{
    return int(status) <= int(StatusCategory::Postponed);
}

/// The step table of behaviour.md section 1, for steps whose fields are filled in.
bool stepExists(StatusCategory from, StatusCategory to)
{
    using C = StatusCategory;
    if (active(from))
        return (active(to) && to != C::New) || to == C::Solved || to == C::Void;
    if (from == C::Solved)
        return to == C::Closed || to == C::Open;
    return (from == C::Closed || from == C::Void) && to == C::Open;
}

} // namespace

std::optional<QString> mergedWords(const QString &base, const QString &current, const QString &mine)
{
    const QStringList b = base.split(u' ');
    const QStringList c = current.split(u' ');
    const QStringList m = mine.split(u' ');
    if (b.size() != c.size() || b.size() != m.size())
        return std::nullopt;
    QStringList out;
    for (qsizetype i = 0; i < b.size();) {
        if (b[i] == c[i] && b[i] == m[i]) {
            out.append(b[i++]);
            continue;
        }
        // A stretch of changed words is one place.
        bool changedC = false;
        bool changedM = false;
        bool same = true;
        QStringList fromC;
        QStringList fromM;
        for (; i < b.size() && !(b[i] == c[i] && b[i] == m[i]); ++i) {
            changedC = changedC || c[i] != b[i];
            changedM = changedM || m[i] != b[i];
            same = same && c[i] == m[i];
            fromC.append(c[i]);
            fromM.append(m[i]);
        }
        if (changedC && changedM && !same)
            return std::nullopt;
        out += changedC ? fromC : fromM;
    }
    return out.join(u' ');
}

ModelTicket Model::of(const Aggregate &aggregate)
{
    const Ticket ticket = fromRecord<Ticket>(aggregate.header);
    ModelTicket out;
    out.number = ticket.number;
    out.queue = ticket.queue;
    out.assignee = ticket.assignee;
    out.coordinator = ticket.coordinator;
    out.followers = { ticket.followers.begin(), ticket.followers.end() };
    out.tags = { ticket.tags.begin(), ticket.tags.end() };
    out.impact = ticket.impact;
    out.urgency = ticket.urgency;
    out.subject = ticket.subject;
    out.status = ticket.statusCategory;
    std::vector<Message> messages = aggregate.childrenOf<Message>();
    std::sort(messages.begin(), messages.end(), [](const Message &a, const Message &b) { return a.evNo < b.evNo; });
    for (const Message &message : messages) {
        const bool isPublic = message.kind != MessageKind::Note && message.kind != MessageKind::System;
        out.messages.push_back({ message.id, message.author, isPublic, message.kind == MessageKind::Customer });
    }
    out.entries = int(aggregate.childrenOf<TimeEntry>().size());
    return out;
}

void Model::take(const Aggregate &ticket)
{
    tickets[TicketId(ticket.id())] = of(ticket);
}

void Model::takeConfig(const ConfigSnapshot &config)
{
    m_people.clear();
    m_restricted.clear();
    for (const Agent &agent : config.agents())
        m_people[agent.id] = { agent.role, { agent.groups.begin(), agent.groups.end() }, agent.disabled };
    for (const Group &group : config.groups())
        m_restricted[group.id] = group.restricted;
    for (int number = int(StatusCategory::New); number <= int(StatusCategory::Void); ++number) {
        const auto category = static_cast<StatusCategory>(number);
        if (const Status *status = config.statusOf(category))
            m_statuses[status->id] = category;
    }
    m_defaultQueue = config.settings().defaultQueue;
}

bool Model::seesGroup(const Person &person, const GroupId &group) const
{
    if (person.groups.contains(group))
        return true;
    const auto known = m_restricted.find(group);
    return known != m_restricted.end() && person.role != RoleKind::Specialist && !known->second;
}

bool Model::sees(const AgentId &agent, const TicketId &id) const
{
    const auto person = m_people.find(agent);
    const auto ticket = tickets.find(id);
    if (person == m_people.end() || ticket == tickets.end() || person->second.disabled)
        return false;
    const ModelTicket &t = ticket->second;
    return t.assignee == agent || t.coordinator == agent || t.followers.contains(agent) || seesGroup(person->second, t.queue);
}

bool Model::reads(const AgentId &agent, const ModelAnnex &annex) const
{
    const auto person = m_people.find(agent);
    if (person == m_people.end() || person->second.disabled)
        return false;
    return annex.people.contains(agent)
        || std::any_of(annex.groups.begin(), annex.groups.end(), [&](const GroupId &group) { return seesGroup(person->second, group); });
}

void Model::noteSight()
{
    for (const auto &ticket : tickets) {
        for (const auto &agent : m_people) {
            if (sees(agent.first, ticket.first))
                m_saw.insert({ agent.first, ticket.first });
        }
    }
}

QString Model::difference(const Aggregate &aggregate) const
{
    const auto known = tickets.find(TicketId(aggregate.id()));
    if (known == tickets.end())
        return QStringLiteral("the server has a ticket that the model does not have");
    const ModelTicket &mine = known->second;
    const ModelTicket real = of(aggregate);
    QStringList out;
    const auto compare = [&](bool same, const char *name) {
        if (!same)
            out.append(QString::fromLatin1(name));
    };
    compare(mine.number == real.number || mine.number == 0, "number");
    compare(mine.queue == real.queue, "queue");
    compare(mine.assignee == real.assignee, "assignee");
    compare(mine.coordinator == real.coordinator, "coordinator");
    compare(mine.followers == real.followers, "followers");
    compare(mine.tags == real.tags, "tags");
    compare(mine.impact == real.impact, "impact");
    compare(mine.urgency == real.urgency, "urgency");
    compare(mine.subject == real.subject, "subject");
    compare(mine.status == real.status, "status");
    compare(mine.messages == real.messages, "messages");
    compare(mine.entries == real.entries, "time entries");
    return out.join(QStringLiteral(", "));
}

/// One command against the model.
struct Model::Act {
    Model &model;
    const ModelAct &act;
    ResultStatus real;

    bool executed() const { return real == ResultStatus::Applied || real == ResultStatus::Merged; }

    const Person *person() const
    {
        const auto found = model.m_people.find(act.actor);
        return found == model.m_people.end() ? nullptr : &found->second;
    }

    /// The ticket, if the actor may see it.
    ModelTicket *ticket(const TicketId &id) const
    {
        return model.sees(act.actor, id) ? &model.tickets[id] : nullptr;
    }

    bool commandsQueue(const ModelTicket &t) const
    {
        return leads(person()->role) || (person()->role == RoleKind::Dispatcher && person()->groups.contains(t.queue));
    }

    /// A public message of somebody else that the author had not seen.
    bool conversationMoved(const ModelTicket &t, bool customersOnly) const
    {
        return std::any_of(t.messages.begin(), t.messages.end(), [&](const ModelMessage &m) {
            const bool other = m.author.isNull() || m.author != act.actor;
            return m.isPublic && other && (!customersOnly || m.fromCustomer) && !act.seen.contains(m.id);
        });
    }

    static void begin(ModelTicket &t)
    {
        if (t.status == StatusCategory::New)
            t.status = StatusCategory::Open;
    }

    Verdict operator()(const RegisterTicket &c) const
    {
        if (!person())
            return ResultStatus::Rejected;
        const auto group = model.m_restricted.find(c.queue);
        if (group != model.m_restricted.end() && group->second && !person()->groups.contains(c.queue)
            && !leads(person()->role))
            return ResultStatus::Rejected;
        if (model.tickets.contains(c.ticket))
            return ResultStatus::Rejected;
        if (!executed())
            return ResultStatus::Applied;
        ModelTicket t;
        t.coordinator = act.actor;
        t.queue = group == model.m_restricted.end() ? model.m_defaultQueue : c.queue;
        t.impact = c.impact == 0 ? 1 : c.impact;
        t.urgency = c.urgency == 0 ? 2 : c.urgency;
        t.subject = c.subject;
        for (const QString &tag : c.tags)
            t.tags.insert(tag);
        if (c.take) {
            t.assignee = act.actor;
            begin(t);
        }
        t.messages.push_back({ {}, act.actor, true, false });
        model.tickets[c.ticket] = t;
        return ResultStatus::Applied;
    }

    Verdict operator()(const SetField &c) const
    {
        ModelTicket *t = ticket(c.ticket);
        if (!t)
            return ResultStatus::Rejected;
        if (c.key == keyOf(&Ticket::subject)) {
            const QString mine = c.value.toText();
            const QString base = c.base.toText();
            if (t->subject == mine)
                return ResultStatus::Noop;
            std::optional<QString> value = t->subject == base ? std::optional(mine) : mergedWords(base, t->subject, mine);
            if (!value)
                return ResultStatus::Parked;
            const bool merged = t->subject != base;
            if (executed())
                t->subject = *value;
            return merged ? ResultStatus::Merged : ResultStatus::Applied;
        }
        const bool impact = c.key == keyOf(&Ticket::impact);
        if (!impact && c.key != keyOf(&Ticket::urgency))
            return std::nullopt;
        int &current = impact ? t->impact : t->urgency;
        if (current == int(c.value.toInt()))
            return ResultStatus::Noop;
        if (current != int(c.base.toInt()))
            return ResultStatus::Parked;
        if (executed())
            current = int(c.value.toInt());
        return ResultStatus::Applied;
    }

    static bool has(const ModelTicket &t, const MessageId &message)
    {
        return std::any_of(t.messages.begin(), t.messages.end(), [&](const ModelMessage &known) { return known.id == message; });
    }

    Verdict operator()(const AddMessage &c) const
    {
        ModelTicket *t = ticket(c.ticket);
        if (!t)
            return ResultStatus::Rejected;
        if (has(*t, c.message))
            return ResultStatus::Noop;
        if (executed())
            t->messages.push_back({ c.message, act.actor, c.kind != MessageKind::Note, false });
        return ResultStatus::Applied;
    }

    Verdict operator()(const SendReply &c) const
    {
        ModelTicket *t = ticket(c.ticket);
        if (t && has(*t, c.message))
            return ResultStatus::Noop; // Two copies of a profile decided alike about a held reply: it goes out once.
        if (!t || t->status == StatusCategory::Void)
            return ResultStatus::Rejected;
        const bool late = c.writtenOffline || act.ageMs > 60'000;
        if (late && !c.regardless && conversationMoved(*t, false))
            return ResultStatus::Parked;
        if (executed()) {
            t->messages.push_back({ c.message, act.actor, true, false });
            begin(*t);
        }
        return ResultStatus::Applied;
    }

    Verdict operator()(const ChangeSet &c) const
    {
        ModelTicket *t = ticket(c.ticket);
        if (!t)
            return ResultStatus::Rejected;
        bool changed = false;
        if (c.key == keyOf(&Ticket::tags)) {
            std::set<QString> next = t->tags;
            for (const Value &tag : c.add)
                next.insert(tag.toText());
            for (const Value &tag : c.remove)
                next.erase(tag.toText());
            changed = next != t->tags;
            if (executed())
                t->tags = next;
        } else {
            std::set<AgentId> next = t->followers;
            for (const Value &agent : c.add)
                next.insert(AgentId(Uuid::fromBytes(agent.toBytes())));
            for (const Value &agent : c.remove)
                next.erase(AgentId(Uuid::fromBytes(agent.toBytes())));
            changed = next != t->followers;
            if (executed())
                t->followers = next;
        }
        return changed ? ResultStatus::Applied : ResultStatus::Noop;
    }

    Verdict operator()(const Claim &c) const
    {
        ModelTicket *t = ticket(c.ticket);
        if (!t)
            return ResultStatus::Rejected;
        if (!c.expected.isNull() && c.expected != act.actor && !commandsQueue(*t))
            return ResultStatus::Rejected;
        if (t->assignee == act.actor)
            return ResultStatus::Noop;
        if (t->assignee != c.expected)
            return ResultStatus::Parked;
        if (executed()) {
            t->assignee = act.actor;
            begin(*t);
        }
        return ResultStatus::Applied;
    }

    Verdict operator()(const Assign &c) const
    {
        ModelTicket *t = ticket(c.ticket);
        if (!t)
            return ResultStatus::Rejected;
        const bool others = !t->assignee.isNull() && t->assignee != act.actor && c.agent != t->assignee;
        if (others && !commandsQueue(*t))
            return ResultStatus::Rejected;
        const GroupId queue = c.queue.isNull() ? t->queue : c.queue;
        if (t->assignee == c.agent && t->queue == queue)
            return ResultStatus::Noop;
        if (t->assignee != c.expectedAgent || (!c.expectedQueue.isNull() && t->queue != c.expectedQueue))
            return ResultStatus::Parked;
        if (executed()) {
            t->assignee = c.agent;
            t->queue = queue;
            if (!c.agent.isNull())
                begin(*t);
        }
        return ResultStatus::Applied;
    }

    Verdict operator()(const Transition &c) const
    {
        ModelTicket *t = ticket(c.ticket);
        const auto to = model.m_statuses.find(c.to);
        const auto from = model.m_statuses.find(c.from);
        if (!t || to == model.m_statuses.end() || from == model.m_statuses.end())
            return ResultStatus::Rejected;
        const bool closes = to->second == StatusCategory::Closed || t->status == StatusCategory::Closed;
        const bool voids = to->second == StatusCategory::Void || t->status == StatusCategory::Void;
        if ((closes && !leads(person()->role)) || (voids && person()->role == RoleKind::Specialist))
            return ResultStatus::Rejected;
        if (t->status == to->second)
            return std::nullopt; // What is typed with it decides: left to the ledger of texts.
        const bool ends = to->second == StatusCategory::Solved || to->second == StatusCategory::Closed;
        const bool overtaken = ends && c.baseEv > 0 && conversationMoved(*t, true);
        const bool moved = t->status != from->second;
        if (!overtaken && !stepExists(t->status, to->second))
            return moved ? ResultStatus::Parked : ResultStatus::Rejected;
        if (executed())
            t->status = overtaken ? StatusCategory::Open : to->second;
        return overtaken || moved ? ResultStatus::Merged : ResultStatus::Applied;
    }

    Verdict operator()(const LogTime &c) const
    {
        ModelTicket *t = ticket(c.ticket);
        if (!t)
            return ResultStatus::Rejected;
        if (executed())
            ++t->entries;
        return ResultStatus::Applied;
    }

    /// A restricted note: whoever sees its ticket writes it, once. Everybody whom the simulation can name works there.
    Verdict operator()(const SaveRecord &c) const
    {
        if (c.kind != int(EntityKind::Annex))
            return std::nullopt;
        const AnnexId id(c.record);
        if (!ticket(TicketId(Uuid::fromBytes(c.values.at(keyOf(&Annex::ticket)).toBytes()))) || model.annexes.contains(id))
            return ResultStatus::Rejected;
        if (executed())
            model.annexes.insert(id);
        return ResultStatus::Applied;
    }

    template<class Other>
    Verdict operator()(const Other &) const
    {
        return std::nullopt;
    }
};

std::optional<ResultStatus> Model::execute(const CommandBody &body, const ModelAct &act, ResultStatus real)
{
    const auto expected = std::visit(Act { *this, act, real }, body);
    if (const auto changed = tickets.find(TicketId(laneOf(body).id)); changed != tickets.end()) {
        for (const auto &agent : m_people) {
            if (sees(agent.first, changed->first))
                m_saw.insert({ agent.first, changed->first });
        }
    }
    return expected;
}

} // namespace firstline::sim
