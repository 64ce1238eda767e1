#pragma once

#include "core/protocol/messages.h"
#include "core/store/journalstore.h"
#include "core/sync/moment.h"

#include <QtCore/QSet>

namespace firstline::sync {

/// A command that is not settled, and what it changed in the projection.
struct Pending {
    store::JournalCommand entry;
    std::vector<AggregateRef> touched; ///< Its lane first.
    Millis retryAt { 0 }; ///< Monotonic; not sent again earlier.
    int refusals = 0; ///< Times the server asked to come back later.
    mutable std::optional<Millis> heldUntil; ///< Monotonic, from the first look on: for an undo it is not sent earlier.

    bool answered() const { return entry.state == store::CommandState::Answered; }
};

/// The unsettled commands, by number: a copy of the journal's in memory. Decides what is sent next. Order holds within
/// a lane only: a command that waits holds up those after it in its lane and no others.
class Outbox
{
public:
    void reset(std::vector<store::JournalCommand> commands);
    void add(store::JournalCommand command);
    void remove(const QSet<CommandId> &ids);

    std::vector<Pending> &items() { return m_items; }
    const std::vector<Pending> &items() const { return m_items; }
    Pending *find(CommandId id);

    /// The last unsettled command of a lane; null when there is none.
    CommandId lastOf(const AggregateRef &lane) const;
    bool touches(const AggregateRef &ref) const;

    /// All that waiting commands touch.
    QSet<AggregateRef> touched() const;

    /// Lanes of restricted notes that wait for one of these tickets: they are shown as long as their ticket is here.
    QSet<AggregateRef> leaningOn(const QSet<AggregateRef> &tickets) const;

    /// What can be sent now, at most one push full. `now` is the server's time, for commands held back for an undo. A command
    /// that names a file on its way waits for it, in its own lane.
    std::vector<const Pending *> sendable(const Moment &at, Instant now,
                                              const QSet<QByteArray> &filesOnTheWay = {}) const;

    /// Whether what waits names a file.
    bool namesFile(const QByteArray &sha256) const;

    /// Commands that wait for their time, for an undo. Never longer than they were to wait when they were written: the clock
    /// of the desk may be set meanwhile, or be known at last.
    int held(const Moment &at, Instant now) const;

    /// Changes and answers of the person, held or not.
    int waiting() const;

    /// When something becomes sendable by time alone, on the monotonic clock. Shape: nothing when nothing will.
    std::optional<Millis> nextTime(const Moment &at, Instant now) const;

private:
    std::vector<Pending> m_items;
};

/// The files that a command names.
std::vector<Attachment> filesOf(const CommandBody &body);

/// A command as it travels. `age` is taken on the monotonic clock when it was written in this boot.
protocol::PushCommand pushForm(const store::JournalCommand &entry, const Moment &at, Instant now, const QString &boot);

} // namespace firstline::sync
