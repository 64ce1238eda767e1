#include "tests/kill/desk.h"

#include "tests/kill/spin.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <csignal>

namespace firstline::kill {

Desk::Desk(const DeskOptions &options)
    : m_options(options)
{
    const QString dir = m_options.dir;
    for (int i = 0; i < m_options.servers; ++i) {
        m_servers.push_back(std::make_unique<ServerProcess>(
            m_options.bin, dataDir(i), m_options.serveOptions, u"%1/server%2.log"_qs.arg(dir).arg(i + 1)));
    }
    for (int i = 0; i < m_options.clients; ++i) {
        m_proxies.push_back(std::make_unique<ChaosProxy>([this, i] { return somePort(i); }, m_options.seed + quint32(i) * 7919));
        const QString url = u"http://127.0.0.1:%1"_qs.arg(m_proxies.back()->port());
        m_stations.push_back(std::make_unique<Station>(m_options.bin, u"%1/station%2"_qs.arg(dir).arg(i + 1), url,
            u"user%1"_qs.arg(i + 1), passwordFile(), u"%1/station%2.log"_qs.arg(dir).arg(i + 1)));
    }
}

Desk::~Desk()
{
    for (const auto &station : m_stations)
        station->end();
    for (const auto &server : m_servers)
        server->end();
}

QString Desk::dataDir(int server) const
{
    return m_options.dir % (m_options.sharedData ? u"/server"_qs : u"/server"_qs % QString::number(server + 1));
}

/// A server that answers now, each in its turn.
quint16 Desk::somePort(int)
{
    for (int i = 0; i < m_options.servers; ++i) {
        const quint16 port = m_servers.at(size_t(++m_turn % m_options.servers))->port();
        if (port != 0)
            return port;
    }
    return 0;
}

QString Desk::make()
{
    QFile password(passwordFile());
    if (!password.open(QIODevice::WriteOnly) || password.write("correct horse battery\n") < 0)
        return password.errorString();
    password.close();
    for (int i = 0; i < (m_options.sharedData ? 1 : m_options.servers); ++i) {
        QStringList words { u"init"_qs, u"--data"_qs, dataDir(i), u"--admin"_qs, u"chief"_qs, u"--password-file"_qs,
            passwordFile(), u"--time-zone"_qs, u"UTC"_qs };
        for (QString word : m_options.initOptions)
            words.append(word.replace(u"{n}"_qs, QString::number(i + 1)));
        const Ran made = run(m_options.bin % u"/firstline-server", words);
        if (made.code != 0)
            return made.out;
    }
    for (int i = 1; i <= m_options.clients; ++i) {
        const Ran added = admin({ u"user"_qs, u"add"_qs, u"user%1"_qs.arg(i), u"--role"_qs, u"dispatcher"_qs,
            u"--password-file"_qs, passwordFile() });
        if (added.code != 0)
            return added.out;
    }
    return {};
}

Ran Desk::admin(const QStringList &words, int ms)
{
    QStringList all = words;
    all << u"--data"_qs << dataDir();
    return run(m_options.bin % u"/firstline-server", all, ms);
}

bool Desk::serve()
{
    for (const auto &server : m_servers) {
        if (!server->running() && !server->starting())
            server->start();
    }
    return spin(30'000, [this] {
        return std::all_of(m_servers.begin(), m_servers.end(), [](const auto &server) { return server->port() != 0; });
    });
}

void Desk::startStations(const QStringList &options)
{
    for (const auto &station : m_stations) {
        if (!station->running() && !station->starting())
            station->start(options);
    }
}

QString Desk::begin()
{
    if (!serve())
        return u"the server does not answer"_qs;
    startStations();
    for (const auto &station : m_stations) {
        const bool known = isOk(station->askNow("sync")) && station->askNow("status").value(u"head"_qs).toInteger() > 0;
        if (!known)
            return station->user() % u" does not synchronise"_qs;
    }
    return {};
}

bool Desk::heal()
{
    for (const auto &proxy : m_proxies)
        proxy->setFaults(0);
    for (const auto &server : m_servers)
        server->signal(SIGCONT);
    for (const auto &station : m_stations)
        station->signal(SIGCONT);
    if (!serve())
        return false;
    startStations();
    return true;
}

QString Desk::converge(int ms, QString &why)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms) {
        why.clear();
        struct Round {
            QList<QJsonObject> synced;
            int left = 0;
        };
        const auto round = std::make_shared<Round>();
        round->synced.resize(m_options.clients);
        round->left = m_options.clients;
        for (int i = 0; i < m_options.clients; ++i) {
            station(i).ask({ { u"do"_qs, u"sync"_qs } }, [round, i](const QJsonObject &answer) {
                round->synced[i] = answer;
                --round->left;
            });
        }
        const int timeLeft = int(std::max<qint64>(ms - timer.elapsed(), 1));
        if (!spin(timeLeft + 5000, [&] { return round->left == 0; })) {
            why = u"a sync did not end"_qs;
            return {};
        }
        QSet<qint64> cursors;
        for (int i = 0; i < m_options.clients; ++i) {
            const QJsonObject &answer = round->synced.at(i);
            cursors.insert(answer.value(u"cursor"_qs).toInteger());
            const bool done = isOk(answer) && answer.value(u"pending"_qs).toInt() == 0
                && answer.value(u"cursor"_qs).toInteger() == answer.value(u"head"_qs).toInteger();
            if (!done)
                why += u"%1: pending %2, cursor %3 of %4 %5; "_qs.arg(station(i).user()).arg(answer.value(u"pending"_qs).toInt())
                           .arg(answer.value(u"cursor"_qs).toInteger()).arg(answer.value(u"head"_qs).toInteger())
                           .arg(answer.value(u"error"_qs).toObject().value(u"detail"_qs).toString());
        }
        if (!why.isEmpty()) {
            pass(100);
            continue;
        }
        QSet<QString> dumps;
        for (int i = 0; i < m_options.clients; ++i)
            dumps.insert(station(i).askNow("dump", 60'000).value(u"sha256"_qs).toString());
        if (dumps.size() == 1 && !dumps.begin()->isEmpty())
            return *dumps.begin();
        why = u"%1 different dumps at cursors %2"_qs.arg(dumps.size()).arg(cursors.size());
        pass(100);
    }
    return {};
}

QList<ServerProcess *> Desk::servers() const
{
    QList<ServerProcess *> out;
    for (const auto &server : m_servers)
        out.append(server.get());
    return out;
}

QList<Station *> Desk::stations() const
{
    QList<Station *> out;
    for (const auto &station : m_stations)
        out.append(station.get());
    return out;
}

QList<ChaosProxy *> Desk::proxies() const
{
    QList<ChaosProxy *> out;
    for (const auto &proxy : m_proxies)
        out.append(proxy.get());
    return out;
}

} // namespace firstline::kill
