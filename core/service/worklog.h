#pragma once

#include "core/service/ticketservice.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace firstline::service {

/// The time a person spends on one ticket while he works on it, not logged yet.
struct WorkTimer {
    TicketId ticket;
    QString number; ///< As people say it, for the status line.
    Seconds worked { 0 }; ///< Before the last start.
    std::optional<Instant> since; ///< Running since then; empty: paused.
    Instant begun; ///< When it was first started: the beginning of the work.
    QString note; ///< What was typed about it so far.

    bool isRunning() const { return since.has_value(); }
    friend bool operator==(const WorkTimer &, const WorkTimer &) = default;
};

/// Work that is to be logged.
struct Work {
    TicketId ticket;
    int minutes = 0; ///< 1..1440.
    QString text;
    std::optional<Instant> startedAt; ///< Empty: so many minutes ago.
    QString workRole;
    QString place; ///< "remote", "on-site" or empty.
};

/// Reads a length of work as people write it: "15", "1:30", "1h30", "1.5 h", "90 min"; hours and minutes also by their
/// Russian and Polish letters. Units: minutes. Shape: nothing when it is not understood or not within 1 minute .. 24 hours.
std::optional<int> spentMinutes(const QString &text);

/// Logging work, and a timer per ticket. At most one timer runs: starting another pauses it. Timers are in a file of the
/// profile as soon as they change, so that neither a restart nor a crash loses them; one that ran goes on. They belong to
/// this workstation. Thread: interface.
/// Does not: log by itself. A timer ends when its work was logged or it was thrown away.
class WorkLog : public QObject
{
    Q_OBJECT
public:
    /// The one that all windows of a person share; it lives as long as the service.
    static WorkLog &of(TicketService &tickets);

    /// Writes what waits.
    ~WorkLog() override;

    /// Shape: nothing when none was started for the ticket.
    std::optional<WorkTimer> timer(TicketId ticket) const;
    std::optional<WorkTimer> running() const;

    /// Worked so far, by the server's clock. Shape: 0 without a timer.
    Seconds worked(TicketId ticket) const;

    /// Starts or goes on. Shape: the timer that was paused for it, if one ran.
    std::optional<WorkTimer> start(TicketId ticket, const QString &number);
    void pause(TicketId ticket);

    /// Forgets the timer and its note.
    void drop(TicketId ticket);

    /// Puts a timer back that was dropped when its work was logged, paused. Nothing happens when there is another one by now.
    void restore(const WorkTimer &timer);

    /// What is typed about the work; kept also without a timer. An empty text without a timer forgets it.
    void setNote(TicketId ticket, const QString &number, const QString &note);
    QString note(TicketId ticket) const;

    /// Ends when the journal has it. Errors: those of sync::Engine::enqueue; BadArgument for impossible minutes.
    [[nodiscard]] QFuture<Result<sync::Receipt>> log(const Work &work);

Q_SIGNALS:
    /// A timer was started, paused or dropped.
    void changed();

private:
    explicit WorkLog(TicketService &tickets);
    WorkTimer *find(TicketId ticket);
    WorkTimer *add(TicketId ticket, const QString &number);
    void keep();

    TicketService &m_tickets;
    QString m_file;
    QList<WorkTimer> m_timers;
    QTimer m_delay; ///< Of what is typed.
};

} // namespace firstline::service
