#include "tests/support/testmain.h"
#include "tests/ui/tst_pane_kit.h"
#include "ui/ticket/caretlist.h"
#include "ui/ticket/filestrip.h"
#include "ui/ticket/macrocard.h"
#include "ui/ticket/ticketheader.h"
#include "ui/widgets/completionpopup.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QMimeData>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using test::PaneSeat;

namespace {

template<class E>
void put(test::Desk &desk, const E &entity)
{
    const server::TrustedCommand made { server::creationOf(toRecord(entity)), {}, desk.now, desk.now, {} };
    if (!desk.core().applyTrusted(made))
        qFatal("not made");
}

} // namespace

/// Macros and text modules in the ticket pane, by keyboard: "/", the card, Ctrl+Enter, undo.
class TestTicketMacros : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void slash_whenTyped_thenFittingMacrosNarrowAndEscLeavesText();
    void word_whenNoMacroHasIt_thenTheKnowledgeBaseIsSearchedForIt();
    void textModule_whenTaken_thenFilledInAtTheCaret();
    void gap_whenFieldIsEmpty_thenNotSentUntilMended();
    void macro_whenTaken_thenCardShowsAndCtrlEnterApplies();
    void macro_whenTakenBack_thenAllIsAsBefore();
    void macro_whenDraftHasFiles_thenTheyGoWithItsReply();
    void macro_whenOnlyChanges_thenUndoAfterItLeft();
    void menu_whenOpened_thenSameMacros();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();

private:
    void makeMacros();
    MessageEdit *reply() const { return m_anna->part<MessageEdit>("ticket.reply"); }
    QListView *list() const
    {
        auto *popup = m_anna->part<CompletionPopup>("ticket.caretList");
        return popup && popup->isVisible() ? popup->list() : nullptr;
    }
    void typeSlash(const QString &then);
    void choose(const QString &name);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<PaneSeat> m_anna;
    TicketId m_ticket;
};

void TestTicketMacros::makeMacros()
{
    const auto macro = [this](const char *name, int position, std::vector<MacroStep> steps, const char *text, const char *condition) {
        Macro made;
        made.id = MacroId(Uuid::named("macro", QString::fromLatin1(name)));
        made.name = QString::fromUtf8(name);
        made.position = position;
        made.steps = std::move(steps);
        made.reply = QString::fromUtf8(text);
        made.condition = QString::fromUtf8(condition);
        put(*m_desk, made);
    };
    macro("Ask for details", 1, { { u"status"_qs, u"wait_customer"_qs }, { u"wake"_qs, u"+2d"_qs }, { u"tag"_qs, u"asked"_qs } },
        "Hello,\n\nto go on with {ticket.number} we need a photo.\n\nRegards, {agent.name}", "");
    macro("Opening hours", 2, {}, "We are here from 8 to 18, {agent.name}.", "");
    macro("Greeting", 3, {}, "Hello {contact.name},", "");
    macro("Only for closed ones", 4, {}, "Never seen here", "status:closed");
    macro("For what is open", 5, { { u"urgency"_qs, u"4"_qs }, { u"tag"_qs, u"hurry"_qs } }, "", "status:active");
}

void TestTicketMacros::init()
{
    Q_INIT_RESOURCE(firstline_translations);
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::presentMoment();
    makeMacros();
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_ticket = m_desk->ticket(boris, u"The cash desk shows an error"_qs);
    m_anna = std::make_unique<PaneSeat>(*m_desk);
    m_anna->sendDelay = Millis(10'000);
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_ticket));
    QTRY_COMPARE(m_anna->pane->macros().size(), 4);
}

void TestTicketMacros::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_theme.reset();
}

void TestTicketMacros::typeSlash(const QString &then)
{
    m_anna->pane->focusReply();
    QTest::keyClicks(reply(), u"/"_qs);
    QTRY_VERIFY(list());
    QTest::keyClicks(reply(), then);
}

void TestTicketMacros::choose(const QString &name)
{
    typeSlash(name);
    QTRY_COMPARE(list()->model()->index(0, 0).data().toString(), name);
    QTest::keyClick(reply(), Qt::Key_Return);
}

void TestTicketMacros::slash_whenTyped_thenFittingMacrosNarrowAndEscLeavesText()
{
    QSignalSpy articles(m_anna->pane.get(), &TicketPane::articleRequested);
    typeSlash({});
    // Four that fit, and the knowledge base.
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    QTest::keyClicks(reply(), u"op"_qs);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Opening hours"_qs);
    QTest::keyClick(reply(), Qt::Key_Escape);
    QVERIFY(!list());
    QCOMPARE(reply()->toPlainText(), u"/op"_qs);
    // A slash inside a word is a slash.
    reply()->clear();
    QTest::keyClicks(reply(), u"and/or"_qs);
    QTest::qWait(20);
    QVERIFY(!list());
    reply()->clear();
    typeSlash({});
    QTest::keyClick(reply(), Qt::Key_Up);
    QTest::keyClick(reply(), Qt::Key_Tab);
    QCOMPARE(articles.size(), 1);
    QVERIFY(reply()->toPlainText().isEmpty());
}

void TestTicketMacros::word_whenNoMacroHasIt_thenTheKnowledgeBaseIsSearchedForIt()
{
    QSignalSpy asked(m_anna->pane.get(), &TicketPane::articleRequested);
    QSignalSpy words(m_anna->pane.get(), &TicketPane::articlesSearched);
    typeSlash(u"print"_qs);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QTest::keyClick(reply(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(words.size(), 1);
    QCOMPARE(words.front().front().toString(), u"print"_qs);
}

void TestTicketMacros::textModule_whenTaken_thenFilledInAtTheCaret()
{
    m_anna->pane->focusReply();
    QTest::keyClicks(reply(), u"Dear all, "_qs);
    choose(u"Opening hours"_qs);
    QCOMPARE(reply()->toPlainText(), u"Dear all, We are here from 8 to 18, anna."_qs);
    QVERIFY(reply()->hasFocus());
    QVERIFY(m_anna->part<QAbstractButton>("ticket.send")->isEnabled());
}

void TestTicketMacros::gap_whenFieldIsEmpty_thenNotSentUntilMended()
{
    choose(u"Greeting"_qs);
    QCOMPARE(reply()->toPlainText(), u"Hello {?contact.name},"_qs);
    auto *send = m_anna->part<QAbstractButton>("ticket.send");
    auto *gap = m_anna->part<QLabel>("ticket.gap");
    QVERIFY(!send->isEnabled());
    QVERIFY(gap->isVisible());
    QVERIFY(gap->text().contains(u"{?contact.name}"_qs));
    QTest::keyClick(reply(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!reply()->toPlainText().isEmpty());
    reply()->setPlainText(u"Hello Vera,"_qs);
    QVERIFY(send->isEnabled());
    QVERIFY(!gap->isVisible());
}

void TestTicketMacros::macro_whenTaken_thenCardShowsAndCtrlEnterApplies()
{
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    choose(u"Ask for details"_qs);
    auto *card = m_anna->pane->findChild<MacroCard *>();
    QVERIFY(card && card->isVisible());
    QCOMPARE(card->findChildren<QLabel *>(u"ticket.macroLine"_qs).size(), 3);
    auto *text = card->findChild<MessageEdit *>(u"ticket.macroReply"_qs);
    QVERIFY(text->hasFocus());
    QVERIFY(text->toPlainText().contains(u"Regards, anna"_qs));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(!notices.at(0).at(1).toString().isEmpty());
    const auto detail = m_anna->read(m_ticket);
    QCOMPARE(detail.view.ticket.statusCategory, StatusCategory::WaitCustomer);
    QCOMPARE(detail.view.ticket.tags, QStringList { u"asked"_qs });
    QVERIFY(detail.view.ticket.wakeAt.has_value());
    QVERIFY(detail.view.messages.back().text.contains(u"we need a photo"_qs));
}

void TestTicketMacros::macro_whenTakenBack_thenAllIsAsBefore()
{
    const Ticket before = m_anna->read(m_ticket).view.ticket;
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    choose(u"Ask for details"_qs);
    auto *card = m_anna->pane->findChild<MacroCard *>();
    QVERIFY(card);
    QTest::keyClick(card->findChild<MessageEdit *>(u"ticket.macroReply"_qs), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    m_anna->pane->undo(notices.at(0).at(2).value<CommandId>());
    // The reply had not left: its words are in the field again, nothing of the rest was done.
    QTRY_VERIFY(reply()->toPlainText().contains(u"we need a photo"_qs));
    QTRY_COMPARE(m_anna->read(m_ticket).view.ticket.status, before.status);
    QCOMPARE(m_anna->read(m_ticket).view.ticket.tags, before.tags);
}

void TestTicketMacros::macro_whenDraftHasFiles_thenTheyGoWithItsReply()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"form.txt"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(file.fileName()) });
    Q_EMIT reply()->filesOffered(&data);
    auto *strip = m_anna->part<FileStrip>("ticket.files");
    QTRY_COMPARE(strip->files().size(), size_t(1));
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    choose(u"Ask for details"_qs);
    QTest::keyClick(m_anna->pane->findChild<MacroCard *>()->findChild<MessageEdit *>(u"ticket.macroReply"_qs), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    QTRY_VERIFY(strip->files().empty());
    QCOMPARE(m_anna->read(m_ticket).view.messages.back().attachments.size(), size_t(1));
    m_anna->pane->undo(notices.at(0).at(2).value<CommandId>());
    QTRY_COMPARE(strip->files().size(), size_t(1));
}

void TestTicketMacros::macro_whenOnlyChanges_thenUndoAfterItLeft()
{
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    choose(u"For what is open"_qs);
    auto *card = m_anna->pane->findChild<MacroCard *>();
    QVERIFY(card);
    // Without texts the button has the focus.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(m_anna->settled());
    QCOMPARE(m_anna->read(m_ticket).view.ticket.urgency, 4);
    m_anna->pane->undo(notices.at(0).at(2).value<CommandId>());
    QTRY_COMPARE(m_anna->read(m_ticket).view.ticket.urgency, 2);
    QTRY_VERIFY(m_anna->read(m_ticket).view.ticket.tags.isEmpty());
    QVERIFY(m_anna->settled());
    QCOMPARE(m_anna->read(m_ticket).view.ticket.urgency, 2);
}

void TestTicketMacros::menu_whenOpened_thenSameMacros()
{
    m_anna->pane->openMacroMenu();
    QTRY_VERIFY(m_anna->part<QMenu>("ticket.macroMenu"));
    auto *menu = m_anna->part<QMenu>("ticket.macroMenu");
    QCOMPARE(menu->actions().size(), 4);
    menu->actions().front()->trigger();
    QVERIFY(m_anna->pane->findChild<MacroCard *>());
    menu->close();
}

void TestTicketMacros::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("width");
    QTest::newRow("light en") << false << u"en"_qs << 900;
    QTest::newRow("dark ru narrow") << true << u"ru"_qs << 440;
}

void TestTicketMacros::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(QString, code);
    QFETCH(int, width);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    m_anna->stop();
    QVERIFY(m_anna->start(QSize(width, 800), code));
    QVERIFY(m_anna->show(m_ticket));
    QTRY_COMPARE(m_anna->pane->macros().size(), 4);
    typeSlash({});
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_slash_%1_%2.png"_qs.arg(code).arg(width)));
    QTest::keyClick(reply(), Qt::Key_Return);
    QVERIFY(m_anna->pane->findChild<MacroCard *>());
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_macro_%1_%2.png"_qs.arg(code).arg(width)));
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketMacros)
#include "tst_ticket_macros.moc"
