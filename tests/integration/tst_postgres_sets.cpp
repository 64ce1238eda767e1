#include "core/store/database.h"
#include "core/store/postgresset.h"
#include "tests/support/postgres.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>

using namespace firstline;
using namespace firstline::store;
using firstline::test::PostgresCluster;

namespace {

constexpr int kRounds = 60;
constexpr int kSteps = 150;

const QString &tables()
{
    static const QString text = u"CREATE TABLE head(rid BIGINT PRIMARY KEY, id BYTEA UNIQUE, s TEXT, n BIGINT, fver BYTEA);"
                                 "CREATE TABLE note(rid BIGINT PRIMARY KEY, id BYTEA UNIQUE, head BIGINT REFERENCES head(rid) ON DELETE CASCADE, t TEXT);"
                                 "CREATE TABLE stay(kind BIGINT, id BYTEA, scope BIGINT, enter_seq BIGINT, leave_seq BIGINT, agg_seq BIGINT,"
                                 " PRIMARY KEY(kind, id, scope, enter_seq));"
                                 "CREATE TABLE timer(ticket BYTEA PRIMARY KEY, at_ms BIGINT)"_qs;
    return text;
}

QByteArray idOf(quint32 n)
{
    return QByteArray("id") + QByteArray::number(n).rightJustified(4, '0') + QByteArray(10, '\0');
}

/// One step of what servers write, by chance. The same dice: the same step.
Result<void> step(Database &db, QRandomGenerator &dice, qint64 &seq)
{
    const QByteArray id = idOf(dice.bounded(6U));
    const qint64 rid = 1 + dice.bounded(6);
    ++seq;
    switch (dice.bounded(9)) {
    case 0: {
        auto s = db.statement("INSERT INTO note(rid, id, head, t) VALUES ((SELECT coalesce(max(rid), 0) + 1 FROM note), ?, ?, ?)");
        s.bind(idOf(1000 + quint32(seq))).bind(rid);
        if (dice.bounded(3) == 0)
            s.bindNull();
        else
            s.bind(QString(u"{\"a,\\ж\" "_qs % QString::number(seq)));
        return s.run();
    }
    case 1: return db.statement("UPDATE head SET \"s\" = ?, n = ? WHERE rid = ?").bind(QString::number(seq)).bind(seq).bind(rid).run();
    case 2: return db.statement("UPDATE head SET n = ?, fver = ? WHERE rid = ?").bind(seq).bind(id + '\0').bind(rid).run();
    case 3: return db.statement("UPDATE head SET n = CASE WHEN n > ?1 THEN n ELSE ?1 END WHERE id = ?2").bind(qint64(dice.bounded(99))).bind(id).run();
    case 4:
        return db.statement("INSERT INTO timer(ticket, at_ms) VALUES (?, ?) "
                            "ON CONFLICT(ticket) DO UPDATE SET at_ms = excluded.at_ms WHERE timer.at_ms <> excluded.at_ms")
            .bind(id).bind(seq).run();
    case 5: return db.statement("DELETE FROM timer WHERE ticket = ?").bind(id).run();
    case 6:
        return db.statement("INSERT INTO stay(kind, id, scope, enter_seq, leave_seq, agg_seq) VALUES (?1, ?2, ?3, ?4, NULL, ?4) "
                            "ON CONFLICT(kind, id, scope, enter_seq) DO UPDATE SET leave_seq = NULL")
            .bind(1).bind(id).bind(qint64(dice.bounded(3))).bind(qint64(dice.bounded(3))).run();
    case 7:
        return db.statement("UPDATE stay SET leave_seq = ?1, agg_seq = ?1 WHERE kind = ?2 AND id = ?3 AND scope = ?4 AND enter_seq = ?5")
            .bind(seq).bind(1).bind(id).bind(qint64(dice.bounded(3))).bind(qint64(dice.bounded(3))).run();
    default:
        return db.statement("UPDATE stay SET agg_seq = ? WHERE kind = ? AND id = ? AND leave_seq IS NULL").bind(seq).bind(1).bind(id).run();
    }
}

/// A transaction of many steps with savepoints, some of which are gone back to.
Result<void> play(Database &db, quint32 seed, TransactionKind kind)
{
    QRandomGenerator dice(seed);
    qint64 seq = qint64(seed) * 1000;
    Transaction transaction(db, kind);
    for (int i = 0; i < kSteps; ++i) {
        Savepoint savepoint(db);
        for (quint32 k = dice.bounded(4U); k > 0; --k) {
            if (auto ok = step(db, dice, seq); !ok)
                return ok;
        }
        if (dice.bounded(40) == 0) {
            if (auto ok = db.statement("SELECT count(*) FROM note").run(); !ok)
                return ok;
        }
        if (dice.bounded(6) == 0)
            continue;
        if (auto ok = savepoint.keep(); !ok)
            return ok;
    }
    return transaction.commit();
}

QStringList dump(Database &db)
{
    QStringList rows;
    for (const QString &table : { u"head"_qs, u"note"_qs, u"stay"_qs, u"timer"_qs }) {
        const QString sql = u"SELECT (t.*)::text FROM "_qs % table % u" t ORDER BY (t.*)::text";
        auto s = db.statement(sql);
        if (auto ok = s.run(); !ok)
            return { ok.error().detail };
        while (s.next())
            rows += QString(table % u' ' % s.text(0));
    }
    return rows;
}

} // namespace

/// What PostgreSQL is told set by set means what it would mean row by row.
class TestPostgresSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statement_whenOneCanBeASet_thenItIs_data();
    void statement_whenOneCanBeASet_thenItIs();
    void rows_whenMany_thenOneCommand();
    void rows_whenOneBreaksAConstraint_thenTheWholeBreaks();
    void history_whenToldInSets_thenSameRows();

private:
    std::unique_ptr<Database> made()
    {
        auto db = Database::open(m_cluster->makeDatabase(), OpenMode::Durable);
        if (!db || !(*db)->script(tables()))
            return nullptr;
        for (quint32 i = 0; i < 6; ++i) {
            auto s = (*db)->statement("INSERT INTO head(rid, id) VALUES (?, ?)");
            if (!s.bind(qint64(i) + 1).bind(idOf(i)).run())
                return nullptr;
        }
        return *std::move(db);
    }

    std::unique_ptr<PostgresCluster> m_cluster;
};

void TestPostgresSets::initTestCase()
{
    FIRSTLINE_NEED_POSTGRES();
    m_cluster = std::make_unique<PostgresCluster>();
    QVERIFY2(m_cluster->problem().isEmpty(), qPrintable(m_cluster->problem()));
}

void TestPostgresSets::statement_whenOneCanBeASet_thenItIs_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("can");
    QTest::addColumn<QString>("apart");
    QTest::newRow("insert") << u"INSERT INTO a(b, c) VALUES ($1, $2)"_qs << true << QString();
    QTest::newRow("numbered") << u"INSERT INTO \"a\" (rid, b) VALUES ((SELECT coalesce(max(rid), 0) + 1 FROM \"a\"), $1)"_qs << true << QString();
    QTest::newRow("numbered elsewhere") << u"INSERT INTO a(rid, b) VALUES ((SELECT coalesce(max(rid), 0) + 1 FROM c), $1)"_qs << false << QString();
    QTest::newRow("upsert") << u"INSERT INTO a(b, c) VALUES ($1, $2) ON CONFLICT(b) DO UPDATE SET c = excluded.c"_qs << true << u"b = $"_qs;
    QTest::newRow("upsert of a fixed row") << u"INSERT INTO a(b, c) VALUES (1, $1) ON CONFLICT(b) DO UPDATE SET c = excluded.c"_qs << false << QString();
    QTest::newRow("told back") << u"INSERT INTO a(b) VALUES ($1) RETURNING rid"_qs << false << QString();
    QTest::newRow("update") << u"UPDATE a SET \"b\" = $1 WHERE rid = $2"_qs << true << u"rid = $"_qs;
    QTest::newRow("update of what tells apart") << u"UPDATE a SET rid = $1 WHERE rid = $2"_qs << false << QString();
    QTest::newRow("update of a range") << u"UPDATE a SET b = $1 WHERE rid > $2"_qs << false << QString();
    QTest::newRow("update of all") << u"UPDATE a SET b = $1 WHERE c IS NULL"_qs << false << QString();
    QTest::newRow("update of the open ones") << u"UPDATE a SET b = $1 WHERE d = $2 AND c IS NULL"_qs << true << u"d = $ AND c IS NULL"_qs;
    QTest::newRow("update by a question") << u"UPDATE a SET b = (SELECT 1) WHERE rid = $1"_qs << false << QString();
    QTest::newRow("delete") << u"DELETE FROM a WHERE b = $1"_qs << true << u"b = $"_qs;
}

void TestPostgresSets::statement_whenOneCanBeASet_thenItIs()
{
    QFETCH(QString, sql);
    QFETCH(bool, can);
    QFETCH(QString, apart);
    const auto set = PostgresSet::of(sql);
    QCOMPARE(set != nullptr, can);
    if (set)
        QCOMPARE(set->apart, apart);
}

void TestPostgresSets::rows_whenMany_thenOneCommand()
{
    auto db = made();
    QVERIFY(db);
    qint64 before = 0;
    for (const int rows : { 5, 120 }) {
        Transaction transaction(*db, TransactionKind::WriteLater);
        for (int i = 0; i < rows; ++i) {
            auto s = db->statement("INSERT INTO note(rid, id, head, t) VALUES ((SELECT coalesce(max(rid), 0) + 1 FROM note), ?, ?, ?)");
            QVERIFY(s.bind(idOf(quint32(before + i))).bind(1).bind(QString::number(i)).run());
        }
        QVERIFY(transaction.commit());
        // Rows of one command share its number. The first time the types are not known yet.
        auto s = db->statement("SELECT count(DISTINCT cmin::text), max(rid), count(*) FROM note WHERE rid > ?");
        QVERIFY(s.bind(before).run() && s.next());
        QCOMPARE(s.int64(0), before == 0 ? 5 : 1);
        QCOMPARE(s.int64(1), before + rows);
        QCOMPARE(s.int64(2), rows);
        before += rows;
    }
}

void TestPostgresSets::rows_whenOneBreaksAConstraint_thenTheWholeBreaks()
{
    auto db = made();
    QVERIFY(db);
    for (const bool known : { false, true }) {
        Transaction transaction(*db, TransactionKind::WriteLater);
        for (quint32 i = 0; i < 10; ++i) {
            auto s = db->statement("INSERT INTO head(rid, id) VALUES (?, ?)");
            QVERIFY(s.bind(qint64(i) + 10).bind(idOf(i == 7 ? 2 : 100 + i)).run());
        }
        const auto committed = transaction.commit();
        QVERIFY2(!committed, known ? "as a set" : "one by one");
        QCOMPARE(committed.error().code, ErrorCode::AlreadyExists);
        QVERIFY(db->brokeLate());
    }
    auto s = db->statement("SELECT count(*) FROM head");
    QVERIFY(s.run() && s.next());
    QCOMPARE(s.int64(0), 6);
}

void TestPostgresSets::history_whenToldInSets_thenSameRows()
{
    auto one = made();
    auto sets = made();
    QVERIFY(one && sets);
    for (quint32 seed = 1; seed <= kRounds; ++seed) {
        const auto first = play(*one, seed, TransactionKind::Write);
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        const auto second = play(*sets, seed, TransactionKind::WriteLater);
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(dump(*sets), dump(*one));
    }
}

FIRSTLINE_TEST_MAIN(TestPostgresSets)
#include "tst_postgres_sets.moc"
