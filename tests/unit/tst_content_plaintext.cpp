#include "core/content/htmlsanitizer.h"
#include "core/content/folding.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::content;

class TestContentPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void html_whenGiven_thenEscapedAndLinked_data();
    void html_whenGiven_thenEscapedAndLinked();
    void html_whenLarge_thenLinearAndSafe();
    void fold_whenQuotedAtEnd_thenSplit();
    void fold_whenAnswerBelowQuote_thenAllVisible();
    void fold_whenSignature_thenFoldedWithTheQuote();
    void foldHtml_whenQuotesAtEnd_thenSplitWellFormed_data();
    void foldHtml_whenQuotesAtEnd_thenSplitWellFormed();
};

void TestContentPlainText::html_whenGiven_thenEscapedAndLinked_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    const auto row = [](const char *name, const QString &in, const QString &out) { QTest::newRow(name) << in << out; };
    row("escape", u"<b> & \"x\"\r\ny"_qs, u"&lt;b&gt; &amp; &quot;x&quot;<br>y"_qs);
    row("url", u"see (https://a.example/x_(y)?a=1&b=2)."_qs,
        u"see (<a href=\"https://a.example/x_(y)?a=1&amp;b=2\">https://a.example/x_(y)?a=1&amp;b=2</a>)."_qs);
    row("www", u"www.a.example!"_qs, u"<a href=\"http://www.a.example\">www.a.example</a>!"_qs);
    row("mail", u"to anna@b.example."_qs, u"to <a href=\"mailto:anna@b.example\">anna@b.example</a>."_qs);
    row("ticket", u"as in #40117, not a#1 or &#39; or #abc"_qs,
        u"as in <a href=\"firstline://ticket/40117\">#40117</a>, not a#1 or &amp;#39; or #abc"_qs);
    row("fragment", u"http://a.example/#40117"_qs,
        u"<a href=\"http://a.example/#40117\">http://a.example/#40117</a>"_qs);
    row("script link", u"javascript:alert(1)"_qs, u"javascript:alert(1)"_qs);
}

void TestContentPlainText::html_whenGiven_thenEscapedAndLinked()
{
    QFETCH(QString, in);
    QTEST(plainTextToHtml(in), "out");
}

void TestContentPlainText::html_whenLarge_thenLinearAndSafe()
{
    for (const QString &part : { u"a@"_qs, u"www."_qs, u"http://x("_qs, u"#1"_qs, u"a.b-"_qs, u"a"_qs }) {
        const QString html = plainTextToHtml(part.repeated(100000));
        QVERIFY(!html.contains(u"<script"));
        QVERIFY(html.size() >= part.size() * 100000);
    }
}

void TestContentPlainText::fold_whenQuotedAtEnd_thenSplit()
{
    const FoldedText folded = foldQuoted(u"Thanks.\n\nOn Monday Anna wrote:\n\n> a\n>> b\n\n> c\n\n"_qs);
    QCOMPARE(folded.visible, u"Thanks."_qs);
    QVERIFY(folded.quoted.startsWith(u"On Monday"));
    QVERIFY(folded.quoted.contains(u"> c"));
    QCOMPARE(foldQuoted(u"no quote\n"_qs).visible, u"no quote\n"_qs);
    QVERIFY(foldQuoted(u"no quote\n"_qs).quoted.isEmpty());
    QCOMPARE(foldQuoted(u"> all"_qs).quoted, u"> all"_qs);
}

void TestContentPlainText::fold_whenAnswerBelowQuote_thenAllVisible()
{
    const QString text = u"> question\nanswer"_qs;
    QCOMPARE(foldQuoted(text).visible, text);
    QVERIFY(foldQuoted(text).quoted.isEmpty());
}

void TestContentPlainText::fold_whenSignature_thenFoldedWithTheQuote()
{
    const FoldedText folded = foldMessage(u"It works.\n\n-- \nVera Lind\nMaxi 12\n\nAnna wrote:\n> ok?"_qs);
    QCOMPARE(folded.visible, u"It works."_qs);
    QVERIFY(folded.quoted.startsWith(u"-- \nVera Lind"));
    QVERIFY(folded.quoted.contains(u"> ok?"));
    QCOMPARE(foldMessage(u"--\nonly this"_qs).visible, u"--\nonly this"_qs);
    QCOMPARE(foldMessage(u"a -- b\n--- c"_qs).visible, u"a -- b\n--- c"_qs);
    // A long list behind a line is no signature.
    const QString text = u"List\n--\n"_qs + u"line\n"_qs.repeated(40);
    QCOMPARE(foldMessage(text).visible, text);
}

void TestContentPlainText::foldHtml_whenQuotesAtEnd_thenSplitWellFormed_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("visible");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("one") << u"<p>Yes</p><blockquote><p>ok?</p></blockquote>"_qs << u"<p>Yes</p>"_qs << u"<blockquote><p>ok?</p></blockquote>"_qs;
    QTest::newRow("inside a div") << u"<div><p>Yes</p><blockquote>a<blockquote>b</blockquote></blockquote><br>&nbsp;</div>"_qs
                                  << u"<div><p>Yes</p><br>&nbsp;</div>"_qs << u"<blockquote>a<blockquote>b</blockquote></blockquote>"_qs;
    QTest::newRow("two") << u"<p>Yes</p><blockquote>a</blockquote><br><blockquote>b</blockquote>"_qs << u"<p>Yes</p><br>"_qs
                         << u"<blockquote>a</blockquote><blockquote>b</blockquote>"_qs;
    QTest::newRow("answer below") << u"<blockquote>a</blockquote><p>Yes</p>"_qs << u"<blockquote>a</blockquote><p>Yes</p>"_qs << QString();
    QTest::newRow("nothing else") << u"<blockquote>a</blockquote>"_qs << u"<blockquote>a</blockquote>"_qs << QString();
    QTest::newRow("picture below") << u"<p>a</p><blockquote>b</blockquote><img src=\"cid:1\">"_qs
                                   << u"<p>a</p><blockquote>b</blockquote><img src=\"cid:1\">"_qs << QString();
    QTest::newRow("none") << u"<p>a</p>"_qs << u"<p>a</p>"_qs << QString();
}

void TestContentPlainText::foldHtml_whenQuotesAtEnd_thenSplitWellFormed()
{
    QFETCH(QString, html);
    const FoldedText folded = foldQuotedHtml(html);
    QTEST(folded.visible, "visible");
    QTEST(folded.quoted, "quoted");
}

FIRSTLINE_TEST_MAIN(TestContentPlainText)
#include "tst_content_plaintext.moc"
