#pragma once

#include "tests/kill/chaosproxy.h"
#include "tests/kill/programs.h"

namespace firstline::kill {

/// What a desk under test is made of. The servers are parameters, so that several of them may share one database.
struct DeskOptions {
    QString bin; ///< Folder of firstline-server and firstline-headless.
    QString dir; ///< Where everything is kept; must exist.
    int clients = 8;
    int servers = 1;
    QStringList initOptions; ///< Behind `init --data DIR`; {n} is the number of the server from 1.
    QStringList serveOptions; ///< Behind `serve --data DIR`.
    bool sharedData = true; ///< All servers have one data folder; else one each, DIR/server<n>, of which the first is made by init.
    quint32 seed = 1;
};

/// Servers, proxies and workstations of one run, all on loopback over ports that the system chooses.
class Desk
{
public:
    explicit Desk(const DeskOptions &options);
    ~Desk();

    /// Makes the desk and its accounts. Shape: empty, or what went wrong.
    QString make();

    /// Starts the servers that do not run and waits until all answer. Shape: false after half a minute.
    bool serve();

    /// Starts everything for the first time and waits until every workstation knows the desk. Shape: empty, or what is wrong.
    QString begin();

    /// Starts the workstations that do not run.
    void startStations(const QStringList &options = {});

    /// Everything works again: stopped processes go on, dead ones are started, proxies are faithful.
    bool heal();

    /// Every workstation synchronises until nothing waits and all have reached the same head and the same dump.
    /// Shape: the dump, or empty after `ms`; then `why` says who was behind.
    QString converge(int ms, QString &why);

    /// A command of the administrator. Shape: exit code and output.
    Ran admin(const QStringList &words, int ms = 120'000);

    QList<ServerProcess *> servers() const;
    QList<Station *> stations() const;
    QList<ChaosProxy *> proxies() const;
    Station &station(int index) { return *m_stations.at(size_t(index)); }
    ServerProcess &server(int index = 0) { return *m_servers.at(size_t(index)); }
    QString dataDir(int server = 0) const;
    QString passwordFile() const { return m_options.dir % u"/password"; }
    const DeskOptions &options() const { return m_options; }

private:
    quint16 somePort(int station);

    DeskOptions m_options;
    std::vector<std::unique_ptr<ServerProcess>> m_servers;
    std::vector<std::unique_ptr<ChaosProxy>> m_proxies;
    std::vector<std::unique_ptr<Station>> m_stations;
    int m_turn = 0;
};

} // namespace firstline::kill
