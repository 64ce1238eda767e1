#include "core/service/annexservice.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_pane_kit.h"
#include "ui/ticket/audiencestrip.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/conversationview.h"
#include "ui/ticket/messagecard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/messageedit.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using test::PaneSeat;

/// Notes for some people and groups only, in the ticket pane of two people.
class TestTicketAnnex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void note_whenPeopleAreChosenByKeyboard_thenTheyAloneReadIt();
    void note_whenWrittenOffline_thenMarkedAndSentLater();
    void note_whenTakenBack_thenWordsAndListAreThereAgain();
    void draft_whenTheProgramDies_thenWordsAndListAreThereAgain();
    void draft_whenAReplyIsTypedAndTheTicketLeft_thenStillThere();
    void note_whenANameIsBegunAndNotChosen_thenNotSent();
    void draft_whenTheListIsEmptied_thenAnOrdinaryNote();
    void sight_whenTheGroupIsLeft_thenGoneFromTheScreen();
    void merged_whenAbsorbed_thenShownInTheTarget();
    void strip_whenTheRoleMayNot_thenNotOffered();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();

private:
    MessageCard *cardOf(const PaneSeat &seat, const QString &text) const;
    void choose(PaneSeat &seat, const QString &part);
    std::vector<service::AnnexLine> linesOf(PaneSeat &seat);
    AgentId agent(const QString &login) { return m_desk->core().config()->agentByLogin(login)->id; }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<PaneSeat> m_anna;
    TicketId m_ticket;
};

void TestTicketAnnex::init()
{
    Q_INIT_RESOURCE(firstline_translations);
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::presentMoment();
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_ticket = m_desk->ticket(boris, u"The safe in room 12 does not open"_qs);
    m_anna = std::make_unique<PaneSeat>(*m_desk);
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_ticket));
}

void TestTicketAnnex::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_theme.reset();
}

MessageCard *TestTicketAnnex::cardOf(const PaneSeat &seat, const QString &text) const
{
    for (MessageCard *card : seat.pane->findChildren<MessageCard *>(u"ticket.message"_qs)) {
        if (card->facts().message.text == text && card->isVisibleTo(seat.pane.get()))
            return card;
    }
    return nullptr;
}

/// Types a part of a name into the field and takes the first match.
void TestTicketAnnex::choose(PaneSeat &seat, const QString &part)
{
    auto *field = seat.part<CompletionField>("ticket.audienceEdit");
    QVERIFY(field->isVisible());
    field->setFocus();
    QTest::keyClicks(field, part);
    QTest::keyClick(field, Qt::Key_Return);
}

std::vector<service::AnnexLine> TestTicketAnnex::linesOf(PaneSeat &seat)
{
    service::AnnexService annexes(*seat.tickets);
    const auto lines = annexes.of(seat.read(m_ticket));
    return test::paneEnded(lines) ? *lines.result() : std::vector<service::AnnexLine>();
}

void TestTicketAnnex::note_whenPeopleAreChosenByKeyboard_thenTheyAloneReadIt()
{
    PaneSeat boris(*m_desk, u"boris"_qs, u"laptop"_qs);
    QVERIFY(boris.start());
    QVERIFY(boris.show(m_ticket));
    PaneSeat olga(*m_desk, u"olga"_qs, u"office"_qs);
    QVERIFY(olga.start());
    QVERIFY(olga.show(m_ticket));
    QApplication::setActiveWindow(m_anna->pane.get());
    m_anna->pane->focusNote();
    auto *note = m_anna->part<MessageEdit>("ticket.note");
    QTRY_VERIFY(note->hasFocus());
    QTest::keyClicks(note, u"The code is 4711"_qs);
    QTest::keyClick(note, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = m_anna->part<CompletionField>("ticket.audienceEdit");
    QTRY_VERIFY(field->isVisible());
    choose(*m_anna, u"bor"_qs);
    auto *strip = m_anna->part<AudienceStrip>("ticket.audience");
    QCOMPARE(strip->people(), std::vector { agent(u"boris"_qs) });
    choose(*m_anna, u"second"_qs);
    QCOMPARE(strip->groups(), std::vector { m_desk->second });
    // Backspace in the empty field takes the last one out.
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(strip->groups().empty());
    QTest::keyClick(field, Qt::Key_Escape);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(note->hasFocus());
    QCOMPARE(m_anna->part<Button>("ticket.send")->text(), u"Add restricted note"_qs);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(cardOf(*m_anna, u"The code is 4711"_qs));
    QTRY_VERIFY(note->toPlainText().isEmpty());
    QVERIFY(strip->isOpen());
    QVERIFY(m_anna->settled());
    QVERIFY(boris.settled());
    QVERIFY(olga.settled());
    QTRY_VERIFY(cardOf(boris, u"The code is 4711"_qs));
    auto *readers = cardOf(boris, u"The code is 4711"_qs)->findChild<QLabel *>(u"ticket.restricted"_qs);
    QVERIFY(readers);
    QCOMPARE(readers->text(), u"Restricted: anna, you"_qs);
    QVERIFY(!cardOf(olga, u"The code is 4711"_qs));
    QVERIFY(linesOf(olga).empty());
    QVERIFY(m_anna->read(m_ticket).drafts.isEmpty());
    // No ordinary message came of it.
    for (const Message &message : olga.read(m_ticket).view.messages)
        QVERIFY(!message.text.contains(u"4711"));
}

void TestTicketAnnex::note_whenWrittenOffline_thenMarkedAndSentLater()
{
    m_anna->online(false);
    service::AnnexService annexes(*m_anna->tickets);
    QVERIFY(test::paneEnded(annexes.write(m_ticket, { u"offline words"_qs, { agent(u"boris"_qs) }, {} })));
    QTRY_VERIFY(cardOf(*m_anna, u"offline words"_qs));
    QVERIFY(cardOf(*m_anna, u"offline words"_qs)->facts().unsent);
    m_anna->online(true);
    QVERIFY(m_anna->settled());
    QTRY_VERIFY(cardOf(*m_anna, u"offline words"_qs) && !cardOf(*m_anna, u"offline words"_qs)->facts().unsent);
    QCOMPARE(linesOf(*m_anna).size(), size_t(1));
}

void TestTicketAnnex::note_whenTakenBack_thenWordsAndListAreThereAgain()
{
    m_anna->online(false);
    m_anna->pane->focusNote();
    auto *note = m_anna->part<MessageEdit>("ticket.note");
    QTest::keyClicks(note, u"too early"_qs);
    auto *strip = m_anna->part<AudienceStrip>("ticket.audience");
    strip->edit();
    choose(*m_anna, u"bor"_qs);
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.count(), 1);
    QTRY_VERIFY(cardOf(*m_anna, u"too early"_qs));
    m_anna->pane->undo(notices.first().at(2).value<CommandId>());
    QTRY_COMPARE(note->toPlainText(), u"too early"_qs);
    QCOMPARE(strip->people(), std::vector { agent(u"boris"_qs) });
    QTRY_VERIFY(!cardOf(*m_anna, u"too early"_qs));
    QVERIFY(linesOf(*m_anna).empty());
}

void TestTicketAnnex::draft_whenTheProgramDies_thenWordsAndListAreThereAgain()
{
    m_anna->pane->focusNote();
    auto *note = m_anna->part<MessageEdit>("ticket.note");
    QTest::keyClicks(note, u"half a sentence"_qs);
    m_anna->part<AudienceStrip>("ticket.audience")->edit();
    choose(*m_anna, u"bor"_qs);
    QTRY_COMPARE(m_anna->read(m_ticket).drafts.size(), 1);
    QCOMPARE(m_anna->read(m_ticket).drafts.first().kind, DraftKind::Annex);
    m_anna->stop();
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_ticket));
    QTRY_COMPARE(m_anna->part<MessageEdit>("ticket.note")->toPlainText(), u"half a sentence"_qs);
    QCOMPARE(m_anna->part<AudienceStrip>("ticket.audience")->people(), std::vector { agent(u"boris"_qs) });
    QCOMPARE(m_anna->part<Composer>("ticket.composer")->tab(), Composer::Tab::Note);
}

void TestTicketAnnex::draft_whenAReplyIsTypedAndTheTicketLeft_thenStillThere()
{
    m_anna->pane->focusNote();
    QTest::keyClicks(m_anna->part<MessageEdit>("ticket.note"), u"half a sentence"_qs);
    m_anna->part<AudienceStrip>("ticket.audience")->edit();
    choose(*m_anna, u"bor"_qs);
    QTRY_COMPARE(m_anna->read(m_ticket).drafts.size(), 1);
    m_anna->stop();
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_ticket));
    m_anna->pane->focusReply();
    auto *reply = m_anna->part<MessageEdit>("ticket.reply");
    QTest::keyClicks(reply, u"Hello"_qs);
    QTRY_COMPARE(m_anna->read(m_ticket).draftReply, u"Hello"_qs);
    m_anna->pane->clear();
    QVERIFY(m_anna->show(m_ticket));
    QTRY_COMPARE(m_anna->part<MessageEdit>("ticket.note")->toPlainText(), u"half a sentence"_qs);
    QCOMPARE(m_anna->part<AudienceStrip>("ticket.audience")->people(), std::vector { agent(u"boris"_qs) });
    QCOMPARE(reply->toPlainText(), u"Hello"_qs);
}

void TestTicketAnnex::note_whenANameIsBegunAndNotChosen_thenNotSent()
{
    m_anna->pane->focusNote();
    auto *note = m_anna->part<MessageEdit>("ticket.note");
    QTest::keyClicks(note, u"not for everybody"_qs);
    auto *strip = m_anna->part<AudienceStrip>("ticket.audience");
    strip->edit();
    auto *field = m_anna->part<QLineEdit>("ticket.audienceEdit");
    QTest::keyClicks(field, u"bor"_qs);
    m_anna->part<QAbstractButton>("ticket.send")->click();
    QVERIFY(field->hasFocus());
    QCOMPARE(note->toPlainText(), u"not for everybody"_qs);
    QVERIFY(m_anna->read(m_ticket).view.messages.empty() || m_anna->read(m_ticket).view.messages.back().text != u"not for everybody");
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(note->toPlainText(), u"not for everybody"_qs);
}

void TestTicketAnnex::draft_whenTheListIsEmptied_thenAnOrdinaryNote()
{
    m_anna->pane->focusNote();
    auto *note = m_anna->part<MessageEdit>("ticket.note");
    QTest::keyClicks(note, u"for everybody after all"_qs);
    auto *strip = m_anna->part<AudienceStrip>("ticket.audience");
    strip->edit();
    choose(*m_anna, u"bor"_qs);
    auto *cross = m_anna->part<Button>("ticket.audienceRemove");
    QVERIFY(cross);
    cross->click();
    QVERIFY(strip->isOpen());
    QTRY_COMPARE(m_anna->read(m_ticket).drafts.size(), 1);
    QCOMPARE(m_anna->read(m_ticket).drafts.first().kind, DraftKind::Note);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(cardOf(*m_anna, u"for everybody after all"_qs));
    QVERIFY(cardOf(*m_anna, u"for everybody after all"_qs)->facts().only.isEmpty());
}

void TestTicketAnnex::sight_whenTheGroupIsLeft_thenGoneFromTheScreen()
{
    PaneSeat olga(*m_desk, u"olga"_qs, u"office"_qs);
    QVERIFY(olga.start());
    QVERIFY(olga.show(m_ticket));
    service::AnnexService annexes(*m_anna->tickets);
    QVERIFY(test::paneEnded(annexes.write(m_ticket, { u"for personnel"_qs, {}, { m_desk->restricted } })));
    QVERIFY(m_anna->settled());
    QVERIFY(olga.settled());
    QTRY_VERIFY(cardOf(olga, u"for personnel"_qs));
    const Agent card = *m_desk->core().config()->agentByLogin(u"olga"_qs);
    SaveRecord c { int(EntityKind::Agent), card.id.uuid(), {}, false, {}, {} };
    c.values.set(keyOf(&Agent::groups), FieldTraits<std::vector<GroupId>>::to({}));
    c.base.set(keyOf(&Agent::groups), FieldTraits<std::vector<GroupId>>::to(card.groups));
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        QVERIFY(m_desk->core().applyTrusted(server::TrustedCommand { c, {}, m_desk->now, m_desk->now, {} }));
    }
    QVERIFY(olga.settled());
    QTRY_VERIFY(!cardOf(olga, u"for personnel"_qs));
    QVERIFY(linesOf(olga).empty());
}

void TestTicketAnnex::merged_whenAbsorbed_thenShownInTheTarget()
{
    RegisterTicket c;
    c.ticket = TicketId(Uuid::create(m_desk->now));
    c.subject = u"Safe again"_qs;
    c.text = u"Still shut."_qs;
    c.queue = server::standardGroup();
    QVERIFY(test::paneEnded(m_anna->tickets->registerTicket(c)));
    service::AnnexService annexes(*m_anna->tickets);
    QVERIFY(test::paneEnded(annexes.write(c.ticket, { u"words of the absorbed one"_qs, { agent(u"boris"_qs) }, {} })));
    QVERIFY(m_anna->settled());
    QVERIFY(!cardOf(*m_anna, u"words of the absorbed one"_qs));
    QVERIFY(test::paneEnded(m_anna->tickets->merge(c.ticket, m_ticket, u"the same"_qs)));
    QVERIFY(m_anna->settled());
    QTRY_VERIFY(cardOf(*m_anna, u"words of the absorbed one"_qs));
    QCOMPARE(cardOf(*m_anna, u"words of the absorbed one"_qs)->facts().only.size(), qsizetype(2));
}

void TestTicketAnnex::strip_whenTheRoleMayNot_thenNotOffered()
{
    PaneSeat maria(*m_desk, u"maria"_qs, u"office"_qs);
    QVERIFY(maria.start());
    QVERIFY(maria.show(m_ticket));
    maria.pane->focusNote();
    QVERIFY(!maria.part<AudienceStrip>("ticket.audience")->isVisible());
    QTest::keyClick(maria.part<MessageEdit>("ticket.note"), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!maria.part<AudienceStrip>("ticket.audience")->isVisible());
}

void TestTicketAnnex::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("code");
    QTest::newRow("light en") << false << u"en"_qs;
    QTest::newRow("dark ru") << true << u"ru"_qs;
    QTest::newRow("light pl") << false << u"pl"_qs;
}

void TestTicketAnnex::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(QString, code);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    service::AnnexService annexes(*m_anna->tickets);
    QVERIFY(test::paneEnded(m_anna->tickets->note(m_ticket, u"Called the owner of the building."_qs)));
    QVERIFY(test::paneEnded(annexes.write(m_ticket,
        { u"The master code is in the sealed envelope in the security office. Do not put it into the ticket."_qs,
          { agent(u"boris"_qs), agent(u"olga"_qs) }, { m_desk->restricted } })));
    QVERIFY(m_anna->settled());
    m_anna->stop();
    QVERIFY(m_anna->start(QSize(820, 760), code));
    QVERIFY(m_anna->show(m_ticket));
    m_anna->pane->focusNote();
    auto *note = m_anna->part<MessageEdit>("ticket.note");
    QTest::keyClicks(note, u"Tell the locksmith the second code."_qs);
    m_anna->part<AudienceStrip>("ticket.audience")->edit();
    choose(*m_anna, u"bor"_qs);
    choose(*m_anna, u"personnel"_qs);
    QTest::qWait(100);
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_annex_%1.png"_qs.arg(code)));
    m_anna->pane->resize(470, 760);
    QTest::qWait(100);
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_annex_narrow_%1.png"_qs.arg(code)));
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketAnnex)
#include "tst_ticket_annex.moc"
