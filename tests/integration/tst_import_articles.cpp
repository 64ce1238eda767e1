#include "core/server/import/import.h"
#include "tests/integration/tst_import_kit.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace firstline;
using namespace firstline::server;

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

/// Folders of articles: the real ones against their index, small ones for what changes.
class TestImportArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void import_whenFolderIsReal_thenEveryArticleOfTheIndexIsThere();
    void import_whenAFileChanged_thenOnlyItIsWritten();
    void import_whenAFileCannotBeRead_thenTheRestGoesOn();
    void import_whenFolderIsMissing_thenItIsRefused();
};

void TestImportArticles::import_whenFolderIsReal_thenEveryArticleOfTheIndexIsThere()
{
    FIRSTLINE_NEED_DATA(data);
    QFile index(data % u"/kb/index.json"_qs);
    if (!index.open(QIODevice::ReadOnly))
        QSKIP("No kb/index.json");
    const QJsonArray expected = QJsonDocument::fromJson(index.readAll()).array();
    test::TestDesk desk;
    ImportOptions options;
    options.file = data % u"/kb"_qs;
    options.now = desk.now();
    QElapsedTimer timer;
    timer.start();
    const auto report = importArticles(desk.core(), options);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    qInfo("%lld articles in %.1f s", report->made, double(timer.elapsed()) / 1000);
    QCOMPARE(report->made, qint64(expected.size()));
    QCOMPARE(report->refused, qint64(0));

    QHash<QString, Article> found;
    for (const Article &article : desk.all<Article>())
        found.insert(article.language % u' ' % article.externalRef, article);
    QCOMPARE(found.size(), expected.size());
    int linked = 0;
    for (const QJsonValue item : expected) {
        const QString key = item[u"lang"].toString() % u' ' % item[u"id"].toString();
        QVERIFY2(found.contains(key), qPrintable(key));
        const Article &article = found[key];
        QVERIFY2(!article.title.isEmpty() && !article.text.isEmpty(), qPrintable(key));
        QVERIFY2(desk.core().config()->articleCategory(article.category), qPrintable(key));
        linked += article.html.contains(u"href=\"kb:") ? 1 : 0;
    }
    QVERIFY(linked > expected.size() / 4);

    const qint64 head = desk.core().head();
    const auto again = importArticles(desk.core(), options);
    QVERIFY(again);
    QCOMPARE(again->made, qint64(0));
    QCOMPARE(again->changed, qint64(0));
    QCOMPARE(again->accepted, qint64(expected.size()));
    QCOMPARE(desk.core().head(), head);
}

void TestImportArticles::import_whenAFileChanged_thenOnlyItIsWritten()
{
    test::TestDesk desk;
    writeFile(desk.path(u"kb/printers/en/jam.md"_qs), "# Paper jam\n\nOpen the lid, see [rolls](kb:rolls).\n");
    writeFile(desk.path(u"kb/printers/en/rolls.md"_qs), "# Rolls\n\nUse 80 mm.\n");
    writeFile(desk.path(u"kb/printers/pl/rolls.md"_qs), "# Rolki\n\nTylko 80 mm.\n");
    ImportOptions options;
    options.file = desk.path(u"kb"_qs);
    options.now = desk.now();
    options.dryRun = true;
    const auto dry = importArticles(desk.core(), options);
    QVERIFY(dry);
    QCOMPARE(dry->made, qint64(3));
    QVERIFY(desk.all<Article>().empty());
    options.dryRun = false;
    QCOMPARE(importArticles(desk.core(), options)->made, qint64(3));
    writeFile(desk.path(u"kb/printers/en/rolls.md"_qs), "# Rolls\n\nUse 58 mm.\n");
    options.now = desk.now() + std::chrono::hours(1);
    const auto again = importArticles(desk.core(), options);
    QVERIFY(again);
    QCOMPARE(again->made, qint64(0));
    QCOMPARE(again->changed, qint64(1));
    for (const Article &article : desk.all<Article>()) {
        const bool touched = article.language == u"en" && article.title == u"Rolls";
        QCOMPARE(article.version, touched ? 2 : 1);
        QCOMPARE(article.updatedAt, touched ? options.now : desk.now());
        if (touched)
            QVERIFY(article.text.contains(u"58 mm"));
    }
}

void TestImportArticles::import_whenAFileCannotBeRead_thenTheRestGoesOn()
{
    test::TestDesk desk;
    writeFile(desk.path(u"kb/en/good.md"_qs), "# Good\n\nText.\n");
    writeFile(desk.path(u"kb/en/bad.md"_qs), "# Bad\n\n\xff\xfe\xfa\n");
    ImportOptions options;
    options.file = desk.path(u"kb"_qs);
    options.now = desk.now();
    const auto report = importArticles(desk.core(), options);
    QVERIFY(report);
    QCOMPARE(report->made, qint64(1));
    QCOMPARE(report->refused, qint64(1));
    QVERIFY2(report->problems.first().startsWith(u"en/bad.md: "), qPrintable(report->problems.first()));
}

void TestImportArticles::import_whenFolderIsMissing_thenItIsRefused()
{
    test::TestDesk desk;
    ImportOptions options;
    options.file = desk.path(u"nothing"_qs);
    const auto report = importArticles(desk.core(), options);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::NotFound);
}

FIRSTLINE_TEST_MAIN(TestImportArticles)
#include "tst_import_articles.moc"
