#pragma once

#include "core/rules/macros.h"
#include "core/service/ticketservice.h"

namespace firstline::service {

/// Position of a macro that nobody wants any more: it is kept, so that its removal can be taken back, and offered nowhere.
inline constexpr int kMacroPutAway = -1;

/// What became of a macro: which commands were taken, and what takes each of them back.
struct MacroReceipt {
    /// One act of it.
    struct Act {
        CommandId command;
        bool speech = false; ///< The reply or the note.
    };
    TicketId ticket;
    std::vector<Act> acts;
    std::vector<CommandBody> undo; ///< For what was sent already, in the order in which it is done.
    std::vector<Error> refused; ///< Why some of it was not taken; the rest was.
    QString reply; ///< What was said, for a draft when it is taken back.
    std::vector<Attachment> files; ///< What went with it.
};

/// What came back of what was said.
struct TakenBack {
    int recalled = 0; ///< Replies and notes that nobody will see.
    int gone = 0; ///< Those that are on their way.
};

/// Macros and text modules (macros without steps): which of them fit a ticket, what they would do, and doing it.
/// Thread: interface.
class MacroService : public QObject
{
    Q_OBJECT
public:
    /// The tickets' service must outlive it.
    explicit MacroService(TicketService &tickets, QObject *parent = nullptr);

    /// Those that this person may use and whose condition fits the ticket, in the desk's order. A ticket without a number
    /// is offered those without a condition. Errors: storage.
    [[nodiscard]] QFuture<Result<std::vector<Macro>>> fitting(const Ticket &ticket);

    /// What a macro would do to a ticket now. `moment` says a moment to a customer.
    rules::MacroPlan plan(const Macro &macro, const TicketDetail &detail, const std::function<QString(Instant)> &moment) const;

    /// A text with this ticket's fields filled in.
    rules::FilledText fill(const QString &text, const TicketDetail &detail, const std::function<QString(Instant)> &moment) const;

    /// Does a plan: note and reply first (with what the person made of them), then each step as a command of its own. The
    /// files go with the reply.
    [[nodiscard]] QFuture<Result<MacroReceipt>> apply(
        const rules::MacroPlan &plan, const TicketDetail &detail, const std::vector<Attachment> &files = {});

    /// Takes it back: what has not left is recalled, what has is undone by commands of its own. A reply that has left
    /// stays.
    [[nodiscard]] QFuture<Result<TakenBack>> takeBack(const MacroReceipt &receipt);

private:
    rules::MacroInput input(const TicketDetail &detail, const std::function<QString(Instant)> &moment) const;

    TicketService &m_tickets;
};

} // namespace firstline::service
