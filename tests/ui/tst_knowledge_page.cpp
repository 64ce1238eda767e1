#include "tests/support/testmain.h"
#include "ui/knowledge/articlelistmodel.h"
#include "ui/knowledge/articlepane.h"
#include "ui/knowledge/categorytree.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/knowledge/searchwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/safetextview.h"
#include "ui/widgets/searchfield.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using namespace firstline::test;

/// The knowledge page with 1,497 articles of a sample base, answered at once.
class TestKnowledgePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void snippet_whenMarked_thenSpansAreRead();
    void words_whenQueryAndSnippet_thenBothAreMarked();
    void tree_whenCountsCome_thenBranchesSumUp();
    void list_whenBranchChosen_thenItsArticlesAlone();
    void page_whenManyArticles_thenQuick();
    void search_whenTyped_thenHitsAndHighlights();
    void article_whenWindowIsNarrow_thenTextKeepsOffTheEdge();
    void search_whenKeysAlone_thenArticleIsInserted();
    void link_whenInternal_thenFollowedAndBack();
    void link_whenOutside_thenToldToTheShell();
    void language_whenChosen_thenListFollows();
    void article_whenGone_thenSaid();
    void pictures_whenBothThemes_thenSaved_data();
    void pictures_whenBothThemes_thenSaved();

private:
    KnowledgeSource source();
    Article article(int n) const;
    static ArticleCategoryId category(int n) { return ArticleCategoryId(Uuid::named("cat", QString::number(n))); }
    static ArticleId id(int n) { return ArticleId(Uuid::named("art", QString::number(n))); }

    static constexpr int kArticles = 1497;
    int m_asked = 0;
};

void TestKnowledgePage::init()
{
    m_asked = 0;
    QLocale::setDefault(QLocale(u"en_GB"_qs));
}

Article TestKnowledgePage::article(int n) const
{
    Article article;
    article.id = id(n);
    article.externalRef = u"desk/article-%1"_qs.arg(n);
    article.language = n % 3 == 0 ? u"ru"_qs : n % 3 == 1 ? u"en"_qs : u"pl"_qs;
    article.title = u"How to set up printer %1"_qs.arg(n, 4, 10, QLatin1Char('0'));
    article.category = category(n % 12);
    article.tags = { u"printer"_qs };
    article.updatedAt = *fromIso(u"2026-11-02T10:00:00.000Z"_qs);
    article.html = u"<p>Open the <b>printer</b> settings. Printers of the till are listed first.</p>"
                   "<h2>Steps</h2><ol><li>Switch the printer on.</li><li>Wait for the green lamp.</li></ol>"
                   "<p>See <a href=\"kb:article-%1\">the next article</a> or "
                   "<a href=\"https://example.org/manual\">the manual</a>.</p>"_qs.arg(n + 1);
    for (int line = 0; line < 60; ++line)
        article.html += u"<p>Line %1 tells more about paper and cables.</p>"_qs.arg(line);
    article.html += u"<p>The last printer.</p>"_qs;
    article.text = u"Open the printer settings."_qs;
    return article;
}

KnowledgeSource TestKnowledgePage::source()
{
    const auto ready = [](auto value) { return QtFuture::makeReadyFuture(Result<decltype(value)>(std::move(value))); };
    KnowledgeSource source;
    source.articles = [this, ready](const QString &language) {
        std::vector<service::ArticleRow> rows;
        for (int n = 0; n < kArticles; ++n) {
            const QString own = n % 3 == 0 ? u"ru"_qs : n % 3 == 1 ? u"en"_qs : u"pl"_qs;
            if (language.isEmpty() || language == own)
                rows.push_back({ id(n), u"desk/article-%1"_qs.arg(n),
                    u"How to set up printer %1"_qs.arg(n, 4, 10, QLatin1Char('0')), own, category(n % 12), {} });
        }
        return ready(rows);
    };
    source.article = [this, ready](ArticleId wanted) {
        ++m_asked;
        static const QHash<ArticleId, int> numbers = [] {
            QHash<ArticleId, int> all;
            for (int n = 0; n < kArticles; ++n)
                all.insert(id(n), n);
            return all;
        }();
        const auto found = numbers.constFind(wanted);
        return ready(found == numbers.constEnd() ? std::optional<Article>() : std::optional<Article>(article(*found)));
    };
    source.articleByRef = [this, ready](const QString &ref, const QString &) {
        const QString prefix = u"desk/article-"_qs;
        return ready(ref.startsWith(prefix) ? std::optional<Article>(article(ref.mid(prefix.size()).toInt()))
                                            : std::optional<Article>());
    };
    source.search = [ready](const QString &text, const QString &) {
        std::vector<service::SearchHit> hits;
        for (int n = 1; n < 40 && !text.startsWith(u"zzz"); n += 3)
            hits.push_back({ EntityKind::Article, id(n).uuid(), 0, u"How to set up printer %1"_qs.arg(n),
                u"Open the \u0002printer\u0003 settings. \u0002Printers\u0003 of the till are listed first, then those of "
                "the office and of the warehouse."_qs,
                StatusCategory::New, u"en"_qs });
        return ready(hits);
    };
    source.counts = [ready] {
        QHash<QString, int> counts { { u"lang:ru"_qs, 499 }, { u"lang:en"_qs, 499 }, { u"lang:pl"_qs, 499 } };
        for (int n = 0; n < kArticles; ++n) {
            const QString own = n % 3 == 0 ? u"ru"_qs : n % 3 == 1 ? u"en"_qs : u"pl"_qs;
            ++counts[category(n % 12).text()];
            ++counts[category(n % 12).text() % u'/' % own];
        }
        return ready(counts);
    };
    source.config = [] {
        auto config = std::make_shared<ConfigSnapshot>();
        const QStringList names { u"Devices"_qs, u"Printers and receipts"_qs, u"Scanners"_qs, u"Network"_qs };
        for (int n = 0; n < 12; ++n)
            config->put(toRecord(ArticleCategory { category(n), n >= 4 ? category(n % 4) : ArticleCategoryId(),
                n < 4 ? names.at(n) : QString(u"Part %1"_qs.arg(n)), n }));
        return ConfigPtr(config);
    };
    source.now = [] { return *fromIso(u"2026-11-20T10:02:00.000Z"_qs); };
    return source;
}

void TestKnowledgePage::snippet_whenMarked_thenSpansAreRead()
{
    const MarkedText marked = markedText(u"a \u0002hit\u0003 and\n\u0002two\u0003"_qs);
    QCOMPARE(marked.text, u"a hit and two"_qs);
    QCOMPARE(marked.spans.size(), size_t(2));
    QVERIFY((marked.spans[0] == MarkedText::Span { 2, 3 }));
    QVERIFY((marked.spans[1] == MarkedText::Span { 10, 3 }));
}

void TestKnowledgePage::words_whenQueryAndSnippet_thenBothAreMarked()
{
    QCOMPARE(wordsToMark(u"Принтер чек"_qs, u"\u0002Принтеры\u0003 и чеки"_qs),
        (QStringList { u"принтер"_qs, u"чек"_qs, u"принтеры"_qs }));
    QVERIFY(!wordPattern({}).isValid());
    QVERIFY(wordPattern({ u"c++"_qs }).isValid());
    QCOMPARE(u"x ПРИНТЕРОВ"_qs.indexOf(wordPattern({ u"принтер"_qs })), 2);
}

void TestKnowledgePage::tree_whenCountsCome_thenBranchesSumUp()
{
    KnowledgePage page(source());
    page.show();
    auto *tree = page.findChild<CategoryTree *>();
    QTRY_COMPARE(tree->model()->rowCount(), 5);
    QCOMPARE(tree->model()->index(0, 0).data(Qt::UserRole + 2).toInt(), 499);
    int sum = 0;
    for (int row = 1; row < 5; ++row)
        sum += tree->model()->index(row, 0).data(Qt::UserRole + 2).toInt();
    QCOMPARE(sum, 499);
}

void TestKnowledgePage::list_whenBranchChosen_thenItsArticlesAlone()
{
    KnowledgePage page(source());
    page.show();
    auto *list = page.findChild<QListView *>(u"knowledge.list"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 499);
    page.findChild<CategoryTree *>()->choose(category(1));
    const int branch = page.findChild<CategoryTree *>()->model()->index(2, 0).data(Qt::UserRole + 2).toInt();
    QTRY_COMPARE(list->model()->rowCount(), branch);
}

void TestKnowledgePage::page_whenManyArticles_thenQuick()
{
    KnowledgePage page(source());
    page.resize(1200, 800);
    QElapsedTimer clock;
    clock.start();
    page.show();
    auto *language = page.findChild<QComboBox *>(u"knowledge.language"_qs);
    auto *list = page.findChild<QListView *>(u"knowledge.list"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 499);
    language->setCurrentIndex(language->count() - 1);
    Q_EMIT language->activated(language->count() - 1);
    QTRY_COMPARE(list->model()->rowCount(), kArticles);
    page.grab();
    qInfo("shown and all languages listed in %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 3000);
}

void TestKnowledgePage::search_whenTyped_thenHitsAndHighlights()
{
    KnowledgePage page(source());
    page.resize(1200, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.focusSearch();
    QTest::keyClicks(page.findChild<SearchField *>(), u"printer"_qs);
    auto *list = page.findChild<QListView *>(u"knowledge.list"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 13);
    auto *pane = page.findChild<ArticlePane *>();
    QTRY_COMPARE(pane->hits(), 4);
    auto *place = pane->findChild<QLabel *>(u"article.place"_qs);
    QCOMPARE(place->text(), u"1 of 4"_qs);
    auto *text = pane->findChild<SafeTextView *>();
    const int before = text->verticalScrollBar()->value();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(page.findChild<SearchField *>(), Qt::Key_F3);
    QCOMPARE(place->text(), u"4 of 4"_qs);
    QVERIFY(text->verticalScrollBar()->value() > before);
    QTest::keyClick(page.findChild<SearchField *>(), Qt::Key_F3);
    QCOMPARE(place->text(), u"1 of 4"_qs);
}

void TestKnowledgePage::article_whenWindowIsNarrow_thenTextKeepsOffTheEdge()
{
    KnowledgePage page(source());
    page.resize(948, 660); // what 1024 px leave beside the navigation
    page.show();
    page.showArticle(id(4));
    auto *text = page.findChild<SafeTextView *>(u"article.text"_qs);
    QTRY_VERIFY(text && text->isVisible());
    const int edge = text->viewport()->mapTo(&page, QPoint(text->viewport()->width(), 0)).x();
    QVERIFY2(edge <= page.width() - 20, qPrintable(QString::number(edge)));
}

void TestKnowledgePage::search_whenKeysAlone_thenArticleIsInserted()
{
    KnowledgePage page(source());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy inserted(&page, &KnowledgePage::insertRequested);
    auto *list = page.findChild<QListView *>(u"knowledge.list"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 499);
    list->setFocus();
    QTest::keyClicks(list, u"/"_qs);
    QVERIFY(page.findChild<SearchField *>()->hasFocus());
    QTest::keyClicks(page.findChild<SearchField *>(), u"printer"_qs);
    QTest::keyClick(page.findChild<SearchField *>(), Qt::Key_Return);
    QTRY_COMPARE(list->model()->rowCount(), 13);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    auto *pane = page.findChild<ArticlePane *>();
    QTRY_VERIFY(pane->article().id == id(4));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(pane->findChild<SafeTextView *>()->hasFocus());
    QTest::keyClick(pane->findChild<SafeTextView *>(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(inserted.size(), 1);
    const QString text = inserted.first().first().toString();
    QVERIFY2(text.startsWith(u"Open the printer settings."_qs), qPrintable(text));
    QVERIFY2(text.contains(u"\n1. Switch the printer on.\n2. Wait for the green lamp.\n"_qs), qPrintable(text));
    // A part that is marked keeps the numbers as well.
    auto *view = pane->findChild<SafeTextView *>();
    QTextCursor steps = view->document()->find(u"Switch the printer on."_qs);
    steps.setPosition(view->document()->find(u"green lamp."_qs).selectionEnd(), QTextCursor::KeepAnchor);
    view->setTextCursor(steps);
    QCOMPARE(pane->textToInsert(), u"1. Switch the printer on.\n2. Wait for the green lamp."_qs);
}

void TestKnowledgePage::link_whenInternal_thenFollowedAndBack()
{
    KnowledgePage page(source());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showArticle(id(7));
    auto *pane = page.findChild<ArticlePane *>();
    QTRY_VERIFY(pane->article().id == id(7));
    Q_EMIT pane->linkActivated(QUrl(u"kb:article-8"_qs));
    QTRY_VERIFY(pane->article().id == id(8));
    QTest::keyClick(&page, Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(pane->article().id == id(7));
    Q_EMIT pane->linkActivated(QUrl(u"kb:other/gone"_qs));
    QTRY_VERIFY(page.findChild<QLabel *>(u"knowledge.count"_qs)->text().contains(u"gone"));
}

void TestKnowledgePage::link_whenOutside_thenToldToTheShell()
{
    KnowledgePage page(source());
    page.show();
    page.showArticle(id(7));
    QSignalSpy outside(&page, &KnowledgePage::externalLink);
    auto *pane = page.findChild<ArticlePane *>();
    QTRY_VERIFY(pane->hasArticle());
    Q_EMIT pane->linkActivated(QUrl(u"https://example.org/manual"_qs));
    Q_EMIT pane->linkActivated(QUrl(u"file:///etc/passwd"_qs));
    Q_EMIT pane->linkActivated(QUrl(u"javascript:alert(1)"_qs));
    QCOMPARE(outside.size(), 1);
}

void TestKnowledgePage::language_whenChosen_thenListFollows()
{
    KnowledgePage page(source());
    page.show();
    auto *language = page.findChild<QComboBox *>(u"knowledge.language"_qs);
    auto *list = page.findChild<QListView *>(u"knowledge.list"_qs);
    QTRY_COMPARE(language->count(), 4);
    QTRY_COMPARE(list->model()->rowCount(), 499);
    language->setCurrentIndex(language->findData(u"pl"_qs));
    Q_EMIT language->activated(language->currentIndex());
    QTRY_COMPARE(list->model()->index(0, 0).data(ArticleListModel::LanguageRole).toString(), u"pl"_qs);
    page.refresh();
    QTRY_COMPARE(language->currentData().toString(), u"pl"_qs);
}

void TestKnowledgePage::article_whenGone_thenSaid()
{
    KnowledgePage page(source());
    page.show();
    page.showArticle(id(99999));
    QTRY_COMPARE(m_asked, 1);
    QVERIFY(!page.findChild<ArticlePane *>()->hasArticle());
}

void TestKnowledgePage::pictures_whenBothThemes_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestKnowledgePage::pictures_whenBothThemes_thenSaved()
{
    QFETCH(bool, dark);
    Theme theme(qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
    KnowledgePage page(source());
    page.resize(1280, 760);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const QString tag = dark ? u"dark"_qs : u"light"_qs;
    auto *list = page.findChild<QListView *>(u"knowledge.list"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 499);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(2, 0));
    auto *pane = page.findChild<ArticlePane *>();
    QTRY_VERIFY(pane->hasArticle());
    QVERIFY(page.grab().save(pictureDir() % u"/knowledge_"_qs % tag % u".png"_qs));
    page.focusSearch();
    QTest::keyClicks(page.findChild<SearchField *>(), u"printer"_qs);
    QTRY_VERIFY(pane->hits() > 0);
    QVERIFY(page.grab().save(pictureDir() % u"/knowledge_search_"_qs % tag % u".png"_qs));
}

FIRSTLINE_GUI_TEST_MAIN(TestKnowledgePage)
#include "tst_knowledge_page.moc"
