#include "tests/soak/office.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace firstline::soak {

namespace {

constexpr int kFirstTickets = 40;

/// Tickets that are being worked on; older ones are only looked at.
constexpr int kOpenTickets = 60;
constexpr int kMostOpen = 4; ///< Requests that a workstation has not answered yet.

const char *const kWords[] = { "printer", "mail", "network", "invoice", "slow", "again", "Monday", "error", "screen", "password",
    "backup", "quarter", "office", "lamp", "paper", "server", "phone", "waiting", "customer", "room" };

} // namespace

Office::Office(kill::Desk &desk, double rate, quint32 seed)
    : m_desk(desk)
    , m_random(seed)
{
    m_timer.setInterval(std::max(int(1000 / std::max(rate, 0.01)), 1));
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { act(); });
}

QString Office::open()
{
    if (const QString problem = m_desk.begin(); !problem.isEmpty())
        return problem;
    for (int i = 0; i < kFirstTickets; ++i) {
        const QJsonObject ticket { { u"subject"_qs, someWords() }, { u"text"_qs, someWords() } };
        const QJsonObject answer = m_desk.station(i % m_desk.options().clients)
                                       .askNow({ { u"do"_qs, u"register"_qs }, { u"ticket"_qs, ticket } });
        if (!kill::isOk(answer))
            return u"a ticket cannot be registered"_qs;
        m_tickets.append(answer.value(u"ticket"_qs).toString());
    }
    QString why;
    return m_desk.converge(120'000, why).isEmpty() ? why : QString();
}

void Office::work()
{
    m_time.start();
    m_timer.start();
}

void Office::close()
{
    m_timer.stop();
}

QString Office::someWords()
{
    QStringList words;
    for (int i = 3 + int(m_random.bounded(25)); i > 0; --i)
        words.append(QString::fromLatin1(kWords[m_random.bounded(int(std::size(kWords)))]));
    return words.join(u' ');
}

QString Office::someTicket()
{
    const int count = int(m_tickets.size());
    return m_tickets.at(count - 1 - int(m_random.bounded(std::min(count, kOpenTickets))));
}

QJsonObject Office::someRequest()
{
    const int dice = int(m_random.bounded(100));
    const auto on = [&](const QString &what, QJsonObject more = {}) {
        more.insert(u"do"_qs, what);
        more.insert(u"ticket"_qs, someTicket());
        return more;
    };
    if (dice < 18)
        return { { u"do"_qs, u"list"_qs }, { u"limit"_qs, 100 } };
    if (dice < 40)
        return on(u"get"_qs);
    if (dice < 46)
        return { { u"do"_qs, u"search"_qs }, { u"text"_qs, QString::fromLatin1(kWords[m_random.bounded(int(std::size(kWords)))]) },
            { u"limit"_qs, 50 } };
    if (dice < 56)
        return { { u"do"_qs, u"register"_qs },
            { u"ticket"_qs, QJsonObject { { u"subject"_qs, someWords().left(60) }, { u"text"_qs, someWords() } } } };
    if (dice < 66)
        return on(u"draft"_qs, { { u"kind"_qs, u"note"_qs }, { u"text"_qs, someWords() } });
    if (dice < 78)
        return on(u"note"_qs, { { u"text"_qs, someWords() } });
    if (dice < 88)
        return on(u"reply"_qs, { { u"text"_qs, someWords() } });
    if (dice < 92)
        return on(u"log_time"_qs, { { u"minutes"_qs, 5 }, { u"text"_qs, someWords() } });
    if (dice < 96)
        return on(u"tag"_qs, { { u"add"_qs, QString::fromLatin1(kWords[m_random.bounded(int(std::size(kWords)))]) } });
    return on(u"claim"_qs);
}

/// What waits for a person does not pile up: he looks at it.
void Office::settleSome(kill::Station &station)
{
    station.ask({ { u"do"_qs, u"conflicts"_qs } }, [&station](const QJsonObject &answer) {
        for (const QJsonValue &each : answer.value(u"conflicts"_qs).toArray()) {
            station.ask({ { u"do"_qs, u"settle"_qs }, { u"conflict"_qs, each.toObject().value(u"id"_qs) }, { u"choice"_qs, u"theirs"_qs } },
                [](const QJsonObject &) {});
        }
    });
}

void Office::act()
{
    kill::Station &station = m_desk.station(int(m_random.bounded(m_desk.options().clients)));
    if (!station.running() || station.open() >= kMostOpen)
        return;
    if (m_random.bounded(50) == 0)
        return settleSome(station);
    const QJsonObject request = someRequest();
    const bool registers = request.value(u"do"_qs) == u"register"_qs;
    ++m_asked;
    station.ask(request, [this, registers](const QJsonObject &answer) {
        if (!kill::isOk(answer))
            ++m_refused; // A ticket that is not here yet, mostly.
        else if (registers)
            m_tickets.append(answer.value(u"ticket"_qs).toString());
    });
}

void Office::probe()
{
    kill::Station &station = m_desk.station(int(m_random.bounded(m_desk.options().clients)));
    const qint64 at = m_time.nsecsElapsed();
    station.ask({ { u"do"_qs, u"sync"_qs } }, [this, at](const QJsonObject &answer) {
        if (kill::isOk(answer))
            m_probes.push_back({ at / 1'000'000, double(m_time.nsecsElapsed() - at) / 1e6 });
    });
}

double Office::latency(double from, double to) const
{
    std::vector<double> some;
    const double all = m_probes.empty() ? 0 : double(m_probes.back().at);
    for (const Probe &probe : m_probes) {
        if (double(probe.at) >= all * from && double(probe.at) <= all * to)
            some.push_back(probe.ms);
    }
    if (some.empty())
        return 0;
    std::sort(some.begin(), some.end());
    return some[std::min(size_t(double(some.size()) * 0.99), some.size() - 1)];
}

} // namespace firstline::soak
