#include "core/content/filename.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::content;

class TestContentFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safe_whenGiven_thenCleaned_data();
    void safe_whenGiven_thenCleaned();
    void safe_whenLong_thenCutWithExtension();
    void safe_whenRandom_thenAlwaysHolds();
    void runnable_whenExtension_thenJudged();
};

void TestContentFileName::safe_whenGiven_thenCleaned_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    const auto row = [](const char *name, const QString &in, const QString &out) { QTest::newRow(name) << in << out; };
    row("plain", u"Report 2025.pdf"_qs, u"Report 2025.pdf"_qs);
    row("cyrillic", u"Отчёт.docx"_qs, u"Отчёт.docx"_qs);
    row("path", u"../../etc/passwd"_qs, u"passwd"_qs);
    row("windows path", u"C:\\Users\\x\\a.txt"_qs, u"a.txt"_qs);
    row("stream", u"a.txt:evil.exe"_qs, u"a.txtevil.exe"_qs);
    row("bidi", u"photo\u202Egnp.exe"_qs, u"photognp.exe"_qs);
    row("isolates and marks", u"a\u2066\u200F\u061C\uFEFFb.txt"_qs, u"ab.txt"_qs);
    row("control", u"a\u0000\n\u007Fb\u0085.txt"_qs, u"a b .txt"_qs);
    row("trailing dots", u"a.exe. . ."_qs, u"a.exe"_qs);
    row("hidden", u".bashrc"_qs, u"bashrc"_qs);
    row("dots", u"..."_qs, u"file"_qs);
    row("empty", QString(), u"file"_qs);
    row("only a folder", u"folder/"_qs, u"file"_qs);
    row("device", u"CON"_qs, u"_CON"_qs);
    row("device with extension", u"nul.txt"_qs, u"_nul.txt"_qs);
    row("device with number", u"Com1.log"_qs, u"_Com1.log"_qs);
    row("no device", u"console.txt"_qs, u"console.txt"_qs);
    row("wild cards", u"a*?\"<>|.txt"_qs, u"a.txt"_qs);
    row("lone surrogate", QString(u"a"_qs + QChar(0xD800) + u"b.txt"_qs), u"a\uFFFDb.txt"_qs);
}

void TestContentFileName::safe_whenGiven_thenCleaned()
{
    QFETCH(QString, in);
    QTEST(safeFileName(in), "out");
}

void TestContentFileName::safe_whenLong_thenCutWithExtension()
{
    const QString name = safeFileName(u"ж"_qs.repeated(300) + u".tar.gz"_qs);
    QVERIFY(name.toUtf8().size() <= 120);
    QVERIFY(name.endsWith(u".gz"));
    QVERIFY(safeFileName(u"x."_qs + u"y"_qs.repeated(300)).toUtf8().size() <= 120);
    const QString emoji = safeFileName(u"😀"_qs.repeated(100) + u".png"_qs);
    QVERIFY(emoji.toUtf8().size() <= 120);
    QVERIFY(!emoji.chopped(4).back().isHighSurrogate());
}

void TestContentFileName::safe_whenRandom_thenAlwaysHolds()
{
    constexpr quint32 kSeed = 6707;
    qInfo("seed %u", kSeed);
    QRandomGenerator random(kSeed);
    for (int round = 0; round < 5000; ++round) {
        QString in;
        for (int i = random.bounded(200); i > 0; --i)
            in.append(QChar(static_cast<char16_t>(random.bounded(4) ? random.bounded(0x80) : random.bounded(0x10000))));
        const QString out = safeFileName(in);
        QVERIFY(!out.isEmpty() && out.toUtf8().size() <= 120);
        QVERIFY(!out.contains(u'/') && !out.contains(u'\\') && !out.startsWith(u'.') && !out.endsWith(u'.'));
        QVERIFY(!out.contains(QChar(0x202E)) && !out.contains(QChar(0)));
        QCOMPARE(safeFileName(out), out);
    }
}

void TestContentFileName::runnable_whenExtension_thenJudged()
{
    for (const QString &name : { u"a.exe"_qs, u"A.EXE"_qs, u"a.pdf.js"_qs, u"a.lnk "_qs, u"a.desktop."_qs, u"x.iso"_qs,
             u"x.hta"_qs, u"x.url"_qs, u"x.scr"_qs, u"x.sh"_qs, u"x.docm"_qs })
        QVERIFY2(isRunnableExtension(name), qPrintable(name));
    for (const QString &name : { u"a.pdf"_qs, u"a.txt"_qs, u"a.png"_qs, u"exe"_qs, u"a.docx"_qs, u"a.zip"_qs, QString() })
        QVERIFY2(!isRunnableExtension(name), qPrintable(name));
}

FIRSTLINE_TEST_MAIN(TestContentFileName)
#include "tst_content_filename.moc"
