#include "tests/support/testmain.h"
#include "tests/ui/tst_seat_kit.h"
#include "ui/queue/queuepage.h"
#include "ui/shell/outboxpage.h"
#include "ui/ticket/conflictcard.h"
#include "ui/ticket/conflictstrip.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/messageedit.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::test;
using firstline::ui::ConflictCard;
using firstline::ui::MessageEdit;
using firstline::ui::OutboxPage;
using firstline::ui::TicketPane;

/// Everything that needs a person's decision, by keyboard, over a real engine and a desk in the same process.
class TestTray : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyKind_whenDecidedByKeyboard_thenNothingLeavesWithoutHim();
    void settings_whenBothChanged_thenItsOwnFieldIsNamedAfterARestart();
    void decision_whenTakenBackWithinItsTime_thenItWaitsAgain();
    void ticket_whenItHasADecision_thenTheCardOpensInPlace();
    void edit_whenKilledInBetween_thenTheTextIsStillThere();
    void pictures_whenEveryKindWaits_thenSavedInLanguagesAndThemes();

private:
    struct Tickets {
        TicketId reply, subject, urgency, claim, status, moved;
    };
    CommandResult give(const CommandBody &body);
    Ticket server(TicketId id);
    /// One conflict of every kind, made by working on both sides while the seat is offline.
    void makeAll();
    QList<sync::ConflictRecord> conflicts();
    std::optional<sync::ConflictRecord> conflictOf(TicketId ticket);
    OutboxPage *openTray();
    ConflictCard *cardOf(TicketId ticket);
    bool focusCard(TicketId ticket);
    QStringList textsOf(TicketId id);

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<UiSeat> m_anna;
    Seat m_boris;
    Seat m_olga;
    Tickets m_tickets;
};

void TestTray::init()
{
    m_theme = std::make_unique<ui::Theme>(qApp, ui::ThemeMode::Light);
    m_desk = std::make_unique<Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    m_boris = m_desk->login(u"boris"_qs);
    m_olga = m_desk->login(u"olga"_qs);
    m_tickets.reply = m_desk->ticket(m_boris, u"No network on the second floor"_qs);
    m_tickets.subject = m_desk->ticket(m_boris, u"Printer on floor two is silent"_qs);
    m_tickets.urgency = m_desk->ticket(m_boris, u"New workplace for accounting"_qs);
    m_tickets.claim = m_desk->ticket(m_boris, u"Cash desk does not print receipts"_qs);
    m_tickets.status = m_desk->ticket(m_boris, u"UPS battery: waiting for the part"_qs);
    m_tickets.moved = m_desk->ticket(m_boris, u"Access to the archive"_qs);
    m_anna = std::make_unique<UiSeat>(*m_desk, u"anna"_qs, u"desk-12"_qs);
    QVERIFY(m_anna->start());
}

void TestTray::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_theme.reset();
}

CommandResult TestTray::give(const CommandBody &body)
{
    const std::lock_guard lock(DeskLink::deskMutex);
    const bool supervises = std::holds_alternative<Assign>(body) || std::holds_alternative<Transition>(body);
    return m_desk->give(supervises ? m_olga : m_boris, body);
}

void TestTray::makeAll()
{
    UiSeat &a = *m_anna;
    const ConfigPtr config = a.tickets->config();
    a.online(false);
    // Anna, in a tunnel.
    QVERIFY(ended(a.tickets->reply(a.read(m_tickets.reply), u"We are sending a technician, he will be there at 12:00."_qs)));
    QVERIFY(ended(a.tickets->setField(a.read(m_tickets.subject).view.ticket, keyOf(&Ticket::subject),
                                      Value(u"Printer on floor three is silent"_qs))));
    QVERIFY(ended(a.tickets->setField(a.read(m_tickets.urgency).view.ticket, keyOf(&Ticket::urgency), Value(4))));
    QVERIFY(ended(a.tickets->claim(a.read(m_tickets.claim).view.ticket)));
    const service::TicketDetail status = a.read(m_tickets.status);
    const Status *waits = config->statusOf(StatusCategory::WaitCustomer);
    QVERIFY(waits);
    QVERIFY(ended(a.tickets->transition(status.view.ticket, status.view.lastEvNo(), waits->id)));
    QVERIFY(ended(a.tickets->note(m_tickets.moved, u"Their key card was blocked by mistake, I asked the guard."_qs)));
    // The others meanwhile.
    SendReply reply;
    reply.ticket = m_tickets.reply;
    reply.message = MessageId(Uuid::create(m_desk->now));
    reply.text = u"The switch has been restarted remotely, please try again."_qs;
    QCOMPARE(give(reply).status, ResultStatus::Applied);
    SetField subject;
    subject.ticket = m_tickets.subject;
    subject.key = keyOf(&Ticket::subject);
    subject.value = Value(u"Printer on floor five is silent"_qs);
    subject.base = Value(u"Printer on floor two is silent"_qs);
    QCOMPARE(give(subject).status, ResultStatus::Applied);
    SetField urgency;
    urgency.ticket = m_tickets.urgency;
    urgency.key = keyOf(&Ticket::urgency);
    urgency.value = Value(1);
    urgency.base = toValues(status.view.ticket).at(urgency.key);
    QCOMPARE(give(urgency).status, ResultStatus::Applied);
    QCOMPARE(give(Claim { m_tickets.claim, {} }).status, ResultStatus::Applied);
    const Status *gone = config->statusOf(StatusCategory::Void);
    QVERIFY(gone);
    Transition drop;
    drop.ticket = m_tickets.status;
    drop.from = status.view.ticket.status;
    drop.to = gone->id;
    drop.reason = u"Registered twice"_qs;
    drop.baseEv = 99;
    QCOMPARE(give(drop).status, ResultStatus::Applied);
    Assign away;
    away.ticket = m_tickets.moved;
    away.queue = m_desk->restricted;
    away.expectedQueue = server::standardGroup();
    QCOMPARE(give(away).status, ResultStatus::Applied);
    {
        const std::lock_guard lock(DeskLink::deskMutex);
        m_desk->now += std::chrono::seconds(70);
    }
    a.online(true);
    QVERIFY(ended(a.engine->syncNow()));
    QTRY_COMPARE_WITH_TIMEOUT(a.engine->status().pending, 0, kPatience);
}

QList<sync::ConflictRecord> TestTray::conflicts()
{
    const auto found = m_anna->engine->conflicts();
    return ended(found) ? *found.result() : QList<sync::ConflictRecord>();
}

std::optional<sync::ConflictRecord> TestTray::conflictOf(TicketId ticket)
{
    for (const sync::ConflictRecord &conflict : conflicts()) {
        if (conflict.ticket == ticket)
            return conflict;
    }
    return std::nullopt;
}

OutboxPage *TestTray::openTray()
{
    m_anna->openWindow({ 1280, 800 });
    m_anna->press(Qt::Key_4, Qt::ControlModifier);
    auto *page = m_anna->window->findChild<OutboxPage *>();
    const int wanted = int(conflicts().size());
    return QTest::qWaitFor([&] { return page->conflictCount() == wanted; }, kPatience) ? page : nullptr;
}

ConflictCard *TestTray::cardOf(TicketId ticket)
{
    for (ConflictCard *card : m_anna->window->findChild<OutboxPage *>()->findChildren<ConflictCard *>()) {
        if (card->ticket() == ticket)
            return card;
    }
    return nullptr;
}

/// Goes there by J alone.
bool TestTray::focusCard(TicketId ticket)
{
    m_anna->window->findChild<OutboxPage *>()->focusFirst();
    for (int i = 0; i < 10; ++i) {
        auto *card = qobject_cast<ConflictCard *>(QApplication::focusWidget());
        if (card && card->ticket() == ticket)
            return true;
        m_anna->press(Qt::Key_J);
    }
    return false;
}

QStringList TestTray::textsOf(TicketId id)
{
    QStringList texts;
    for (const Message &message : m_anna->read(id).view.messages)
        texts.append(message.text);
    return texts;
}

void TestTray::everyKind_whenDecidedByKeyboard_thenNothingLeavesWithoutHim()
{
    makeAll();
    QStringList kinds;
    for (const sync::ConflictRecord &conflict : conflicts())
        kinds.append(conflict.info.kind);
    kinds.sort();
    QCOMPARE(kinds, (QStringList { u"claim_lost"_qs, u"conversation_moved"_qs, u"field"_qs, u"refused"_qs, u"text"_qs, u"transition"_qs }));
    QVERIFY(openTray());

    // The words that differ are marked on both sides.
    ConflictCard *subject = cardOf(m_tickets.subject);
    QVERIFY(subject);
    auto *mine = subject->findChild<ui::DiffView *>(u"conflict.mine"_qs);
    QVERIFY(mine->text().contains(u">three</span>"_qs));
    QVERIFY(subject->findChild<ui::DiffView *>(u"conflict.theirs"_qs)->text().contains(u">five</span>"_qs));
    QCOMPARE(subject->findChild<ui::DiffView *>(u"conflict.base"_qs)->plainText(), u"Printer on floor two is silent"_qs);
    QVERIFY(subject->findChild<QLabel *>(u"conflict.sentence"_qs)->text().contains(u"boris"_qs, Qt::CaseInsensitive));

    // Held reply: edited, then sent.
    QVERIFY(!textsOf(m_tickets.reply).join(u' ').contains(u"technician"_qs));
    QVERIFY(focusCard(m_tickets.reply));
    m_anna->press(Qt::Key_3);
    auto *edit = cardOf(m_tickets.reply)->findChild<MessageEdit *>(u"conflict.edit"_qs);
    QVERIFY(edit && edit->hasFocus());
    QCOMPARE(edit->toPlainText(), u"We are sending a technician, he will be there at 12:00."_qs);
    edit->selectAll();
    QTest::keyClicks(edit, u"Good, the technician stays here then."_qs);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!conflictOf(m_tickets.reply), kPatience);

    // A field: mine; a text: theirs; a claim: left; the status: left; refused: copied, then discarded.
    QVERIFY(focusCard(m_tickets.urgency));
    m_anna->press(Qt::Key_1);
    QTRY_VERIFY_WITH_TIMEOUT(!conflictOf(m_tickets.urgency), kPatience);
    QVERIFY(focusCard(m_tickets.subject));
    m_anna->press(Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(!conflictOf(m_tickets.subject), kPatience);
    QVERIFY(focusCard(m_tickets.claim));
    m_anna->press(Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(!conflictOf(m_tickets.claim), kPatience);
    QVERIFY(focusCard(m_tickets.status));
    m_anna->press(Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(!conflictOf(m_tickets.status), kPatience);
    QVERIFY(focusCard(m_tickets.moved));
    m_anna->press(Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Their key card was blocked by mistake, I asked the guard."_qs);
    QVERIFY(conflictOf(m_tickets.moved));
    m_anna->press(Qt::Key_5);
    QTRY_COMPARE_WITH_TIMEOUT(conflicts().size(), 0, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->part<QWidget>("outbox.empty")->isVisible(), kPatience);

    QVERIFY(m_anna->settled());
    QTRY_VERIFY_WITH_TIMEOUT(textsOf(m_tickets.reply).contains(u"Good, the technician stays here then."_qs), kPatience);
    QCOMPARE(m_anna->read(m_tickets.urgency).view.ticket.urgency, 4);
    QCOMPARE(m_anna->read(m_tickets.subject).view.ticket.subject, u"Printer on floor five is silent"_qs);
}

void TestTray::settings_whenBothChanged_thenItsOwnFieldIsNamedAfterARestart()
{
    m_anna = std::make_unique<UiSeat>(*m_desk, u"admin"_qs, u"desk-1"_qs);
    QVERIFY(m_anna->start());
    const ConfigPtr config = m_anna->tickets->config();
    QVERIFY(!config->calendars().empty());
    const Record before = toRecord(config->calendars().front());
    m_anna->online(false);
    Record mine = before;
    mine.values.set(keyOf(&Calendar::name), Value(u"Shops, weekdays"_qs));
    QVERIFY(ended(m_anna->settings->save(before, mine)));
    {
        const std::lock_guard lock(DeskLink::deskMutex);
        Seat other = m_desk->login(u"admin"_qs);
        SaveRecord c;
        c.kind = int(EntityKind::Calendar);
        c.record = before.id;
        c.values.set(keyOf(&Calendar::name), Value(u"Shops, all days"_qs));
        c.base.set(keyOf(&Calendar::name), before.values.at(keyOf(&Calendar::name)));
        QCOMPARE(m_desk->give(other, c).status, ResultStatus::Applied);
    }
    m_anna->online(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->engine->status().conflicts, 1, kPatience);
    m_anna->stop();
    QVERIFY(m_anna->start());
    QVERIFY(openTray());
    auto *card = m_anna->window->findChild<OutboxPage *>()->findChild<ConflictCard *>();
    const QString sentence = card->findChild<QLabel *>(u"conflict.sentence"_qs)->text();
    QVERIFY2(sentence.startsWith(u"Name"_qs), qPrintable(sentence));
    QCOMPARE(card->findChild<ui::DiffView *>(u"conflict.mine"_qs)->plainText(), u"Shops, weekdays"_qs);
    QCOMPARE(card->findChild<ui::DiffView *>(u"conflict.theirs"_qs)->plainText(), u"Shops, all days"_qs);
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/tray_settings.png"_qs));
    card->setFocus();
    m_anna->press(Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->engine->status().conflicts, 0, kPatience);
}

void TestTray::decision_whenTakenBackWithinItsTime_thenItWaitsAgain()
{
    m_anna = std::make_unique<UiSeat>(*m_desk, u"anna"_qs, u"desk-12"_qs, Millis(60'000));
    QVERIFY(m_anna->start());
    m_anna->online(false);
    QVERIFY(ended(m_anna->tickets->setField(m_anna->read(m_tickets.urgency).view.ticket, keyOf(&Ticket::urgency), Value(4))));
    SetField urgency;
    urgency.ticket = m_tickets.urgency;
    urgency.key = keyOf(&Ticket::urgency);
    urgency.value = Value(1);
    urgency.base = toValues(m_anna->read(m_tickets.claim).view.ticket).at(urgency.key);
    QCOMPARE(give(urgency).status, ResultStatus::Applied);
    m_anna->online(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->engine->status().conflicts, 1, kPatience);
    QVERIFY(openTray());
    QVERIFY(focusCard(m_tickets.urgency));
    m_anna->press(Qt::Key_1);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->engine->status().conflicts, 0, kPatience);
    QCOMPARE(m_anna->read(m_tickets.urgency).view.ticket.urgency, 4);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->window->findChild<OutboxPage *>()->conflictCount() == 0, kPatience);
    QTest::keyClick(m_anna->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->engine->status().conflicts, 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(cardOf(m_tickets.urgency) != nullptr, kPatience);
    QCOMPARE(m_anna->read(m_tickets.urgency).view.ticket.urgency, 1);
    QCOMPARE(m_anna->engine->status().held, 0);
}

void TestTray::ticket_whenItHasADecision_thenTheCardOpensInPlace()
{
    makeAll();
    m_anna->openWindow({ 1680, 1050 });
    m_anna->window->openTicket(m_tickets.reply);
    auto *pane = m_anna->window->findChild<TicketPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLoaded() && pane->ticket() == m_tickets.reply, kPatience);
    auto *strip = m_anna->part<ui::ConflictStrip>("ticket.conflicts");
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible() && strip->count() == 1, kPatience);
    QVERIFY(pane->openDecisions());
    QTRY_VERIFY(qobject_cast<ConflictCard *>(QApplication::focusWidget()));
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/tray_in_ticket.png"_qs));
    m_anna->press(Qt::Key_4); // Kept as a note.
    QTRY_VERIFY_WITH_TIMEOUT(!strip->isVisible(), kPatience);
    QVERIFY(m_anna->settled());
    const service::TicketDetail read = m_anna->read(m_tickets.reply);
    const auto note = std::find_if(read.view.messages.begin(), read.view.messages.end(), [](const Message &message) {
        return message.kind == MessageKind::Note && message.text.contains(u"technician"_qs);
    });
    QVERIFY(note != read.view.messages.end());
    // Another ticket has its own.
    m_anna->window->openTicket(m_tickets.claim);
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible() && strip->count() == 1, kPatience);
}

void TestTray::edit_whenKilledInBetween_thenTheTextIsStillThere()
{
    m_anna = std::make_unique<UiSeat>(*m_desk, u"anna"_qs, u"desk-12"_qs, Millis(60'000));
    QVERIFY(m_anna->start());
    m_anna->online(false);
    QVERIFY(ended(m_anna->tickets->reply(m_anna->read(m_tickets.reply), u"Words of Anna"_qs)));
    SendReply reply;
    reply.ticket = m_tickets.reply;
    reply.message = MessageId(Uuid::create(m_desk->now));
    reply.text = u"Words of Boris"_qs;
    QCOMPARE(give(reply).status, ResultStatus::Applied);
    {
        const std::lock_guard lock(DeskLink::deskMutex);
        m_desk->now += std::chrono::seconds(120);
    }
    m_anna->online(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->engine->status().conflicts, 1, kPatience);
    QVERIFY(ended(m_anna->engine->settle(conflicts().first().id, sync::ConflictChoice::Edit, u"Other words of Anna"_qs)));
    const ConflictId id = [&] {
        const auto outbox = m_anna->engine->outbox();
        return ended(outbox) && outbox.result()->size() == 1 ? ConflictId() : ConflictId(Uuid::create(m_desk->now));
    }();
    QVERIFY(id.isNull());
    m_anna->stop();
    QVERIFY(m_anna->start());
    const auto outbox = m_anna->engine->outbox();
    QVERIFY(ended(outbox));
    QCOMPARE(outbox.result()->size(), 1);
    QCOMPARE(std::get<SendReply>(outbox.result()->first().body).text, u"Other words of Anna"_qs);
    QVERIFY(ended(m_anna->engine->recall(outbox.result()->first().id)));
    QCOMPARE(conflicts().size(), 1);
    QCOMPARE(conflicts().first().text, u"Other words of Anna"_qs);
}

void TestTray::pictures_whenEveryKindWaits_thenSavedInLanguagesAndThemes()
{
    makeAll();
    for (const QString &code : { u"en"_qs, u"ru"_qs, u"pl"_qs }) {
        for (const bool dark : { false, true }) {
            for (const QSize &size : { QSize(1280, 800), QSize(1680, 1050) }) {
                m_theme->setMode(dark ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
                m_anna->openWindow(size, code);
                m_anna->window->showPlace(u"outbox"_qs);
                auto *page = m_anna->window->findChild<OutboxPage *>();
                QTRY_COMPARE_WITH_TIMEOUT(page->conflictCount(), 6, kPatience);
                page->focusFirst();
                QTRY_VERIFY_WITH_TIMEOUT(cardOf(m_tickets.claim)->accessibleName().size() > 10, kPatience);
                QTest::qWait(60); // Names of tickets come by themselves.
                const QString name = u"/tray_%1_%2_%3.png"_qs.arg(code, dark ? u"dark"_qs : u"light"_qs).arg(size.width());
                QVERIFY(m_anna->window->grab().save(pictureDir() + name));
                if (size.width() == 1280) {
                    QWidget *inside = page->findChild<QScrollArea *>()->widget();
                    QVERIFY(inside->grab().save(pictureDir() + QString(name).replace(u"1280"_qs, u"whole"_qs)));
                }
            }
        }
    }
}

FIRSTLINE_GUI_TEST_MAIN(TestTray)
#include "tst_tray.moc"
