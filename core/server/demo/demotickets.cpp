#include "core/server/demo/demodesk.h"
#include "core/server/demo/demophrases.h"
#include "core/server/demo/demoplan.h"
#include "core/server/demo/demotext.h"

namespace firstline::server {

namespace {

/// Any number; changing it makes another desk.
constexpr quint64 kSeed = 40001;

/// What the writing of tickets shares.
struct DemoCast {
    const Samples &samples;
    DemoWriter &writer;
    DemoDice &dice;
    const rules::WorkingTime &office;
    QHash<QString, QString> queueOf; ///< Category code -> key of the group.
    QHash<QString, QStringList> members; ///< Key of the group -> logins of those who work in it.
};

AgentId agent(const QString &login)
{
    return AgentId(demoId("agent", login));
}

Channel channelOf(const QString &key)
{
    static const QHash<QString, Channel> channels { { u"phone"_qs, Channel::Phone }, { u"mail"_qs, Channel::Mail },
        { u"web"_qs, Channel::Web }, { u"chat"_qs, Channel::Chat } };
    return channels.value(key, Channel::Mail);
}

TicketType typeOf(const QString &key)
{
    static const QHash<QString, TicketType> types { { u"incident"_qs, TicketType::Incident },
        { u"request"_qs, TicketType::Request }, { u"problem"_qs, TicketType::Problem },
        { u"change"_qs, TicketType::Change } };
    return types.value(key, TicketType::Incident);
}

/// Writes one plan as the commands of those who did it.
class TicketWriter
{
public:
    TicketWriter(DemoCast &cast, const DemoPlan &plan, int number)
        : m_cast(cast)
        , m_plan(plan)
        , m_text(cast.samples, plan.customer, plan.isPrivate, plan.scenario.value(u"asset_type").toString(), cast.dice)
        , m_ticket(demoId("ticket", QString::number(number)))
        , m_key(QString::number(number))
        , m_mail(channelOf(plan.scenario.value(u"channel").toString()))
    {
        static const QStringList dispatchers { u"anna"_qs, u"boris"_qs, u"lena"_qs };
        m_dispatcher = agent(cast.dice.pick(dispatchers));
        const QString code = plan.scenario.value(u"category").toString();
        m_group = cast.queueOf.value(code, u"line1"_qs);
        const QStringList members = cast.members.value(m_group);
        m_owner = members.isEmpty() ? m_dispatcher : agent(cast.dice.pick(members));
        if (m_mail == Channel::Phone)
            m_mail = Channel::Mail;
    }

    TicketId ticket() const { return m_ticket; }

    void write()
    {
        m_at = m_plan.createdAt();
        registration();
        if (m_plan.stage == DemoStage::Fresh)
            return;
        assignment();
        for (int step = 1; step < m_plan.steps; ++step)
            conversation(step);
        switch (m_plan.stage) {
        case DemoStage::WaitCustomer: wait(StatusCategory::WaitCustomer, 1, 3); break;
        case DemoStage::WaitThird: wait(StatusCategory::WaitThird, 1, 4); break;
        case DemoStage::Scheduled: wait(StatusCategory::Scheduled, 1, 2); break;
        case DemoStage::Postponed: wait(StatusCategory::Postponed, 3, 9); break;
        case DemoStage::Done: finish(); break;
        default: work(m_plan.scenario.value(u"minutes_worked").toInt() / 2, later(Seconds(40))); break;
        }
    }

private:
    /// The next moment of this ticket: never before the last one, never after now.
    Instant reach(Instant wanted)
    {
        m_at = std::min(std::max(wanted, m_at + Seconds(1)), m_cast.writer.now());
        return m_at;
    }

    Instant later(Seconds by) { return reach(m_at + by); }

    QString fill(const QString &text) const { return m_text.fill(text, m_at, m_cast.office); }

    void add(CommandBody body, AgentId actor) { m_cast.writer.add(std::move(body), actor, m_at); }

    QJsonObject step(int index) const { return m_plan.scenario.value(u"conversation").toArray().at(index).toObject(); }

    MessageId message(int index) const
    {
        return MessageId(demoId("message", QString(m_key % u'.' % QString::number(index))));
    }

    template<class I>
    static I idOf(const char *what, const QString &key)
    {
        return key.isEmpty() ? I() : I(demoId(what, key));
    }

    void registration()
    {
        const QJsonObject &scenario = m_plan.scenario;
        RegisterTicket c;
        c.ticket = m_ticket;
        c.subject = fill(scenario.value(u"subject").toString());
        c.text = fill(step(0).value(u"text").toString());
        c.channel = channelOf(scenario.value(u"channel").toString());
        c.type = typeOf(scenario.value(u"type").toString());
        c.contact = idOf<ContactId>("contact", m_text.contactKey());
        if (!m_plan.isPrivate)
            c.company = idOf<CompanyId>("company", m_plan.customer.value(u"key").toString());
        c.site = idOf<SiteId>("site", m_text.siteKey());
        c.asset = idOf<AssetId>("asset", m_text.assetKey());
        c.category = CategoryId(demoId("category", scenario.value(u"category").toString()));
        c.impact = demoImpact(m_cast.samples, scenario);
        c.urgency = demoUrgency(m_cast.samples, scenario);
        c.tags = textList(scenario.value(u"tags"));
        if (m_plan.customer.value(u"tier").toString() == u"vip")
            c.tags.append(m_cast.samples.name(u"tags", u"vip"_qs));
        c.tags.removeDuplicates();
        const bool call = c.channel == Channel::Phone;
        if (call)
            c.durationS = m_cast.dice.between(70, 540);
        add(c, call ? m_dispatcher : AgentId());
    }

    void assignment()
    {
        const Seconds wait(m_cast.dice.between(60, 720));
        const Instant next = m_plan.steps > 1 ? m_plan.times[1] : m_at + wait + Seconds(2);
        reach(std::min(m_at + wait, next - Seconds(2)));
        Assign c;
        c.ticket = m_ticket;
        c.agent = m_owner;
        add(c, m_dispatcher);
    }

    void conversation(int index)
    {
        reach(m_plan.times[size_t(index)]);
        const QJsonObject item = step(index);
        const QString from = item.value(u"from").toString();
        const QString text = fill(item.value(u"text").toString());
        if (from == u"agent") {
            SendReply c;
            c.ticket = m_ticket;
            c.message = message(index);
            c.text = text;
            c.channel = m_mail;
            add(c, m_owner);
            answered(index);
            return;
        }
        AddMessage c;
        c.ticket = m_ticket;
        c.message = message(index);
        c.text = text;
        c.kind = from == u"call" ? MessageKind::Call : from == u"customer" ? MessageKind::Customer : MessageKind::Note;
        c.channel = from == u"call" ? Channel::Phone : m_mail;
        c.direction = item.value(u"direction").toString() == u"in" ? Direction::In : Direction::Out;
        if (from != u"note")
            c.contact = idOf<ContactId>("contact", m_text.contactKey());
        if (from == u"call")
            c.durationS = m_cast.dice.between(60, 400);
        add(c, m_owner);
    }

    /// After an answer that the customer comes back to: it was taken for the solution, or we wait for him.
    void answered(int index)
    {
        const bool comes = index + 1 < m_plan.steps && step(index + 1).value(u"from").toString() == u"customer";
        if (!comes || m_plan.stage == DemoStage::WaitCustomer)
            return;
        if (m_plan.reopened && !m_reopened) {
            m_reopened = true;
            later(Seconds(20));
            solve();
        } else if (m_plan.times[size_t(index) + 1] - m_at > std::chrono::minutes(20)) {
            later(Seconds(15));
            Transition c;
            c.ticket = m_ticket;
            c.from = standardStatus(StatusCategory::Open);
            c.to = standardStatus(StatusCategory::WaitCustomer);
            add(c, m_owner);
        }
    }

    void wait(StatusCategory category, int lowDays, int highDays)
    {
        later(Seconds(30));
        work(m_plan.scenario.value(u"minutes_worked").toInt() / 2, m_at);
        later(Seconds(5));
        Transition c;
        c.ticket = m_ticket;
        c.from = standardStatus(StatusCategory::Open);
        c.to = standardStatus(category);
        c.wake = m_cast.office.addDays(m_cast.writer.now(), m_cast.dice.between(lowDays, highDays));
        if (category == StatusCategory::WaitThird)
            c.reason = partner();
        add(c, m_owner);
    }

    QString partner() const
    {
        const Group *group = m_cast.writer.core().config()->group(demoGroup(u"partner"_qs));
        return group ? group->name : u"-"_qs;
    }

    void work(int minutes, Instant at)
    {
        reach(at);
        const Instant begin = std::max(m_plan.createdAt(), m_at - std::chrono::minutes(std::max(1, minutes)));
        LogTime c;
        c.ticket = m_ticket;
        c.entry = TimeEntryId(demoId("time", m_key));
        c.minutes = std::max(1, minutes);
        c.startedAt = begin;
        const QStringList tags = textList(m_plan.scenario.value(u"tags"));
        c.place = tags.contains(m_cast.samples.name(u"tags", u"visit"_qs)) ? u"on-site"_qs : u"remote"_qs;
        add(c, m_owner);
    }

    /// What the category's checklist asks for is done before it is solved.
    void tick()
    {
        const Category *category = m_cast.writer.core().config()->category(CategoryId(demoId("category", m_plan.scenario.value(u"category").toString())));
        if (!category || category->checklist.empty())
            return;
        ChangeSet c;
        c.ticket = m_ticket;
        c.key = keyOf(&Ticket::checked);
        for (const CheckItem &item : category->checklist)
            c.add.push_back(Value(item.text));
        add(c, m_owner);
    }

    void solve()
    {
        tick();
        Transition c;
        c.ticket = m_ticket;
        c.from = standardStatus(StatusCategory::Open);
        c.to = standardStatus(StatusCategory::Solved);
        c.resolution = fill(m_plan.scenario.value(u"resolution").toString());
        add(c, m_owner);
    }

    void finish()
    {
        const int minutes = m_plan.scenario.value(u"minutes_worked").toInt();
        work(std::max(2, minutes * m_cast.dice.between(70, 140) / 100), m_plan.solvedAt - Seconds(40));
        reach(m_plan.solvedAt);
        solve();
        const Instant solved = m_at;
        const Instant now = m_cast.writer.now();
        if (m_cast.dice.chance(12)) {
            const Instant thanked = solved + std::chrono::minutes(m_cast.dice.between(5, 200));
            if (thanked < now) {
                reach(thanked);
                thank();
            }
        }
        const Instant due = m_cast.office.addDays(solved, 3);
        if (due >= now)
            return;
        reach(due);
        Transition c;
        c.ticket = m_ticket;
        c.from = standardStatus(StatusCategory::Solved);
        c.to = standardStatus(StatusCategory::Closed);
        add(c, AgentId());
    }

    void thank()
    {
        AddMessage c;
        c.ticket = m_ticket;
        c.message = message(99);
        c.kind = MessageKind::Customer;
        c.channel = m_mail;
        c.direction = Direction::In;
        c.contact = idOf<ContactId>("contact", m_text.contactKey());
        c.text = m_cast.dice.pick(DemoPhrases::thanks(m_cast.samples.language));
        add(c, AgentId());
    }

    DemoCast &m_cast;
    const DemoPlan &m_plan;
    DemoText m_text;
    TicketId m_ticket;
    QString m_key;
    Channel m_mail;
    QString m_group;
    AgentId m_dispatcher;
    AgentId m_owner;
    Instant m_at {};
    bool m_reopened = false;
};

DemoCast castOf(DemoWriter &writer, const Samples &samples, DemoDice &dice, const rules::WorkingTime &office)
{
    DemoCast cast { samples, writer, dice, office, {}, {} };
    for (const QJsonValue category : samples.desk.value(u"categories").toArray())
        cast.queueOf.insert(category[u"code"].toString(), category[u"group"].toString());
    for (const QJsonValue person : samples.desk.value(u"agents").toArray()) {
        const QString role = person[u"role"].toString();
        if (role != u"dispatcher" && role != u"specialist" && role != u"account_manager")
            continue;
        for (const QString &group : textList(person[u"groups"]))
            cast.members[group].append(person[u"login"].toString());
    }
    return cast;
}

/// Ties between tickets of one customer, and people who watch.
void addTies(DemoCast &cast, const std::vector<DemoPlan> &plans, const std::vector<TicketId> &tickets)
{
    QHash<QString, size_t> lastOf;
    int links = 0;
    int watched = 0;
    for (size_t i = 0; i < plans.size(); ++i) {
        const DemoPlan &plan = plans[i];
        const QString key = plan.customer.value(u"key").toString() % u'/'
            % plan.scenario.value(u"category").toString().section(u'.', 0, 0);
        const auto earlier = lastOf.constFind(key);
        const bool recent = i + 200 > plans.size();
        if (earlier != lastOf.constEnd() && recent && links < 16 && !plan.isPrivate) {
            ChangeLink c;
            c.ticket = tickets[i];
            c.link = LinkId(demoId("link", QString::number(i)));
            c.kind = links % 4 == 3 ? LinkKind::FollowUpOf : LinkKind::Relates;
            c.target = tickets[*earlier];
            cast.writer.add(c, agent(u"anna"_qs), cast.writer.now());
            ++links;
        }
        lastOf.insert(key, i);
        const bool vip = plan.customer.value(u"tier").toString() == u"vip";
        if (plan.stage != DemoStage::Done && vip && watched < 9) {
            ChangeSet c;
            c.ticket = tickets[i];
            c.key = keyOf(&Ticket::followers);
            c.add = { Value(agent(u"olga"_qs).uuid().bytes()), Value(agent(u"maria"_qs).uuid().bytes()) };
            cast.writer.add(c, agent(u"olga"_qs), cast.writer.now());
            ++watched;
        }
    }
}

} // namespace

Result<void> makeDemoTickets(DemoWriter &writer, const Samples &samples)
{
    DemoDice dice(kSeed);
    DemoPlanner planner(samples, writer.now(), dice);
    const std::vector<DemoPlan> plans = planner.plan();
    DemoCast cast = castOf(writer, samples, dice, planner.office());
    std::vector<TicketId> tickets;
    for (size_t i = 0; i < plans.size(); ++i) {
        TicketWriter ticket(cast, plans[i], int(i));
        ticket.write();
        tickets.push_back(ticket.ticket());
    }
    addTies(cast, plans, tickets);
    writer.sortByTime();
    return writer.flush();
}

} // namespace firstline::server
