#pragma once

#include "tests/kill/desk.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

namespace firstline::soak {

/// People at their workstations on an ordinary day: they look at lists and tickets, search, answer, note, log time, settle
/// what waits for them. Tickets are worked on while they are new, as in life.
class Office
{
public:
    /// `rate`: what all of them do in a second, together.
    Office(kill::Desk &desk, double rate, quint32 seed);

    /// Registers the first tickets. Shape: empty, or what went wrong.
    QString open();

    /// They work from here on, until close().
    void work();
    void close();

    /// Asks a workstation to synchronise and notes how long that takes.
    void probe();

    qint64 asked() const { return m_asked; }
    qint64 refused() const { return m_refused; }

    /// The 99th percentile of the probes of a part of the time, in milliseconds. Shape: 0 when there were none.
    double latency(double from, double to) const;

private:
    void act();
    void settleSome(kill::Station &station);
    QJsonObject someRequest();
    QString someTicket();
    QString someWords();

    struct Probe {
        qint64 at = 0;
        double ms = 0;
    };

    kill::Desk &m_desk;
    QRandomGenerator m_random;
    QTimer m_timer;
    QElapsedTimer m_time;
    QStringList m_tickets;
    std::vector<Probe> m_probes;
    qint64 m_asked = 0;
    qint64 m_refused = 0;
};

} // namespace firstline::soak
