#include "core/content/markdown.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::content;

class TestContentMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frontMatter_whenPresent_thenKeysAndBody();
    void frontMatter_whenAbsentOrOpen_thenWholeText();
    void html_whenOrdinary_thenSafeHtml();
    void html_whenEmbeddedHtml_thenShownAsText();
    void html_whenHostileLink_thenRemoved();
    void html_whenDeeplyNested_thenBounded();
};

void TestContentMarkdown::frontMatter_whenPresent_thenKeysAndBody()
{
    const FrontMatter matter = splitFrontMatter(
        u"---\r\nid: \"a/b\"\ntitle: \"Say \\\"hi\\\": now\"\nplain: x: y\nparents: [\"a#m\", 'b, c', d]\nnone: []\n---\n# Body\n"_qs);
    QCOMPARE(matter.text(u"id"_qs), u"a/b"_qs);
    QCOMPARE(matter.text(u"title"_qs), u"Say \"hi\": now"_qs);
    QCOMPARE(matter.text(u"plain"_qs), u"x: y"_qs);
    QCOMPARE(matter.list(u"parents"_qs), QStringList({ u"a#m"_qs, u"b, c"_qs, u"d"_qs }));
    QCOMPARE(matter.list(u"none"_qs), QStringList());
    QCOMPARE(matter.list(u"id"_qs), QStringList { u"a/b"_qs });
    QCOMPARE(matter.body, u"# Body\n"_qs);
}

void TestContentMarkdown::frontMatter_whenAbsentOrOpen_thenWholeText()
{
    QCOMPARE(splitFrontMatter(u"text"_qs).body, u"text"_qs);
    const FrontMatter open = splitFrontMatter(u"---\na: b\ntext"_qs);
    QVERIFY(open.values.isEmpty());
    QCOMPARE(open.body, u"---\na: b\ntext"_qs);
}

void TestContentMarkdown::html_whenOrdinary_thenSafeHtml()
{
    const SafeHtml safe = markdownToHtml(u"# T\n\n*a* **b** ~~c~~ [x](kb:a/b)\n\n|h|i|\n|---|---|\n|d|e|\n"_qs);
    QVERIFY(safe.html.contains(u"<h1>T</h1>"));
    QVERIFY(safe.html.contains(u"<em>a</em> <strong>b</strong> <s>c</s> <a href=\"kb:a/b\">x</a>"));
    QVERIFY2(safe.html.contains(u"<td>d</td>"), qPrintable(safe.html));
    QCOMPARE(safe.links, QStringList { u"kb:a/b"_qs });
}

void TestContentMarkdown::html_whenEmbeddedHtml_thenShownAsText()
{
    const SafeHtml safe = markdownToHtml(u"<script>x</script> press <key>"_qs);
    QVERIFY(!safe.html.contains(u"<script"));
    QVERIFY(safe.text.contains(u"press <key>"));
}

void TestContentMarkdown::html_whenHostileLink_thenRemoved()
{
    const SafeHtml safe = markdownToHtml(u"[x](javascript:alert(1)) ![alt](http://t.example/x.png)"_qs);
    QCOMPARE(safe.html.trimmed(), u"<p>x alt</p>"_qs);
    QCOMPARE(safe.removedLinks, 1);
    QCOMPARE(safe.blockedImages, 1);
}

void TestContentMarkdown::html_whenDeeplyNested_thenBounded()
{
    const SafeHtml quotes = markdownToHtml(u">"_qs.repeated(5000) + u" x"_qs);
    QVERIFY(quotes.html.count(u"<blockquote>"_qs) <= HtmlLimits().maxBlockDepth);
    QVERIFY(markdownToHtml(u"["_qs.repeated(20000)).html.size() > 1000);
    QVERIFY(markdownToHtml(u"*a_ "_qs.repeated(20000)).html.size() > 1000);
}

FIRSTLINE_TEST_MAIN(TestContentMarkdown)
#include "tst_content_markdown.moc"
