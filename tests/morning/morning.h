#pragma once

#include "tests/kill/programs.h"
#include "tests/morning/plan.h"

namespace firstline::morning {

/// What is played, and where.
struct MorningOptions {
    QString bin; ///< Folder of firstline-server, firstline-headless and firstline-morning-seat.
    QString dir; ///< Emptied and kept.
    quint32 seed = 1;
    bool brief = false;
    QStringList seatOptions; ///< Language, theme and the like, for the workstation.
    QString window; ///< "1024x700"; empty: as it opens.
};

/// Server, workstation with hands and, at the end, a witness: another person's workstation without a screen who looks for
/// everything that was told to have been done. Runs the event loop itself.
class Morning
{
public:
    explicit Morning(MorningOptions options);
    ~Morning();

    /// Shape: what is wrong, one line each; none when nothing was lost.
    QStringList run();

    /// How often and how long the interface was held, memory, what was done; after run().
    QJsonObject figures() const;

private:
    class Server;
    class Seat;

    QString prepare();
    QString play();
    void onSeat(const QJsonObject &line);
    QStringList compare();
    void compareTicket(const QJsonObject &did, const QHash<qint64, QJsonObject> &rows, kill::Station &witness, QStringList &wrong);

    MorningOptions m_options;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Seat> m_seat;
    QList<QJsonObject> m_done;
    QJsonObject m_book;
    QList<QJsonObject> m_figures; ///< One for each life of the workstation.
    QJsonObject m_crash;
    int m_ended = 0;
    bool m_finished = false;
    QString m_problem;
};

} // namespace firstline::morning
