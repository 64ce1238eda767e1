#include "tests/kill/chaos.h"

#include "tests/kill/spin.h"

#include <QtCore/QJsonArray>

#include <csignal>
#include <cstdio>

namespace firstline::kill {

namespace {

constexpr int kFirstTickets = 24;
constexpr int kMostOpen = 4; ///< Requests that a workstation has not answered yet.
constexpr int kConvergeMs = 60'000;

} // namespace

Chaos::Chaos(Desk &desk, History &history, const ChaosOptions &options)
    : m_desk(desk)
    , m_history(history)
    , m_options(options)
    , m_random(options.seed)
{
}

QString Chaos::anyTicket()
{
    // Mostly one that everybody has from the beginning: what is new is not everywhere yet.
    if (m_random.bounded(5) > 0)
        return m_tickets.at(m_random.bounded(std::min(int(m_tickets.size()), kFirstTickets)));
    return m_tickets.at(m_random.bounded(int(m_tickets.size())));
}

/// The tickets that everybody works on.
bool Chaos::prepare()
{
    if (!m_desk.begin().isEmpty())
        return false;
    Station &first = m_desk.station(0);
    for (int i = 0; i < kFirstTickets; ++i) {
        const QString subject = u"Shared %1"_qs.arg(i);
        const int op = m_history.invoke(1, u"register"_qs, { { u"text"_qs, subject } });
        const QJsonObject answer = first.askNow({ { u"do"_qs, u"register"_qs },
            { u"ticket"_qs, QJsonObject { { u"subject"_qs, subject }, { u"text"_qs, u"Everybody works on this."_qs } } } });
        m_history.answered(op, 1, answer);
        if (isOk(answer))
            m_tickets.append(answer.value(u"ticket"_qs).toString());
    }
    QString why;
    return !m_tickets.isEmpty() && !m_desk.converge(kConvergeMs, why).isEmpty();
}

QJsonObject Chaos::request(int station, QString &what, QString &text)
{
    const int dice = int(m_random.bounded(100));
    // What is written is found again by this.
    text = u"s%1-%2-%3"_qs.arg(station).arg(m_history.operations() + 1).arg(m_random.bounded(1'000'000), 6, 10, QChar(u'0'));
    QJsonObject out { { u"ticket"_qs, anyTicket() } };
    const auto with = [&](const QString &does, const char *key) {
        what = does;
        out.insert(u"do"_qs, does);
        out.insert(QLatin1String(key), text);
    };
    if (dice < 28) {
        with(u"note"_qs, "text");
    } else if (dice < 44) {
        with(u"reply"_qs, "text");
        out.insert(u"regardless"_qs, m_random.bounded(4) == 0);
    } else if (dice < 54) {
        with(u"log_time"_qs, "text");
        out.insert(u"minutes"_qs, 1 + int(m_random.bounded(90)));
    } else if (dice < 64) {
        with(u"tag"_qs, "add");
    } else if (dice < 74) {
        what = u"register"_qs;
        out = { { u"do"_qs, what }, { u"ticket"_qs, QJsonObject { { u"subject"_qs, text }, { u"text"_qs, u"Typed in a storm."_qs } } } };
    } else if (dice < 82) {
        with(u"draft"_qs, "text");
        out.insert(u"kind"_qs, u"note"_qs);
    } else if (dice < 87) {
        with(u"set"_qs, "value");
        out.insert(u"field"_qs, u"subject"_qs);
    } else if (dice < 95) {
        what = u"claim"_qs;
        text.clear();
        out.insert(u"do"_qs, what);
    } else {
        what = u"sync"_qs;
        text.clear();
        out = { { u"do"_qs, what } };
    }
    return out;
}

void Chaos::work(int index)
{
    Station &station = m_desk.station(index);
    if (m_over || !station.running() || station.open() >= kMostOpen)
        return;
    QString what, text;
    const QJsonObject asked = request(index + 1, what, text);
    const bool noted = what != u"sync";
    QJsonObject details;
    if (!text.isEmpty())
        details.insert(u"text"_qs, text);
    if (asked.value(u"ticket"_qs).isString())
        details.insert(u"ticket"_qs, asked.value(u"ticket"_qs));
    const int op = noted ? m_history.invoke(index + 1, what, details) : 0;
    station.ask(asked, [this, op, index, noted, what](const QJsonObject &answer) {
        if (noted)
            m_history.answered(op, index + 1, answer);
        if (what == u"register" && isOk(answer) && m_tickets.size() < 200)
            m_tickets.append(answer.value(u"ticket"_qs).toString());
    });
}

void Chaos::revive(Program &program, const std::function<void()> &start)
{
    QTimer::singleShot(int(m_random.bounded(800)), &m_striking, [this, &program, start] {
        if (!m_over && !program.running() && !program.starting())
            start();
    });
}

void Chaos::strikeOne(Program &program, const QString &name)
{
    const int dice = int(m_random.bounded(100));
    const auto note = [&](const QString &what) {
        ++m_counts[what];
        m_history.event(name, what);
    };
    if (dice < 78) {
        if (program.signal(SIGKILL))
            note(u"kill"_qs);
        m_stopped.remove(&program);
    } else if (dice < 86) {
        if (program.signal(SIGTERM))
            note(u"term"_qs);
    } else if (!m_stopped.contains(&program) && program.signal(SIGSTOP)) {
        note(u"stop"_qs);
        m_stopped.insert(&program);
        QTimer::singleShot(1 + int(m_random.bounded(1500)), &m_striking, [this, &program, name] {
            m_stopped.remove(&program);
            if (program.signal(SIGCONT))
                m_history.event(name, u"cont"_qs);
        });
    }
}

void Chaos::strike()
{
    const bool enough = m_counts.value(u"kill"_qs) >= m_options.kills && m_time.elapsed() >= qint64(m_options.minutes * 60'000);
    if (enough || m_over) {
        m_over = true;
        return;
    }
    const int stations = int(m_desk.stations().size());
    const int servers = int(m_desk.servers().size());
    if (m_random.bounded(100) < 22) {
        const int which = int(m_random.bounded(servers));
        if (m_desk.server(which).port() != 0)
            strikeOne(m_desk.server(which), u"server%1"_qs.arg(which + 1));
    } else {
        const int which = int(m_random.bounded(stations));
        if (m_desk.station(which).running())
            strikeOne(m_desk.station(which), u"station%1"_qs.arg(which + 1));
    }
    m_striking.start(1 + int(m_random.bounded(m_options.mostPause)));
}

Verdict Chaos::run()
{
    Verdict early;
    if (!prepare()) {
        early.violations.append(u"the desk did not come to work"_qs);
        return early;
    }
    for (ServerProcess *server : m_desk.servers())
        server->onEnd = [this, server] { revive(*server, [server] { server->start(); }); };
    for (Station *station : m_desk.stations())
        station->onEnd = [this, station] { revive(*station, [station] { station->start(); }); };
    for (ChaosProxy *proxy : m_desk.proxies())
        proxy->setFaults(m_options.netFaults);
    for (int i = 0; i < int(m_desk.stations().size()); ++i) {
        m_working.push_back(std::make_unique<QTimer>());
        QObject::connect(m_working.back().get(), &QTimer::timeout, m_working.back().get(), [this, i] { work(i); });
        m_working.back()->start(60 + i * 7);
    }
    m_striking.setSingleShot(true);
    QObject::connect(&m_striking, &QTimer::timeout, &m_striking, [this] { strike(); });
    m_time.start();
    m_striking.start(1);
    QElapsedTimer told;
    told.start();
    spin(24 * 3600 * 1000, [&] {
        if (told.elapsed() > 20'000) {
            told.start();
            std::fprintf(stderr, "%lld s: %d kills, %d operations\n", m_time.elapsed() / 1000, m_counts.value(u"kill"_qs),
                         m_history.operations());
        }
        return m_over;
    });
    const qint64 stormed = m_time.elapsed();
    for (const auto &timer : m_working)
        timer->stop();
    for (ServerProcess *server : m_desk.servers())
        server->onEnd = nullptr;
    for (Station *station : m_desk.stations())
        station->onEnd = nullptr;

    QElapsedTimer healing;
    healing.start();
    QString why;
    const bool healed = m_desk.heal();
    const QString dump = healed ? m_desk.converge(kConvergeMs, why) : QString();
    const qint64 took = healing.elapsed();
    Verdict verdict;
    const QString saved = saveEvidence(m_desk);
    if (saved.isEmpty())
        verdict = checkHistory(m_desk.options().dir);
    else
        verdict.violations.append(saved);
    if (dump.isEmpty())
        verdict.violations.append(u"I5: no convergence within %1 s: %2"_qs.arg(kConvergeMs / 1000).arg(why));
    const Ran checked = m_desk.admin({ u"check"_qs });
    if (checked.code != 0)
        verdict.violations.append(u"check of the server: "_qs % checked.out);
    for (const auto &[what, count] : m_counts.toStdMap())
        verdict.figures[u"signals "_qs % what] = count;
    for (ChaosProxy *proxy : m_desk.proxies()) {
        for (const auto &[fault, count] : proxy->counts().toStdMap())
            verdict.figures[u"net "_qs % fault] += count;
    }
    verdict.figures[u"storm ms"_qs] = int(stormed);
    verdict.figures[u"converged after ms"_qs] = int(took);
    return verdict;
}

} // namespace firstline::kill
