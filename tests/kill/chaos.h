#pragma once

#include "tests/kill/checks.h"
#include "tests/kill/history.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

namespace firstline::kill {

/// How long and how hard.
struct ChaosOptions {
    int kills = 500; ///< SIGKILLs until it ends.
    double minutes = 0; ///< If not 0: at least so long.
    quint32 seed = 1;
    int netFaults = 350; ///< Per mille of the connections.
    int mostPause = 1000; ///< Milliseconds between two signals, at most.
};

/// People who work, and an adversary who kills, stops and cuts; then everything heals and the history is checked.
class Chaos
{
public:
    Chaos(Desk &desk, History &history, const ChaosOptions &options);

    /// Shape: what was violated, and the figures of the run.
    Verdict run();

private:
    bool prepare();
    void work(int station);
    QJsonObject request(int station, QString &what, QString &text);
    void strike();
    void strikeOne(Program &program, const QString &name);
    void revive(Program &program, const std::function<void()> &start);
    QString anyTicket();

    Desk &m_desk;
    History &m_history;
    ChaosOptions m_options;
    QRandomGenerator m_random;
    QStringList m_tickets;
    QSet<Program *> m_stopped;
    QMap<QString, int> m_counts;
    QTimer m_striking;
    std::vector<std::unique_ptr<QTimer>> m_working;
    QElapsedTimer m_time;
    bool m_over = false;
};

} // namespace firstline::kill
