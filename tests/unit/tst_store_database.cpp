#include "core/store/database.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace firstline;
using namespace firstline::store;

/// Connections, statements, transactions: what the wrapper promises over SQLite.
class tst_StoreDatabase : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_files = 0;

    QString newFile() { return m_dir.filePath(u"d%1.db"_qs.arg(++m_files)); }

    std::unique_ptr<Database> opened(const QString &file, OpenMode mode = OpenMode::Durable)
    {
        auto db = Database::open(file, mode);
        if (!db) {
            qWarning() << db.error().detail;
            return nullptr;
        }
        return std::move(*db);
    }

    std::unique_ptr<Database> withTable(const QString &file)
    {
        auto db = opened(file);
        if (!db->script(u"CREATE TABLE t(rid INTEGER PRIMARY KEY, a TEXT UNIQUE, b BLOB) STRICT;"_qs))
            return nullptr;
        return db;
    }

private Q_SLOTS:
    void open_whenNew_thenFileIsPrivate()
    {
        const QString file = newFile();
        auto db = withTable(file);
        QVERIFY(db);
        // Nothing for the group and for others.
        QCOMPARE(int(QFile::permissions(file)) & 0x77, 0);
        QCOMPARE(int(QFile::permissions(file + u"-wal"_qs)) & 0x77, 0);
        QCOMPARE(db->quickCheck(), QString());
    }

    void open_whenReadOnlyAndAbsent_thenFileUnreadable()
    {
        const auto db = Database::open(newFile(), OpenMode::ReadOnly);
        QVERIFY(!db);
        QCOMPARE(db.error().code, ErrorCode::FileUnreadable);
    }

    void open_whenNoDatabase_thenStorageCorrupt()
    {
        const QString file = newFile();
        QFile f(file);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(QByteArray(8192, 'x'));
        f.close();
        const auto db = Database::open(file, OpenMode::Fast);
        QVERIFY(!db);
        QCOMPARE(db.error().code, ErrorCode::StorageCorrupt);
    }

    void read_whenPagesAreDamaged_thenStorageCorrupt()
    {
        const QString file = newFile();
        {
            auto db = withTable(file);
            Transaction tx(*db);
            for (int i = 0; i < 2000; ++i) {
                auto s = db->statement("INSERT INTO t(a, b) VALUES (?, ?)");
                QVERIFY(s.bind(QString::number(i)).bind(QByteArray(100, 'b')).run());
            }
            QVERIFY(tx.commit());
            QVERIFY(db->checkpoint());
        }
        QFile f(file);
        QVERIFY(f.open(QIODevice::ReadWrite));
        for (qint64 at = 8192; at + 4096 < f.size(); at += 4096) {
            f.seek(at);
            f.write(QByteArray(64, char(0xee)));
        }
        f.close();
        auto db = opened(file);
        QVERIFY(db);
        auto s = db->statement("SELECT sum(length(b)), max(a) FROM t");
        auto ran = s.run();
        if (ran) {
            while (s.next()) { }
            ran = s.ended();
        }
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::StorageCorrupt);
        QVERIFY(!db->quickCheck().isEmpty());
    }

    void bind_whenEveryType_thenSameComesBack()
    {
        auto db = withTable(newFile());
        auto s = db->statement("SELECT ?, ?, ?, ?, ?");
        const Uuid id = Uuid::create(fromMs(1000));
        QVERIFY(s.bind(qint64(-5)).bind(QString()).bind(QByteArray()).bindNull().bind(id).run());
        QVERIFY(s.next());
        QCOMPARE(s.int64(0), -5);
        QVERIFY(!s.isNull(1));
        QCOMPARE(s.text(1), QString(u""_qs));
        QVERIFY(!s.isNull(2));
        QVERIFY(s.isNull(3));
        QCOMPARE(s.uuid(4), id);
        QVERIFY(!s.next());
        QVERIFY(s.ended());
    }

    void run_whenValuesAreMissing_thenBadArgumentAndNothingIsWritten()
    {
        auto db = withTable(newFile());
        const char *sql = "INSERT INTO t(a, b) VALUES (?, ?)";
        {
            auto s = db->statement(sql);
            QVERIFY(s.bind(u"one"_qs).bind(QByteArray("x")).run());
        }
        auto s = db->statement(sql);
        const auto ran = s.bind(u"two"_qs).run();
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::BadArgument);
        auto count = db->statement("SELECT count(*) FROM t");
        QVERIFY(count.run() && count.next());
        QCOMPARE(count.int64(0), 1);
    }

    void run_whenSqlIsWrong_thenStorageFailed()
    {
        auto db = withTable(newFile());
        const auto ran = db->statement("SELECT nothing FROM nowhere").run();
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::StorageFailed);
    }

    void run_whenUnique_thenAlreadyExists()
    {
        auto db = withTable(newFile());
        QVERIFY(db->statement("INSERT INTO t(a) VALUES ('x')").run());
        const auto again = db->statement("INSERT INTO t(a) VALUES ('x')").run();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    }

    void statement_whenUsedInsideItself_thenBothWork()
    {
        auto db = withTable(newFile());
        QVERIFY(db->script(u"INSERT INTO t(a) VALUES ('x'), ('y');"_qs));
        const char *sql = "SELECT a FROM t WHERE rid >= ? ORDER BY rid";
        auto outer = db->statement(sql);
        QVERIFY(outer.bind(1).run() && outer.next());
        {
            auto inner = db->statement(sql);
            QVERIFY(inner.bind(2).run() && inner.next());
            QCOMPARE(inner.text(0), u"y"_qs);
        }
        QCOMPARE(outer.text(0), u"x"_qs);
        QVERIFY(outer.next());
    }

    void built_whenManyTexts_thenAllWork()
    {
        auto db = withTable(newFile());
        for (int i = 0; i < 500; ++i) {
            auto s = db->statement(QString(u"SELECT %1"_qs.arg(i)));
            QVERIFY(s.run() && s.next());
            QCOMPARE(s.int64(0), i);
        }
    }

    void transaction_whenNotCommitted_thenNothingStays()
    {
        auto db = withTable(newFile());
        {
            Transaction tx(*db);
            QVERIFY(tx.begun());
            QVERIFY(db->statement("INSERT INTO t(a) VALUES ('x')").run());
            QVERIFY(db->inTransaction());
        }
        QVERIFY(!db->inTransaction());
        auto s = db->statement("SELECT count(*) FROM t");
        QVERIFY(s.run() && s.next());
        QCOMPARE(s.int64(0), 0);
    }

    void savepoint_whenNotKept_thenOnlyItsPartGoes()
    {
        auto db = withTable(newFile());
        Transaction tx(*db);
        QVERIFY(db->statement("INSERT INTO t(a) VALUES ('kept')").run());
        {
            Savepoint outer(*db);
            QVERIFY(db->statement("INSERT INTO t(a) VALUES ('also')").run());
            {
                Savepoint inner(*db);
                QVERIFY(db->statement("INSERT INTO t(a) VALUES ('gone')").run());
            }
            QVERIFY(outer.keep());
        }
        QVERIFY(tx.commit());
        auto s = db->statement("SELECT group_concat(a) FROM (SELECT a FROM t ORDER BY rid)");
        QVERIFY(s.run() && s.next());
        QCOMPARE(s.text(0), u"kept,also"_qs);
    }

    void twoConnections_whenWriterCommits_thenReaderSeesItAndMayNotWrite()
    {
        const QString file = newFile();
        auto writer = withTable(file);
        auto reader = opened(file, OpenMode::ReadOnly);
        QVERIFY(reader);
        {
            Transaction held(*reader);
            auto before = reader->statement("SELECT count(*) FROM t");
            QVERIFY(before.run() && before.next());
            QVERIFY(writer->statement("INSERT INTO t(a) VALUES ('x')").run());
            auto same = reader->statement("SELECT count(*) + 0 FROM t");
            QVERIFY(same.run() && same.next());
            QCOMPARE(same.int64(0), 0);
        }
        auto after = reader->statement("SELECT count(*) FROM t");
        QVERIFY(after.run() && after.next());
        QCOMPARE(after.int64(0), 1);
        const auto written = reader->statement("INSERT INTO t(a) VALUES ('y')").run();
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::StorageFailed);
    }

    void copyTo_whenThere_thenAlreadyExists()
    {
        auto db = withTable(newFile());
        const QString copy = newFile();
        QVERIFY(db->copyTo(copy));
        const auto again = db->copyTo(copy);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
        QVERIFY(opened(copy));
    }

    void script_whenTriggersAndStrings_thenSplitWhereStatementsEnd()
    {
        auto db = withTable(newFile());
        QVERIFY(db->script(u"-- a; comment\nCREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END;\n"
                           "INSERT INTO t(a) VALUES ('a;b');\n"_qs));
        auto s = db->statement("SELECT a FROM t");
        QVERIFY(s.run() && s.next());
        QCOMPARE(s.text(0), u"a;b"_qs);
        QVERIFY(!db->script(u"SELECT 1; SELECT"_qs));
    }
};

FIRSTLINE_TEST_MAIN(tst_StoreDatabase)
#include "tst_store_database.moc"
