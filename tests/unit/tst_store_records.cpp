#include "core/domain/record.h"
#include "core/protocol/cbor.h"
#include "core/protocol/json.h"
#include "core/store/migrations.h"
#include "core/store/recordstore.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>

using namespace firstline;
using namespace firstline::store;

namespace sample {

/// A described struct as it was, and as it is with one line more.
struct Old {
    Uuid id;
    QString name;
};
struct New {
    Uuid id;
    QString name;
    std::optional<Instant> seenAt;
};

} // namespace sample

namespace firstline {
template<>
struct Describe<sample::Old> {
    using E = sample::Old;
    static constexpr auto fields
        = std::make_tuple(field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
            field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Work));
};
template<>
struct Describe<sample::New> {
    using E = sample::New;
    static constexpr auto fields
        = std::make_tuple(field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
            field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Work),
            field("seen_at", 3, &E::seenAt, Kind::Moment, Merge::LastWins, Right::Work));
};
} // namespace firstline

/// Records in and out of their tables.
class tst_StoreRecords : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Database> m_db;
    std::unique_ptr<RecordStore> m_store;
    qint64 m_ms = 1'000'000;

    Uuid newId() { return Uuid::create(fromMs(++m_ms)); }

    void open(const QString &folder)
    {
        m_store.reset();
        auto db = Database::open(u":memory:"_qs, OpenMode::Fast);
        QVERIFY(db);
        m_db = std::move(*db);
        const auto ok = migrate(*m_db, folder);
        QVERIFY2(ok, ok ? "" : qPrintable(ok.error().detail));
        m_store = std::make_unique<RecordStore>(*m_db);
    }

    Aggregate ticket(qint64 number, const QString &subject)
    {
        Ticket t;
        t.id = TicketId(newId());
        t.number = number;
        t.subject = subject;
        t.queue = GroupId(newId());
        t.followers = { AgentId(newId()), AgentId(newId()) };
        t.tags = { u"VIP"_qs, u"Żółty"_qs };
        t.due = fromMs(5000);
        t.stands = true;
        t.clocks = { ClockState { ClockKind::Resolution, ClockPhase::Runs, fromMs(7000), 5, 100, fromMs(1), {}, {}, false } };
        Aggregate a;
        a.header = toRecord(t);
        a.header.seq = 7;
        a.seq = 7;
        Message m;
        m.id = MessageId(newId());
        m.ticket = t.id;
        m.evNo = 1;
        m.text = u"The printer on floor 3 eats paper"_qs;
        m.attachments = { Attachment() };
        a.children.push_back(toRecord(m));
        a.children.back().seq = 6;
        Event e;
        e.id = EventId(newId());
        e.ticket = t.id;
        e.evNo = 2;
        e.before = Value(u"x"_qs);
        e.after = Value(ValueList { Value(1), Value(true) });
        a.children.push_back(toRecord(e));
        return a;
    }

    int rows(const char *sql)
    {
        auto s = m_db->statement(sql);
        return s.run() && s.next() ? int(s.int64(0)) : -1;
    }

    int hits(const QString &word)
    {
        auto s = m_db->statement("SELECT (SELECT count(*) FROM ticket_fts WHERE ticket_fts MATCH ?) + "
                                 "(SELECT count(*) FROM message_fts WHERE message_fts MATCH ?)");
        return s.bind(word).bind(word).run() && s.next() ? int(s.int64(0)) : -1;
    }

    bool indexIsSound()
    {
        return m_db->script(u"INSERT INTO ticket_fts(ticket_fts, rank) VALUES ('integrity-check', 1);"
                            "INSERT INTO message_fts(message_fts, rank) VALUES ('integrity-check', 1);"
                            "INSERT INTO article_fts(article_fts, rank) VALUES ('integrity-check', 1);"_qs)
            .has_value();
    }

private Q_SLOTS:
    void aggregate_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("server") << u":/sql/server"_qs;
        QTest::newRow("cache") << u":/sql/cache"_qs;
    }

    void aggregate()
    {
        QFETCH(QString, folder);
        open(folder);
        const Aggregate a = ticket(40117, u"Printer"_qs);
        QVERIFY(m_store->putAggregate(a));
        const auto back = m_store->aggregate({ EntityKind::Ticket, a.id() });
        QVERIFY(back && *back);
        QCOMPARE(protocol::canonicalLine(**back), protocol::canonicalLine(a));
        QVERIFY(**back == a);
        QCOMPARE(**m_store->ticketByNumber(40117), a.id());
        QCOMPARE(*m_store->count(EntityKind::Message), 1);
    }

    void putAggregate_whenChanged_thenRidStaysAndChildrenFollow()
    {
        open(u":/sql/cache"_qs);
        Aggregate a = ticket(1, u"Printer"_qs);
        QVERIFY(m_store->putAggregate(a));
        const qint64 rid = *m_store->rid({ EntityKind::Ticket, a.id() });
        a.header.values.set(keyOf(&Ticket::subject), Value(u"Scanner"_qs));
        a.header.values.remove(keyOf(&Ticket::due));
        a.header.seq = a.seq = 9;
        a.children.pop_back();
        a.children[0].values.set(keyOf(&Message::delivery), Value(1));
        QVERIFY(m_store->putAggregate(a));
        QCOMPARE(*m_store->rid({ EntityKind::Ticket, a.id() }), rid);
        QVERIFY(**m_store->aggregate({ EntityKind::Ticket, a.id() }) == a);
        QCOMPARE(*m_store->count(EntityKind::Event), 0);
        QCOMPARE(hits(u"printer"_qs), 1);
        QCOMPARE(hits(u"scanner"_qs), 1);
        QVERIFY(indexIsSound());
    }

    void put_whenUnknownKeysAndShapes_thenTheyComeBack()
    {
        open(u":/sql/server"_qs);
        Aggregate a = ticket(1, u"x"_qs);
        a.header.values.set(900, Value(ValueList { Value(u"from tomorrow"_qs) }));
        a.header.values.set(keyOf(&Ticket::subject), Value(12));
        QVERIFY(m_store->put(a.header));
        const auto back = m_store->find(EntityKind::Ticket, a.id());
        QVERIFY(back && *back);
        QVERIFY(**back == a.header);
        a.header.values.remove(900);
        QVERIFY(m_store->put(a.header));
        QVERIFY(**m_store->find(EntityKind::Ticket, a.id()) == a.header);
    }

    void put_whenParentIsAbsent_thenNotFound()
    {
        open(u":/sql/server"_qs);
        const Aggregate a = ticket(1, u"x"_qs);
        const auto ok = m_store->put(a.children[0]);
        QVERIFY(!ok);
        QCOMPARE(ok.error().code, ErrorCode::NotFound);
    }

    void put_whenNumberIsTaken_thenAlreadyExistsOnTheServerOnly()
    {
        open(u":/sql/server"_qs);
        QVERIFY(m_store->putAggregate(ticket(5, u"a"_qs)));
        const auto second = m_store->putAggregate(ticket(5, u"b"_qs));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
        open(u":/sql/cache"_qs);
        QVERIFY(m_store->putAggregate(ticket(5, u"a"_qs)));
        QVERIFY(m_store->putAggregate(ticket(5, u"b"_qs)));
    }

    void remove_whenTicketHasEverything_thenNothingIsLeft()
    {
        open(u":/sql/cache"_qs);
        const Aggregate a = ticket(1, u"Printer"_qs);
        QVERIFY(m_store->putAggregate(a));
        QCOMPARE(rows("SELECT count(*) FROM ticket_tag WHERE tag IN ('vip', 'zolty')"), 2);
        QCOMPARE(rows("SELECT count(*) FROM ticket_follower"), 2);
        QVERIFY(m_store->remove({ EntityKind::Ticket, a.id() }));
        QCOMPARE(rows("SELECT (SELECT count(*) FROM ticket) + (SELECT count(*) FROM message) + (SELECT count(*) FROM "
                      "event) + (SELECT count(*) FROM ticket_tag) + (SELECT count(*) FROM ticket_follower)"),
                 0);
        QCOMPARE(hits(u"printer"_qs), 0);
        QVERIFY(indexIsSound());
        QVERIFY(m_store->remove({ EntityKind::Ticket, a.id() }));
    }

    void indexing_whenDeferred_thenFoundAfterTheBackgroundRan()
    {
        open(u":/sql/cache"_qs);
        m_store->setIndexing(Indexing::Deferred);
        std::vector<Aggregate> all;
        for (int i = 1; i <= 5; ++i) {
            all.push_back(ticket(i, u"Toner %1"_qs.arg(i)));
            QVERIFY(m_store->putAggregate(all.back()));
        }
        QCOMPARE(hits(u"toner"_qs), 0);
        // Changed and removed while they wait.
        all[0].header.values.set(keyOf(&Ticket::subject), Value(u"Drum"_qs));
        QVERIFY(m_store->putAggregate(all[0]));
        QVERIFY(m_store->remove({ EntityKind::Ticket, all[1].id() }));
        m_store->setIndexing(Indexing::Immediate);
        QCOMPARE(*m_store->indexSome(3), 5);
        QCOMPARE(*m_store->indexSome(100), 0);
        QCOMPARE(hits(u"toner"_qs), 3);
        QCOMPARE(hits(u"drum"_qs), 1);
        QVERIFY(indexIsSound());
    }

    void config_whenPutTwice_thenReplacedAndListed()
    {
        open(u":/sql/server"_qs);
        Group g;
        g.id = GroupId(newId());
        g.name = u"Line 1"_qs;
        QVERIFY(m_store->put(toRecord(g)));
        g.name = u"Line 2"_qs;
        Record r = toRecord(g);
        r.seq = 3;
        QVERIFY(m_store->put(r));
        Personal p;
        p.id = newId();
        QVERIFY(m_store->put(toRecord(p)));
        const auto all = m_store->configRecords();
        QVERIFY(all);
        QCOMPARE(all->size(), size_t(1));
        QVERIFY(all->front() == r);
        QVERIFY(m_store->setFieldVersions({ EntityKind::Group, r.id }, [] {
            ValueMap v;
            v.set(2, Value(11));
            return v;
        }()));
        QVERIFY(m_store->put(r));
        QCOMPARE(m_store->fieldVersions({ EntityKind::Group, r.id })->at(2).toInt(), 11);
        QVERIFY(m_store->remove({ EntityKind::Group, r.id }));
        QCOMPARE(*m_store->count(EntityKind::Group), 0);
    }

    void company_whenSitesHaveNames_thenFoundAndRemoved()
    {
        open(u":/sql/server"_qs);
        Company c;
        c.id = CompanyId(newId());
        c.name = u"Zakład Żółw"_qs;
        Site s;
        s.id = SiteId(newId());
        s.company = c.id;
        s.evNo = 1;
        s.name = u"Gdańsk"_qs;
        Aggregate a;
        a.header = toRecord(c);
        a.children = { toRecord(s) };
        QVERIFY(m_store->putAggregate(a));
        QCOMPARE(rows("SELECT count(*) FROM name_word WHERE word IN ('zaklad', 'zolw', 'gdansk')"), 3);
        QCOMPARE(**m_store->companyOfSite(s.id.uuid()), c.id.uuid());
        const auto site = m_store->find(EntityKind::Site, s.id.uuid());
        QVERIFY(site && *site);
        QVERIFY(fromRecord<Site>(**site) == s);
        QVERIFY(m_store->remove({ EntityKind::Company, a.id() }));
        QCOMPARE(rows("SELECT count(*) FROM name_word"), 0);
    }

    void contact_whenPhonesChange_thenKeysFollow()
    {
        open(u":/sql/cache"_qs);
        Contact c;
        c.id = ContactId(newId());
        c.name = u"Jan"_qs;
        c.phones = { u"+48 600 123 456"_qs, u"600-123-456 ext. 12"_qs, u"12"_qs };
        QVERIFY(m_store->put(toRecord(c)));
        QCOMPARE(rows("SELECT count(*) FROM contact_phone WHERE key = '600123456'"), 1);
        c.phones = { u"+7 (912) 345-67-89"_qs };
        QVERIFY(m_store->put(toRecord(c)));
        QCOMPARE(rows("SELECT count(*) FROM contact_phone"), 1);
        QCOMPARE(rows("SELECT count(*) FROM contact_phone WHERE key = '123456789'"), 1);
    }

    void walk_whenPaged_thenEveryHeaderOnce()
    {
        open(u":/sql/cache"_qs);
        for (int i = 0; i < 25; ++i)
            QVERIFY(m_store->putAggregate(ticket(i + 1, u"x"_qs)));
        qint64 after = 0;
        int seen = 0;
        for (;;) {
            const auto page = m_store->walk(EntityKind::Ticket, after, 10);
            QVERIFY(page);
            if (page->empty())
                break;
            seen += int(page->size());
            after = page->back().first;
        }
        QCOMPARE(seen, 25);
    }

    /// The promise of the descriptions: one line more, and the field travels.
    void description_whenAFieldIsAdded_thenItTravels()
    {
        const sample::New made { newId(), u"n"_qs, fromMs(4200) };
        const ValueMap values = toValues(made);
        // CBOR.
        const auto decoded = protocol::decode(protocol::encode(Value(values)));
        QVERIFY(decoded);
        QCOMPARE(*fromValues<sample::New>(decoded->toMap()).seenAt, fromMs(4200));
        // A program that does not know it keeps it: what it changes is its own fields only.
        ValueMap carried = decoded->toMap();
        sample::Old old = fromValues<sample::Old>(carried);
        old.name = u"changed"_qs;
        ValueMap change;
        change.set(2, toValues(old).at(2));
        applyDifference(carried, change);
        QCOMPARE(*fromValues<sample::New>(carried).seenAt, fromMs(4200));
        QCOMPARE(fromValues<sample::New>(carried).name, u"changed"_qs);
        // Difference.
        sample::New emptied = made;
        emptied.seenAt.reset();
        const ValueMap gone = difference(values, toValues(emptied));
        QCOMPARE(gone.size(), size_t(1));
        QVERIFY(gone.contains(3) && gone.at(3).isNull());
        // Column and name.
        const std::vector<FieldInfo> infos = fieldInfos<sample::New>();
        QCOMPARE(infos.size(), fieldInfos<sample::Old>().size() + 1);
        QCOMPARE(infos.back().columnName, u"seen_at_ms"_qs);
        QVERIFY(infos.back().accepts(Value(4200)) && !infos.back().accepts(Value(u"x"_qs)));
        // JSON.
        const QByteArray json = QJsonDocument(QJsonObject { { u"v"_qs, protocol::toJson(Value(values)) } }).toJson();
        QVERIFY(json.contains("4200"));
    }
};

FIRSTLINE_TEST_MAIN(tst_StoreRecords)
#include "tst_store_records.moc"
