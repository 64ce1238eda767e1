#include "core/content/csv.h"
#include "tests/support/testmain.h"

#include <QtCore/QBuffer>

using namespace firstline;
using namespace firstline::content;

namespace {

QList<CsvRow> readAll(const QByteArray &text, const CsvOptions &options = {})
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(&buffer, options);
    QList<CsvRow> rows;
    while (const std::optional<CsvRow> row = reader.next())
        rows.append(*row);
    return rows;
}

} // namespace

class TestContentCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_whenQuotedWithNewlineAndQuote_thenOneField();
    void read_whenByteOrderMarkAndCrLf_thenCleanFields();
    void read_whenNoDelimiterGiven_thenGuessed_data();
    void read_whenNoDelimiterGiven_thenGuessed();
    void read_whenRowsAreBad_thenReportedWithLineAndRestIsRead();
    void read_whenQuoteIsNeverClosed_thenOnlyThatLineIsLost();
    void read_whenFileIsOneEndlessQuotedLine_thenBounded();
    void read_whenLastLineHasNoEnd_thenRead();
    void write_whenReadBack_thenEqual();
    void write_whenFieldIsFormula_thenGuarded();
    void read_whenRandomBytes_thenEndsAndLinesGrow();
};

void TestContentCsv::read_whenQuotedWithNewlineAndQuote_thenOneField()
{
    const QList<CsvRow> rows = readAll("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n1,2\n");
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1].fields, QStringList({ u"x\ny"_qs, u"say \"hi\""_qs }));
    QCOMPARE(rows[1].line, 2);
    QCOMPARE(rows[2].line, 4);
}

void TestContentCsv::read_whenByteOrderMarkAndCrLf_thenCleanFields()
{
    const QList<CsvRow> rows = readAll("\xEF\xBB\xBF" "a,b\r\n\r\n\xC5\xBC,\r\n");
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].fields, QStringList({ u"a"_qs, u"b"_qs }));
    QCOMPARE(rows[1].fields, QStringList({ u"ż"_qs, QString() }));
    QCOMPARE(rows[1].line, 3);
}

void TestContentCsv::read_whenNoDelimiterGiven_thenGuessed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n");
    QTest::newRow("semicolon") << QByteArray("a;\"b,,,\";c\n1;2;3\n");
    QTest::newRow("tab") << QByteArray("a\tb\tc\n1\t2\t3\n");
}

void TestContentCsv::read_whenNoDelimiterGiven_thenGuessed()
{
    QFETCH(QByteArray, text);
    const QList<CsvRow> rows = readAll(text);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].fields, QStringList({ u"1"_qs, u"2"_qs, u"3"_qs }));
}

void TestContentCsv::read_whenRowsAreBad_thenReportedWithLineAndRestIsRead()
{
    const QList<CsvRow> rows = readAll("a,b\n1,2\n3\n4,5,6\n\xff,x\n\"q\"z,1\n7,8\n");
    QCOMPARE(rows.size(), 7);
    const QList<CsvProblem> expected { CsvProblem::None, CsvProblem::None, CsvProblem::WrongColumnCount,
        CsvProblem::WrongColumnCount, CsvProblem::InvalidUtf8, CsvProblem::TextAfterQuote, CsvProblem::None };
    for (int i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].problem, expected[i]);
        QCOMPARE(rows[i].line, i + 1);
        QCOMPARE(rows[i].reason.isEmpty(), rows[i].isGood());
    }
}

void TestContentCsv::read_whenQuoteIsNeverClosed_thenOnlyThatLineIsLost()
{
    const QList<CsvRow> rows = readAll("a,b\n1,\"open\n3,4\n5,6\n");
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[1].problem, CsvProblem::UnterminatedQuote);
    QCOMPARE(rows[1].line, 2);
    QVERIFY(rows[2].isGood());
    QCOMPARE(rows[2].line, 3);
    QCOMPARE(rows[3].fields, QStringList({ u"5"_qs, u"6"_qs }));
}

void TestContentCsv::read_whenFileIsOneEndlessQuotedLine_thenBounded()
{
    QByteArray text = "a,b\n\"" + QByteArray(500000, 'x') + "\n1,2\n" + QByteArray(400000, 'y') + "\n3,4\n";
    CsvOptions options;
    options.maxRowBytes = 1000;
    const QList<CsvRow> rows = readAll(text, options);
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[1].problem, CsvProblem::UnterminatedQuote);
    QCOMPARE(rows[2].fields, QStringList({ u"1"_qs, u"2"_qs }));
    QCOMPARE(rows[3].problem, CsvProblem::RowTooLong);
    QCOMPARE(rows[4].line, 5);
    QVERIFY(rows[4].isGood());
}

void TestContentCsv::read_whenLastLineHasNoEnd_thenRead()
{
    QCOMPARE(readAll("a,b\n1,2").last().fields, QStringList({ u"1"_qs, u"2"_qs }));
    QCOMPARE(readAll("a,b\n1,").last().fields, QStringList({ u"1"_qs, QString() }));
    QVERIFY(readAll("").isEmpty());
    QVERIFY(readAll("\n\n\r\n").isEmpty());
}

void TestContentCsv::write_whenReadBack_thenEqual()
{
    const QList<QStringList> rows { { u"a"_qs, u"b;c"_qs, u"d,e"_qs }, { u"x\r\ny"_qs, u"\"q\""_qs, QString() },
        { u" pad "_qs, u"жук"_qs, u"łoś"_qs } };
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter writer(&buffer, ',', FormulaGuard::Off);
    for (const QStringList &row : rows)
        QVERIFY(writer.write(row));
    const QList<CsvRow> back = readAll(buffer.data());
    QCOMPARE(back.size(), rows.size());
    for (int i = 0; i < rows.size(); ++i)
        QCOMPARE(back[i].fields, rows[i]);
}

void TestContentCsv::write_whenFieldIsFormula_thenGuarded()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter writer(&buffer);
    QVERIFY(writer.write({ u"=cmd|' /C calc'!A0"_qs, u"-1"_qs, u"plain"_qs }));
    QCOMPARE(buffer.data(), QByteArray("'=cmd|' /C calc'!A0,'-1,plain\r\n"));
}

void TestContentCsv::read_whenRandomBytes_thenEndsAndLinesGrow()
{
    constexpr quint32 kSeed = 20251;
    qInfo("seed %u", kSeed);
    QRandomGenerator random(kSeed);
    const QByteArray alphabet("ab,;\"\"\n\n\r\xC5\xBC\xff\t\0", 14);
    for (int round = 0; round < 400; ++round) {
        QByteArray text;
        for (int i = random.bounded(300); i > 0; --i)
            text.append(alphabet.at(random.bounded(static_cast<int>(alphabet.size()))));
        qint64 line = 0;
        const QList<CsvRow> rows = readAll(text);
        QVERIFY(rows.size() <= text.size());
        for (const CsvRow &row : rows) {
            QVERIFY2(row.line > line, text.toHex().constData());
            line = row.line;
        }
    }
}

FIRSTLINE_TEST_MAIN(TestContentCsv)
#include "tst_content_csv.moc"
