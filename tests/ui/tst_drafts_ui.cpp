#include "tests/support/testmain.h"
#include "tests/ui/tst_seat_kit.h"
#include "ui/shell/outboxpage.h"
#include "ui/shell/personmenu.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/draftlines.h"
#include "ui/ticket/ticketpane.h"
#include "ui/ticket/versionlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/toast.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::test;
using firstline::ui::MessageEdit;
using firstline::ui::TicketPane;

/// What is typed: kept while it is typed, on other workstations too; and what arrives meanwhile is shown before it goes.
class TestDraftsUi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void typing_whenTheProgramDies_thenTheTextIsThereAgain();
    void start_whenTheProgramWasCutOff_thenSaysWhatIsKeptAndOpensIt_data();
    void start_whenTheProgramWasCutOff_thenSaysWhatIsKeptAndOpensIt();
    void start_whenTheWindowWasClosed_thenSaysNothing();
    void versions_whenAllWasDeleted_thenBroughtBackByKeyboard();
    void versions_whenTheWindowIsSmall_thenNoButtonIsCut();
    void counts_whenOfflineAndTyping_thenAllSayWhatThePersonDid();
    void reply_whenWrittenOffline_thenTakenBackFromTheTicket();
    void note_whenWrittenOffline_thenTakenBackFromTheTicket();
    void laptop_whenADraftIsThere_thenSeenAndTakenOverHere();
    void laptop_whenItIsSentThere_thenItVanishesHere();
    void arrival_whenSomebodyReplied_thenShownBeforeTheSend();
    void arrival_whenItCameWhileTheProgramWasClosed_thenShownBeforeTheSend();
    void form_whenTheTicketChanged_thenShownBeforeItIsSaved();
    void form_whenTheProgramDies_thenItsTextIsThereAgain();

private:
    MessageEdit *openReply(UiSeat &seat);
    QAbstractButton *writtenAndDeleted(MessageEdit *reply);
    QStringList texts();
    void otherReplies(const QString &text);

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<UiSeat> m_anna;
    Seat m_boris;
    TicketId m_ticket;
};

void TestDraftsUi::init()
{
    m_theme = std::make_unique<ui::Theme>(qApp, ui::ThemeMode::Light);
    m_desk = std::make_unique<Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    m_boris = m_desk->login(u"boris"_qs);
    m_ticket = m_desk->ticket(m_boris, u"Cash desk does not print receipts"_qs);
    m_anna = std::make_unique<UiSeat>(*m_desk, u"anna"_qs, u"desk-12"_qs);
    QVERIFY(m_anna->start());
    m_anna->openWindow({ 1680, 1050 });
}

void TestDraftsUi::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_theme.reset();
}

MessageEdit *TestDraftsUi::openReply(UiSeat &seat)
{
    QApplication::setActiveWindow(seat.window.get());
    seat.window->openTicket(m_ticket);
    auto *pane = seat.window->findChild<TicketPane *>();
    if (!QTest::qWaitFor([&] { return pane->isLoaded() && pane->ticket() == m_ticket; }, kPatience))
        return nullptr;
    pane->setFocus();
    QTest::keyClick(pane, Qt::Key_R);
    auto *reply = pane->findChild<MessageEdit *>(u"ticket.reply"_qs);
    return QTest::qWaitFor([&] { return reply->hasFocus(); }, kPatience) ? reply : nullptr;
}

/// Leaves an earlier version behind. Shape: the link to it.
QAbstractButton *TestDraftsUi::writtenAndDeleted(MessageEdit *reply)
{
    QTest::keyClicks(reply, u"A long answer that took a while to write"_qs);
    reply->flushDraft();
    reply->selectAll();
    QTest::keyClick(reply, Qt::Key_Delete);
    reply->flushDraft();
    return m_anna->part<QAbstractButton>("ticket.versionsLink");
}

QStringList TestDraftsUi::texts()
{
    QStringList out;
    for (const Message &message : m_anna->read(m_ticket).view.messages)
        out.append(message.text);
    return out;
}

void TestDraftsUi::otherReplies(const QString &text)
{
    const std::lock_guard lock(DeskLink::deskMutex);
    m_desk->now += std::chrono::seconds(2);
    SendReply reply;
    reply.ticket = m_ticket;
    reply.message = MessageId(Uuid::create(m_desk->now));
    reply.text = text;
    QCOMPARE(m_desk->give(m_boris, reply).status, ResultStatus::Applied);
}

void TestDraftsUi::typing_whenTheProgramDies_thenTheTextIsThereAgain()
{
    MessageEdit *reply = openReply(*m_anna);
    QVERIFY(reply);
    QTest::keyClicks(reply, u"Good morning Vera, a technician"_qs);
    auto *kept = m_anna->part<ui::ElidedLabel>("ticket.draftKept");
    QTRY_VERIFY_WITH_TIMEOUT(!kept->text().isEmpty(), 3000); // 300 ms after the last key.
    m_anna->stop();
    QVERIFY(m_anna->start());
    m_anna->openWindow({ 1680, 1050 });
    reply = openReply(*m_anna);
    QVERIFY(reply);
    QCOMPARE(reply->toPlainText(), u"Good morning Vera, a technician"_qs);
}

void TestDraftsUi::start_whenTheProgramWasCutOff_thenSaysWhatIsKeptAndOpensIt_data()
{
    QTest::addColumn<bool>("form");
    QTest::newRow("answer") << false;
    QTest::newRow("hand-over") << true;
}

void TestDraftsUi::start_whenTheProgramWasCutOff_thenSaysWhatIsKeptAndOpensIt()
{
    QFETCH(bool, form);
    const char *name = form ? "ticket.handOver0" : "ticket.reply";
    QVERIFY(openReply(*m_anna));
    if (form)
        m_anna->window->findChild<TicketPane *>()->startHandOver();
    auto *edit = m_anna->part<MessageEdit>(name);
    QTRY_VERIFY(edit->isVisible());
    QTest::keyClicks(edit, u"Good morning Vera"_qs);
    edit->flushDraft();
    const auto kept = [this] {
        const auto drafts = m_anna->engine->drafts();
        return ended(drafts) && !drafts.result()->isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(kept(), kPatience);
    const QString number = QString::number(m_anna->read(m_ticket).view.ticket.number);
    m_anna->stop();
    QVERIFY(m_anna->start());
    m_anna->openWindow({ 1680, 1050 });
    m_anna->window->tellKept();
    const auto *toast = m_anna->window->findChild<ui::ToastStack *>();
    QTRY_COMPARE_WITH_TIMEOUT(toast->count(), 1, kPatience);
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/drafts_kept.png"_qs));
    QAbstractButton *open = nullptr;
    for (QAbstractButton *button : m_anna->window->findChildren<QAbstractButton *>())
        open = button->isVisible() && button->text() == u"Open" ? button : open;
    QVERIFY(open);
    const auto words = open->parentWidget()->findChildren<QLabel *>();
    QVERIFY(std::any_of(words.begin(), words.end(), [&](const QLabel *label) { return label->text().contains(u"Your text on "_qs % number); }));
    open->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->part<MessageEdit>(name) && m_anna->part<MessageEdit>(name)->isVisible(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->part<MessageEdit>(name)->toPlainText(), u"Good morning Vera"_qs, kPatience);
    m_anna->window->tellKept();
    QTRY_COMPARE(toast->count(), 0);
}

void TestDraftsUi::start_whenTheWindowWasClosed_thenSaysNothing()
{
    MessageEdit *reply = openReply(*m_anna);
    QVERIFY(reply);
    QTest::keyClicks(reply, u"Good morning Vera"_qs);
    reply->flushDraft();
    auto *kept = m_anna->part<ui::ElidedLabel>("ticket.draftKept");
    QTRY_VERIFY_WITH_TIMEOUT(!kept->text().isEmpty(), kPatience);
    m_anna->window->close();
    m_anna->stop();
    QVERIFY(m_anna->start());
    m_anna->openWindow({ 1680, 1050 });
    m_anna->window->tellKept();
    QVERIFY(openReply(*m_anna)); // by then it would have been said
    QCOMPARE(m_anna->window->findChild<ui::ToastStack *>()->count(), 0);
}

void TestDraftsUi::versions_whenAllWasDeleted_thenBroughtBackByKeyboard()
{
    MessageEdit *reply = openReply(*m_anna);
    QVERIFY(reply);
    QAbstractButton *link = writtenAndDeleted(reply);
    QTRY_VERIFY_WITH_TIMEOUT(link->isVisible(), kPatience);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    auto *list = QTest::qWaitFor([&] { return m_anna->part<ui::VersionList>("ticket.versions") != nullptr; }, kPatience)
        ? m_anna->part<ui::VersionList>("ticket.versions")
        : nullptr;
    QVERIFY(list);
    QTRY_VERIFY(list->isVisible());
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/drafts_versions.png"_qs));
    m_anna->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(reply->toPlainText(), u"A long answer that took a while to write"_qs, kPatience);
    QVERIFY(!list->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->read(m_ticket).draftReply, reply->toPlainText(), kPatience);
}

void TestDraftsUi::versions_whenTheWindowIsSmall_thenNoButtonIsCut()
{
    m_anna->openWindow({ 1024, 700 }, u"ru"_qs);
    MessageEdit *reply = openReply(*m_anna);
    QVERIFY(reply);
    QAbstractButton *link = writtenAndDeleted(reply);
    QTRY_VERIFY_WITH_TIMEOUT(link->isVisible(), kPatience);
    QTest::keyClicks(reply, u"Shorter"_qs);
    auto *kept = m_anna->part<ui::ElidedLabel>("ticket.draftKept");
    QTRY_VERIFY_WITH_TIMEOUT(!kept->text().isEmpty(), kPatience);
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/drafts_versions_small.png"_qs));
    auto *pane = m_anna->window->findChild<TicketPane *>();
    const QRect seen(pane->mapTo(m_anna->window.get(), QPoint()), pane->size());
    QVERIFY(m_anna->window->rect().contains(seen));
    for (const ui::Button *button : pane->findChildren<ui::Button *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const QRect place(button->mapTo(pane, QPoint()), button->size());
        QVERIFY2(pane->rect().contains(place), qPrintable(button->objectName()));
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->objectName()));
    }
    QVERIFY(pane->rect().contains(QRect(kept->mapTo(pane, QPoint()), kept->size())));
    // From the tabs over the versions to the text.
    m_anna->part<QWidget>("ticket.tabReply")->setFocus();
    m_anna->press(Qt::Key_Tab);
    QVERIFY(link->hasFocus());
    m_anna->press(Qt::Key_Tab);
    QVERIFY(reply->hasFocus());
}

void TestDraftsUi::counts_whenOfflineAndTyping_thenAllSayWhatThePersonDid()
{
    MessageEdit *reply = openReply(*m_anna);
    QVERIFY(reply);
    m_anna->online(false);
    QTest::keyClicks(reply, u"Only begun"_qs);
    reply->flushDraft();
    QVERIFY(ended(m_anna->tickets->note(m_ticket, u"Looked at the printer"_qs)));
    // How far he has read is noted for him, and travels as well.
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->engine->status().pending > 1, kPatience);
    QCOMPARE(m_anna->engine->status().waiting, 1);
    QTRY_VERIFY(m_anna->part<QWidget>("banner")->accessibleName().contains(u"1 change"_qs));
    QTRY_VERIFY(m_anna->part<ui::StatusChip>("status.link")->text().contains(u"1 waiting"_qs));
    const QString place = m_anna->window->findChild<ui::NavRail *>()->findChild<QAbstractButton *>(u"outbox"_qs)->accessibleName();
    QVERIFY2(place.contains(u"1"_qs), qPrintable(place));
    m_anna->window->showPlace(u"outbox"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->window->findChild<ui::OutboxPage *>()->waitingCount(), 1, kPatience);
    Q_EMIT m_anna->part<ui::PersonMenu>("person.menu")->signOutAsked();
    const QString asked = m_anna->part<QLabel>("signout.waiting")->text();
    QVERIFY2(asked.startsWith(u"1 change"_qs), qPrintable(asked));
}

void TestDraftsUi::reply_whenWrittenOffline_thenTakenBackFromTheTicket()
{
    MessageEdit *reply = openReply(*m_anna);
    QVERIFY(reply);
    m_anna->online(false);
    QTest::keyClicks(reply, u"A technician comes at noon"_qs);
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->part<QAbstractButton>("ticket.takeBack"), kPatience);
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/drafts_takeback.png"_qs));
    m_anna->part<QAbstractButton>("ticket.takeBack")->click();
    QTRY_COMPARE_WITH_TIMEOUT(reply->toPlainText(), u"A technician comes at noon"_qs, kPatience);
    QTRY_COMPARE(m_anna->engine->status().waiting, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!texts().contains(u"A technician comes at noon"_qs), kPatience);
    m_anna->online(true);
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(reply->toPlainText().isEmpty(), kPatience);
    QVERIFY(m_anna->settled());
    QCOMPARE(texts().count(u"A technician comes at noon"_qs), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_anna->part<QAbstractButton>("ticket.takeBack"), kPatience);
}

void TestDraftsUi::note_whenWrittenOffline_thenTakenBackFromTheTicket()
{
    QVERIFY(openReply(*m_anna));
    m_anna->online(false);
    auto *pane = m_anna->window->findChild<TicketPane *>();
    pane->focusNote();
    auto *note = m_anna->part<MessageEdit>("ticket.note");
    QTest::keyClicks(note, u"Asked the supplier"_qs);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->part<QAbstractButton>("ticket.takeBack"), kPatience);
    pane->focusNote();
    QTest::keyClicks(note, u"And more"_qs);
    m_anna->part<QAbstractButton>("ticket.takeBack")->click();
    QTRY_COMPARE_WITH_TIMEOUT(note->toPlainText(), u"Asked the supplier\n\nAnd more"_qs, kPatience);
    QTRY_COMPARE(m_anna->engine->status().waiting, 0);
}

void TestDraftsUi::laptop_whenADraftIsThere_thenSeenAndTakenOverHere()
{
    UiSeat laptop(*m_desk, u"anna"_qs, u"laptop"_qs);
    QVERIFY(laptop.start());
    QVERIFY(ended(laptop.tickets->saveDraft(m_ticket, DraftKind::Reply, u"Begun on the train"_qs)));
    QVERIFY(openReply(*m_anna));
    auto *lines = m_anna->part<ui::DraftLines>("ticket.draftsElsewhere");
    const auto seen = [&] {
        (void)laptop.engine->syncNow();
        (void)m_anna->engine->syncNow();
        return lines->isVisible() && lines->count() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(seen(), kPatience);
    QVERIFY(m_anna->part<QWidget>("ticket.draftElsewhere")->accessibleName().contains(u"laptop"_qs));
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/drafts_laptop.png"_qs));
    Q_EMIT lines->takeOverAsked(m_anna->tickets->draftShare().elsewhere(m_ticket).first());
    auto *reply = m_anna->part<MessageEdit>("ticket.reply");
    QTRY_COMPARE_WITH_TIMEOUT(reply->toPlainText(), u"Begun on the train"_qs, kPatience);
    // There it is no draft any more, but an earlier version.
    const auto yielded = [&] {
        (void)m_anna->engine->syncNow();
        (void)laptop.engine->syncNow();
        return laptop.read(m_ticket).draftReply.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(yielded(), kPatience);
    const auto versions = laptop.engine->draftVersions(m_ticket, DraftKind::Reply);
    QVERIFY(ended(versions));
    QCOMPARE(versions.result()->first().text, u"Begun on the train"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(((void)m_anna->engine->syncNow(), !lines->isVisible()), kPatience);
    QCOMPARE(m_anna->read(m_ticket).draftReply, u"Begun on the train"_qs);
}

void TestDraftsUi::laptop_whenItIsSentThere_thenItVanishesHere()
{
    UiSeat laptop(*m_desk, u"anna"_qs, u"laptop"_qs);
    QVERIFY(laptop.start());
    QVERIFY(ended(laptop.tickets->saveDraft(m_ticket, DraftKind::Note, u"Looked at the rack"_qs)));
    QVERIFY(ended(m_anna->tickets->saveDraft(m_ticket, DraftKind::Note, u"Own words"_qs)));
    QVERIFY(openReply(*m_anna));
    auto *lines = m_anna->part<ui::DraftLines>("ticket.draftsElsewhere");
    const auto exchange = [&] {
        (void)laptop.engine->syncNow();
        (void)m_anna->engine->syncNow();
    };
    QTRY_VERIFY_WITH_TIMEOUT((exchange(), lines->isVisible()), kPatience);
    // Neither device writes over the other's.
    QTRY_COMPARE_WITH_TIMEOUT((exchange(), laptop.tickets->draftShare().elsewhere(m_ticket).size()), 1, kPatience);
    QVERIFY(ended(laptop.tickets->note(m_ticket, u"Looked at the rack"_qs)));
    QVERIFY(ended(laptop.tickets->saveDraft(m_ticket, DraftKind::Note, {})));
    QTRY_VERIFY_WITH_TIMEOUT((exchange(), !lines->isVisible()), kPatience);
    QCOMPARE(m_anna->read(m_ticket).draftNote, u"Own words"_qs);
}

void TestDraftsUi::arrival_whenSomebodyReplied_thenShownBeforeTheSend()
{
    MessageEdit *reply = openReply(*m_anna);
    QVERIFY(reply);
    QTest::keyClicks(reply, u"We look into it"_qs);
    reply->flushDraft();
    otherReplies(u"Done already, it prints again"_qs);
    QVERIFY(ended(m_anna->engine->syncNow()));
    auto *arrival = m_anna->part<QWidget>("ticket.arrival");
    QTRY_VERIFY_WITH_TIMEOUT(arrival->isVisible(), kPatience);
    QCOMPARE(m_anna->part<QAbstractButton>("ticket.send")->text(), u"Send anyway"_qs);
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/drafts_arrival.png"_qs));
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!texts().contains(u"We look into it"_qs)); // The first stroke only shows it.
    QCOMPARE(reply->toPlainText(), u"We look into it"_qs);
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(u"We look into it"_qs), kPatience);
    QVERIFY(m_anna->settled());
    QCOMPARE(m_anna->engine->status().conflicts, 0); // It was said to be known.
}

void TestDraftsUi::arrival_whenItCameWhileTheProgramWasClosed_thenShownBeforeTheSend()
{
    MessageEdit *reply = openReply(*m_anna);
    QVERIFY(reply);
    QTest::keyClicks(reply, u"Half an answer"_qs);
    reply->flushDraft();
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->read(m_ticket).draftReply, u"Half an answer"_qs, kPatience);
    m_anna->stop();
    {
        const std::lock_guard lock(DeskLink::deskMutex);
        m_desk->now += std::chrono::minutes(5);
    }
    otherReplies(u"Solved by phone"_qs);
    QVERIFY(m_anna->start());
    m_anna->openWindow({ 1280, 800 });
    reply = openReply(*m_anna);
    QVERIFY(reply);
    QCOMPARE(reply->toPlainText(), u"Half an answer"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->part<QWidget>("ticket.arrival")->isVisible(), kPatience);
}

void TestDraftsUi::form_whenTheTicketChanged_thenShownBeforeItIsSaved()
{
    QVERIFY(openReply(*m_anna));
    auto *pane = m_anna->window->findChild<TicketPane *>();
    pane->setFocus();
    QTest::keyClick(pane, Qt::Key_E);
    QTRY_VERIFY(pane->findChild<QWidget *>(u"ticket.form"_qs) != nullptr);
    for (MessageEdit *edit : pane->findChild<QWidget *>(u"ticket.form"_qs)->findChildren<MessageEdit *>())
        QTest::keyClicks(edit, u"told"_qs);
    otherReplies(u"Wait, I have an idea"_qs);
    QVERIFY(ended(m_anna->engine->syncNow()));
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(u"Wait, I have an idea"_qs), kPatience);
    auto *arrival = pane->findChild<QLabel *>(u"ticket.formArrival"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(arrival->isVisible() && arrival->text().contains(u"idea"_qs), kPatience);
    auto *commit = pane->findChild<QAbstractButton *>(u"ticket.formCommit"_qs);
    commit->click();
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/drafts_form.png"_qs));
    QVERIFY(pane->findChild<QWidget *>(u"ticket.form"_qs)->isVisible()); // The first stroke only shows it.
    QCOMPARE(m_anna->read(m_ticket).view.ticket.queue, server::standardGroup());
    commit->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->read(m_ticket).view.ticket.queue != server::standardGroup(), kPatience);
}

void TestDraftsUi::form_whenTheProgramDies_thenItsTextIsThereAgain()
{
    QVERIFY(openReply(*m_anna));
    auto *pane = m_anna->window->findChild<TicketPane *>();
    pane->setFocus();
    QTest::keyClick(pane, Qt::Key_S);
    auto *resolution = pane->findChild<MessageEdit *>(u"ticket.resolution"_qs);
    QVERIFY(resolution);
    resolution->setFocus();
    QTest::keyClicks(resolution, u"Changed the ribbon and the roll"_qs);
    resolution->flushDraft();
    QVERIFY(ended(m_anna->engine->drafts()));
    m_anna->stop();
    QVERIFY(m_anna->start());
    m_anna->openWindow({ 1280, 800 });
    QVERIFY(openReply(*m_anna));
    pane = m_anna->window->findChild<TicketPane *>();
    pane->setFocus();
    QTest::keyClick(pane, Qt::Key_S);
    resolution = pane->findChild<MessageEdit *>(u"ticket.resolution"_qs);
    QVERIFY(resolution);
    QTRY_COMPARE_WITH_TIMEOUT(resolution->toPlainText(), u"Changed the ribbon and the roll"_qs, kPatience);
}

FIRSTLINE_GUI_TEST_MAIN(TestDraftsUi)
#include "tst_drafts_ui.moc"
