#pragma once

#include "core/domain/personal.h"
#include "core/service/reader.h"
#include "core/sync/engine.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace firstline::store {
struct AlarmLine;
struct AlarmTicket;
}

namespace firstline::service {

/// What makes an alarm ring.
enum class AlarmWhy {
    Threshold, ///< The server: a share of the target is used, or a deadline has passed.
    Reminder, ///< The server: a wait is over.
    Predicted, ///< Nobody but this workstation: a deadline passed while the server could not be heard.
};

/// One alarm that was meant for the signed-in person, and what became of it. Immutable copy.
struct AlarmItem {
    EventId id;
    AlarmWhy why = AlarmWhy::Threshold;
    std::optional<ClockKind> clock; ///< Empty for reminders.
    int percent = 0; ///< Of the target.
    int afterMin = 0; ///< Working minutes past the deadline.
    std::optional<Instant> due; ///< The clock's deadline now, or the one it had.
    TicketId ticket;
    qint64 number = 0;
    QString provisional;
    QString subject;
    int priority = 3;
    AgentId assignee;
    Instant at; ///< When it happened.
    std::optional<Instant> toldAt; ///< When the person was told; empty: not yet.
    std::optional<Instant> snoozedUntil;
    AlarmFate fate = AlarmFate::None;
    std::optional<Instant> fateAt;
    bool isLive = false; ///< There is still something to do about it.
    int inner = 0; ///< As in Alarm: 1 a line's promise, 2 a partner was due back.
    GroupId group; ///< Whose line.
    QString groupName;
    int promiseMin = 0; ///< What the line promises now, in working minutes; 0: nothing any more.
    QString partner; ///< Who was due back, as it was written.

    friend bool operator==(const AlarmItem &, const AlarmItem &) = default;
};

/// How long things wait; tests make them short.
struct AlarmTiming {
    Millis settle { 3'000 }; ///< After the start, for the server's first answer: then the cache alone is told.
    Millis gather { 250 }; ///< After a change, for more of them.
    Millis write { 1'000 }; ///< After a mark, for more of them.
};

/// Alarms at the workstation: finds those that are meant for the signed-in person as pages arrive, says each once on
/// one of his workstations, keeps snoozed ones, and remembers what he was told and when. What came while nobody
/// listened (a start, an outage) is said as one summary. While offline, own deadlines that pass ring as predicted.
/// Thread: interface; nothing blocks.
class AlarmService : public QObject
{
    Q_OBJECT
public:
    AlarmService(sync::Engine &engine, Reader &reader, AlarmTiming timing = {}, QObject *parent = nullptr);

    /// Writes down what was told and not saved yet.
    ~AlarmService() override;

    /// What rings now, the oldest first; one per ticket and clock.
    const std::vector<AlarmItem> &ringing() const { return m_ringing; }

    /// What came while nobody listened, the newest first: said as one.
    const std::vector<AlarmItem> &missed() const { return m_missed; }

    /// How many alarms were told and not settled, with something still to do: for a badge.
    int openCount() const { return m_open; }

    /// Everything that was meant for this person, the newest first. Errors: those of reading.
    [[nodiscard]] QFuture<Result<std::vector<AlarmItem>>> log(int limit = 400);

    /// Rings again at `until`, also after a restart and on another workstation.
    void snooze(EventId alarm, Instant until);

    /// Does not ring any more; `fate` goes into the log.
    void settle(EventId alarm, AlarmFate fate);

    /// Takes the ticket; settle the alarm when it is done. Errors: those of Engine::enqueue.
    [[nodiscard]] QFuture<Result<sync::Receipt>> take(const AlarmItem &alarm);

    /// The summary was seen; what it counted stays open in the log.
    void dismissMissed();

    /// Settles every alarm of a ticket that was opened.
    void ticketOpened(TicketId ticket);

    Instant now() const { return m_engine.serverNow(); }
    AgentId me() const { return m_engine.agent(); }

    /// The id of a local prediction: the same on all workstations of the desk.
    static EventId predictedId(TicketId ticket, ClockKind clock, Instant due);

Q_SIGNALS:
    /// Something is to be heard that was not told before, or that was snoozed until now.
    void rang();

    /// ringing(), missed(), openCount() or the log say something else.
    void changed();

private:
    struct Gathered;
    struct Round;
    void look();
    void consider(const Gathered &gathered);
    void takeMarks(const Gathered &gathered);
    void weigh(const AlarmItem &item, Instant recordedAt, Round &round);
    void weighOwn(const Gathered &gathered, Round &round);
    void tell(Round &round);
    void plan(const Round &round);
    void followStatus(const sync::SyncStatus &status);
    bool mayTell() const;
    bool isCaughtUp() const;
    AlarmMark &mark(const AlarmItem &item);
    bool isUnwritten(EventId alarm) const { return m_dirty.contains(alarm) || m_onTheWay.contains(alarm); }
    void touched(EventId alarm);
    void write();
    static bool isOffline(const sync::SyncStatus &status);
    static AlarmItem itemOf(const store::AlarmTicket &ticket, Instant now);
    static AlarmItem itemOf(const store::AlarmLine &line, Instant now);
    static void nameGroup(AlarmItem &item, const ConfigSnapshot *config);
    static void addMark(AlarmItem &item, const AlarmMark &mark);

    sync::Engine &m_engine;
    Reader &m_reader;
    AlarmTiming m_timing;
    QTimer m_soon;
    QTimer m_settle;
    QTimer m_next;
    QTimer m_writing;
    QHash<EventId, AlarmMark> m_marks; ///< All that is known, stored or not.
    QSet<EventId> m_dirty; ///< Changed since the last writing began.
    QSet<EventId> m_onTheWay; ///< Given to the engine, which has not answered yet.
    QHash<EventId, AlarmItem> m_items; ///< What was looked at last, by id.
    std::vector<AlarmItem> m_ringing;
    std::vector<AlarmItem> m_missed;
    Instant m_since; ///< Since when own deadlines are watched.
    int m_open = 0;
    bool m_catchingUp = true; ///< What comes next is old.
    bool m_looking = false;
    bool m_again = false;
    bool m_stored = false; ///< The person's object exists.
};

} // namespace firstline::service
