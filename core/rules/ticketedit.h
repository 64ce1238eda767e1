#pragma once

#include "core/rules/apply.h"
#include "core/rules/ticketview.h"

namespace firstline::rules {

/// A ticket while one command changes it: writes an event for every change and, at the end, gives the difference.
/// Used by the apply functions only.
class TicketEdit
{
public:
    /// Begins from an existing aggregate, or from nothing for a new ticket.
    TicketEdit(const Command &command, World &world, const ApplyContext &context, std::optional<Aggregate> before);

    TicketView &view() { return m_view; }
    Ticket &ticket() { return m_view.ticket; }
    World &world() { return m_world; }
    const ConfigSnapshot &config() const { return m_world.config(); }
    const ApplyContext &context() const { return m_context; }
    bool deciding() const { return m_context.mode == ApplyMode::Decide; }

    /// The next id that follows from the command.
    Uuid nextId();

    /// For the second ticket of one command: its ids begin after `first`.
    void startIdsAt(quint32 first) { m_ids = first; }

    void event(EventKind kind, const QString &field, const Value &before, const Value &after, const QString &reason = {});

    /// An event with an id and a time of its own; nothing when the ticket has it already.
    void event(Event event);

    /// What is written from now on occurred at `at`; empty: when the command did.
    void date(std::optional<Instant> at) { m_at = at; }

    /// Whether anything was written.
    bool isChanged() const { return !m_new.empty(); }

    /// Sets a described field by key and writes the event; nothing when it already is so.
    void set(int key, const Value &value, const QString &reason = {}, EventKind kind = EventKind::FieldChanged);

    template<class T>
    void set(T Ticket::*member, const T &value, const QString &reason = {}, EventKind kind = EventKind::FieldChanged)
    {
        set(keyOf(member), FieldTraits<T>::to(value), reason, kind);
    }

    /// Changes the status with all that follows from it (wake date, solved and closed instants, reopen count, owner).
    void changeStatus(const Status &to, const QString &reason, std::optional<Instant> wake);

    /// new -> open, when somebody has begun to work.
    void begin();

    /// Priority from the matrix, unless it was set by hand.
    void refreshPriority();

    /// Chooses policy and calendar as of creation and stamps them.
    void stampPolicy(const QString &reason);

    void add(Message message);
    void add(TimeEntry entry);
    void add(Link link);

    /// Recomputes what is derived and answers the difference.
    Outcome finish(ResultStatus status, const QString &code = {});

    Outcome refuse(ErrorCode code, const QString &detail) const;
    Outcome noop() const;
    Outcome park(ConflictInfo conflict, const QString &code) const;

    /// Who last wrote an event on the field, for "Olga, 10:58".
    void blame(ConflictInfo &conflict, const QString &field) const;

private:
    Instant occurredAt() const { return m_at.value_or(m_context.occurredAt); }

    World &m_world;
    const ApplyContext &m_context;
    const Command &m_command;
    std::optional<Aggregate> m_before;
    TicketView m_view;
    std::vector<Record> m_new;
    quint32 m_ids = 0;
    std::optional<Instant> m_at;
};

} // namespace firstline::rules
