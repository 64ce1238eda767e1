#include "tests/support/testmain.h"
#include "tests/ui/tst_pane_kit.h"
#include "ui/ticket/checklistview.h"
#include "ui/ticket/familyform.h"
#include "ui/ticket/followersection.h"
#include "ui/ticket/messagecard.h"
#include "ui/ticket/solveform.h"
#include "ui/ticket/textform.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/tiesection.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/completionpopup.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messageedit.h"

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

/// Checklists, ties, one message to all children, splitting off, followers and mentions in the ticket pane.
class TestTicketFamily : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void checklist_whenSpaceIsPressed_thenTickedByMe();
    void solve_whenRequiredItemIsOpen_thenNamedAndFocused();
    void ties_whenAddedByNumber_thenBothSidesShowAndRemoved();
    void tie_whenEnterTakesATicket_thenItIsSeenBeforeItIsTied();
    void parent_whenChildrenAreOpen_thenOneMessageToAllWithReport();
    void parent_whenMessageToAllIsTakenBack_thenNobodyGetsItAndTheTextReturns();
    void parent_whenANoteToAllIsTakenBack_thenNeverInTheReply();
    void parent_whenSolved_thenChildrenAreOffered();
    void major_whenMarked_thenShown();
    void split_whenAsked_thenNewTicketFollows();
    void followers_whenAddedAndRemoved_thenShown();
    void mention_whenNamedInANote_thenFollows();
    void mentions_whenTextsAreRead_thenOnlyNames_data();
    void mentions_whenTextsAreRead_thenOnlyNames();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();

private:
    Ticket ticketOf(TicketId id) { return m_anna->read(id).view.ticket; }
    void tieChildren();
    QCheckBox *box(const QString &text) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<PaneSeat> m_anna;
    CategoryId m_printer;
    CategoryId m_mail;
    TicketId m_parent;
    TicketId m_first;
    TicketId m_second;
};

void TestTicketFamily::init()
{
    Q_INIT_RESOURCE(firstline_translations);
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::presentMoment();
    Category printer;
    printer.id = m_printer = CategoryId(Uuid::named("test", u"printer"_qs));
    printer.name = u"Printer"_qs;
    printer.resolutionTextRequired = false;
    printer.checklist = { { u"Serial number noted"_qs, true }, { u"Photo of the display taken and put into the ticket"_qs, false },
        { u"Test page printed"_qs, true } };
    put(*m_desk, printer);
    Category mail;
    mail.id = m_mail = CategoryId(Uuid::named("test", u"mail"_qs));
    mail.name = u"Mail"_qs;
    put(*m_desk, mail);
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_parent = m_desk->ticket(boris, u"Exchange is down for everybody"_qs);
    m_first = m_desk->ticket(boris, u"No mail at cash desk 3"_qs);
    m_second = m_desk->ticket(boris, u"Mail does not come in"_qs);
    m_anna = std::make_unique<PaneSeat>(*m_desk);
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_parent));
}

void TestTicketFamily::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_theme.reset();
}

void TestTicketFamily::tieChildren()
{
    service::FamilyService family(*m_anna->tickets);
    QVERIFY(test::paneEnded(family.tie(m_parent, LinkKind::Child, m_first)));
    QVERIFY(test::paneEnded(family.tie(m_parent, LinkKind::Child, m_second)));
    QVERIFY(m_anna->settled());
    QVERIFY(m_anna->show(m_parent));
    QTRY_COMPARE(m_anna->part<TieSection>("ticket.ties")->ties().size(), size_t(2));
}

QCheckBox *TestTicketFamily::box(const QString &text) const
{
    for (QCheckBox *one : m_anna->part<ChecklistView>("ticket.checklist")->findChildren<QCheckBox *>()) {
        if (one->accessibleName() == text && one->isVisible())
            return one;
    }
    return nullptr;
}

void TestTicketFamily::checklist_whenSpaceIsPressed_thenTickedByMe()
{
    QVERIFY(!m_anna->part<ChecklistView>("ticket.checklist")->isVisible());
    QVERIFY(test::paneEnded(m_anna->tickets->setField(ticketOf(m_parent), keyOf(&Ticket::category), Value(m_printer.uuid().bytes()))));
    QTRY_VERIFY(box(u"Test page printed"_qs));
    QCOMPARE(m_anna->part<QLabel>("ticket.checkProgress")->text(), u"0 of 3"_qs);
    QCheckBox *item = box(u"Test page printed"_qs);
    QVERIFY(!item->accessibleDescription().isEmpty());
    item->setFocus();
    QTest::keyClick(item, Qt::Key_Space);
    QTRY_COMPARE(ticketOf(m_parent).checked, QStringList { u"Test page printed"_qs });
    QTRY_COMPARE(m_anna->part<QLabel>("ticket.checkProgress")->text(), u"1 of 3"_qs);
    // The list was not made anew under the hand.
    QVERIFY(item->hasFocus());
    QTRY_VERIFY(item->toolTip().startsWith(u"anna"_qs));
    QTest::keyClick(item, Qt::Key_Space);
    QTRY_VERIFY(ticketOf(m_parent).checked.isEmpty());
}

void TestTicketFamily::solve_whenRequiredItemIsOpen_thenNamedAndFocused()
{
    QVERIFY(test::paneEnded(m_anna->tickets->setField(ticketOf(m_parent), keyOf(&Ticket::category), Value(m_printer.uuid().bytes()))));
    QTRY_VERIFY(box(u"Test page printed"_qs));
    m_anna->pane->startSolve();
    auto *form = m_anna->pane->findChild<SolveForm *>();
    QVERIFY(form);
    QTest::keyClicks(form->findChild<MessageEdit *>(u"ticket.resolution"_qs), u"Cleaned"_qs);
    form->commit();
    auto *problem = form->findChild<QLabel *>(u"ticket.formProblem"_qs);
    QVERIFY(problem->text().contains(u"Serial number noted"_qs));
    auto *focus = qobject_cast<QCheckBox *>(QApplication::focusWidget());
    QVERIFY(focus && focus->accessibleName() == u"Serial number noted"_qs);
    QTest::keyClick(focus, Qt::Key_Space);
    form->commit();
    QVERIFY(problem->text().contains(u"Test page printed"_qs));
    focus = qobject_cast<QCheckBox *>(QApplication::focusWidget());
    QVERIFY(focus);
    QTest::keyClick(focus, Qt::Key_Space);
    form->commit();
    QTRY_COMPARE(ticketOf(m_parent).statusCategory, StatusCategory::Solved);
    QCOMPARE(ticketOf(m_parent).checked.size(), 2);
}

void TestTicketFamily::ties_whenAddedByNumber_thenBothSidesShowAndRemoved()
{
    const qint64 number = ticketOf(m_first).number;
    m_anna->part<QAbstractButton>("ticket.tieAdd")->click();
    auto *form = m_anna->pane->findChild<LinkForm *>();
    QVERIFY(form);
    auto *kind = form->findChild<QComboBox *>(u"ticket.linkKind"_qs);
    kind->setCurrentIndex(kind->findData(static_cast<int>(LinkKind::Duplicate)));
    auto *field = form->findChild<QLineEdit *>(u"ticket.linkNumber"_qs);
    QTest::keyClicks(field, QString::number(number));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_anna->part<TieSection>("ticket.ties")->ties().size(), size_t(1));
    QVERIFY(m_anna->show(m_first));
    QTRY_COMPARE(m_anna->part<TieSection>("ticket.ties")->ties().size(), size_t(1));
    const service::Tie tie = m_anna->part<TieSection>("ticket.ties")->ties().front();
    QVERIFY(!tie.own);
    QCOMPARE(tie.other.id, m_parent);
    QCOMPARE(tieWords(tie), u"has the duplicate"_qs);
    QSignalSpy opened(m_anna->pane.get(), &TicketPane::ticketLinkActivated);
    m_anna->part<LinkLabel>("ticket.tie")->click();
    QCOMPARE(opened.size(), 1);
    // From this side, too, it can be taken off.
    m_anna->part<QAbstractButton>("ticket.tieRemove")->click();
    QTRY_VERIFY(m_anna->part<TieSection>("ticket.ties")->ties().empty());
    QVERIFY(m_anna->read(m_parent).linked.empty());
}

/// As in the form of merging: the first Enter takes a ticket, which is seen then, the second ties.
void TestTicketFamily::tie_whenEnterTakesATicket_thenItIsSeenBeforeItIsTied()
{
    const Ticket other = ticketOf(m_first);
    m_anna->part<QAbstractButton>("ticket.tieAdd")->click();
    auto *form = m_anna->pane->findChild<LinkForm *>();
    QVERIFY(form);
    auto *field = form->findChild<CompletionField *>(u"ticket.linkNumber"_qs);
    QTest::keyClicks(field, QString::number(other.number));
    QTRY_VERIFY(field->isListOpen());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(form->target(), m_first);
    QVERIFY(field->text().contains(other.subject));
    QVERIFY(m_anna->part<TieSection>("ticket.ties")->ties().empty());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_anna->part<TieSection>("ticket.ties")->ties().size(), size_t(1));
}

void TestTicketFamily::parent_whenChildrenAreOpen_thenOneMessageToAllWithReport()
{
    tieChildren();
    QCOMPARE(m_anna->part<QLabel>("ticket.childrenState")->text(), u"2 of 2 still open"_qs);
    m_anna->part<LinkLabel>("ticket.messageAll")->click();
    auto *form = m_anna->pane->findChild<FamilyForm *>();
    QVERIFY(form);
    auto *text = form->findChild<MessageEdit *>(u"ticket.familyText"_qs);
    QTest::keyClicks(text, u"We work on it, your number is {ticket.number}"_qs);
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    for (const TicketId id : { m_first, m_second }) {
        const auto detail = m_anna->read(id);
        QCOMPARE(detail.view.messages.back().kind, MessageKind::Reply);
        QCOMPARE(detail.view.messages.back().text, u"We work on it, your number is %1"_qs.arg(detail.view.ticket.number));
    }
    // What a ticket has nothing for stays unsaid there, and is reported.
    m_anna->part<LinkLabel>("ticket.messageAll")->click();
    form = m_anna->pane->findChild<FamilyForm *>();
    text = form->findChild<MessageEdit *>(u"ticket.familyText"_qs);
    text->setPlainText(u"Hello {contact.name}"_qs);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_anna->part<QWidget>("ticket.problem")->isVisible());
    QVERIFY(m_anna->part<QWidget>("ticket.problem")->toolTip().contains(u"contact.name"_qs));
    QVERIFY(m_anna->read(m_first).view.messages.back().text != u"Hello {?contact.name}"_qs);
}

void TestTicketFamily::parent_whenMessageToAllIsTakenBack_thenNobodyGetsItAndTheTextReturns()
{
    tieChildren();
    m_anna->online(false);
    m_anna->part<LinkLabel>("ticket.messageAll")->click();
    auto *form = m_anna->pane->findChild<FamilyForm *>();
    QVERIFY(form);
    auto *text = form->findChild<MessageEdit *>(u"ticket.familyText"_qs);
    text->setPlainText(u"Your number is {ticket.number}"_qs);
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(!notices.front().at(1).toString().isEmpty());
    m_anna->pane->undo(notices.front().at(2).value<CommandId>());
    for (const TicketId id : { m_first, m_second })
        QTRY_VERIFY(m_anna->read(id).view.messages.empty() || m_anna->read(id).view.messages.back().kind != MessageKind::Reply);
    // As it was typed, not as one of the tickets had it filled in.
    QTRY_COMPARE(m_anna->part<MessageEdit>("ticket.reply")->toPlainText(), u"Your number is {ticket.number}"_qs);
}

void TestTicketFamily::parent_whenANoteToAllIsTakenBack_thenNeverInTheReply()
{
    tieChildren();
    m_anna->online(false);
    m_anna->part<LinkLabel>("ticket.messageAll")->click();
    auto *form = m_anna->pane->findChild<FamilyForm *>();
    QVERIFY(form);
    form->findChild<QComboBox *>(u"ticket.familySpeech"_qs)->setCurrentIndex(1);
    auto *text = form->findChild<MessageEdit *>(u"ticket.familyText"_qs);
    text->setPlainText(u"The customer must not read this"_qs);
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notices.size(), 1);
    m_anna->pane->undo(notices.front().at(2).value<CommandId>());
    for (const TicketId id : { m_first, m_second })
        QTRY_COMPARE(m_anna->read(id).draftNote, u"The customer must not read this"_qs);
    QVERIFY(m_anna->part<MessageEdit>("ticket.reply")->toPlainText().isEmpty());
}

void TestTicketFamily::parent_whenSolved_thenChildrenAreOffered()
{
    tieChildren();
    QVERIFY(test::paneEnded(m_anna->tickets->setField(ticketOf(m_parent), keyOf(&Ticket::category), Value(m_mail.uuid().bytes()))));
    // One of them has a checklist that is not done.
    QVERIFY(test::paneEnded(m_anna->tickets->setField(ticketOf(m_second), keyOf(&Ticket::category), Value(m_printer.uuid().bytes()))));
    QTRY_COMPARE(m_anna->part<TieSection>("ticket.ties")->ties().size(), size_t(2));
    m_anna->pane->startSolve();
    auto *form = m_anna->pane->findChild<SolveForm *>();
    QVERIFY(form);
    QTest::keyClicks(form->findChild<MessageEdit *>(u"ticket.resolution"_qs), u"Service restarted"_qs);
    form->commit();
    QTRY_VERIFY(m_anna->pane->findChild<FamilyForm *>());
    auto *offer = m_anna->pane->findChild<FamilyForm *>();
    QCOMPARE(offer->text(), u"Service restarted"_qs);
    QCOMPARE(ticketOf(m_first).statusCategory, StatusCategory::New);
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    offer->commit();
    QTRY_COMPARE(ticketOf(m_first).statusCategory, StatusCategory::Solved);
    QTRY_VERIFY(m_anna->part<QWidget>("ticket.problem")->isVisible());
    QVERIFY(m_anna->part<QWidget>("ticket.problem")->toolTip().contains(QString::number(ticketOf(m_second).number)));
    QVERIFY(isActive(ticketOf(m_second).statusCategory));
    // Taken back: what was solved with its parent is where it was.
    QTRY_COMPARE(notices.size(), 1);
    m_anna->pane->undo(notices.front().at(2).value<CommandId>());
    QTRY_COMPARE(ticketOf(m_first).statusCategory, StatusCategory::New);
}

void TestTicketFamily::major_whenMarked_thenShown()
{
    auto *mark = m_anna->part<QWidget>("ticket.major");
    QVERIFY(!mark->isVisible());
    Q_EMIT m_anna->part<TicketHeader>("ticket.header")->majorAsked();
    QTRY_VERIFY(mark->isVisible());
    QVERIFY(ticketOf(m_parent).major);
    Q_EMIT m_anna->part<TicketHeader>("ticket.header")->majorAsked();
    QTRY_VERIFY(!mark->isVisible());
}

void TestTicketFamily::split_whenAsked_thenNewTicketFollows()
{
    QVERIFY(test::paneEnded(m_anna->tickets->customerSaid(m_parent, {}, Channel::Mail, u"By the way, the printer is broken too.\nSince Monday."_qs)));
    QVERIFY(m_anna->settled());
    const auto sent = [this]() -> MessageCard * {
        for (MessageCard *card : m_anna->pane->findChildren<MessageCard *>()) {
            if (card->isVisible() && !card->facts().unsent && card->facts().message.text.startsWith(u"By the way"))
                return card;
        }
        return nullptr;
    };
    QTRY_VERIFY(sent());
    sent()->findChild<QAbstractButton *>(u"ticket.messageMenu"_qs)->click();
    auto *menu = sent()->findChild<QMenu *>(u"ticket.messageActions"_qs);
    QVERIFY(menu);
    menu->actions().back()->trigger();
    menu->close();
    auto *form = m_anna->pane->findChild<SplitForm *>();
    QVERIFY(form);
    QCOMPARE(form->subject(), u"By the way, the printer is broken too."_qs);
    QSignalSpy notices(m_anna->pane.get(), &TicketPane::notice);
    form->commit();
    QTRY_COMPARE(notices.size(), 1);
    QTRY_COMPARE(m_anna->part<TieSection>("ticket.ties")->ties().size(), size_t(1));
    const service::Tie tie = m_anna->part<TieSection>("ticket.ties")->ties().front();
    QCOMPARE(tieWords(tie), u"continued in"_qs);
    const auto made = m_anna->read(tie.other.id);
    QCOMPARE(made.view.ticket.queue, ticketOf(m_parent).queue);
    QCOMPARE(made.view.messages.front().text, u"By the way, the printer is broken too.\nSince Monday."_qs);
}

void TestTicketFamily::followers_whenAddedAndRemoved_thenShown()
{
    m_anna->part<LinkLabel>("ticket.followerAdd")->click();
    auto *menu = m_anna->part<QMenu>("ticket.followerMenu");
    QVERIFY(menu);
    QCOMPARE(menu->actions().front()->text(), u"me"_qs);
    menu->actions().front()->trigger();
    menu->close();
    QTRY_COMPARE(ticketOf(m_parent).followers, std::vector<AgentId> { m_anna->tickets->me() });
    QTRY_VERIFY(m_anna->part<QAbstractButton>("ticket.followerRemove"));
    m_anna->part<QAbstractButton>("ticket.followerRemove")->click();
    QTRY_VERIFY(ticketOf(m_parent).followers.empty());
}

void TestTicketFamily::mention_whenNamedInANote_thenFollows()
{
    m_anna->pane->focusNote();
    auto *note = m_anna->part<MessageEdit>("ticket.note");
    QTest::keyClicks(note, u"Please look, @"_qs);
    const auto open = [this]() -> CompletionPopup * {
        for (auto *popup : m_anna->pane->findChildren<CompletionPopup *>(u"ticket.caretList"_qs)) {
            if (popup->isVisible())
                return popup;
        }
        return nullptr;
    };
    QTRY_VERIFY(open());
    QTest::keyClicks(note, u"bor"_qs);
    QTRY_COMPARE(open()->list()->model()->rowCount(), 1);
    QTest::keyClick(note, Qt::Key_Tab);
    QVERIFY(note->toPlainText().startsWith(u"Please look, @boris "_qs));
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    const ConfigPtr config = m_anna->tickets->config();
    QTRY_COMPARE(ticketOf(m_parent).followers, std::vector<AgentId> { config->agentByLogin(u"boris")->id });
}

void TestTicketFamily::mentions_whenTextsAreRead_thenOnlyNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one") << u"@Anna please"_qs << QStringList { u"Anna"_qs };
    QTest::newRow("the longer name") << u"ask @Anna Nowak, @anna"_qs << QStringList { u"Anna Nowak"_qs, u"Anna"_qs };
    QTest::newRow("no name") << u"@Annabel and @nobody"_qs << QStringList();
    QTest::newRow("an address") << u"mail anna@Anna.example"_qs << QStringList();
    QTest::newRow("twice") << u"@Иван, @Иван!"_qs << QStringList { u"Иван"_qs };
    QTest::newRow("at the end") << u"@"_qs << QStringList();
}

void TestTicketFamily::mentions_whenTextsAreRead_thenOnlyNames()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    ConfigSnapshot config;
    for (const QString &name : { u"Anna"_qs, u"Anna Nowak"_qs, u"Иван"_qs }) {
        Agent agent;
        agent.id = AgentId(Uuid::named("agent", name));
        agent.name = name;
        config.put(toRecord(agent));
    }
    QStringList found;
    for (const AgentId id : mentionedIn(text, config))
        found.append(config.agent(id)->name);
    QCOMPARE(found, names);
}

void TestTicketFamily::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("code");
    QTest::newRow("light en") << false << u"en"_qs;
    QTest::newRow("dark ru") << true << u"ru"_qs;
}

void TestTicketFamily::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(QString, code);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    tieChildren();
    QVERIFY(test::paneEnded(m_anna->tickets->setField(ticketOf(m_parent), keyOf(&Ticket::category), Value(m_printer.uuid().bytes()))));
    QVERIFY(test::paneEnded(m_anna->tickets->check(m_parent, u"Test page printed"_qs, true)));
    QVERIFY(test::paneEnded(m_anna->tickets->setField(ticketOf(m_parent), keyOf(&Ticket::major), Value(true))));
    QVERIFY(test::paneEnded(m_anna->tickets->follow(m_parent, true)));
    m_anna->stop();
    QVERIFY(m_anna->start(QSize(820, 860), code));
    QVERIFY(m_anna->show(m_parent));
    QTRY_VERIFY(box(u"Test page printed"_qs));
    QTest::qWait(100);
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_family_%1.png"_qs.arg(code)));
    m_anna->part<LinkLabel>("ticket.messageAll")->click();
    QTest::qWait(50);
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_message_all_%1.png"_qs.arg(code)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    m_anna->pane->startSolve();
    m_anna->pane->findChild<SolveForm *>()->commit();
    QTest::qWait(50);
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket_solve_list_%1.png"_qs.arg(code)));
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketFamily)
#include "tst_ticket_family.moc"
