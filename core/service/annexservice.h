#pragma once

#include "core/rules/annex.h"
#include "core/service/ticketservice.h"

namespace firstline::service {

/// A restricted note as its ticket shows it.
struct AnnexLine {
    Annex annex;
    bool waits = false; ///< Written here and not at the server yet.
};

/// Restricted notes: what a ticket has of them that this person may read, and writing one. Thread: interface.
class AnnexService : public QObject
{
    Q_OBJECT
public:
    /// The tickets' service must outlive it.
    explicit AnnexService(TicketService &tickets, QObject *parent = nullptr);

    /// Those of a ticket and of the tickets that it absorbed, oldest first.
    [[nodiscard]] QFuture<Result<std::vector<AnnexLine>>> of(const TicketDetail &detail);

    /// Writes one; works offline. Errors: as of a note, and BadArgument where the list names nobody who is active.
    [[nodiscard]] QFuture<Result<sync::Receipt>> write(
        TicketId ticket, const rules::AnnexDraft &draft, const std::vector<Attachment> &files = {});

    /// Takes one back that was not sent yet; its text is a draft again. Errors: NotFound (already sent).
    [[nodiscard]] QFuture<Result<void>> takeBack(CommandId command);

Q_SIGNALS:
    /// Some came, went, or were written; of which tickets is not said.
    void changed();

private:
    TicketService &m_tickets;
};

} // namespace firstline::service
