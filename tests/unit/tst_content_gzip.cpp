#include "core/content/csv.h"
#include "core/content/gzip.h"
#include "tests/support/testmain.h"

#include <QtCore/QBuffer>

#include <zlib.h>

using namespace firstline;
using namespace firstline::content;

namespace {

QByteArray gzipped(const QByteArray &text)
{
    z_stream z {};
    deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&z, static_cast<uLong>(text.size()))) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    z.avail_in = static_cast<uInt>(text.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.truncate(static_cast<qsizetype>(z.total_out));
    deflateEnd(&z);
    return out;
}

std::unique_ptr<GzipReader> readerOf(const QByteArray &bytes, qint64 limit = GzipReader::kDefaultLimit)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return std::make_unique<GzipReader>(std::move(buffer), limit);
}

} // namespace

class TestContentGzip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_whenWhole_thenSameBytes();
    void read_whenTwoMembers_thenJoined();
    void read_whenCutShort_thenFailure();
    void read_whenDamaged_thenFailure();
    void read_whenInflatesBeyondLimit_thenTooLarge();
    void csv_whenGzipIsCut_thenReaderReportsFailure();
    void open_whenMissing_thenNotFound();
    void open_whenPlain_thenAsItIs();
    void open_whenRealIncidentLog_thenAllRows();
};

void TestContentGzip::read_whenWhole_thenSameBytes()
{
    QByteArray text;
    for (int i = 0; i < 40000; ++i)
        text += QByteArray::number(i) + '\n';
    const auto reader = readerOf(gzipped(text));
    QCOMPARE(reader->readAll(), text);
    QVERIFY(reader->atEnd());
    QVERIFY(!reader->failure());
    QCOMPARE(readerOf(gzipped(QByteArray()))->readAll(), QByteArray());
}

void TestContentGzip::read_whenTwoMembers_thenJoined()
{
    const auto reader = readerOf(gzipped("one ") + gzipped("two") + QByteArray(10, '\0'));
    QCOMPARE(reader->readAll(), QByteArray("one two"));
    QVERIFY(!reader->failure());
}

void TestContentGzip::read_whenCutShort_thenFailure()
{
    const auto reader = readerOf(gzipped(QByteArray(10000, 'x')).chopped(6));
    QVERIFY(reader->readAll().size() <= 10000);
    QVERIFY(reader->failure());
    QCOMPARE(reader->failure()->code, ErrorCode::BadInput);
}

void TestContentGzip::read_whenDamaged_thenFailure()
{
    QByteArray bytes = gzipped("some text that is long enough to be damaged in the middle");
    bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 0x55);
    const auto reader = readerOf(bytes);
    reader->readAll();
    QVERIFY(reader->failure());
    QCOMPARE(reader->failure()->code, ErrorCode::Malformed);
}

void TestContentGzip::read_whenInflatesBeyondLimit_thenTooLarge()
{
    const auto reader = readerOf(gzipped(QByteArray(5 * 1024 * 1024, '\0')), 1024 * 1024);
    QVERIFY(reader->readAll().size() <= 1024 * 1024);
    QVERIFY(reader->failure());
    QCOMPARE(reader->failure()->code, ErrorCode::TooLarge);
}

void TestContentGzip::csv_whenGzipIsCut_thenReaderReportsFailure()
{
    QByteArray text = "a,b\n";
    for (int i = 0; i < 20000; ++i)
        text += QByteArray::number(i * 7919) + ",x\n";
    const QByteArray bytes = gzipped(text);
    const auto device = readerOf(bytes.first(bytes.size() / 2));
    CsvReader reader(device.get());
    int rows = 0;
    while (const std::optional<CsvRow> row = reader.next()) {
        QVERIFY(row->isGood());
        ++rows;
    }
    QVERIFY(rows > 100);
    QVERIFY(rows < 20001);
    QVERIFY(reader.failure());
}

void TestContentGzip::open_whenMissing_thenNotFound()
{
    const auto opened = openMaybeGzip(u"/nonexistent/file.csv"_qs);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
}

void TestContentGzip::open_whenPlain_thenAsItIs()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("plain");
    file.close();
    const auto opened = openMaybeGzip(file.fileName());
    QVERIFY(opened);
    QCOMPARE((*opened)->readAll(), QByteArray("plain"));
}

void TestContentGzip::open_whenRealIncidentLog_thenAllRows()
{
    FIRSTLINE_NEED_DATA(data);
    const auto opened = openMaybeGzip(data + u"/event_logs/bpi2013_incidents.csv.gz"_qs);
    QVERIFY(opened);
    CsvReader reader(opened->get());
    qint64 rows = -1; // the header
    qint64 bad = 0;
    while (const std::optional<CsvRow> row = reader.next()) {
        ++rows;
        bad += !row->isGood();
    }
    qInfo("%lld rows, %lld bad", rows, bad);
    QVERIFY(!reader.failure());
    QCOMPARE(rows, 65533);
    QCOMPARE(bad, 0);
}

FIRSTLINE_TEST_MAIN(TestContentGzip)
#include "tst_content_gzip.moc"
