#include "tests/ui/tst_pane_kit.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/messagecard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messageedit.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using test::PaneSeat;

/// Whoever acts and is at the next ticket before the disk has answered: what he asked for is done all the same.
class TestTicketGoingOn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void handOver_whenTheNextTicketIsOpenedAtOnce_thenHandedOver();
    void handOver_whenTakenBack_thenItsNoteSaysSo();
    void answer_whenTypingGoesOn_thenTheRestIsTheNextDraft();
    void answer_whenSent_thenTheLettersWorkAgain_data();
    void answer_whenSent_thenTheLettersWorkAgain();
    void answerAndSolve_whenTheNextTicketIsOpenedAtOnce_thenSolvedAndNoDraftIsLeft();

private:
    void handOver();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<PaneSeat> m_anna;
    TicketId m_first;
    TicketId m_next;
    CategoryId m_category;
};

void TestTicketGoingOn::init()
{
    Q_INIT_RESOURCE(firstline_translations);
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::presentMoment();
    Category printers;
    printers.id = m_category = CategoryId(Uuid::create(m_desk->now));
    printers.name = u"Printers"_qs;
    if (!m_desk->core().applyTrusted({ server::creationOf(toRecord(printers)), {}, m_desk->now, m_desk->now, {} }))
        qFatal("no category");
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_first = m_desk->ticket(boris, u"Cash desk does not print receipts"_qs);
    m_next = m_desk->ticket(boris, u"Mail does not come in"_qs);
    m_anna = std::make_unique<PaneSeat>(*m_desk);
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_first));
}

void TestTicketGoingOn::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_theme.reset();
}

/// Writes the form of handing over and sends it.
void TestTicketGoingOn::handOver()
{
    QTest::keyClick(m_anna->pane.get(), Qt::Key_E);
    QTRY_VERIFY(m_anna->part<MessageEdit>("ticket.handOver0"));
    for (const char *part : { "ticket.handOver0", "ticket.handOver1", "ticket.handOver2", "ticket.handOver3" })
        m_anna->part<MessageEdit>(part)->setPlainText(u"the till was restarted"_qs);
    auto *group = m_anna->part<QComboBox>("ticket.handOverGroup");
    group->setCurrentIndex(group->findData(m_desk->second.uuid().bytes()));
    QTest::keyClick(m_anna->part<MessageEdit>("ticket.handOver3"), Qt::Key_Return, Qt::ControlModifier);
}

void TestTicketGoingOn::handOver_whenTheNextTicketIsOpenedAtOnce_thenHandedOver()
{
    handOver();
    m_anna->pane->showTicket(m_next);

    QVERIFY(m_anna->show(m_next));
    QTRY_COMPARE(m_anna->read(m_first).view.ticket.queue, m_desk->second);
    QVERIFY(m_anna->read(m_next).view.ticket.queue != m_desk->second);
}

void TestTicketGoingOn::handOver_whenTakenBack_thenItsNoteSaysSo()
{
    QVERIFY(test::paneEnded(m_anna->tickets->note(m_first, u"An ordinary note"_qs)));
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    handOver();
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(m_anna->settled());
    m_anna->pane->undo(notices.front().at(2).value<CommandId>());
    QTRY_VERIFY(m_anna->read(m_first).view.ticket.queue != m_desk->second);
    QVERIFY(m_anna->settled());
    const auto undone = [this] {
        QStringList texts;
        for (const MessageCard *card : m_anna->pane->findChildren<MessageCard *>()) {
            if (card->facts().takenBack)
                texts.append(card->facts().message.text);
        }
        return texts;
    };
    QTRY_COMPARE(undone().size(), 1);
    QVERIFY(undone().front().contains(u"the till was restarted"_qs));
    QTRY_VERIFY(m_anna->part<QLabel>("ticket.takenBack"));
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_handover_taken_back.png"_qs));
}

void TestTicketGoingOn::answer_whenSent_thenTheLettersWorkAgain_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("reply") << u"ticket.reply"_qs;
    QTest::newRow("note") << u"ticket.note"_qs;
}

void TestTicketGoingOn::answer_whenSent_thenTheLettersWorkAgain()
{
    QFETCH(QString, field);
    const auto hint = [this] { return m_anna->part<Button>("ticket.tabReply")->keyHint(); };
    const int width = m_anna->part<Button>("ticket.tabReply")->width();
    QTRY_COMPARE(hint(), u"R"_qs);
    QTest::keyClick(m_anna->pane.get(), field == u"ticket.reply" ? Qt::Key_R : Qt::Key_N);
    auto *edit = m_anna->pane->findChild<MessageEdit *>(field);
    QTRY_VERIFY(edit->hasFocus());
    // A letter is text there: no key is promised, and nothing moves.
    QTRY_COMPARE(hint(), QString());
    QCOMPARE(m_anna->part<Button>("ticket.tabReply")->width(), width);
    QTest::keyClicks(edit, u"The cable was loose."_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(edit->toPlainText().isEmpty());
    QTRY_VERIFY(QApplication::focusWidget() && !edit->hasFocus());
    QTRY_COMPARE(hint(), u"R"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M);
    QTRY_COMPARE(m_anna->read(m_first).view.ticket.assignee, m_anna->engine->agent());
}

void TestTicketGoingOn::answer_whenTypingGoesOn_thenTheRestIsTheNextDraft()
{
    auto *composer = m_anna->pane->findChild<Composer *>();
    composer->replyEdit()->setPlainText(u"The cable was loose."_qs);
    composer->replyEdit()->moveCursor(QTextCursor::End);

    QTest::keyClick(composer->replyEdit(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClicks(composer->replyEdit(), u" One more thing"_qs);

    QTRY_COMPARE(composer->replyText(), u"One more thing"_qs);
    QTRY_VERIFY(!m_anna->read(m_first).drafts.isEmpty());
    QCOMPARE(m_anna->read(m_first).drafts.first().text, u"One more thing"_qs);
    QCOMPARE(m_anna->read(m_first).view.messages.back().text, u"The cable was loose."_qs);
}

void TestTicketGoingOn::answerAndSolve_whenTheNextTicketIsOpenedAtOnce_thenSolvedAndNoDraftIsLeft()
{
    QVERIFY(test::paneEnded(m_anna->tickets->setField(m_anna->read(m_first).view.ticket, keyOf(&Ticket::category),
                                                      Value(m_category.uuid().bytes()))));
    QTRY_VERIFY(!m_anna->read(m_first).view.ticket.category.isNull());
    QVERIFY(m_anna->show(m_next));
    QVERIFY(m_anna->show(m_first));
    auto *composer = m_anna->pane->findChild<Composer *>();
    composer->replyEdit()->setPlainText(u"The cable was loose."_qs);

    QTest::keyClick(composer->replyEdit(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    m_anna->pane->showTicket(m_next);

    QVERIFY(m_anna->show(m_next));
    QTRY_COMPARE(m_anna->read(m_first).view.ticket.statusCategory, StatusCategory::Solved);
    QTRY_VERIFY(m_anna->read(m_first).drafts.isEmpty());
    QCOMPARE(m_anna->read(m_first).view.ticket.resolution, u"The cable was loose."_qs);
    QCOMPARE(composer->replyText(), QString());
    QCOMPARE(m_anna->pane->ticket(), m_next);
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketGoingOn)
#include "tst_ticket_goingon.moc"
