#include "core/content/htmlguard.h"
#include "core/content/htmlsanitizer.h"
#include "core/content/htmltree.h"
#include "tests/support/safehtml.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::content;

namespace {

const QSet<QByteArray> kTags { "a", "b", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "font", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul" };
const QSet<QByteArray> kAttributes { "align", "alt", "bgcolor", "border", "color", "colspan", "dir", "height", "href",
    "rowspan", "src", "start", "style", "title", "type", "valign", "width" };

// A second, independent reading of the output: whatever it finds must be allowed. Returns what is not.
QString forbiddenIn(const QString &html)
{
    const QByteArray bytes = html.toUtf8();
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, bytes.constData(),
        static_cast<size_t>(bytes.size()));
    QString bad;
    findNode(output->root, [&bad, root = output->root](const GumboNode *node) {
        if (node->type == GUMBO_NODE_COMMENT)
            bad = u"comment"_qs;
        if (node->type != GUMBO_NODE_ELEMENT || node == root || node->v.element.tag == GUMBO_TAG_HEAD
            || node->v.element.tag == GUMBO_TAG_BODY)
            return !bad.isEmpty();
        const QByteArray name = gumbo_normalized_tagname(node->v.element.tag);
        if (!kTags.contains(name))
            bad = u"tag "_qs + QString::fromUtf8(name);
        for (unsigned i = 0; i < node->v.element.attributes.length; ++i) {
            const auto *each = static_cast<const GumboAttribute *>(node->v.element.attributes.data[i]);
            const QByteArray value = QByteArray(each->value).toLower();
            if (!kAttributes.contains(each->name))
                bad = u"attribute "_qs + QString::fromUtf8(each->name);
            if (qstrcmp(each->name, "src") == 0 && !value.startsWith("cid:"))
                bad = u"src"_qs;
            if (qstrcmp(each->name, "href") == 0 && !isSafeLink(QString::fromUtf8(each->value)))
                bad = u"href"_qs;
            if (qstrcmp(each->name, "style") == 0 && (value.contains("url") || value.contains("expression")))
                bad = u"style"_qs;
        }
        return !bad.isEmpty();
    });
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return bad.isEmpty() ? test::SafeHtmlReader::forbiddenIn(html) : bad;
}

int depthOf(const QString &html, const QString &tag)
{
    int depth = 0;
    int deepest = 0;
    const QRegularExpression pattern(u"<(/?)"_qs + tag + u"[ >]"_qs);
    auto matches = pattern.globalMatch(html);
    while (matches.hasNext()) {
        depth += matches.next().captured(1).isEmpty() ? 1 : -1;
        deepest = qMax(deepest, depth);
    }
    return deepest;
}

} // namespace

class TestContentHtmlSanitizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sanitize_whenGivenCase_thenExactOutput_data();
    void sanitize_whenGivenCase_thenExactOutput();
    void sanitize_whenRemoteAndInlineImages_thenOnlyInlineKept();
    void sanitize_whenNestedTables_thenDepthIsBounded();
    void sanitize_whenTableIsWide_thenLayoutDoesNotFreeze_data();
    void sanitize_whenTableIsWide_thenLayoutDoesNotFreeze();
    void sanitize_whenHostile_thenBounded_data();
    void sanitize_whenHostile_thenBounded();
    void sanitize_whenTooManyBytes_thenTruncatedBetweenCharacters();
    void sanitize_whenRunTwice_thenUnchanged();
    void sanitize_whenLinksAreResolved_thenResolverDecides();
    void text_whenQuotesListsAndTables_thenReadable();
    void sanitize_whenRandomMarkup_thenNothingForbidden();
};

void TestContentHtmlSanitizer::sanitize_whenGivenCase_thenExactOutput_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QString>("out");
    const auto row = [](const char *name, const QByteArray &in, const QString &out) { QTest::newRow(name) << in << out; };
    row("plain", "a & b < c", u"a &amp; b &lt; c"_qs);
    row("script", "x<script>alert(1)</script>y", u"xy"_qs);
    row("script in upper case with space", "x<SCRIPT src=a >alert(1)</ScRipt  foo>y", u"xy"_qs);
    row("style element", "<style>p{}</style><p>y</p>", u"<p>y</p>"_qs);
    row("handler", "<p onclick=\"x()\" id=i class=c>y</p>", u"<p>y</p>"_qs);
    row("javascript link", "<a href=\"java\nscript:alert(1)\">y</a>", u"y"_qs);
    row("entity in scheme", "<a href=\"&#106;avascript:alert(1)\">y</a>", u"y"_qs);
    row("data link", "<a href=\"data:text/html,x\">y</a>", u"y"_qs);
    row("file link", "<a href='file:///etc/passwd'>y</a>", u"y"_qs);
    row("web link", "<a href='https://a.example/?x=1&amp;y=2' target=_blank>y</a>",
        u"<a href=\"https://a.example/?x=1&amp;y=2\">y</a>"_qs);
    row("own links", "<a href=\"firstline://ticket/1\">a</a><a href=kb:x/y>b</a><a href='MAILTO:a@b.example'>c</a>",
        u"<a href=\"firstline://ticket/1\">a</a><a href=\"kb:x/y\">b</a><a href=\"MAILTO:a@b.example\">c</a>"_qs);
    row("attribute breaks out", "<a title='\"><script>x</script>' href=\"http://a\">y</a>",
        u"<a href=\"http://a\" title=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\">y</a>"_qs);
    row("picture inside of a link's address",
        "<a href=\"https://a.example/script><img src=\"cid:1\"><a href=\"https://b.example\">y</a>",
        u"<a href=\"https://a.example/script&gt;&lt;img src=\"></a><a href=\"https://b.example\">y</a>"_qs);
    row("mailto that takes a file along",
        "<a href='mailto:a@b.example?subject=attach%20it&amp;x=1'>a</a><a href='MAILTO:a@b?%41ttach=/etc/passwd'>b</a>"
        "<a href='mailto:a@b?subject=x&amp;Attachment=/etc/passwd'>c</a>",
        u"<a href=\"mailto:a@b.example?subject=attach%20it&amp;x=1\">a</a>bc"_qs);
    row("title cut in a character", "<a href=http://a title='" + QByteArray(499, 'x') + "\xd0\xb6'>y</a>",
        u"<a href=\"http://a\" title=\""_qs + QString(499, u'x') + u"\">y</a>"_qs);
    row("style allow-list",
        "<p style=\"color:#F00;position:fixed;background:url(x);background-color: rgb(1,2,3) !important;"
        "font-weight:bold;text-align:right;width:expression(1)\">y</p>",
        u"<p style=\"color:#f00;background-color:rgb(1,2,3);font-weight:bold;text-align:right\">y</p>"_qs);
    row("comment with tags", "a<!-- <p>x --> b<!--> c", u"a b c"_qs);
    row("conditional comment", "a<!--[if mso]><table><![endif]-->b<![if !mso]>c<![endif]>d", u"abcd"_qs);
    row("svg and math", "<svg onload=x><p>y</p></svg><math><mi>z</mi></math>", u"<p>y</p>z"_qs);
    row("form", "<form action=x><input value=y><button>z</button></form>", u"z"_qs);
    row("meta, base, link", "<base href=x><meta http-equiv=refresh><link href=y>z", u"z"_qs);
    row("textarea hides markup", "<textarea></p><img src=x></textarea>z", u"z"_qs);
    row("renamed", "<strike>a</strike><center>b</center><tt>c</tt>",
        u"<s>a</s><div align=\"center\">b</div><code>c</code>"_qs);
    row("spans and sizes", "<table width=999999><tr><td colspan=1000000 rowspan=-1>y</td></tr></table>",
        u"<table width=\"2000\"><tbody><tr><td colspan=\"100\">y</td></tr></tbody></table>"_qs);
    row("unclosed tag at the end", "x<p", u"x"_qs);
    row("unclosed quote", "x<p title=\"y>z", u"x"_qs);
    row("nul bytes", QByteArray("a<scr\0ipt>b</p>", 15), u"ab<p></p>"_qs);
    row("wrong utf-8", "a\xff" "b", u"a\uFFFDb"_qs);
}

void TestContentHtmlSanitizer::sanitize_whenGivenCase_thenExactOutput()
{
    QFETCH(QByteArray, in);
    QFETCH(QString, out);
    const SafeHtml safe = sanitizeHtml(in);
    QCOMPARE(safe.html, out);
    QCOMPARE(forbiddenIn(safe.html), QString());
}

void TestContentHtmlSanitizer::sanitize_whenRemoteAndInlineImages_thenOnlyInlineKept()
{
    const SafeHtml safe = sanitizeHtml(QByteArray("<img src=\"http://t.example/p.gif\" alt=\"Logo &amp; co\">"
                                                  "<img src='CID:abc@x' width=20 onerror=x><img src=file:///x>"
                                                  "<img src=\"data:image/png;base64,AAAA\">"));
    QCOMPARE(safe.html, u"Logo &amp; co<img src=\"cid:abc@x\" width=\"20\">"_qs);
    QCOMPARE(safe.blockedImages, 3);
    QCOMPARE(safe.text, u"Logo & co"_qs);
}

void TestContentHtmlSanitizer::sanitize_whenNestedTables_thenDepthIsBounded()
{
    QByteArray html;
    for (int i = 0; i < 200; ++i)
        html += "<table><tr><td>" + QByteArray::number(i) + ' ';
    const SafeHtml safe = sanitizeHtml(html);
    QCOMPARE(depthOf(safe.html, u"table"_qs), 8);
    QVERIFY(safe.flattened);
    for (int i = 0; i < 200; ++i)
        QVERIFY(safe.text.contains(QString::number(i)));
    QCOMPARE(forbiddenIn(safe.html), QString());
}

void TestContentHtmlSanitizer::sanitize_whenTableIsWide_thenLayoutDoesNotFreeze_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<int>("tables");
    QTest::addColumn<bool>("spans");
    const auto row = [](const char *name, const QByteArray &in, int tables, bool spans) {
        QTest::newRow(name) << in << tables << spans;
    };
    const QByteArray lines = "<tr><td>y";
    row("a title over the whole", "<table><tr><td colspan=100>x" + lines.repeated(90), 1, true);
    row("a lazy title over a long table", "<table><tr><td colspan=100>x" + lines.repeated(400), 1, false);
    row("wide spans above", "<table><tr>" + QByteArray("<td colspan=100>x").repeated(100) + lines.repeated(4000), 0, false);
    row("wide spans below", "<table>" + lines.repeated(90) + "<tr>" + QByteArray("<td colspan=100>x").repeated(90), 1, false);
    row("spans that reach down", "<table>" + QByteArray("<tr><td rowspan=100 colspan=100>y").repeated(4000), 1, false);
    row("one wide row", "<table><tr>" + QByteArray("<td>x").repeated(1000) + lines.repeated(1000), 0, false);
    row("wide one inside", "<table><tr><td>a<table><tr>" + QByteArray("<td>x").repeated(1000) + lines.repeated(1000), 1, false);
    row("many of them", QByteArray("<table><tr><td colspan=100>x" + lines.repeated(40) + "</table>").repeated(20), 20, true);
}

void TestContentHtmlSanitizer::sanitize_whenTableIsWide_thenLayoutDoesNotFreeze()
{
    QFETCH(QByteArray, in);
    QFETCH(int, tables);
    QFETCH(bool, spans);
    const SafeHtml safe = sanitizeHtml(in);
    QCOMPARE(safe.html.count(u"<table"_qs), tables);
    QCOMPARE(safe.html.contains(u"span="_qs), spans);
    QVERIFY(safe.text.contains(u'x') || safe.text.contains(u'y'));
    QCOMPARE(forbiddenIn(safe.html), QString());
    if (tables == 0 || !spans)
        QVERIFY(safe.flattened);
}

void TestContentHtmlSanitizer::sanitize_whenHostile_thenBounded_data()
{
    QTest::addColumn<QByteArray>("in");
    const auto repeated = [](const char *name, const QByteArray &part, int times) {
        QTest::newRow(name) << part.repeated(times);
    };
    repeated("unclosed div", "<div>", 100000);
    repeated("unclosed b", "<b>", 100000);
    repeated("unclosed p", "<p>", 100000);
    repeated("unclosed a", "<a href=http://x>", 30000);
    repeated("nested quotes", "<blockquote>x", 40000);
    repeated("nested lists", "<ul><li>x", 50000);
    repeated("table soup", "<table><tr><td></div><b><table>", 15000);
    repeated("misnested", "<b><p></b><i></p>", 30000);
    repeated("leaking formatting", "<b><table><td></b></td></table>", 15000);
    repeated("open comments", "<!-", 150000);
    repeated("end tags", "</p></div></b>", 35000);
    repeated("open brackets", "<", 500000);
    repeated("script openers", "<script>", 60000);
    repeated("half closed scripts", "<script></scrip", 30000);
    QByteArray attributes = "<p";
    for (int i = 0; i < 100000; ++i)
        attributes += " a" + QByteArray::number(i);
    QTest::newRow("many attributes") << QByteArray(attributes + ">x");
    QByteArray explosion;
    for (int i = 0; i < 6000; ++i)
        explosion += "<font color=#" + QByteArray::number(100000 + i) + ">";
    explosion += QByteArray("<table><td><p>x</table>").repeated(6000);
    QTest::newRow("formatting explosion") << explosion;
    QByteArray leaks;
    for (int i = 0; i < 3000; ++i)
        leaks += "<font color=#" + QByteArray::number(100000 + i) + "><table><td></font></td></table>";
    leaks += QByteArray("<p>x").repeated(10000);
    QTest::newRow("leaked explosion") << leaks;
}

void TestContentHtmlSanitizer::sanitize_whenHostile_thenBounded()
{
    QFETCH(QByteArray, in);
    const HtmlLimits limits;
    const SafeHtml safe = sanitizeHtml(in);
    QVERIFY(depthOf(safe.html, u"(?:table|div|blockquote|ul|ol|li|p|pre|dl)"_qs) <= limits.maxBlockDepth);
    QVERIFY(depthOf(safe.html, u"table"_qs) <= limits.maxTableDepth);
    QVERIFY(safe.html.count(u'<') <= 3 * limits.maxNodes);
    QCOMPARE(forbiddenIn(safe.html), QString());
}

void TestContentHtmlSanitizer::sanitize_whenTooManyBytes_thenTruncatedBetweenCharacters()
{
    const SafeHtml safe = sanitizeHtml(QString(u"xж"_qs.repeated(400000)));
    QVERIFY(safe.truncated);
    QVERIFY(!safe.text.contains(QChar(0xFFFD)));
    QVERIFY(safe.text.toUtf8().size() <= 512 * 1024);
    QVERIFY(!sanitizeHtml(u"<p>short"_qs).truncated);
}

void TestContentHtmlSanitizer::sanitize_whenRunTwice_thenUnchanged()
{
    const QString html = u"<div dir=rtl><p style='color:red'>a<br>b &lt;i&gt; &amp;amp;</p><ul><li>x<li>y</ul>"
                         "<pre>\n\n  code</pre><table border=1><tr><th>h<td>d</table><img src=cid:1 alt='\"'></div>"_qs;
    const QString once = sanitizeHtml(html).html;
    QCOMPARE(sanitizeHtml(once).html, once);
}

void TestContentHtmlSanitizer::sanitize_whenLinksAreResolved_thenResolverDecides()
{
    const auto resolve = [](const QString &href) { return href == u"a.html" ? u"kb:a"_qs : QString(); };
    const SafeHtml safe = sanitizeHtml(u"<a href=a.html>a</a><a href=http://x>b</a>"_qs, {}, resolve);
    QCOMPARE(safe.html, u"<a href=\"kb:a\">a</a>b"_qs);
    QCOMPARE(safe.links, QStringList { u"kb:a"_qs });
    QCOMPARE(safe.removedLinks, 1);
}

void TestContentHtmlSanitizer::text_whenQuotesListsAndTables_thenReadable()
{
    QCOMPARE(htmlToText(u"<p>Hello\n  there,</p><p>second<br>line</p>"_qs), u"Hello there,\n\nsecond\nline"_qs);
    QCOMPARE(htmlToText(u"<p>a</p><blockquote>q1<br>q2<blockquote>deep</blockquote></blockquote>b"_qs),
        u"a\n\n> q1\n> q2\n\n> > deep\n\nb"_qs);
    QCOMPARE(htmlToText(u"<ul><li>one<li><p>two</p></ul>"_qs), u"- one\n- two"_qs);
    QCOMPARE(htmlToText(u"<ol><li>one<li><p>two</p></ol>"_qs), u"1. one\n2. two"_qs);
    QCOMPARE(htmlToText(u"<p>a</p><ol start=3><li>c<li>d</ol><ol><li>one</ol>"_qs), u"a\n3. c\n4. d\n1. one"_qs);
    QCOMPARE(htmlToText(u"<ol><li>one<ul><li>x<ol><li>deep</ol><li>y</ul><li>two</ol>"_qs),
        u"1. one\n   - x\n     1. deep\n   - y\n2. two"_qs);
    QCOMPARE(htmlToText(u"<table><tr><td>a<td>b<tr><td>c<td>d</table>"_qs), u"a b\nc d"_qs);
    QCOMPARE(htmlToText(u"<pre>x\n  y</pre>"_qs), u"x\n  y"_qs);
    QCOMPARE(htmlToText(u"a&nbsp;b &lt;c&gt;<script>no</script>"_qs), u"a\u00A0b <c>"_qs);
}

void TestContentHtmlSanitizer::sanitize_whenRandomMarkup_thenNothingForbidden()
{
    constexpr quint32 kSeed = 60601;
    qInfo("seed %u", kSeed);
    QRandomGenerator random(kSeed);
    const QList<QByteArray> parts { "<", ">", "</", "/>", "<p", "<b>", "</b>", "<table>", "<td>", "<tr>", "</table>",
        "<script>", "</script>", "<style>", "</style>", "<svg>", "</svg>", "<math>", "<mi>", "<mtext>", "<mglyph>",
        "<title>", "</title>", "<textarea>", "</textarea>", "<noscript>", "<template>", "<select>", "<option>",
        "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?xml", "<!doctype html>", "<img src=x onerror=alert(1)>",
        "<img src=\"cid:1\" onload=x", " style=\"color:red;background:url(x)\"", " style='x:expression(1)'",
        " href=\"javascript:x\"", " href='http://x'", "<a href=javascript:x>", "<a href=\"http://y\">", "</a>", "\"",
        "'", "=", "`", " onclick=x", " id=1", "&lt;script&gt;", "&#60;", "&quot;", "&", "\n", "text", "\xd0\xb6",
        "\xff", QByteArray("\0", 1), "<frameset>", "<plaintext>", "<iframe src=x>", "</iframe>", "<xmp>", "</xmp>",
        "<object data=x>", "<embed src=x>", "<form action=x>", "<input autofocus onfocus=x>", "<body onload=x>",
        "<html lang=x onx=y>", "<base href=x>", "<li>", "<dd>", "<h1>", "<caption>", "<col>", "<center>", "<font color=red>" };
    for (int round = 0; round < 3000; ++round) {
        QByteArray html;
        for (int i = random.bounded(60); i >= 0; --i)
            html += parts.at(random.bounded(static_cast<int>(parts.size())));
        const SafeHtml safe = sanitizeHtml(html);
        const QString bad = forbiddenIn(safe.html);
        QVERIFY2(bad.isEmpty(), QByteArray(bad.toUtf8() + " from " + html + " made " + safe.html.toUtf8()).constData());
    }
}

FIRSTLINE_TEST_MAIN(TestContentHtmlSanitizer)
#include "tst_content_htmlsanitizer.moc"
