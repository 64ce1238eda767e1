#pragma once

#include "core/service/macroservice.h"

namespace firstline::service {

/// What became of one act on many tickets.
struct FamilyReport {
    /// One that was left as it was.
    struct Failure {
        TicketRef ticket;
        Error why;
        QString gap; ///< The field of the text that this ticket has nothing for.
    };
    std::vector<TicketRef> done;
    std::vector<Failure> failed;
    MacroReceipt receipt; ///< What takes all of it back, with MacroService::takeBack; without the ticket and the text.
};

/// What is done to one ticket of many.
struct FamilyAct {
    QFuture<Result<sync::Receipt>> answer; ///< Of the command; not asked when there is a gap.
    QString gap; ///< The field of the text that this ticket has nothing for.
    std::optional<CommandBody> back; ///< Its opposite; what is said has none.
    std::optional<QString> reason; ///< It is taken back by its name, and this is what the history says then.
};

/// How two tickets belong together, as one of them sees it.
struct Tie {
    LinkKind kind = LinkKind::Relates; ///< As the holder has it.
    bool own = true; ///< Held by the ticket that is shown; else by the other one.
    TicketRef other;
};

/// The ties of a ticket from both sides, each once: what it is part of, its children, then the rest. Thread: any.
std::vector<Tie> tiesOf(const TicketDetail &detail);

/// The children among them.
std::vector<TicketRef> childrenOf(const TicketDetail &detail);

/// The children that are still to be worked on.
std::vector<TicketRef> openChildrenOf(const TicketDetail &detail);

/// One act on all children of a major incident: each ticket gets a command of its own, and a report says which did not
/// take it. Thread: interface.
class FamilyService : public QObject
{
    Q_OBJECT
public:
    /// What is said.
    enum class Speech { Reply, Note };

    /// The tickets' service must outlive it.
    explicit FamilyService(TicketService &tickets, QObject *parent = nullptr);

    /// Says a text in every ticket; {contact.name} and the like are filled in for each. `moment` says a moment.
    [[nodiscard]] QFuture<Result<FamilyReport>> say(
        const std::vector<TicketRef> &tickets, Speech speech, const QString &text, const std::function<QString(Instant)> &moment);

    /// Solves every ticket with a text; one without a category gets `category`. `reason`: what the history says when it is
    /// taken back.
    [[nodiscard]] QFuture<Result<FamilyReport>> solve(
        const std::vector<TicketRef> &tickets, StatusId solved, const QString &resolution, CategoryId category, const QString &reason);

    /// Ties two tickets as the first one sees it: a child holds the tie to its parent.
    [[nodiscard]] QFuture<Result<sync::Receipt>> tie(TicketId ticket, LinkKind kind, TicketId other);
    [[nodiscard]] QFuture<Result<sync::Receipt>> untie(TicketId ticket, const Tie &tie);

    /// Makes a ticket of its own from a message: same customer, contract, place and category; it follows the first one.
    /// Files of the message go along in a note. Shape: the receipt of the registration and the new id.
    [[nodiscard]] QFuture<Result<std::pair<TicketId, sync::Receipt>>> splitOff(
        const TicketDetail &from, const Message &message, const QString &subject, const QString &filesNote);

private:
    [[nodiscard]] QFuture<Result<FamilyReport>> each(
        const std::vector<TicketRef> &tickets, const std::function<FamilyAct(const TicketDetail &)> &act);

    TicketService &m_tickets;
};

} // namespace firstline::service
