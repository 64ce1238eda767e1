#include "core/domain/entities.h"
#include "core/store/headwatch.h"
#include "core/store/migrations.h"
#include "core/store/serverstore.h"
#include "tests/support/postgres.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>

#include <atomic>
#include <thread>

using namespace firstline;
using namespace firstline::store;
using firstline::test::PostgresCluster;

/// The second way of Database: PostgreSQL behind the same face as SQLite.
class TestPostgresStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void values_whenBoundAndRead_thenTheSame();
    void texts_whenOdd_thenTheSameOrReplaced();
    void statement_whenUsedInsideItself_thenBothRun();
    void statement_whenValuesAreMissing_thenBadArgument();
    void lists_whenJson_thenNumbers();
    void transaction_whenNotCommitted_thenNothingStands();
    void transaction_whenAStatementFailed_thenCommitFails();
    void savepoint_whenAStatementFails_thenTheRestGoesOn();
    void later_whenCommitted_thenAllStands();
    void later_whenSomethingBreaks_thenTheWholeBreaks();
    void later_whenGoneBack_thenOnlyThatIsGone();
    void ahead_whenAsked_thenAnsweredOnce();
    void ahead_whenDropped_thenReadAnew();
    void readers_whenOthersWrite_thenOneState();
    void readOnly_whenWriting_thenRefused();
    void lock_whenHeldTooLong_thenBusy();
    void connection_whenCut_thenTransactionFailsAndNextOneWorks();
    void connection_whenCutWhileIdle_thenNobodyNotices();
    void server_whenDown_thenBusyAndBackAgain();
    void open_whenWrong_thenSaysWhy();
    void schema_whenMigrated_thenColumnsAsInSqlite();
    void schema_whenMigratedByTwoAtOnce_thenOnce();
    void audit_whenChanged_thenRefused();
    void watch_whenHeadMoves_thenTold();

private:
    std::unique_ptr<Database> opened(OpenMode mode = OpenMode::Durable)
    {
        auto db = Database::open(m_url, mode);
        if (!db) {
            qWarning() << db.error().detail;
            return nullptr;
        }
        return *std::move(db);
    }

    qint64 number(Database &db, const char *sql)
    {
        auto s = db.statement(sql);
        return s.run() && s.next() ? s.int64(0) : -1;
    }

    bool add(Database &db, qint64 no, const QString &text)
    {
        auto s = db.statement("INSERT INTO t(no, a) VALUES (?, ?)");
        return s.bind(no).bind(text).run().has_value();
    }

    std::unique_ptr<PostgresCluster> m_cluster;
    QString m_url;
};

void TestPostgresStore::initTestCase()
{
    FIRSTLINE_NEED_POSTGRES();
    m_cluster = std::make_unique<PostgresCluster>();
    QVERIFY2(m_cluster->problem().isEmpty(), qPrintable(m_cluster->problem()));
}

void TestPostgresStore::init()
{
    m_url = m_cluster->makeDatabase();
    auto db = opened();
    QVERIFY(db);
    QCOMPARE(db->dialect(), Dialect::Postgres);
    QVERIFY(db->script(u"CREATE TABLE t(no BIGINT PRIMARY KEY, a TEXT COLLATE \"C\" UNIQUE, b BYTEA, n BIGINT);"_qs));
}

void TestPostgresStore::values_whenBoundAndRead_thenTheSame()
{
    auto db = opened();
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    const Uuid id = Uuid::named("x", u"y"_qs);
    const std::vector<qint64> numbers { 0, -1, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min() };
    for (size_t i = 0; i < numbers.size(); ++i) {
        auto s = db->statement("INSERT INTO t(no, a, b, n) VALUES (?, ?, ?, ?)");
        s.bind(int(i)).bind(QString::number(i));
        if (i == 0)
            s.bind(bytes);
        else if (i == 1)
            s.bind(id);
        else if (i == 2)
            s.bind(QByteArray());
        else
            s.bindNull();
        QVERIFY(s.bind(numbers[i]).run());
        QCOMPARE(s.changed(), 1);
    }
    auto s = db->statement("SELECT a, b, n FROM t ORDER BY no");
    QVERIFY(s.run());
    for (size_t i = 0; i < numbers.size(); ++i) {
        QVERIFY(s.next());
        QCOMPARE(s.text(0), QString::number(i));
        QCOMPARE(s.int64(2), numbers[i]);
        QCOMPARE(s.isNull(1), i == 3);
        if (i == 0)
            QCOMPARE(s.bytes(1), bytes);
        if (i == 1)
            QCOMPARE(s.uuid(1), id);
        if (i == 2)
            QCOMPARE(s.bytes(1), QByteArray());
    }
    QVERIFY(!s.next());
    QVERIFY(s.ended());
}

void TestPostgresStore::texts_whenOdd_thenTheSameOrReplaced()
{
    auto db = opened();
    const QStringList texts { u""_qs, u"O'Reilly \"quoted\" \\ back\\\\slash \\x41 $1 ? :name ::text %s"_qs,
        u"Привет, żółć, 日本語, \U0001F600"_qs, u"line\nfeed\ttab\r"_qs, u"-- no comment /* at all */;"_qs };
    for (int i = 0; i < int(texts.size()); ++i)
        QVERIFY(add(*db, i, texts[i]));
    const QChar nothing(u'\0');
    QVERIFY(add(*db, 100, QString(u"a"_qs % nothing % u'b')));
    auto s = db->statement("SELECT a FROM t ORDER BY no");
    QVERIFY(s.run());
    for (const QString &text : texts) {
        QVERIFY(s.next());
        QCOMPARE(s.text(0), text);
    }
    QVERIFY(s.next());
    QCOMPARE(s.text(0), u"a\uFFFDb"_qs);
}

void TestPostgresStore::statement_whenUsedInsideItself_thenBothRun()
{
    auto db = opened();
    for (int i = 0; i < 3; ++i)
        QVERIFY(add(*db, i, QString::number(i)));
    const char *sql = "SELECT no FROM t WHERE no >= ?1 AND no >= ?1 ORDER BY no";
    auto outer = db->statement(sql);
    QVERIFY(outer.bind(1).run());
    QVERIFY(outer.next());
    {
        auto inner = db->statement(sql);
        QVERIFY(inner.bind(2).run());
        QVERIFY(inner.next());
        QCOMPARE(inner.int64(0), 2);
        QVERIFY(!inner.next());
    }
    QCOMPARE(outer.int64(0), 1);
    QVERIFY(outer.next());
    QCOMPARE(outer.int64(0), 2);
}

void TestPostgresStore::statement_whenValuesAreMissing_thenBadArgument()
{
    auto db = opened();
    auto s = db->statement("SELECT no FROM t WHERE no = ? AND a = ?");
    const auto ran = s.bind(1).run();
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::BadArgument);
    QVERIFY(s.bind(1).bind(u"x"_qs).run());
}

void TestPostgresStore::lists_whenJson_thenNumbers()
{
    auto db = opened();
    for (int i = 0; i < 9; ++i)
        QVERIFY(add(*db, i, QString::number(i)));
    auto s = db->statement("SELECT count(*) FROM t WHERE no IN (SELECT value FROM json_each(?))");
    QVERIFY(s.bind(u"[1,5,77]"_qs).run() && s.next());
    QCOMPARE(s.int64(0), 2);
    QVERIFY(s.bind(u"[]"_qs).run() && s.next());
    QCOMPARE(s.int64(0), 0);
}

void TestPostgresStore::transaction_whenNotCommitted_thenNothingStands()
{
    auto db = opened();
    {
        Transaction lost(*db);
        QVERIFY(lost.begun() && db->inTransaction());
        QVERIFY(add(*db, 1, u"a"_qs));
    }
    QVERIFY(!db->inTransaction());
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 0);
    Transaction kept(*db);
    QVERIFY(add(*db, 1, u"a"_qs));
    QVERIFY(kept.commit());
    QVERIFY(!kept.commit());
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 1);
}

void TestPostgresStore::transaction_whenAStatementFailed_thenCommitFails()
{
    auto db = opened();
    Transaction transaction(*db);
    QVERIFY(add(*db, 1, u"a"_qs));
    {
        auto s = db->statement("INSERT INTO t(no, a) VALUES (?, ?)");
        const auto ran = s.bind(2).bind(u"a"_qs).run();
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::AlreadyExists);
    }
    QVERIFY(!add(*db, 3, u"c"_qs));
    const auto committed = transaction.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 0);
}

void TestPostgresStore::savepoint_whenAStatementFails_thenTheRestGoesOn()
{
    auto db = opened();
    Transaction transaction(*db);
    QVERIFY(add(*db, 1, u"a"_qs));
    {
        Savepoint gone(*db);
        QVERIFY(add(*db, 2, u"b"_qs));
        QVERIFY(!add(*db, 3, u"a"_qs));
    }
    {
        Savepoint kept(*db);
        QVERIFY(add(*db, 4, u"d"_qs));
        {
            Savepoint inner(*db);
            QVERIFY(add(*db, 5, u"e"_qs));
        }
        QVERIFY(kept.keep());
    }
    QVERIFY(transaction.commit());
    auto s = db->statement("SELECT no FROM t ORDER BY no");
    QVERIFY(s.run() && s.next());
    QCOMPARE(s.int64(0), 1);
    QVERIFY(s.next());
    QCOMPARE(s.int64(0), 4);
    QVERIFY(!s.next());
}

void TestPostgresStore::later_whenCommitted_thenAllStands()
{
    auto db = opened();
    Transaction transaction(*db, TransactionKind::WriteLater);
    QVERIFY(transaction.begun() && db->inTransaction());
    for (int i = 0; i < 200; ++i)
        QVERIFY(add(*db, i, QString::number(i)));
    // A reader sees what was only noted, and how many rows it changed is known.
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 200);
    auto s = db->statement("UPDATE t SET n = 1 WHERE no < 5");
    QVERIFY(s.run());
    QCOMPARE(s.changed(), 5);
    QVERIFY(transaction.commit());
    QVERIFY(!db->brokeLate());
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 200);
}

void TestPostgresStore::later_whenSomethingBreaks_thenTheWholeBreaks()
{
    auto db = opened();
    QVERIFY(add(*db, 1, u"a"_qs));
    {
        Transaction transaction(*db, TransactionKind::WriteLater);
        QVERIFY(add(*db, 2, u"b"_qs));
        QVERIFY(add(*db, 3, u"a"_qs)); // Nobody knows yet.
        QVERIFY(add(*db, 4, u"d"_qs));
        const auto committed = transaction.commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::AlreadyExists);
    }
    QVERIFY(db->brokeLate() && !db->inTransaction());
    {
        Transaction transaction(*db, TransactionKind::WriteLater);
        {
            Savepoint savepoint(*db);
            QVERIFY(add(*db, 3, u"a"_qs));
            auto s = db->statement("SELECT count(*) FROM t");
            QCOMPARE(s.run().error().code, ErrorCode::AlreadyExists);
        }
        QVERIFY(!add(*db, 5, u"e"_qs));
    }
    QVERIFY(db->brokeLate() && !db->inTransaction());
    Transaction again(*db);
    QVERIFY(!db->brokeLate());
    {
        Savepoint savepoint(*db);
        QVERIFY(!add(*db, 3, u"a"_qs));
    }
    QVERIFY(add(*db, 2, u"b"_qs));
    QVERIFY(again.commit());
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 2);
}

void TestPostgresStore::later_whenGoneBack_thenOnlyThatIsGone()
{
    auto db = opened();
    Transaction transaction(*db, TransactionKind::WriteLater);
    QVERIFY(add(*db, 1, u"a"_qs));
    {
        Savepoint noted(*db);
        QVERIFY(add(*db, 2, u"b"_qs));
    }
    {
        Savepoint sent(*db);
        QVERIFY(add(*db, 3, u"c"_qs));
        QCOMPARE(number(*db, "SELECT count(*) FROM t"), 2);
        QVERIFY(add(*db, 4, u"d"_qs));
    }
    {
        Savepoint kept(*db);
        QVERIFY(add(*db, 5, u"e"_qs));
        {
            Savepoint inner(*db);
            QVERIFY(add(*db, 6, u"f"_qs));
        }
        QCOMPARE(number(*db, "SELECT count(*) FROM t"), 2);
        QVERIFY(kept.keep());
    }
    QVERIFY(transaction.commit());
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 2);
    QCOMPARE(number(*db, "SELECT sum(no)::bigint FROM t"), 6);
}

void TestPostgresStore::ahead_whenAsked_thenAnsweredOnce()
{
    auto db = opened();
    QVERIFY(add(*db, 1, u"a"_qs));
    Transaction transaction(*db, TransactionKind::WriteLater);
    {
        const Ahead ahead(*db);
        QCOMPARE(number(*db, "SELECT count(*) FROM t"), -1);
        QVERIFY(!add(*db, 7, u"x"_qs));
    }
    {
        const Ahead kept(*db, Ahead::Answers::Kept);
        QCOMPARE(number(*db, "SELECT max(no) FROM t"), -1);
    }
    QVERIFY(add(*db, 2, u"b"_qs));
    // The answer is that of the moment in which it was asked; the next one is new.
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 1);
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 2);
    QCOMPARE(number(*db, "SELECT max(no) FROM t"), 1);
    QCOMPARE(number(*db, "SELECT max(no) FROM t"), 1);
    QVERIFY(transaction.commit());
    QCOMPARE(number(*db, "SELECT max(no) FROM t"), 2);
}

void TestPostgresStore::ahead_whenDropped_thenReadAnew()
{
    auto db = opened();
    Transaction transaction(*db, TransactionKind::WriteLater);
    {
        const Ahead ahead(*db);
        QCOMPARE(number(*db, "SELECT count(*) FROM t"), -1);
    }
    QVERIFY(add(*db, 1, u"a"_qs));
    {
        const Ahead drop(*db, Ahead::Answers::Drop);
        QCOMPARE(number(*db, "SELECT count(*) FROM t"), -1);
    }
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 1);
    QVERIFY(transaction.commit());
}

void TestPostgresStore::readers_whenOthersWrite_thenOneState()
{
    auto writer = opened();
    auto reader = opened(OpenMode::ReadOnly);
    QVERIFY(add(*writer, 1, u"a"_qs));
    Transaction reading(*reader);
    QVERIFY(reading.begun());
    QCOMPARE(number(*reader, "SELECT count(*) FROM t"), 1);
    QVERIFY(add(*writer, 2, u"b"_qs));
    QCOMPARE(number(*reader, "SELECT count(*) FROM t"), 1);
    // A writer sees what was committed before each statement.
    Transaction writing(*writer);
    auto other = opened();
    QVERIFY(add(*other, 3, u"c"_qs));
    QCOMPARE(number(*writer, "SELECT count(*) FROM t"), 3);
}

void TestPostgresStore::readOnly_whenWriting_thenRefused()
{
    auto reader = opened(OpenMode::ReadOnly);
    QVERIFY(!add(*reader, 1, u"a"_qs));
    auto writer = opened();
    Transaction reading(*writer, TransactionKind::Read);
    QVERIFY(!add(*writer, 1, u"a"_qs));
}

void TestPostgresStore::lock_whenHeldTooLong_thenBusy()
{
    auto first = opened();
    QVERIFY(add(*first, 1, u"a"_qs));
    Transaction holding(*first);
    QVERIFY(first->statement("UPDATE t SET n = 1 WHERE no = 1").run());
    auto second = opened();
    Transaction waiting(*second);
    QElapsedTimer timer;
    timer.start();
    const auto ran = second->statement("UPDATE t SET n = 2 WHERE no = 1").run();
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::StorageBusy);
    QVERIFY(timer.elapsed() >= 1900 && timer.elapsed() < 4900);
}

void TestPostgresStore::connection_whenCut_thenTransactionFailsAndNextOneWorks()
{
    auto db = opened();
    const qint64 pid = number(*db, "SELECT pg_backend_pid()");
    {
        Transaction transaction(*db);
        QVERIFY(add(*db, 1, u"a"_qs));
        m_cluster->psql(u"postgres"_qs, u"SELECT pg_terminate_backend(%1)"_qs.arg(pid));
        auto s = db->statement("INSERT INTO t(no, a) VALUES (?, ?)");
        const auto ran = s.bind(2).bind(u"b"_qs).run();
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::StorageBusy);
        const auto committed = transaction.commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::StorageBusy);
    }
    QVERIFY(!db->inTransaction());
    QTRY_VERIFY(db->statement("SELECT 1").run());
    QVERIFY(add(*db, 3, u"c"_qs));
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 1);
}

void TestPostgresStore::connection_whenCutWhileIdle_thenNobodyNotices()
{
    auto db = opened();
    const qint64 pid = number(*db, "SELECT pg_backend_pid()");
    QTest::qWait(300); // Connections are not opened more often.
    m_cluster->psql(u"postgres"_qs, u"SELECT pg_terminate_backend(%1)"_qs.arg(pid));
    Transaction transaction(*db);
    QVERIFY(transaction.begun());
    QVERIFY(add(*db, 1, u"a"_qs));
    QVERIFY(transaction.commit());
}

void TestPostgresStore::server_whenDown_thenBusyAndBackAgain()
{
    auto db = opened();
    QVERIFY(add(*db, 1, u"a"_qs));
    m_cluster->stop(true);
    for (int i = 0; i < 3; ++i) {
        Transaction transaction(*db);
        QVERIFY(!transaction.begun());
        QCOMPARE(transaction.begun().error().code, ErrorCode::StorageBusy);
    }
    const auto none = Database::open(m_url, OpenMode::Durable);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::StorageBusy);
    QVERIFY(m_cluster->start());
    QTRY_VERIFY(db->statement("SELECT 1").run());
    QVERIFY(add(*db, 2, u"b"_qs));
    QCOMPARE(number(*db, "SELECT count(*) FROM t"), 2);
}

void TestPostgresStore::open_whenWrong_thenSaysWhy()
{
    const auto none = Database::open(m_cluster->url(u"nothing"_qs), OpenMode::Durable);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::FileUnreadable);
    m_cluster->psql(u"postgres"_qs, u"CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"_qs);
    const auto latin = Database::open(m_cluster->url(u"latin"_qs), OpenMode::Durable);
    QVERIFY(!latin);
    QCOMPARE(latin.error().code, ErrorCode::Unsupported);
}

void TestPostgresStore::schema_whenMigrated_thenColumnsAsInSqlite()
{
    auto remote = opened();
    QVERIFY(remote->script(u"DROP TABLE t"_qs));
    if (auto ok = migrate(*remote, serverSchema(*remote)); !ok)
        QFAIL(qPrintable(ok.error().detail));
    QTemporaryDir folder;
    auto local = Database::open(folder.filePath(u"server.db"_qs), OpenMode::Durable);
    QVERIFY(local && migrate(**local, serverSchema(**local)));
    QCOMPARE(newestVersion(u":/sql/postgres"_qs), newestVersion(u":/sql/server"_qs));
    QCOMPARE(*schemaVersion(*remote), newestVersion(u":/sql/server"_qs));
    const auto lines = [](Database &db, const char *sql) {
        QStringList found;
        auto s = db.statement(sql);
        if (!s.run())
            qFatal("%s", sql);
        while (s.next())
            found += s.text(0);
        found.sort();
        return found;
    };
    const QStringList want = lines(**local,
        "SELECT m.name || '.' || p.name || ' ' || CASE p.type WHEN 'INTEGER' THEN 'bigint' WHEN 'BLOB' THEN 'bytea' "
        "ELSE 'text' END || CASE WHEN p.\"notnull\" = 1 OR p.pk > 0 THEN ' not null' ELSE '' END "
        "FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'");
    const QStringList have = lines(*remote,
        "SELECT table_name || '.' || column_name || ' ' || data_type || CASE WHEN is_nullable = 'NO' THEN ' not null' "
        "ELSE '' END FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_version'");
    QVERIFY(want.size() > 200);
    QCOMPARE(have, want);
    // Texts compare by their bytes everywhere.
    QCOMPARE(number(*remote, "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' "
                             "AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"), 0);
    const auto unique = [&](Database &db, const char *sql) { return lines(db, sql).join(u' '); };
    QVERIFY(unique(*remote, "SELECT indexname::text FROM pg_indexes WHERE indexdef LIKE 'CREATE UNIQUE%'")
                .contains(u"ticket_number"));
    QVERIFY(migrate(*remote, serverSchema(*remote)));
    QVERIFY(remote->script(u"UPDATE schema_version SET version = 9000"_qs));
    const auto newer = migrate(*remote, serverSchema(*remote));
    QVERIFY(!newer);
    QCOMPARE(newer.error().code, ErrorCode::StorageTooNew);
}

void TestPostgresStore::schema_whenMigratedByTwoAtOnce_thenOnce()
{
    std::atomic<int> good { 0 };
    const auto work = [&] {
        auto db = Database::open(m_url, OpenMode::Durable);
        if (db && migrate(**db, serverSchema(**db)))
            ++good;
    };
    std::thread first(work);
    std::thread second(work);
    first.join();
    second.join();
    QCOMPARE(good.load(), 2);
    QCOMPARE(number(*opened(), "SELECT count(*) FROM schema_version"), 1);
}

void TestPostgresStore::audit_whenChanged_thenRefused()
{
    auto db = opened();
    QVERIFY(migrate(*db, serverSchema(*db)));
    ServerStore store(*db);
    for (int i = 0; i < 3; ++i)
        QVERIFY(store.addAudit({ fromMs(i), {}, {}, u"local"_qs, u"test"_qs, {}, {} }));
    QCOMPARE(*store.verifyAudit(), 0);
    QVERIFY(!db->statement("UPDATE audit SET detail = 'x'").run());
    QVERIFY(!db->statement("DELETE FROM audit").run());
    QVERIFY(db->script(u"ALTER TABLE audit DISABLE TRIGGER audit_append_only; UPDATE audit SET detail = 'x' WHERE no = 2"_qs));
    QCOMPARE(*store.verifyAudit(), 2);
}

void TestPostgresStore::watch_whenHeadMoves_thenTold()
{
    auto db = opened();
    QVERIFY(migrate(*db, serverSchema(*db)));
    ServerStore store(*db);
    std::atomic<qint64> told { -2 };
    std::atomic<int> times { 0 };
    HeadWatch watch(m_url, [&](qint64 seq) {
        told = seq;
        ++times;
    });
    QTRY_VERIFY(watch.isReachable());
    Head head;
    head.digest = head.incarnation = QByteArray(16, 'd');
    for (int i = 1; i <= 3; ++i) {
        head.seq = i;
        head.digest[0] = char('a' + i);
        Transaction transaction(*db);
        QVERIFY(store.setHead(head));
        const int before = times;
        QVERIFY(times == before);
        QVERIFY(transaction.commit());
        QTRY_COMPARE(told.load(), i);
    }
    // Without a message, as after a lost connection, the look of every second finds it.
    const QString name = PostgresCluster::nameOf(m_url);
    m_cluster->psql(name, u"UPDATE head SET digest = '\\x00'"_qs);
    QTRY_COMPARE(told.load(), -1);
    m_cluster->psql(u"postgres"_qs, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_qs.arg(name));
    QTRY_VERIFY(!watch.isReachable());
    QTRY_VERIFY(watch.isReachable());
    QTRY_VERIFY(db->statement("SELECT 1").run());
    head.seq = 9;
    QTRY_VERIFY(store.setHead(head));
    QTRY_COMPARE(told.load(), 9);
}

FIRSTLINE_TEST_MAIN(TestPostgresStore)
#include "tst_postgres_store.moc"
