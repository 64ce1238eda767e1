#include "core/content/articlereader.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::content;

class TestContentArticleReader : public QObject
{
    Q_OBJECT

private:
    QString write(const QString &path, const QByteArray &content);

    QTemporaryDir m_folder;

private Q_SLOTS:
    void read_whenMarkdown_thenFrontMatterAndPath();
    void read_whenHtmlPage_thenMainContentAndResolvedLinks();
    void read_whenNoArticle_thenClearError();
    void refs_whenShortLink_thenSiblingFirst();
    void read_whenRealArticles_thenAllReadAndAgreeWithIndex();
};

QString TestContentArticleReader::write(const QString &path, const QByteArray &content)
{
    const QString full = m_folder.path() + u'/' + path;
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return full;
}

void TestContentArticleReader::read_whenMarkdown_thenFrontMatterAndPath()
{
    const QString file = write(u"set/pl/guide/net.md"_qs,
        "---\ntitle: \"Sie\xC4\x87\"\nsummary: \"S\"\n---\n# Sie\xC4\x87\n\nSee [x](kb:other) and [y](../intro/a.md#z).\n");
    const Result<ArticleSource> read = readArticle(file, m_folder.path());
    QVERIFY(read);
    QCOMPARE(read->externalRef, u"guide/net"_qs);
    QCOMPARE(read->language, u"pl"_qs);
    QCOMPARE(read->title, u"Sieć"_qs);
    QCOMPARE(read->summary, u"S"_qs);
    QCOMPARE(read->category, QStringList({ u"set"_qs, u"guide"_qs }));
    QCOMPARE(read->links, QStringList({ u"kb:other"_qs, u"kb:intro/a"_qs }));
    QCOMPARE(read->bodyText, u"See x and y."_qs);
}

void TestContentArticleReader::read_whenHtmlPage_thenMainContentAndResolvedLinks()
{
    const QString file = write(u"help/de/a__b.html"_qs,
        "<!DOCTYPE html><html lang=de><head><title>T &amp; U</title><script src=x></script></head><body>"
        "<nav>menu</nav><main><h1 id=x>T &amp; U</h1><p class=c>body <a href=\"c.html#f\">c</a>"
        "<a href='#top'>top</a><a href='de/text/q/r.html'>r</a><a href=x.png>p</a></p><div class=para>q <span class=emph>r</span></div></main><footer>f</footer>");
    const Result<ArticleSource> read = readArticle(file, m_folder.path());
    QVERIFY(read);
    QCOMPARE(read->externalRef, u"a/b"_qs);
    QCOMPARE(read->title, u"T & U"_qs);
    QCOMPARE(read->language, u"de"_qs);
    QCOMPARE(read->bodyHtml, u"<p>body <a href=\"kb:a/c\">c</a>top<a href=\"kb:q/r\">r</a>p</p><p>q <b>r</b></p>"_qs);
    QCOMPARE(read->bodyText, u"body ctoprp\n\nq r"_qs);
}

void TestContentArticleReader::read_whenNoArticle_thenClearError()
{
    const QString root = m_folder.path();
    QCOMPARE(readArticle(root + u"/en/none.md"_qs, root).error().code, ErrorCode::NotFound);
    QCOMPARE(readArticle(write(u"en/x.docx"_qs, "PK"), root).error().code, ErrorCode::Unsupported);
    QCOMPARE(readArticle(write(u"en/bad.md"_qs, "\xff\xfe\xff"), root).error().code, ErrorCode::BadInput);
    const Result<ArticleSource> empty = readArticle(write(u"en/empty.md"_qs, ""), root);
    QVERIFY(empty);
    QCOMPARE(empty->title, u"empty"_qs);
}

void TestContentArticleReader::refs_whenShortLink_thenSiblingFirst()
{
    QCOMPARE(articleRefs(u"kb:a11y-icon#x"_qs, u"gnome-help/net"_qs),
        QStringList({ u"gnome-help/a11y-icon"_qs, u"a11y-icon"_qs }));
    QCOMPARE(articleRefs(u"kb:g/x"_qs, u"a/b"_qs), QStringList { u"g/x"_qs });
    QVERIFY(articleRefs(u"http://x"_qs, u"a/b"_qs).isEmpty());
}

void TestContentArticleReader::read_whenRealArticles_thenAllReadAndAgreeWithIndex()
{
    FIRSTLINE_NEED_DATA(data);
    const QString root = data + u"/kb"_qs;
    QFile index(root + u"/index.json"_qs);
    QVERIFY(index.open(QIODevice::ReadOnly));
    const QJsonArray entries = QJsonDocument::fromJson(index.readAll()).array();
    QCOMPARE(findArticles(root).size(), entries.size());
    int titles = 0;
    int untitled = 0;
    int differing = 0;
    int links = 0;
    int resolved = 0;
    QSet<QString> refs;
    for (const QJsonValue &value : entries)
        refs.insert(value[u"id"].toString());
    for (const QJsonValue &value : entries) {
        const QString path = value[u"path"].toString();
        const Result<ArticleSource> read = readArticle(root + u'/' + path, root);
        QVERIFY2(read, qPrintable(path));
        QCOMPARE(read->externalRef, value[u"id"].toString());
        QCOMPARE(read->language, value[u"lang"].toString());
        QCOMPARE(read->category.value(0), value[u"set"].toString());
        QVERIFY2(!read->bodyText.isEmpty() || value[u"words"].toInt() < 40, qPrintable(path));
        QVERIFY2(!read->truncated, qPrintable(path));
        const QString expected = value[u"title"].toString().simplified();
        untitled += expected.isEmpty();
        titles += read->title == expected;
        if (!expected.isEmpty() && read->title != expected && ++differing <= 5)
            qInfo("differs: '%s' for '%s'", qPrintable(read->title), qPrintable(expected));
        for (const QString &link : read->links) {
            const QStringList candidates = articleRefs(link, read->externalRef);
            links += !candidates.isEmpty();
            resolved += std::any_of(candidates.begin(), candidates.end(), [&](const QString &ref) { return refs.contains(ref); });
        }
    }
    qInfo("%lld articles, titles: %d agreed, %d differing, %d without one in the index; kb links: %d, %d lead to an article",
        static_cast<long long>(entries.size()), titles, differing, untitled, links, resolved);
    QVERIFY(titles >= (entries.size() - untitled) * 98 / 100);
    QVERIFY(resolved > 1000);
}

FIRSTLINE_TEST_MAIN(TestContentArticleReader)
#include "tst_content_articlereader.moc"
