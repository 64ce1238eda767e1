#include "core/server/authority/presence.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_seat_kit.h"
#include "ui/queue/queuepage.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::test;
using firstline::ui::MessageEdit;
using firstline::ui::TicketPane;

namespace {

/// As DeskLink, with the presence of a server: the header of a wait is taken in, its answer tells of the others.
class PresentLink final : public QObject, public sync::Transport
{
public:
    PresentLink(Desk &desk, server::PresenceBoard &board, DeviceId *device, AgentId *agent)
        : m_desk(desk)
        , m_board(board)
        , m_device(device)
        , m_agent(agent)
    {
    }
    void setSink(Sink sink) override { m_sink = std::move(sink); }
    void cancel(quint64 request) override { m_cancelled.insert(request); }
    void send(quint64 request, sync::WireRequest wire) override
    {
        const bool wait = wire.path.startsWith("/v1/wait");
        if (wait)
            show(wire);
        QTimer::singleShot(wait ? 40 : 0, this, [this, request, wait, wire = std::move(wire)] {
            if (m_cancelled.remove(request))
                return;
            sync::WireResponse response = answer(wire);
            if (wait)
                addPresence(response);
            m_sink(request, std::move(response));
        });
    }

private:
    void show(const sync::WireRequest &wire)
    {
        QByteArray value;
        for (const auto &[name, content] : wire.headers) {
            if (name == protocol::kPresenceHeader)
                value = content;
        }
        const std::lock_guard lock(DeskLink::deskMutex);
        m_board.show(*m_device, *m_agent, value, m_desk.now);
    }
    void addPresence(sync::WireResponse &response)
    {
        Result<protocol::WaitAnswer> told = protocol::decodeMessage<protocol::WaitAnswer>(response.body);
        if (!told)
            return;
        const std::lock_guard lock(DeskLink::deskMutex);
        told->presence = m_board.others(*m_device, m_desk.now, [](const TicketId &) { return true; });
        response.body = protocol::encodeMessage(*told);
    }
    sync::WireResponse answer(const sync::WireRequest &wire)
    {
        server::Call call = test::callOf(wire);
        const std::lock_guard lock(DeskLink::deskMutex);
        call.now = m_desk.now;
        return test::responseOf(m_desk.core().handle(call));
    }

    Desk &m_desk;
    server::PresenceBoard &m_board;
    DeviceId *m_device;
    AgentId *m_agent;
    QSet<quint64> m_cancelled;
    Sink m_sink;
};

} // namespace

/// Who looks at and who answers a ticket: all the way from one window to the other.
class TestPresenceUi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void ticket_whenSomebodyLooksAndAnswers_thenHeaderAndRowSaySo();
    void link_whenLost_thenItIsStaleWithItsTime();
    void somebody_whenSilent_thenGoneAfterHisTime();

private:
    std::unique_ptr<UiSeat> seat(const QString &login, DeviceId &device, AgentId &agent);

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<server::PresenceBoard> m_board;
    std::unique_ptr<UiSeat> m_anna;
    std::unique_ptr<UiSeat> m_boris;
    DeviceId m_annaDevice, m_borisDevice;
    AgentId m_annaAgent, m_borisAgent;
    TicketId m_ticket;
};

std::unique_ptr<UiSeat> TestPresenceUi::seat(const QString &login, DeviceId &device, AgentId &agent)
{
    auto made = std::make_unique<UiSeat>(*m_desk, login, login + u"-pc"_qs);
    made->makeLink = [this, &device, &agent] { return std::make_unique<PresentLink>(*m_desk, *m_board, &device, &agent); };
    if (!made->start())
        return nullptr;
    const std::lock_guard lock(DeskLink::deskMutex);
    device = made->engine->device();
    agent = made->engine->agent();
    return made;
}

void TestPresenceUi::init()
{
    m_theme = std::make_unique<ui::Theme>(qApp, ui::ThemeMode::Light);
    m_desk = std::make_unique<Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    m_board = std::make_unique<server::PresenceBoard>();
    Seat olga = m_desk->login(u"olga"_qs);
    m_ticket = m_desk->ticket(olga, u"Cash desk does not print receipts"_qs);
    m_desk->ticket(olga, u"No network on the second floor"_qs);
    m_anna = seat(u"anna"_qs, m_annaDevice, m_annaAgent);
    QVERIFY(m_anna);
    m_boris = seat(u"boris"_qs, m_borisDevice, m_borisAgent);
    QVERIFY(m_boris);
    m_anna->openWindow({ 1680, 1050 });
    m_anna->window->openTicket(m_ticket);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->window->findChild<TicketPane *>()->isLoaded(), kPatience);
}

void TestPresenceUi::cleanup()
{
    m_boris.reset();
    m_anna.reset();
    m_board.reset();
    m_desk.reset();
    m_theme.reset();
}


void TestPresenceUi::ticket_whenSomebodyLooksAndAnswers_thenHeaderAndRowSaySo()
{
    m_boris->engine->setPresence(m_ticket, 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_anna->tickets->presence().at(m_ticket).isEmpty(), kPatience);
    QCOMPARE(m_anna->tickets->presence().at(m_ticket).first().agent, m_borisAgent);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->part<QWidget>("ticket.presence")->isVisible(), kPatience);
    m_boris->engine->setPresence(m_ticket, 2);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->tickets->presence().at(m_ticket).value(0).replying, kPatience);
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/presence_light.png"_qs));
    m_theme->setMode(ui::ThemeMode::Dark);
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/presence_dark.png"_qs));
    // And the other way: opening tells "viewing", typing tells "replying".
    QTRY_VERIFY_WITH_TIMEOUT(!m_boris->tickets->presence().at(m_ticket).isEmpty(), kPatience);
    QVERIFY(!m_boris->tickets->presence().at(m_ticket).first().replying);
    auto *pane = m_anna->window->findChild<TicketPane *>();
    pane->setFocus();
    QTest::keyClick(pane, Qt::Key_R);
    auto *reply = m_anna->part<MessageEdit>("ticket.reply");
    QTRY_VERIFY(reply->hasFocus());
    QTest::keyClicks(reply, u"On our way"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_boris->tickets->presence().at(m_ticket).value(0).replying, kPatience);
    m_anna->window->showPlace(u"customers"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_boris->tickets->presence().at(m_ticket).isEmpty(), kPatience);
}

void TestPresenceUi::link_whenLost_thenItIsStaleWithItsTime()
{
    m_boris->engine->setPresence(m_ticket, 2);
    QTRY_VERIFY_WITH_TIMEOUT(!m_anna->tickets->presence().at(m_ticket).isEmpty(), kPatience);
    m_anna->online(false);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->tickets->presence().staleSince().has_value(), kPatience);
    QCOMPARE(m_anna->tickets->presence().at(m_ticket).size(), 1); // As it was.
    QVERIFY(m_anna->window->grab().save(pictureDir() + u"/presence_stale.png"_qs));
    m_boris->engine->setPresence(m_ticket, std::nullopt);
    m_anna->online(true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_anna->tickets->presence().staleSince().has_value(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->tickets->presence().at(m_ticket).isEmpty(), kPatience);
    QTRY_VERIFY(!m_anna->part<QWidget>("ticket.presence")->isVisible());
}

void TestPresenceUi::somebody_whenSilent_thenGoneAfterHisTime()
{
    m_boris->engine->setPresence(m_ticket, 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_anna->tickets->presence().at(m_ticket).isEmpty(), kPatience);
    m_boris->online(false); // He is not heard of again.
    {
        const std::lock_guard lock(DeskLink::deskMutex);
        m_desk->now += std::chrono::seconds(46);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->tickets->presence().at(m_ticket).isEmpty(), kPatience);
}

FIRSTLINE_GUI_TEST_MAIN(TestPresenceUi)
#include "tst_presence_ui.moc"
