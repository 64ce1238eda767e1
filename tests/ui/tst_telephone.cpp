#include "core/server/authority/callboard.h"
#include "core/sync/phoneline.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_seat_kit.h"
#include "ui/customer/callercard.h"
#include "ui/ticket/ticketpane.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::test;
using firstline::ui::CallerCard;
using server::CallEvent;

namespace {

/// As DeskLink, with the calls of a server: the answer of a wait tells of them.
class RingingLink final : public QObject, public sync::Transport
{
public:
    RingingLink(Desk &desk, server::CallBoard &board, AgentId *agent)
        : m_desk(desk)
        , m_board(board)
        , m_agent(agent)
    {
    }
    void setSink(Sink sink) override { m_sink = std::move(sink); }
    void cancel(quint64 request) override { m_cancelled.insert(request); }
    void send(quint64 request, sync::WireRequest wire) override
    {
        const bool wait = wire.path.startsWith("/v1/wait");
        QTimer::singleShot(wait ? 40 : 0, this, [this, request, wait, wire = std::move(wire)] {
            if (m_cancelled.remove(request))
                return;
            m_sink(request, answer(wire, wait));
        });
    }

private:
    sync::WireResponse answer(const sync::WireRequest &wire, bool wait)
    {
        server::Call call = callOf(wire);
        const std::lock_guard lock(DeskLink::deskMutex);
        call.now = m_desk.now;
        sync::WireResponse response = responseOf(m_desk.core().handle(call));
        Result<protocol::WaitAnswer> told = protocol::decodeMessage<protocol::WaitAnswer>(response.body);
        if (!wait || response.status != 200 || !told)
            return response;
        told->calls = m_board.of(*m_agent, m_desk.now);
        response.body = protocol::encodeMessage(*told);
        return response;
    }

    Desk &m_desk;
    server::CallBoard &m_board;
    AgentId *m_agent;
    QSet<quint64> m_cancelled;
    Sink m_sink;
};

} // namespace

/// The life of a caller's card, as the telephone exchange tells it.
class TestTelephone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void ring_whenTyping_thenCardComesAndTypingGoesOn();
    void answer_whenElsewhere_thenUntouchedCardCloses();
    void answer_whenElsewhereAndFilled_thenCardStays();
    void end_whenFilled_thenItsLengthIsRegistered();
    void end_whenTalkedAndNothingWritten_thenOfferedForRegistration();
    void end_whenMissed_thenCalledUpAgain();
    void secondCall_whenCardIsFilled_thenComesAfterRegistration();
    void ring_whenWithheld_thenF2GoesToItsCard();
    void pictures_whenRinging_thenSaved();

private:
    void tell(CallEvent event, const QString &call, std::vector<AgentId> to = {}, const QString &number = u"+48 22 555 01 12"_qs);
    void later(Seconds time);
    void typeSubject(const QString &text);
    CallerCard *card() const { return m_seat->window->findChild<CallerCard *>(); }
    bool isCardOpen() const { return card() && card()->isVisible(); }
    QWidget *toast(const QString &text) const;
    QString toasts() const;

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    server::CallBoard m_board;
    std::unique_ptr<UiSeat> m_seat;
    AgentId m_anna;
    AgentId m_boris;
};

void TestTelephone::init()
{
    m_theme = std::make_unique<ui::Theme>(qApp, ui::ThemeMode::Light);
    m_board = {};
    m_desk = std::make_unique<Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    Company company;
    company.id = CompanyId(Uuid::named("telephone", u"company"_qs));
    company.name = u"Maxi Market 12"_qs;
    Contact contact;
    contact.id = ContactId(Uuid::named("telephone", u"contact"_qs));
    contact.company = company.id;
    contact.name = u"Vera Lind"_qs;
    contact.phones = { u"+48 22 555 01 12"_qs };
    for (const Record &record : { toRecord(company), toRecord(contact) }) {
        const server::TrustedCommand made { server::creationOf(record), {}, m_desk->now, m_desk->now, {} };
        QVERIFY(m_desk->core().applyTrusted(made));
    }
    Seat olga = m_desk->login(u"olga"_qs);
    m_desk->ticket(olga, u"Cash desk does not print receipts"_qs);
    m_anna = m_desk->core().config()->agentByLogin(u"anna")->id;
    m_boris = m_desk->core().config()->agentByLogin(u"boris")->id;
    m_seat = std::make_unique<UiSeat>(*m_desk, u"anna"_qs, u"anna-pc"_qs);
    m_seat->makeLink = [this] { return std::make_unique<RingingLink>(*m_desk, m_board, &m_anna); };
    QVERIFY(m_seat->start());
    m_seat->openWindow({ 1680, 1050 });
}

void TestTelephone::cleanup()
{
    m_seat.reset();
    m_desk.reset();
    m_theme.reset();
}

void TestTelephone::tell(CallEvent event, const QString &call, std::vector<AgentId> to, const QString &number)
{
    const std::lock_guard lock(DeskLink::deskMutex);
    server::CallTarget target { true, to, to.size() == 1 ? to.front() : AgentId() };
    m_board.take({ call, event, number, {}, std::nullopt }, target, m_desk->now);
}

void TestTelephone::later(Seconds time)
{
    const std::lock_guard lock(DeskLink::deskMutex);
    m_desk->now += time;
}

void TestTelephone::typeSubject(const QString &text)
{
    auto *subject = card()->findChild<QLineEdit *>(u"request.subject"_qs);
    QVERIFY(subject);
    QTest::keyClicks(subject, text);
}

QWidget *TestTelephone::toast(const QString &text) const
{
    for (QWidget *one : m_seat->window->findChildren<QWidget *>(u"toast"_qs)) {
        if (one->isVisible() && one->accessibleName().contains(text))
            return one;
    }
    return nullptr;
}

QString TestTelephone::toasts() const
{
    QStringList texts;
    for (const QWidget *one : m_seat->window->findChildren<QWidget *>(u"toast"_qs))
        texts.append(one->accessibleName());
    return texts.join(u'|');
}

void TestTelephone::ring_whenTyping_thenCardComesAndTypingGoesOn()
{
    QVERIFY(QTest::qWaitForWindowActive(m_seat->window.get()));
    m_seat->press(Qt::Key_K, Qt::ControlModifier);
    auto *field = m_seat->part<QLineEdit>("palette.text");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"prin"_qs);
    tell(CallEvent::Ring, u"c1"_qs, { m_anna });
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    QVERIFY(card()->windowFlags() & Qt::WindowStaysOnTopHint);
    QVERIFY(card()->testAttribute(Qt::WA_ShowWithoutActivating));
    // The offscreen platform makes every new window the active one.
    if (QGuiApplication::platformName() != u"offscreen") {
        QCOMPARE(QApplication::focusWidget(), field);
        QTest::keyClicks(QApplication::focusWidget(), u"ter"_qs);
        QCOMPARE(field->text(), u"printer"_qs);
        QCOMPARE(card()->findChild<QLineEdit *>(u"request.subject"_qs)->text(), QString());
    }
    QCOMPARE(card()->call(), u"c1"_qs);
}

void TestTelephone::answer_whenElsewhere_thenUntouchedCardCloses()
{
    tell(CallEvent::Ring, u"c1"_qs, { m_anna, m_boris });
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    tell(CallEvent::Answer, u"c1"_qs, { m_boris });
    QTRY_VERIFY_WITH_TIMEOUT(!isCardOpen(), kPatience);
    QVERIFY2(toast(u"boris took the call from Vera Lind, +48"_qs), qPrintable(toasts()));
    // Nothing of it is left for the next call.
    tell(CallEvent::End, u"c1"_qs);
    tell(CallEvent::Ring, u"c2"_qs, { m_anna }, u"+48 600 700 800"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QCOMPARE(card()->call(), u"c2"_qs);
    QVERIFY(!toast(u"Missed"_qs));
}

void TestTelephone::answer_whenElsewhereAndFilled_thenCardStays()
{
    tell(CallEvent::Ring, u"c1"_qs, { m_anna, m_boris });
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    typeSubject(u"No paper"_qs);
    tell(CallEvent::Answer, u"c1"_qs, { m_boris });
    QTRY_VERIFY_WITH_TIMEOUT(toast(u"boris took the call"_qs), kPatience);
    QVERIFY(isCardOpen());
    QCOMPARE(card()->findChild<QLineEdit *>(u"request.subject"_qs)->text(), u"No paper"_qs);
}

void TestTelephone::end_whenFilled_thenItsLengthIsRegistered()
{
    tell(CallEvent::Ring, u"c1"_qs, { m_anna });
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    tell(CallEvent::Answer, u"c1"_qs, { m_anna });
    typeSubject(u"No paper"_qs);
    // The answer was heard before the end is told.
    QSignalSpy waits(&sync::PhoneLine::of(*m_seat->engine), &sync::PhoneLine::callsTold);
    QTRY_VERIFY_WITH_TIMEOUT(waits.size() >= 2, kPatience);
    later(Seconds(192));
    tell(CallEvent::End, u"c1"_qs);
    auto *time = card()->findChild<QLabel *>(u"caller.time"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(time->text(), u"03:12, hung up"_qs, kPatience);
    QVERIFY(isCardOpen());
    QSignalSpy registered(card(), &CallerCard::registered);
    card()->findChild<QAbstractButton *>(u"caller.register"_qs)->click();
    QTRY_COMPARE_WITH_TIMEOUT(registered.size(), 1, kPatience);
    const TicketId ticket = registered.first().first().value<TicketId>();
    service::TicketDetail detail;
    QTRY_VERIFY_WITH_TIMEOUT(!(detail = m_seat->read(ticket)).view.messages.empty(), kPatience);
    const Message &first = detail.view.messages.front();
    QCOMPARE(first.durationS, qint64(192));
    QVERIFY(first.channel == Channel::Phone);
    QVERIFY(first.direction == Direction::In);
    QVERIFY(!isCardOpen());
}

void TestTelephone::end_whenTalkedAndNothingWritten_thenOfferedForRegistration()
{
    tell(CallEvent::Ring, u"c1"_qs, { m_anna });
    tell(CallEvent::Answer, u"c1"_qs, { m_anna });
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    later(Seconds(65));
    tell(CallEvent::End, u"c1"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(!isCardOpen(), kPatience);
    QWidget *offer = toast(u"lasted 1:05 and is not registered"_qs);
    QVERIFY2(offer, qPrintable(toasts()));
    offer->findChild<QAbstractButton *>()->click();
    QVERIFY(isCardOpen());
    QCOMPARE(card()->findChild<QLabel *>(u"caller.time"_qs)->text(), u"01:05, hung up"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
}

void TestTelephone::end_whenMissed_thenCalledUpAgain()
{
    tell(CallEvent::Ring, u"c1"_qs, { m_anna });
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    tell(CallEvent::End, u"c1"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(!isCardOpen(), kPatience);
    QWidget *offer = toast(u"Missed call from Vera Lind, +48"_qs);
    QVERIFY2(offer, qPrintable(toasts()));
    QVERIFY(m_seat->window->grab().save(pictureDir() + u"/telephone_missed.png"_qs));
    offer->findChild<QAbstractButton *>()->click();
    QVERIFY(isCardOpen());
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    QCOMPARE(card()->call(), QString());
}

void TestTelephone::secondCall_whenCardIsFilled_thenComesAfterRegistration()
{
    tell(CallEvent::Ring, u"c1"_qs, { m_anna });
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    typeSubject(u"No paper"_qs);
    tell(CallEvent::Ring, u"c2"_qs, { m_anna }, u"+48 600 700 800"_qs);
    auto *other = card()->findChild<QAbstractButton *>(u"caller.other"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(other->isVisible(), kPatience);
    QVERIFY(other->text().contains(u"600 700 800"));
    QCOMPARE(card()->call(), u"c1"_qs);
    card()->findChild<QAbstractButton *>(u"caller.register"_qs)->click();
    QTRY_COMPARE_WITH_TIMEOUT(card()->call(), u"c2"_qs, kPatience);
    QVERIFY(isCardOpen());
    tell(CallEvent::End, u"c2"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(toast(u"Missed call from +48 600 700 800"_qs), kPatience);
}

void TestTelephone::ring_whenWithheld_thenF2GoesToItsCard()
{
    QVERIFY(QTest::qWaitForWindowActive(m_seat->window.get()));
    tell(CallEvent::Ring, u"c1"_qs, { m_anna }, {});
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    m_seat->window->newCall();
    QCOMPARE(card()->call(), u"c1"_qs);
    tell(CallEvent::End, u"c1"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(toast(u"Missed call from a withheld number"_qs), kPatience);
    QVERIFY(!isCardOpen());
}

void TestTelephone::pictures_whenRinging_thenSaved()
{
    tell(CallEvent::Ring, u"c1"_qs, { m_anna });
    QTRY_VERIFY_WITH_TIMEOUT(isCardOpen(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(card()->callerName(), u"Vera Lind"_qs, kPatience);
    typeSubject(u"Cash desk does not print receipts"_qs);
    tell(CallEvent::Ring, u"c2"_qs, { m_anna }, u"+48 600 700 800"_qs);
    tell(CallEvent::Answer, u"c1"_qs, { m_anna });
    later(Seconds(42));
    tell(CallEvent::End, u"c1"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(card()->findChild<QLabel *>(u"caller.time"_qs)->text().contains(u"hung up"), kPatience);
    QVERIFY(card()->grab().save(pictureDir() + u"/telephone_card.png"_qs));
    m_theme->setMode(ui::ThemeMode::Dark);
    QTest::qWait(100); // The fields get their colours.
    QVERIFY(card()->grab().save(pictureDir() + u"/telephone_card_dark.png"_qs));
}

FIRSTLINE_GUI_TEST_MAIN(TestTelephone)
#include "tst_telephone.moc"
