#include "tests/integration/tst_alarm_kit.h"

#include "core/domain/entities.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace firstline;
using namespace firstline::test;

/// What screens get of the knowledge base, over a real engine.
class tst_KnowledgeService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void article_whenTheServerWasLedAstray_thenHarmlessAndLinksStay();
};

void tst_KnowledgeService::article_whenTheServerWasLedAstray_thenHarmlessAndLinksStay()
{
    Desk desk;
    Article article;
    article.id = ArticleId(Uuid::create(desk.now));
    article.title = QStringLiteral("Printers");
    article.language = QStringLiteral("en");
    article.html = QStringLiteral("<p onclick=\"run()\">See <a href=\"kb:paper\">paper</a><script>run()</script></p>")
        + QStringLiteral("<table><tr><td>").repeated(200);
    {
        const std::lock_guard lock(DeskLink::deskMutex);
        const auto saved = desk.core().applyTrusted(
            server::TrustedCommand { server::creationOf(toRecord(article)), {}, desk.now, desk.now, {} });
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
    }
    AlarmSeat seat(desk, QStringLiteral("anna"));
    QVERIFY(seat.fine);

    const auto read = seat.knowledge->article(article.id);

    QVERIFY(alarmEnded(read));
    QVERIFY(*read.result());
    const QString html = (*read.result())->html;
    QVERIFY2(html.contains(u"kb:paper"), qPrintable(html));
    QVERIFY(!html.contains(u"script") && !html.contains(u"onclick"));
    QVERIFY2(html.count(u"<table") <= 8, "nested tables freeze the layout");
}

FIRSTLINE_TEST_MAIN(tst_KnowledgeService)
#include "tst_knowledge_service.moc"
