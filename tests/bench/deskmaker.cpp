#include "tests/bench/deskmaker.h"

#include "core/base/clock.h"
#include "core/server/authority/desk.h"
#include "core/store/database.h"
#include "tests/bench/figures.h"
#include "tests/bench/vocabulary.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <array>

namespace firstline::bench {

namespace {

using namespace server;

constexpr int kGroups = 20;
constexpr int kAgents = 30;
constexpr int kCompanies = 400;
constexpr int kContactsOfEach = 3;
constexpr int kBatch = 2000;

Uuid idOf(const char *what, int number)
{
    return Uuid::named(QByteArrayView(what), QString::number(number));
}

class DeskMaker
{
public:
    explicit DeskMaker(ServerCore &core)
        : m_core(core)
    {
    }

    Result<void> make(int tickets)
    {
        if (auto ok = makeEmptyDesk(m_core, { u"Bench"_qs, u"en"_qs, u"UTC"_qs }, m_now); !ok)
            return ok;
        if (auto ok = people(); !ok)
            return ok;
        for (int i = 0; i < tickets; ++i) {
            add(ticket(i));
            if (m_commands.size() >= kBatch) {
                if (auto ok = commit(); !ok)
                    return ok;
            }
        }
        if (auto ok = commit(); !ok)
            return ok;
        // Twenty thousand overdue tickets would be the server's to catch up with while other things are measured.
        return m_core.database().script(u"DELETE FROM timer;"_qs);
    }

private:
    template<class E>
    void addRecord(const E &entity)
    {
        m_commands.push_back({ creationOf(toRecord(entity)), AgentId(), m_now, m_now, CommandId() });
    }

    void add(const ImportHistory &history) { m_commands.push_back({ history, AgentId(), m_now, m_now, CommandId() }); }

    Result<void> commit()
    {
        const auto results = m_core.applyTrusted(m_commands);
        if (!results)
            return fail(results.error());
        for (const CommandResult &result : *results) {
            if (result.status == ResultStatus::Rejected)
                return fail(ErrorCode::BadInput, result.code % u": " % result.detail);
        }
        m_commands.clear();
        return {};
    }

    Result<void> people()
    {
        for (int i = 0; i < kGroups; ++i) {
            Group group;
            group.id = GroupId(idOf("group", i));
            group.name = u"Group %1"_qs.arg(i + 1);
            group.line = static_cast<Line>(1 + i % 3);
            group.position = i + 10;
            addRecord(group);
        }
        for (int i = 0; i < kCompanies; ++i)
            company(i);
        if (auto ok = commit(); !ok)
            return ok;
        for (int i = 0; i < kAgents; ++i) {
            NewAccount account;
            account.login = loginOf(i);
            account.name = u"Person %1"_qs.arg(i + 1);
            account.password = passwordOfAll();
            account.role = i < 10 ? RoleKind::Dispatcher : RoleKind::Specialist;
            account.groups = { GroupId(idOf("group", i % kGroups)), GroupId(idOf("group", (i + 1) % kGroups)) };
            account.id = AgentId(idOf("agent", i));
            if (auto made = m_core.addAccount(account, m_now); !made)
                return fail(made.error());
        }
        return {};
    }

    void company(int i)
    {
        Company company;
        company.id = CompanyId(idOf("company", i));
        company.name = m_words.word() % u' ' % m_words.word() % u" %1"_qs.arg(i);
        company.tier = i % 20 == 0 ? u"vip"_qs : u"standard"_qs;
        addRecord(company);
        for (int k = 0; k < kContactsOfEach; ++k) {
            Contact contact;
            contact.id = ContactId(idOf("contact", i * kContactsOfEach + k));
            contact.company = company.id;
            contact.name = m_words.word() % u' ' % m_words.word();
            contact.phones = { u"+48 22 %1"_qs.arg(1'000'000 + i * 10 + k) };
            addRecord(contact);
        }
    }

    static StatusCategory categoryOf(int dice)
    {
        if (dice >= 20)
            return dice < 40 ? StatusCategory::Solved : StatusCategory::Closed;
        constexpr std::array active { StatusCategory::New, StatusCategory::Open, StatusCategory::Open,
            StatusCategory::WaitCustomer, StatusCategory::Postponed };
        return active[size_t(dice) % active.size()];
    }

    ImportHistory ticket(int i)
    {
        Ticket t;
        t.id = TicketId(idOf("ticket", i));
        t.subject = m_words.sentence(4 + m_words.dice(6));
        t.externalRef = u"bench-%1"_qs.arg(i);
        const StatusCategory category = categoryOf(m_words.dice(100));
        const bool active = isActive(category);
        // Active ones are of the last ten days, the rest of the last two years.
        const Seconds age = active ? Seconds(60 + m_words.dice(864'000)) : Seconds(864'000 + m_words.dice(62'000'000));
        t.createdAt = m_now - age;
        t.updatedAt = t.createdAt + Seconds(m_words.dice(active ? 60 : 600'000));
        t.status = standardStatus(category);
        t.statusCategory = category;
        t.impact = 1 + m_words.dice(4);
        t.urgency = 1 + m_words.dice(4);
        t.priority = 1 + m_words.dice(5);
        t.queue = GroupId(idOf("group", m_words.dice(kGroups)));
        if (m_words.dice(4) != 0)
            t.assignee = AgentId(idOf("agent", m_words.dice(kAgents)));
        const int company = std::min(m_words.dice(kCompanies), m_words.dice(kCompanies));
        t.company = CompanyId(idOf("company", company));
        t.contact = ContactId(idOf("contact", company * kContactsOfEach + m_words.dice(kContactsOfEach)));
        if (m_words.dice(3) == 0)
            t.tags = { m_words.word(), u"bench"_qs };
        if (!active) {
            t.solvedAt = t.updatedAt;
            t.resolution = m_words.sentence(8);
        }
        if (category == StatusCategory::Postponed)
            t.wakeAt = m_now + Seconds(3600 + m_words.dice(864'000));
        ImportHistory history;
        history.ticket = t.id;
        history.header = toValues(t);
        children(t, i, history);
        return history;
    }

    void children(const Ticket &t, int i, ImportHistory &history)
    {
        const Uuid seed = Uuid::named("bench", QString::number(i));
        quint32 made = 0;
        event(t, EventKind::Created, Value(), t.createdAt, Uuid::derived(seed, ++made), history);
            const int messages = i % 1000 == 999 ? 50 : 1 + m_words.dice(5);
        for (int k = 0; k < messages; ++k) {
            Message m;
            m.id = MessageId(Uuid::derived(seed, ++made));
            m.ticket = t.id;
            m.kind = k % 3 == 0 ? MessageKind::Customer : k % 3 == 1 ? MessageKind::Reply : MessageKind::Note;
            m.direction = k % 3 == 0 ? Direction::In : Direction::Out;
            m.channel = Channel::Mail;
            if (k % 3 == 0)
                m.contact = t.contact;
            else
                m.author = AgentId(idOf("agent", m_words.dice(kAgents)));
            m.text = m_words.sentence(20 + m_words.dice(60));
            m.occurredAt = t.createdAt + Seconds(60 * k);
            m.recordedAt = m.occurredAt;
            history.children.push_back({ int(EntityKind::Message), toValues(m) });
        }
        if (!t.assignee.isNull())
            event(t, EventKind::Assigned, FieldTraits<AgentId>::to(t.assignee), t.createdAt + Seconds(30),
                  Uuid::derived(seed, ++made), history, u"assignee"_qs);
        if (t.solvedAt)
            event(t, EventKind::StatusChanged, FieldTraits<StatusId>::to(t.status), *t.solvedAt,
                  Uuid::derived(seed, ++made), history, u"status"_qs);
    }

    static void event(const Ticket &t, EventKind kind, const Value &after, Instant at, const Uuid &id,
                      ImportHistory &history, const QString &field = QStringLiteral("status"))
    {
        Event e;
        e.id = EventId(id);
        e.ticket = t.id;
        e.kind = kind;
        e.field = field;
        e.after = kind == EventKind::Created ? FieldTraits<StatusId>::to(standardStatus(StatusCategory::New)) : after;
        e.occurredAt = at;
        e.recordedAt = at;
        history.children.push_back({ int(EntityKind::Event), toValues(e) });
    }

    ServerCore &m_core;
    Instant m_now = deskNow();
    Vocabulary m_words { 20261121 };
    std::vector<TrustedCommand> m_commands;
};

ServerOptions cheapPasswords()
{
    ServerOptions options;
    options.passwordOps = 1;
    options.passwordMemory = 8 * 1024 * 1024;
    return options;
}

} // namespace

GroupId groupOf(int number)
{
    return GroupId(idOf("group", number));
}

TicketId ticketOf(int number)
{
    return TicketId(idOf("ticket", number));
}

QString loginOf(int person)
{
    return u"person%1"_qs.arg(person);
}

QString passwordOfAll()
{
    return u"correct horse %1"_qs.arg(7);
}

Instant deskNow()
{
    static const Instant now = SystemClock().now();
    return now;
}

Result<std::unique_ptr<server::ServerCore>> madeDesk(const QString &dir, int tickets, double &madeMs)
{
    const QString mark = dir + u"/complete"_qs;
    const bool complete = QFile::exists(mark);
    if (!complete)
        QDir(dir).removeRecursively();
    if (!QDir().mkpath(dir))
        return fail(ErrorCode::FileUnreadable, dir);
    auto core = server::ServerCore::open(dir, cheapPasswords());
    if (!core || complete) {
        madeMs = 0;
        return core;
    }
    const Stopwatch watch;
    if (auto ok = DeskMaker(**core).make(tickets); !ok)
        return fail(ok.error());
    madeMs = watch.ms();
    QFile file(mark);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnreadable, mark);
    return core;
}

} // namespace firstline::bench
