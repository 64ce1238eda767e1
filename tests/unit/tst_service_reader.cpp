#include "core/service/reader.h"
#include "core/store/database.h"
#include "tests/support/testmain.h"

#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>

using namespace firstline;
using firstline::service::Lane;
using firstline::service::Reader;

namespace {

Result<qint64> ask(store::Database &db, const char *sql)
{
    auto s = db.statement(sql);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return fail(s.ended() ? Error { ErrorCode::NotFound, {} } : s.ended().error());
    return s.int64(0);
}

/// Counts for hours.
constexpr auto kEndless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT max(i) FROM n";

} // namespace

/// Two lanes, each with its own connection; questions that nobody wants any more.
class TestServiceReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_reader.reset(); }
    void screen_whenBackgroundIsBusy_thenAnsweredAtOnce();
    void lane_whenAsked_thenInOrder();
    void question_whenCancelledWhileItIsRead_thenBrokenOff();
    void question_whenCancelledBefore_thenNotAsked();
    void question_whenClosed_thenFails();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Reader> m_reader;
};

void TestServiceReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = m_folder->filePath(QStringLiteral("cache.db"));
    auto db = store::Database::open(file, store::OpenMode::Fast);
    QVERIFY(db);
    QVERIFY((*db)->script(QStringLiteral("CREATE TABLE t(n INTEGER) STRICT; INSERT INTO t VALUES (7);")));
    m_reader = std::make_unique<Reader>();
    m_reader->open(file);
}

void TestServiceReader::screen_whenBackgroundIsBusy_thenAnsweredAtOnce()
{
    QSemaphore go;
    auto slow = m_reader->ask<qint64>([&](store::Database &db) {
        go.acquire();
        return ask(db, "SELECT n FROM t");
    }, Lane::Background);
    auto quick = m_reader->ask<qint64>([](store::Database &db) { return ask(db, "SELECT n FROM t"); });
    QTRY_VERIFY(quick.isFinished());
    QCOMPARE(*quick.result(), 7);
    QVERIFY(!slow.isFinished());
    go.release();
    QTRY_VERIFY(slow.isFinished());
    QCOMPARE(*slow.result(), 7);
}

void TestServiceReader::lane_whenAsked_thenInOrder()
{
    for (const Lane lane : { Lane::Screen, Lane::Background }) {
        std::vector<int> order;
        std::vector<QFuture<Result<qint64>>> all;
        for (int i = 0; i < 5; ++i) {
            all.push_back(m_reader->ask<qint64>([&order, i](store::Database &db) {
                order.push_back(i);
                return ask(db, "SELECT n FROM t");
            }, lane));
        }
        QTRY_VERIFY(all.back().isFinished());
        QCOMPARE(order, (std::vector { 0, 1, 2, 3, 4 }));
    }
}

void TestServiceReader::question_whenCancelledWhileItIsRead_thenBrokenOff()
{
    QSemaphore began;
    std::optional<ErrorCode> end;
    auto endless = m_reader->ask<qint64>([&](store::Database &db) {
        began.release();
        auto counted = ask(db, kEndless);
        end = counted ? ErrorCode::BadInput : counted.error().code;
        return counted;
    }, Lane::Background);
    auto next = m_reader->ask<qint64>([](store::Database &db) { return ask(db, "SELECT n FROM t"); }, Lane::Background);
    QVERIFY(began.tryAcquire(1, 20'000));
    endless.cancel();
    QTRY_VERIFY(next.isFinished());
    QCOMPARE(*next.result(), 7); // the connection is as good as before
    QCOMPARE(end, ErrorCode::Cancelled);
    QVERIFY(endless.isFinished());
}

void TestServiceReader::question_whenCancelledBefore_thenNotAsked()
{
    QSemaphore go;
    bool asked = false;
    auto first = m_reader->ask<qint64>([&](store::Database &db) {
        go.acquire();
        return ask(db, "SELECT n FROM t");
    });
    auto second = m_reader->ask<qint64>([&](store::Database &db) {
        asked = true;
        return ask(db, "SELECT n FROM t");
    });
    second.cancel();
    go.release();
    QTRY_VERIFY(second.isFinished());
    QVERIFY(first.isFinished());
    QVERIFY(!asked);
}

void TestServiceReader::question_whenClosed_thenFails()
{
    m_reader->close();
    for (const Lane lane : { Lane::Screen, Lane::Background }) {
        auto late = m_reader->ask<qint64>([](store::Database &db) { return ask(db, "SELECT n FROM t"); }, lane);
        QTRY_VERIFY(late.isFinished());
        QVERIFY(!late.result());
        QCOMPARE(late.result().error().code, ErrorCode::StorageFailed);
    }
}

FIRSTLINE_TEST_MAIN(TestServiceReader)
#include "tst_service_reader.moc"
