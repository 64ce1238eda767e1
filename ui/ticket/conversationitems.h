#pragma once

#include "core/service/ticketservice.h"

#include <variant>

namespace firstline::ui {

/// One line of a conversation: something said, something that happened, or work that was logged.
struct ConversationItem {
    std::variant<Message, Event, TimeEntry> what;
    Uuid id;
    int evNo = 0; ///< 0 while it waits.
    Instant at;
    QString from; ///< Number of the absorbed ticket in which it was said; empty: this one.
    QStringList only {}; ///< Who alone may read it; empty: everybody who sees the ticket.
    bool waits = false; ///< A restricted note that is not at the server yet.
    bool takenBack = false; ///< An event that was undone, or the note of a hand-over that was: it stays, but does not hold.

    bool isMessage() const { return std::holds_alternative<Message>(what); }
};

/// A restricted note, as a message among the others.
struct RestrictedNote {
    Message message;
    QStringList only; ///< Names of people and groups.
    bool waits = false;

    friend bool operator==(const RestrictedNote &, const RestrictedNote &) = default;
};

/// Which events are shown.
enum class HistoryShown { Important, All };

/// A ticket's messages, events and time entries in the order everybody sees; what waits comes last. Thread: any.
std::vector<ConversationItem> conversationItems(const rules::TicketView &view, HistoryShown history);

/// Puts what was said and done in absorbed tickets between the items, by time; their events are left out. Thread: any.
std::vector<ConversationItem> withAbsorbed(
    std::vector<ConversationItem> items, const std::vector<rules::TicketView> &absorbed);

/// Puts restricted notes between the items, by time. Thread: any.
std::vector<ConversationItem> withRestricted(
    std::vector<ConversationItem> items, const std::vector<RestrictedNote> &notes);

/// The newest public message of somebody else after `evNo` that is not automatic. Shape: null when there is none.
const Message *newerPublic(const rules::TicketView &view, int evNo, AgentId me);

} // namespace firstline::ui
