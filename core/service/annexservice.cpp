#include "core/service/annexservice.h"

#include "core/rules/mergedtickets.h"
#include "core/store/annexquery.h"

#include <algorithm>

namespace firstline::service {

AnnexService::AnnexService(TicketService &tickets, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
{
    connect(&tickets.engine(), &sync::Engine::changed, this, [this](const sync::ChangeNotice &notice) {
        const bool some = std::any_of(notice.aggregates.begin(), notice.aggregates.end(),
            [](const AggregateRef &ref) { return ref.kind == EntityKind::Annex; });
        if (some || notice.everything)
            Q_EMIT changed();
    });
}

QFuture<Result<std::vector<AnnexLine>>> AnnexService::of(const TicketDetail &detail)
{
    std::vector<TicketId> tickets = rules::absorbedBy(detail.view);
    tickets.push_back(detail.view.ticket.id);
    return m_tickets.reader().ask<std::vector<AnnexLine>>([tickets](store::Database &db) -> Result<std::vector<AnnexLine>> {
        std::vector<AnnexLine> out;
        for (const TicketId &ticket : tickets) {
            const auto records = store::annexesOf(db, ticket);
            if (!records)
                return fail(records.error());
            for (const Record &record : *records)
                out.push_back({ fromRecord<Annex>(record), record.seq == 0 });
        }
        std::stable_sort(out.begin(), out.end(), [](const AnnexLine &a, const AnnexLine &b) {
            return a.annex.occurredAt < b.annex.occurredAt;
        });
        return out;
    });
}

QFuture<Result<sync::Receipt>> AnnexService::write(
    TicketId ticket, const rules::AnnexDraft &draft, const std::vector<Attachment> &files)
{
    Annex annex;
    annex.ticket = ticket;
    annex.text = draft.text;
    annex.people = draft.people;
    annex.groups = draft.groups;
    annex.attachments = files;
    return m_tickets.engine().enqueue(rules::annexCommand(annex));
}

QFuture<Result<void>> AnnexService::takeBack(CommandId command)
{
    return m_tickets.engine().recall(command);
}

} // namespace firstline::service
