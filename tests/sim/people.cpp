// What people do at their workstations, and what happens at the desk without them.
#include "core/rules/annex.h"
#include "core/server/authority/desk.h"
#include "tests/sim/world.h"

namespace firstline::sim {

namespace {

/// One thing that a person does. Keeps what the checks need to know of it.
class Doing
{
public:
    Doing(World &world, Workstation &workstation)
        : m_w(world)
        , m_d(workstation)
        , m_c(world.c)
    {
    }

    void signIn()
    {
        m_d.wantsSignIn = false;
        m_w.say(u"%1 signs in at %2"_qs.arg(QString::fromLatin1(person(m_d.who).login)).arg(m_d.index));
        m_d.step(sync::event::SignIn { 1000 + m_w.entropy() % 1000, QString::fromLatin1(person(m_d.who).login),
            QStringLiteral("correct horse"), QStringLiteral("again") });
    }

    void registerTicket()
    {
        const GroupId queues[] = { server::standardGroup(), secondGroup(), restrictedGroup(), GroupId() };
        RegisterTicket c;
        c.ticket = TicketId(m_w.newId());
        const int number = int(m_w.tickets.size());
        m_w.tickets.push_back(c.ticket);
        const QString token = newToken();
        c.subject = QStringLiteral("alpha beta ") % canary(number) % QStringLiteral(" gamma delta");
        c.text = QStringLiteral("said ") % canary(number) % u' ' % token;
        c.queue = queues[m_c.below(4)];
        c.take = m_c.chance(200);
        m_d.everSent.insert(c.ticket.uuid());
        const auto receipt = give(c, token);
        if (!receipt)
            return;
        if (receipt->number > 0 && m_d.runs())
            m_w.shownNumbers[c.ticket] = m_d.forkedOnce ? 0 : receipt->number;
        else if (receipt->number == 0)
            met(Sometimes::Provisional);
    }

    void onTicket(quint32 what)
    {
        if (!pick())
            return;
        switch (what) {
        case 0: return note();
        case 1: return reply();
        case 2: return setNumber();
        case 3: return setSubject();
        case 4: return tags();
        case 5: return claim();
        case 6: return assign();
        case 7: return transition();
        case 8: return time();
        case 9: return draft();
        case 16: return annex();
        case 17: return annexDraft();
        default: return follow();
        }
    }

    void decide()
    {
        const auto conflicts = m_d.core->conflicts();
        if (!conflicts || conflicts->isEmpty())
            return;
        const sync::ConflictRecord &record = conflicts->at(qsizetype(m_c.below(quint32(conflicts->size()))));
        const auto choice = static_cast<sync::ConflictChoice>(m_c.below(5));
        QString text;
        QString token;
        if (choice == sync::ConflictChoice::Edit && !record.text.isEmpty()) {
            token = newToken();
            text = u"edited "_qs % wordOf(record) % u' ' % token;
        }
        m_w.say(u"%1 decides %2 about %3"_qs.arg(m_d.index).arg(int(choice)).arg(record.commandName));
        const bool restricted = record.body && rules::annexOf(*record.body);
        // Whoever decides about one tries the door that must be shut first; it costs no choice.
        if (restricted && choice != sync::ConflictChoice::Note
            && m_d.core->settle(m_d.moment(), record.id, sync::ConflictChoice::Note, {}))
            return m_w.violate("I9", u"a restricted note becomes an ordinary one"_qs);
        const auto done = m_d.core->settle(m_d.moment(), record.id, choice, text);
        const bool died = Disks::instance().isDead(m_d.folder);
        if (!done && !died)
            m_d.storageFailed = m_d.storageFailed || isStorage(done.error());
        if (done && choice == sync::ConflictChoice::Note && restricted)
            m_w.violate("I9", u"a restricted note becomes an ordinary one"_qs);
        const bool away = choice == sync::ConflictChoice::Theirs || choice == sync::ConflictChoice::Discard
            || choice == sync::ConflictChoice::Edit;
        if ((done || died) && away)
            discard(record.text.toUtf8() + record.info.mine.toText().toUtf8());
        if (done && !died && !token.isEmpty() && m_w.typed.size() < 10000)
            m_w.noteTyped(token.toUtf8(), m_d, u"decision"_qs);
        if (done)
            met(away ? Sometimes::DecidedAway : Sometimes::DecidedMine);
        m_d.afterCall();
    }

    void recall()
    {
        const QList<sync::OutboxItem> items = m_d.core->outbox();
        for (const sync::OutboxItem &item : items) {
            if (!std::holds_alternative<SendReply>(item.body) && !rules::annexOf(item.body))
                continue;
            const auto done = m_d.core->recall(m_d.moment(), item.id);
            if (Disks::instance().isDead(m_d.folder)) {
                m_d.afterCall();
                return;
            }
            m_w.say(u"%1 takes %2 back: %3"_qs.arg(m_d.index).arg(commandName(item.body)).arg(done.has_value()));
            if (done) {
                if (!m_d.forkedOnce)
                    m_w.recalled.insert(item.id); // A copy of the profile may still send it.
                met(Sometimes::Recalled);
            } else {
                met(Sometimes::RecallTooLate);
                m_d.storageFailed = m_d.storageFailed || isStorage(done.error());
            }
            return m_d.afterCall();
        }
    }

private:
    static bool isStorage(const Error &error)
    {
        return error.code >= ErrorCode::StorageFailed && error.code < ErrorCode::NetworkDown;
    }

    QString newToken() { return QStringLiteral("zt%1q").arg(m_w.nextWord(), 4, 10, QLatin1Char('0')); }

    QString canaryOf(const TicketId &id) const
    {
        const auto at = std::find(m_w.tickets.begin(), m_w.tickets.end(), id);
        return at == m_w.tickets.end() ? QString() : canary(int(at - m_w.tickets.begin()));
    }

    /// What marks the texts of what a conflict is about.
    QString wordOf(const sync::ConflictRecord &record) const
    {
        const auto annex = record.body ? rules::annexOf(*record.body) : std::nullopt;
        for (size_t i = 0; annex && i < m_w.annexes.size(); ++i) {
            if (m_w.annexes[i].id == annex->id)
                return annexCanary(int(i));
        }
        return annex ? QString() : canaryOf(record.ticket);
    }

    void discard(const QByteArray &text)
    {
        for (Typed &typed : m_w.typed) {
            if (text.contains(typed.token))
                typed.discarded = true;
        }
    }

    bool pick()
    {
        const std::set<TicketId> here = m_d.tickets();
        std::vector<TicketId> known;
        for (const TicketId &id : m_w.tickets) {
            if (here.contains(id))
                known.push_back(id);
        }
        if (known.empty())
            return false;
        // Everybody works on the same few.
        m_id = known[std::min<size_t>(m_c.below(4), known.size() - 1)];
        if (m_c.chance(300))
            m_id = known[m_c.below(quint32(known.size()))];
        const auto aggregate = m_d.shown(m_id);
        if (!aggregate)
            return false;
        m_aggregate = *aggregate;
        m_ticket = fromRecord<Ticket>(m_aggregate.header);
        m_base = 0;
        for (const Record &child : m_aggregate.children)
            m_base = std::max(m_base, int(child.values.at(3).toInt()));
        return true;
    }

    std::optional<sync::Receipt> give(const CommandBody &body, const QString &token = {})
    {
        std::set<MessageId> seen;
        if (laneOf(body).id == m_aggregate.id()) {
            for (const Message &message : m_aggregate.childrenOf<Message>())
                seen.insert(message.id);
        }
        const auto receipt = m_d.core->enqueue(m_d.moment(), body);
        m_w.say(u"%1 does %2 %3 on %4: %5"_qs.arg(m_d.index).arg(commandName(body), token, canaryOf(TicketId(laneOf(body).id)),
            receipt ? u"saved"_qs : errorName(receipt.error().code)));
        if (Disks::instance().isDead(m_d.folder)) {
            m_d.afterCall();
            return std::nullopt;
        }
        if (!receipt) {
            m_d.storageFailed = m_d.storageFailed || isStorage(receipt.error());
            m_d.afterCall();
            return std::nullopt;
        }
        m_w.seenBy[receipt->command] = seen;
        if (!token.isEmpty())
            m_w.noteTyped(token.toUtf8(), m_d, commandName(body));
        const sync::Receipt out = *receipt;
        m_d.afterCall();
        return out;
    }

    QString words(const QString &token) const { return u"words "_qs % canaryOf(m_id) % u' ' % token; }

    void note()
    {
        AddMessage c;
        c.ticket = m_id;
        c.message = MessageId(m_w.newId());
        const QString token = newToken();
        c.text = words(token);
        give(c, token);
    }

    void reply()
    {
        SendReply c;
        c.ticket = m_id;
        c.message = MessageId(m_w.newId());
        const QString token = newToken();
        c.text = words(token);
        c.baseEv = m_base;
        give(c, token);
    }

    void setNumber()
    {
        SetField c;
        c.ticket = m_id;
        const bool impact = m_c.chance(500);
        c.key = impact ? keyOf(&Ticket::impact) : keyOf(&Ticket::urgency);
        c.base = Value(impact ? m_ticket.impact : m_ticket.urgency);
        c.value = Value(int(m_c.below(4)) + 1);
        give(c);
    }

    void setSubject()
    {
        SetField c;
        c.ticket = m_id;
        c.key = keyOf(&Ticket::subject);
        c.base = Value(m_ticket.subject);
        QStringList parts = m_ticket.subject.split(u' ');
        const qsizetype places[] = { 0, 1, 3, 4 };
        const qsizetype place = places[m_c.below(4)];
        if (parts.size() != 5)
            return;
        const QString token = newToken();
        parts[place] = token;
        c.value = Value(parts.join(u' '));
        give(c, token);
    }

    void tags()
    {
        ChangeSet c;
        c.ticket = m_id;
        c.key = keyOf(&Ticket::tags);
        const Value tag(QStringLiteral("tag%1").arg(m_c.below(3)));
        (m_c.chance(400) ? c.remove : c.add).push_back(tag);
        give(c);
    }

    void follow()
    {
        ChangeSet c;
        c.ticket = m_id;
        c.key = keyOf(&Ticket::followers);
        const Value agent(person(int(m_c.below(kPeople))).id.uuid().bytes());
        (m_c.chance(500) ? c.remove : c.add).push_back(agent);
        give(c);
    }

    void claim() { give(Claim { m_id, m_ticket.assignee }); }

    void assign()
    {
        Assign c;
        c.ticket = m_id;
        const GroupId queues[] = { GroupId(), server::standardGroup(), secondGroup(), restrictedGroup() };
        c.queue = queues[m_c.below(4)];
        const quint32 who = m_c.below(kPeople + 1);
        c.agent = who == 0 ? AgentId() : person(int(who) - 1).id;
        c.expectedAgent = m_ticket.assignee;
        c.expectedQueue = m_ticket.queue;
        give(c);
    }

    void transition()
    {
        using C = StatusCategory;
        const C goals[] = { C::Open, C::WaitCustomer, C::WaitThird, C::Solved, C::Closed };
        const C goal = goals[m_c.below(5)];
        Transition c;
        c.ticket = m_id;
        c.from = m_ticket.status;
        c.to = server::standardStatus(goal);
        c.baseEv = m_base;
        const QString token = newToken();
        if (goal == C::Solved)
            c.resolution = words(token);
        else
            c.reason = words(token);
        // A reason that nobody asked for is kept with the step alone.
        give(c, token);
    }

    void time()
    {
        LogTime c;
        c.ticket = m_id;
        c.entry = TimeEntryId(m_w.newId());
        c.minutes = 5;
        const QString token = newToken();
        c.text = words(token);
        give(c, token);
    }

    void draft()
    {
        const auto kind = m_c.chance(500) ? DraftKind::Note : DraftKind::Reply;
        const QString token = newToken();
        keepDraft(kind, words(token), token);
    }

    void keepDraft(DraftKind kind, const QString &text, const QString &token)
    {
        QString before;
        if (const auto drafts = m_d.core->drafts()) {
            for (const Draft &draft : *drafts) {
                if (draft.ticket == m_id && draft.kind == kind)
                    before = draft.text;
            }
        }
        const auto saved = m_d.core->saveDraft(m_d.moment(), m_id, kind, text);
        m_w.say(u"%1 types %2 on %3"_qs.arg(m_d.index).arg(token, canaryOf(m_id)));
        if (saved || Disks::instance().isDead(m_d.folder))
            discard(before.toUtf8());
        if (Disks::instance().isDead(m_d.folder))
            return m_d.afterCall();
        if (saved)
            m_w.noteTyped(token.toUtf8(), m_d, u"draft"_qs);
        else
            m_d.storageFailed = true;
        m_d.afterCall();
    }

    /// A list that the person chooses: one name, one group, both or nobody but himself.
    rules::AnnexDraft someList()
    {
        rules::AnnexDraft list;
        const GroupId groups[] = { server::standardGroup(), secondGroup(), restrictedGroup() };
        if (m_c.chance(600))
            list.people = { person(int(m_c.below(kPeople))).id };
        if (m_c.chance(500))
            list.groups = { groups[m_c.below(3)] };
        return list;
    }

    void annex()
    {
        const rules::AnnexDraft list = someList();
        Annex made;
        made.id = AnnexId(m_w.newId());
        made.ticket = m_id;
        made.people = list.people;
        made.groups = list.groups;
        const QString token = newToken();
        made.text = u"between us "_qs % annexCanary(int(m_w.annexes.size())) % u' ' % token;
        ModelAnnex meant { made.id, m_id, person(m_d.who).id, { list.people.begin(), list.people.end() },
            { list.groups.begin(), list.groups.end() } };
        meant.people.insert(meant.author);
        m_w.annexes.push_back(meant);
        m_d.everSent.insert(made.id.uuid());
        if (give(rules::annexCommand(made), token))
            met(Sometimes::AnnexWritten);
    }

    void annexDraft()
    {
        rules::AnnexDraft list = someList();
        const QString token = newToken();
        list.text = u"half a word "_qs % token;
        keepDraft(DraftKind::Annex, rules::draftText(list), token);
    }

    World &m_w;
    Workstation &m_d;
    Choices &m_c;
    TicketId m_id;
    Aggregate m_aggregate;
    Ticket m_ticket;
    int m_base = 0;
};

} // namespace

void World::act(Workstation &w)
{
    if (!w.runs()) {
        w.start();
        return;
    }
    Doing doing(*this, w);
    if (w.wantsSignIn)
        return doing.signIn();
    const quint32 what = c.below(18);
    if (what == 11)
        return doing.registerTicket();
    if (what == 12 || what == 13)
        return doing.decide();
    if (what == 14)
        return doing.recall();
    if (what == 15) {
        (void)w.core->indexSome(1000);
        return w.afterCall();
    }
    doing.onTicket(what);
}

void World::noteTyped(const QByteArray &token, const Workstation &w, const QString &what)
{
    typed.push_back({ token, w.index, false, false, what });
}

void World::customerWrites()
{
    if (!server)
        return;
    AddMessage message;
    message.ticket = tickets[std::min<size_t>(c.below(4), tickets.size() - 1)];
    message.message = MessageId(newId());
    message.kind = MessageKind::Customer;
    const auto at = std::find(tickets.begin(), tickets.end(), message.ticket);
    message.text = u"the customer says "_qs % canary(int(at - tickets.begin())) % u" and asks?"_qs;
    say(u"a customer writes to "_qs % canary(int(at - tickets.begin())));
    met(Sometimes::CustomerWrote);
    trusted(message, {});
}

void World::admin()
{
    if (!server)
        return;
    const quint32 what = c.below(6);
    if (what <= 2) {
        // A person joins or leaves a group, or becomes somebody else.
        const int who = int(c.below(kPeople));
        const Agent *agent = server->config()->agent(person(who).id);
        if (!agent)
            return;
        SaveRecord save;
        save.kind = int(EntityKind::Agent);
        save.record = agent->id.uuid();
        Agent next = *agent;
        const GroupId groups[] = { server::standardGroup(), secondGroup(), restrictedGroup() };
        const GroupId group = groups[c.below(3)];
        if (what == 2)
            next.role = static_cast<RoleKind>(int(c.below(3)) + 1 == 3 ? int(RoleKind::Supervisor) : int(c.below(2)) + 1);
        else if (std::erase(next.groups, group) == 0)
            next.groups.push_back(group);
        const ValueMap was = toValues(*agent);
        const ValueMap will = toValues(next);
        for (const int key : { keyOf(&Agent::groups), keyOf(&Agent::role) }) {
            save.values.set(key, will.at(key));
            save.base.set(key, was.at(key));
        }
        say(u"the administrator changes what %1 may see (%2)"_qs.arg(agent->login).arg(what));
        met(Sometimes::RoleChanged);
        return trusted(save, adminId());
    }
    if (what == 3 || what == 4) {
        // A ticket is moved about.
        const size_t which = std::min<size_t>(c.below(4), tickets.size() - 1);
        const GroupId groups[] = { server::standardGroup(), secondGroup(), restrictedGroup() };
        for (quint32 moves = 1 + c.below(3); moves > 0 && server && !broken(); --moves) {
            const auto ticket = serverTicket(tickets[which]);
            if (!ticket)
                return;
            const Ticket known = fromRecord<Ticket>(ticket->header);
            Assign assign;
            assign.ticket = tickets[which];
            assign.queue = groups[c.below(3)];
            assign.expectedAgent = known.assignee;
            assign.expectedQueue = known.queue;
            if (moves > 1)
                met(Sometimes::LeaveEnterLeave);
            say(u"a rule moves "_qs % canary(int(which)));
            trusted(assign, adminId());
        }
        return;
    }
    tidyUp();
}

void World::tidyUp()
{
    if (!server)
        return;
    say(u"the server tidies up"_qs);
    if (!server->maintain(now))
        say(u"  in vain"_qs);
    if (Disks::instance().isDead(m_serverFolder))
        stopServer(false);
}

} // namespace firstline::sim
