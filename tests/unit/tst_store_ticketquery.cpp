#include "core/store/migrations.h"
#include "core/store/namelookup.h"
#include "core/store/recordstore.h"
#include "core/store/ticketquery.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTimeZone>

#include <functional>

using namespace firstline;
using namespace firstline::store;

namespace {

const Instant kNow = fromMs(1'790'000'000'000);
constexpr qint64 kHour = 3'600'000;

/// What the naive side knows of a ticket.
struct Known {
    Ticket ticket;
    QString message;
    qint64 rid = 0;
};

using Test = std::function<bool(const Known &)>;

/// The deadline of a clock that runs.
std::optional<Instant> dueOf(const Ticket &ticket, ClockKind kind)
{
    for (const ClockState &clock : ticket.clocks) {
        if (clock.kind == kind)
            return clock.phase == ClockPhase::Runs ? clock.due : std::nullopt;
    }
    return std::nullopt;
}

bool hasPrefix(const QString &text, const QString &word)
{
    const QStringList words = text.toLower().split(u' ');
    return std::any_of(words.begin(), words.end(), [&](const QString &each) { return each.startsWith(word); });
}

} // namespace

/// Lists of tickets against a walk over all of them in memory.
class tst_StoreTicketQuery : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Database> m_db;
    std::unique_ptr<RecordStore> m_store;
    std::shared_ptr<ConfigSnapshot> m_config = std::make_shared<ConfigSnapshot>();
    std::vector<Known> m_known;
    std::vector<Group> m_groups;
    std::vector<Agent> m_agents;
    std::vector<Status> m_statuses;
    std::vector<Category> m_categories;
    std::vector<Company> m_companies;
    qint64 m_ms = 1;

    Uuid newId() { return Uuid::create(fromMs(++m_ms)); }

    void makeConfig()
    {
        const QStringList groups { u"Line 1"_qs, u"Line 2"_qs, u"Field"_qs };
        for (const QString &name : groups) {
            Group group;
            group.id = GroupId(newId());
            group.name = name;
            group.line = static_cast<Line>(m_groups.size() + 1);
            group.position = int(m_groups.size());
            m_groups.push_back(group);
            m_config->put(toRecord(m_groups.back()));
        }
        const QStringList agents { u"Anna Żak"_qs, u"Boris Ivanov"_qs, u"Carla Diaz"_qs };
        for (const QString &name : agents) {
            Agent agent;
            agent.id = AgentId(newId());
            agent.name = name;
            agent.login = name.left(3).toLower();
            m_agents.push_back(agent);
            m_config->put(toRecord(agent));
        }
        for (int i = 1; i <= 10; ++i) {
            Status status;
            status.id = StatusId(newId());
            status.name = u"State %1"_qs.arg(i);
            status.category = static_cast<StatusCategory>(i);
            status.position = 10 - i;
            m_statuses.push_back(status);
            m_config->put(toRecord(status));
        }
        for (int i = 0; i < 4; ++i) {
            Category category;
            category.id = CategoryId(newId());
            category.name = u"Cat%1"_qs.arg(i);
            category.code = u"c%1"_qs.arg(i);
            if (i > 0)
                category.parent = m_categories[0].id;
            m_categories.push_back(category);
            m_config->put(toRecord(category));
        }
        const QStringList companies { u"Zakład Żółw"_qs, u"Acme Steel"_qs, u"acme bikes"_qs };
        for (const QString &name : companies) {
            Company company;
            company.id = CompanyId(newId());
            company.name = name;
            m_companies.push_back(company);
            Aggregate a;
            a.header = toRecord(company);
            QVERIFY(m_store->putAggregate(a));
        }
    }

    void makeTickets(int count)
    {
        QRandomGenerator random(4711);
        const QStringList words { u"printer"_qs, u"scanner"_qs, u"network"_qs, u"mail"_qs, u"paper"_qs, u"screen"_qs };
        const auto word = [&] { return words[random.bounded(int(words.size()))]; };
        const auto chance = [&](int percent) { return random.bounded(100) < percent; };
        const auto moment = [&](int hours) { return fromMs(toMs(kNow) + random.bounded(-hours, hours) * kHour + random.bounded(1000)); };
        for (int i = 0; i < count; ++i) {
            Known known;
            Ticket &t = known.ticket;
            t.id = TicketId(newId());
            t.number = 1000 + i;
            t.subject = word() + u' ' + word();
            t.type = static_cast<TicketType>(1 + random.bounded(4));
            const Status &status = m_statuses[size_t(random.bounded(10))];
            t.status = status.id;
            t.statusCategory = status.category;
            t.priority = 1 + random.bounded(4);
            t.queue = m_groups[size_t(random.bounded(3))].id;
            if (chance(60))
                t.assignee = m_agents[size_t(random.bounded(3))].id;
            if (chance(20))
                t.followers = { m_agents[size_t(random.bounded(3))].id };
            if (chance(30))
                t.tags = { chance(50) ? u"VIP"_qs : u"printers"_qs };
            if (chance(70))
                t.company = m_companies[size_t(random.bounded(3))].id;
            if (chance(80))
                t.category = m_categories[size_t(random.bounded(4))].id;
            t.channel = static_cast<Channel>(1 + random.bounded(9));
            t.createdAt = fromMs(toMs(kNow) - random.bounded(500) * kHour - random.bounded(1000));
            t.updatedAt = moment(100);
            if (chance(60))
                t.due = moment(30);
            if (chance(50)) {
                ClockState clock;
                clock.kind = ClockKind::Resolution;
                clock.phase = chance(70) ? ClockPhase::Runs : ClockPhase::Stands;
                clock.due = moment(30);
                t.clocks = { clock };
                if (chance(60)) {
                    clock.kind = ClockKind::FirstResponse;
                    clock.phase = ClockPhase::Runs;
                    clock.due = moment(30);
                    t.clocks.push_back(clock);
                }
                if (chance(60)) {
                    clock.kind = ClockKind::NextResponse;
                    clock.phase = chance(50) ? ClockPhase::Runs : ClockPhase::Met;
                    clock.due = moment(30);
                    t.clocks.push_back(clock);
                }
            }
            if (chance(10))
                t.breachedAt = moment(30);
            if (chance(25))
                t.unansweredSince = moment(30);
            t.major = chance(8);
            t.reopenCount = chance(10) ? random.bounded(4) : 0;
            known.message = word() + u' ' + word() + u' ' + word();
            Message m;
            m.id = MessageId(newId());
            m.ticket = t.id;
            m.evNo = 1 + random.bounded(5);
            m.text = known.message;
            Aggregate a;
            a.header = toRecord(t);
            a.children = { toRecord(m) };
            QVERIFY(m_store->putAggregate(a));
            known.rid = *m_store->rid({ EntityKind::Ticket, t.id.uuid() });
            m_known.push_back(known);
        }
    }

    FilterContext context() const { return { m_agents[0].id, kNow, u"UTC"_qs, m_config.get() }; }

private Q_SLOTS:
    void initTestCase()
    {
        auto db = Database::open(u":memory:"_qs, OpenMode::Fast);
        QVERIFY(db);
        m_db = std::move(*db);
        QVERIFY(migrate(*m_db, u":/sql/cache"_qs));
        m_store = std::make_unique<RecordStore>(*m_db);
        Transaction tx(*m_db);
        makeConfig();
        makeTickets(2000);
        QVERIFY(tx.commit());
    }

    void grouped_whenAnyKey_thenPartsOfTheSameListInItsOrder_data()
    {
        QTest::addColumn<QString>("grouping");
        const QStringList all = groupingNames();
        for (const QString &name : all)
            QTest::newRow(qPrintable(name)) << name;
    }

    void grouped_whenAnyKey_thenPartsOfTheSameListInItsOrder()
    {
        QFETCH(const QString, grouping);
        TicketQueries queries(*m_db, m_config);
        const TicketQuery query { compileFilter(u"status:active"_qs, context()), parseSort(u"-number"_qs) };
        const auto plain = queries.ids(query);
        const auto grouped = queries.grouped(query, parseGrouping(grouping), kNow, QTimeZone::utc());
        QVERIFY(plain && grouped);
        QCOMPARE(grouped->rids.size(), plain->size());
        QVERIFY(!grouped->groups.empty());
        // Each part holds rows with its key alone, in the order of the plain list; all parts together are that list.
        QHash<qint64, int> place;
        for (size_t i = 0; i < plain->size(); ++i)
            place.insert((*plain)[i], int(i));
        QHash<qint64, const Known *> known;
        for (const Known &one : m_known)
            known.insert(one.rid, &one);
        size_t at = 0;
        QSet<QString> keys;
        for (const RowGroup &group : grouped->groups) {
            QVERIFY(!keys.contains(group.key));
            keys.insert(group.key);
            int overdue = 0;
            int last = -1;
            for (int i = 0; i < group.count; ++i, ++at) {
                const qint64 rid = grouped->rids[at];
                QVERIFY(place.contains(rid) && place.value(rid) > last);
                last = place.value(rid);
                const Ticket &t = known.value(rid)->ticket;
                overdue += t.due && *t.due < kNow ? 1 : 0;
                if (grouping == u"queue")
                    QCOMPARE(group.key, t.queue.text());
                if (grouping == u"assignee")
                    QCOMPARE(group.key, t.assignee ? t.assignee.text() : QString());
                if (grouping == u"priority")
                    QCOMPARE(group.key, QString::number(t.priority));
                if (grouping == u"due" && group.key.size() == 10)
                    QCOMPARE(group.key, toDateTime(*t.due).date().toString(Qt::ISODate));
            }
            QCOMPARE(group.overdue, overdue);
        }
        QCOMPARE(at, plain->size());
        if (grouping == u"company")
            QCOMPARE(grouped->groups.front().text.toCaseFolded(), u"acme bikes"_qs);
        if (grouping == u"assignee" || grouping == u"due")
            QVERIFY(grouped->groups.back().key.isEmpty());
    }

    void filter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("index");
        const std::vector<std::pair<QString, Test>> &all = cases();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i].first)) << all[i].first << int(i);
    }

    /// As the search finds them; a quoted word is meant as it is written.
    void words_whenInAnotherForm_thenFoundUnlessQuoted()
    {
        TicketQueries queries(*m_db, m_config);
        const auto found = [&](const QString &text) {
            TicketQuery query;
            query.filter = compileFilter(text, context(), FullText::Yes);
            const auto ids = queries.ids(query);
            return ids ? QSet<qint64>(ids->begin(), ids->end()) : QSet<qint64>();
        };
        const QSet<qint64> plain = found(u"subject:scanner"_qs);
        QVERIFY(!plain.isEmpty());
        QCOMPARE(found(u"subject:scanners"_qs), plain);
        QCOMPARE(found(u"networks"_qs), found(u"network"_qs));
        QVERIFY(found(u"\"scanners\""_qs).isEmpty());
    }

    void filter()
    {
        QFETCH(QString, text);
        QFETCH(int, index);
        const Test &holds = cases()[size_t(index)].second;
        QSet<qint64> want;
        int overdue = 0;
        for (const Known &known : m_known) {
            if (!holds(known))
                continue;
            want.insert(known.rid);
            overdue += isActive(known.ticket.statusCategory) && known.ticket.due && *known.ticket.due < kNow ? 1 : 0;
        }
        TicketQueries queries(*m_db, m_config);
        for (const FullText fullText : { FullText::Yes, FullText::No }) {
            TicketQuery query;
            query.filter = compileFilter(text, context(), fullText);
            QVERIFY(query.filter.errors.empty());
            const auto ids = queries.ids(query);
            QVERIFY2(ids, ids ? "" : qPrintable(ids.error().detail));
            QCOMPARE(QSet<qint64>(ids->begin(), ids->end()), want);
            QCOMPARE(ids->size(), size_t(want.size()));
            queries.setFrequentFrom(1);
            const auto frequent = queries.ids(query);
            QVERIFY2(frequent, frequent ? "" : qPrintable(frequent.error().detail));
            QCOMPARE(*frequent, *ids);
            queries.setFrequentFrom(1'000'000);
            const auto count = queries.count(query.filter, kNow);
            const auto listed = queries.ids(query);
            QVERIFY(listed);
            QCOMPARE(queries.dueOf(*listed, kNow, Millis(kHour))->overdue, count->overdue);
            QVERIFY(count);
            QCOMPARE(count->total, int(want.size()));
            QCOMPARE(count->overdue, overdue);
        }
    }

    void sortByClock_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<int>("kind");
        QTest::newRow("first") << u"first"_qs << int(ClockKind::FirstResponse);
        QTest::newRow("-next") << u"-next"_qs << int(ClockKind::NextResponse);
        QTest::newRow("resolution") << u"resolution"_qs << int(ClockKind::Resolution);
    }

    /// By the deadline of one clock; tickets whose clock does not run come last.
    void sortByClock()
    {
        QFETCH(QString, sort);
        QFETCH(int, kind);
        QHash<qint64, std::optional<Instant>> due;
        for (const Known &known : m_known)
            due.insert(known.rid, dueOf(known.ticket, static_cast<ClockKind>(kind)));
        const auto ids = TicketQueries(*m_db, m_config).ids({ compileFilter(u"status:active"_qs, context()), parseSort(sort) });
        QVERIFY(ids);
        const bool down = sort.startsWith(u'-');
        int running = 0;
        for (size_t i = 1; i < ids->size(); ++i) {
            const auto before = due.value(ids->at(i - 1));
            const auto after = due.value(ids->at(i));
            QVERIFY(before || !after);
            if (before && after)
                QVERIFY(down ? *before >= *after : *before <= *after);
            running += before ? 1 : 0;
        }
        QVERIFY(running > 10);
    }

    void sort_data()
    {
        QTest::addColumn<QString>("sort");
        for (const char *each : { "due", "-due", "number", "-number", "updated", "-created", "priority,-created", "subject",
                 "-company", "assignee", "status", "-queue,due" })
            QTest::newRow(each) << QString::fromUtf8(each);
    }

    /// The first page is the head of the whole list, and rows() gives what the list names.
    void sort()
    {
        QFETCH(QString, sort);
        TicketQueries queries(*m_db, m_config);
        TicketQuery query { compileFilter(u"status:active"_qs, context()), parseSort(sort) };
        const auto ids = queries.ids(query);
        QVERIFY2(ids, ids ? "" : qPrintable(ids.error().detail));
        const auto page = queries.firstPage(query, 60);
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        const auto rows = queries.rows(std::span(*ids).first(60));
        QVERIFY(rows);
        QCOMPARE(page->size(), size_t(60));
        QCOMPARE(rows->size(), size_t(60));
        for (size_t i = 0; i < 60; ++i) {
            QCOMPARE(page->at(i).rid, ids->at(i));
            QCOMPARE(rows->at(i).rid, ids->at(i));
            QCOMPARE(rows->at(i).subject, page->at(i).subject);
        }
        const auto all = queries.rows(*ids);
        QVERIFY(all);
        for (size_t i = 1; i < all->size(); ++i)
            QVERIFY2(inOrder(sort, all->at(i - 1), all->at(i)), qPrintable(QString::number(i)));
    }

    void row_whenMarked_thenUnreadFollowsTheMark()
    {
        TicketQueries queries(*m_db, m_config);
        const Known &known = m_known[3];
        auto row = queries.row(known.ticket.id);
        QVERIFY(row && *row);
        QCOMPARE((*row)->tags, known.ticket.tags);
        QCOMPARE((*row)->unread, known.ticket.unansweredSince.has_value());
        queries.setReadMarks({ { known.ticket.id.uuid(), (*row)->lastEvNo } });
        QVERIFY(!(*queries.row(known.ticket.id))->unread);
        queries.setReadMarks({ { known.ticket.id.uuid(), (*row)->lastEvNo - 1 } });
        QVERIFY((*queries.row(known.ticket.id))->unread);
        QVERIFY(!*queries.row(TicketId(newId())));
    }

    void countsByView_whenSeveral_thenOnePerFilter()
    {
        TicketQueries queries(*m_db, m_config);
        const auto counts = queries.countsByView({ compileFilter(u""_qs, context()), compileFilter(u"number:1"_qs, context()) }, kNow);
        QVERIFY(counts);
        QCOMPARE(counts->at(0).total, 2000);
        QCOMPARE(counts->at(1), TicketCount());
    }

    void filter_whenPartIsWrong_thenTheRestFilters()
    {
        TicketQueries queries(*m_db, m_config);
        const CompiledFilter some = compileFilter(u"priority:1 queue:nowhere due<never"_qs, context());
        QCOMPARE(some.errors.size(), size_t(2));
        QCOMPARE(queries.count(some, kNow)->total, queries.count(compileFilter(u"priority:1"_qs, context()), kNow)->total);
    }

    void lookup_whenNames_thenFoundByPrefix()
    {
        Contact contact;
        contact.id = ContactId(newId());
        contact.name = u"Ёлкина Мария"_qs;
        contact.phones = { u"+7 912 345-67-89"_qs };
        contact.emails = { u"m.elkina@example.org"_qs };
        QVERIFY(m_store->put(toRecord(contact)));
        NameLookup lookup(*m_db);
        QCOMPARE(lookup.byName(EntityKind::Contact, u"мар елк"_qs, 5)->size(), size_t(1));
        QCOMPARE(lookup.byName(EntityKind::Contact, u"elkina@example"_qs, 5)->size(), size_t(1));
        QCOMPARE(lookup.byName(EntityKind::Company, u"ACME"_qs, 5)->size(), size_t(2));
        QCOMPARE(lookup.byName(EntityKind::Company, u"zolw"_qs, 5)->size(), size_t(1));
        QCOMPARE(lookup.byName(EntityKind::Company, u"' OR 1"_qs, 5)->size(), size_t(0));
        QCOMPARE(lookup.contactsByPhone(u"89123456789"_qs)->size(), size_t(1));
        QCOMPARE(lookup.contactsByPhone(u"8 912 345 67 80"_qs)->size(), size_t(0));
    }

private:
    static bool inOrder(const QString &sort, const TicketRow &a, const TicketRow &b)
    {
        const bool down = sort.startsWith(u'-');
        const auto least = [&](auto x, auto y) { return down ? x >= y : x <= y; };
        if (sort.endsWith(u"due") && !sort.contains(u',')) {
            if (!a.due || !b.due)
                return a.due.has_value() >= b.due.has_value();
            return least(*a.due, *b.due);
        }
        if (sort.endsWith(u"number"))
            return least(a.number, b.number);
        if (sort.startsWith(u"priority"))
            return a.priority < b.priority || (a.priority == b.priority && a.createdAt >= b.createdAt);
        if (sort == u"subject")
            return a.subject <= b.subject;
        if (sort == u"-company")
            return b.companyName.isEmpty() || (!a.companyName.isEmpty() && a.companyName.toLower() >= b.companyName.toLower());
        if (sort == u"assignee")
            return b.assignee.isNull() || !a.assignee.isNull();
        if (sort == u"status")
            return a.statusCategory <= b.statusCategory;
        return true;
    }

    const std::vector<std::pair<QString, Test>> &cases()
    {
        static std::vector<std::pair<QString, Test>> all;
        if (!all.empty())
            return all;
        const auto add = [&](const QString &text, Test test) { all.emplace_back(text, std::move(test)); };
        const auto active = [](const Known &k) { return isActive(k.ticket.statusCategory); };
        const auto dueBefore = [](const Known &k, qint64 hours) { return k.ticket.due && toMs(*k.ticket.due) < toMs(kNow) + hours * kHour; };
        const auto word = [](const Known &k, const QString &w) { return hasPrefix(k.ticket.subject, w) || hasPrefix(k.message, w); };
        const auto breached = [=](const Known &k) { return k.ticket.breachedAt || (active(k) && dueBefore(k, 0)); };
        const auto within = [](const Known &k, ClockKind kind, qint64 hours) {
            const auto due = dueOf(k.ticket, kind);
            return due && toMs(*due) < toMs(kNow) + hours * kHour;
        };
        add(u""_qs, [](const Known &) { return true; });
        add(u"status:active"_qs, active);
        add(u"-status:active"_qs, [=](const Known &k) { return !active(k); });
        add(u"status:solved,closed"_qs, [](const Known &k) { return k.ticket.statusCategory == StatusCategory::Solved || k.ticket.statusCategory == StatusCategory::Closed; });
        add(u"status:\"state 3\""_qs, [this](const Known &k) { return k.ticket.status == m_statuses[2].id; });
        add(u"status:wait_customer OR status:new priority<=2"_qs, [](const Known &k) {
            return (k.ticket.statusCategory == StatusCategory::WaitCustomer || k.ticket.statusCategory == StatusCategory::New) && k.ticket.priority <= 2;
        });
        add(u"status:active queue:\"Line 1\" due<2h -assignee:* tag:vip printer"_qs, [=, this](const Known &k) {
            return active(k) && k.ticket.queue == m_groups[0].id && dueBefore(k, 2) && k.ticket.assignee.isNull() && k.ticket.tags.contains(u"VIP"_qs) && word(k, u"printer"_qs);
        });
        add(u"due<2h"_qs, [=](const Known &k) { return dueBefore(k, 2); });
        add(u"due>2h"_qs, [=](const Known &k) { return k.ticket.due && toMs(*k.ticket.due) > toMs(kNow) + 2 * kHour; });
        add(u"-due<2h"_qs, [=](const Known &k) { return !dueBefore(k, 2); });
        add(u"due:*"_qs, [](const Known &k) { return k.ticket.due.has_value(); });
        add(u"-due:*"_qs, [](const Known &k) { return !k.ticket.due; });
        add(u"created>3d"_qs, [](const Known &k) { return toMs(k.ticket.createdAt) < toMs(kNow) - 72 * kHour; });
        add(u"created<3d"_qs, [](const Known &k) { return toMs(k.ticket.createdAt) > toMs(kNow) - 72 * kHour; });
        add(u"created>=-3d"_qs, [](const Known &k) { return toMs(k.ticket.createdAt) >= toMs(kNow) - 72 * kHour; });
        add(u"created:today"_qs, [](const Known &k) { return toDateTime(k.ticket.createdAt).date() == toDateTime(kNow).date(); });
        add(u"created<yesterday"_qs, [](const Known &k) { return toDateTime(k.ticket.createdAt).date() < toDateTime(kNow).date().addDays(-1); });
        add(u"updated>=2026-09-21"_qs, [](const Known &k) { return toDateTime(k.ticket.updatedAt).date() >= QDate(2026, 9, 21); });
        add(u"resolution<5h"_qs, [=](const Known &k) { return within(k, ClockKind::Resolution, 5); });
        add(u"first<1h"_qs, [=](const Known &k) { return within(k, ClockKind::FirstResponse, 1); });
        add(u"next<3h breached:no"_qs, [=](const Known &k) { return within(k, ClockKind::NextResponse, 3) && !breached(k); });
        add(u"first:*"_qs, [](const Known &k) { return dueOf(k.ticket, ClockKind::FirstResponse).has_value(); });
        add(u"status:active unanswered:yes"_qs, [=](const Known &k) { return active(k) && k.ticket.unansweredSince; });
        add(u"status:active due<=today"_qs, [=](const Known &k) {
            return active(k) && k.ticket.due && toDateTime(*k.ticket.due).date() <= toDateTime(kNow).date();
        });
        add(u"assignee:me"_qs, [this](const Known &k) { return k.ticket.assignee == m_agents[0].id; });
        add(u"assignee:me,bor"_qs, [this](const Known &k) { return k.ticket.assignee == m_agents[0].id || k.ticket.assignee == m_agents[1].id; });
        add(u"assignee:zak"_qs, [this](const Known &k) { return k.ticket.assignee == m_agents[0].id; });
        add(u"-assignee:\"Carla Diaz\""_qs, [this](const Known &k) { return k.ticket.assignee != m_agents[2].id; });
        add(u"follower:me"_qs, [this](const Known &k) { return !k.ticket.followers.empty() && k.ticket.followers[0] == m_agents[0].id; });
        add(u"-follower:*"_qs, [](const Known &k) { return k.ticket.followers.empty(); });
        add(u"line:2"_qs, [this](const Known &k) { return k.ticket.queue == m_groups[1].id; });
        add(u"type:incident,change"_qs, [](const Known &k) { return k.ticket.type == TicketType::Incident || k.ticket.type == TicketType::Change; });
        add(u"channel:in_person"_qs, [](const Known &k) { return k.ticket.channel == Channel::InPerson; });
        add(u"priority<3"_qs, [](const Known &k) { return k.ticket.priority < 3; });
        add(u"number>=1100 number<1200"_qs, [](const Known &k) { return k.ticket.number >= 1100 && k.ticket.number < 1200; });
        add(u"number:#1005,1007"_qs, [](const Known &k) { return k.ticket.number == 1005 || k.ticket.number == 1007; });
        add(u"company:acme"_qs, [this](const Known &k) { return k.ticket.company == m_companies[1].id || k.ticket.company == m_companies[2].id; });
        // In quotes: the whole name, so that one shop is not found with its neighbours.
        add(u"company:\"acme st\""_qs, [](const Known &) { return false; });
        add(u"company:\"acme steel\""_qs, [this](const Known &k) { return k.ticket.company == m_companies[1].id; });
        add(u"company:\"zaklad zolw\""_qs, [this](const Known &k) { return k.ticket.company == m_companies[0].id; });
        add(u"company:acme company:st"_qs, [this](const Known &k) { return k.ticket.company == m_companies[1].id; });
        add(u"company:\"acme steel\" company:"_qs % m_companies[1].id.uuid().text(),
            [this](const Known &k) { return k.ticket.company == m_companies[1].id; });
        add(u"company:nobody"_qs, [](const Known &) { return false; });
        add(u"-company:*"_qs, [](const Known &k) { return k.ticket.company.isNull(); });
        add(u"category:cat0"_qs, [](const Known &k) { return !k.ticket.category.isNull(); });
        add(u"category:C2"_qs, [this](const Known &k) { return k.ticket.category == m_categories[2].id; });
        add(u"tag:*"_qs, [](const Known &k) { return !k.ticket.tags.isEmpty(); });
        add(u"-tag:VIP"_qs, [](const Known &k) { return !k.ticket.tags.contains(u"VIP"_qs); });
        add(u"breached:yes"_qs, breached);
        add(u"breached:no"_qs, [=](const Known &k) { return !breached(k); });
        add(u"major:yes"_qs, [](const Known &k) { return k.ticket.major; });
        add(u"status:active -major:*"_qs, [=](const Known &k) { return active(k) && !k.ticket.major; });
        add(u"major:no"_qs, [](const Known &k) { return !k.ticket.major; });
        add(u"unanswered:yes"_qs, [](const Known &k) { return k.ticket.unansweredSince.has_value(); });
        add(u"reopened:yes"_qs, [](const Known &k) { return k.ticket.reopenCount > 0; });
        add(u"reopened>1"_qs, [](const Known &k) { return k.ticket.reopenCount > 1; });
        add(u"subject:scan"_qs, [](const Known &k) { return hasPrefix(k.ticket.subject, u"scan"_qs); });
        add(u"(priority:1 OR priority:2) -(queue:field OR assignee:me)"_qs, [this](const Known &k) {
            return k.ticket.priority <= 2 && k.ticket.queue != m_groups[2].id && k.ticket.assignee != m_agents[0].id;
        });
        return all;
    }
};

FIRSTLINE_TEST_MAIN(tst_StoreTicketQuery)
#include "tst_store_ticketquery.moc"
