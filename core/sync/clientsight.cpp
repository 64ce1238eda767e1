// What happens when a role is lost: nothing is left of what was seen through it, but what the person typed himself.
// Source: sync.md 2.16, I10.
#include "core/base/logging.h"
#include "core/rules/annex.h"
#include "core/sync/blobfiles.h"
#include "core/sync/clientcore.h"
#include "core/sync/settlement.h"

#include <QtCore/QFile>

namespace firstline::sync {

/// Of the lanes in which something waits, those that the pages take out of sight with their last scope.
Result<QSet<AggregateRef>> ClientCore::sightLost(const std::vector<protocol::PullAnswer> &pages)
{
    QSet<QString> removed;
    QSet<AggregateRef> stay;
    for (const protocol::PullAnswer &page : pages) {
        removed += QSet<QString>(page.scopesRemoved.begin(), page.scopesRemoved.end());
        for (const protocol::PageAggregate &aggregate : page.aggregates)
            stay.insert({ static_cast<EntityKind>(aggregate.kind), aggregate.id });
    }
    QSet<AggregateRef> lost;
    if (removed.isEmpty())
        return lost;
    QSet<AggregateRef> asked;
    for (const Pending &pending : m_outbox.items())
        asked.insert(pending.entry.command.lane);
    const Result<QList<Draft>> drafts = m_journal.drafts();
    const auto names = m_digests.scopes();
    if (!drafts || !names)
        return fail(drafts ? names.error() : drafts.error());
    for (const Draft &draft : *drafts)
        asked.insert({ EntityKind::Ticket, draft.ticket.uuid() });
    for (const AggregateRef &ref : std::as_const(asked)) {
        const auto stays = m_digests.staysOf(ref);
        if (!stays)
            return fail(stays.error());
        const bool gone = !stays->empty() && !stay.contains(ref)
            && std::all_of(stays->begin(), stays->end(),
                [&](const store::CacheStay &each) { return removed.contains(names->value(each.scope)); });
        if (gone)
            lost.insert(ref);
    }
    return lost;
}

/// Before the rows go: what was typed and not sent waits for its person as a conflict with its whole text. What was sent
/// is answered by the server.
Result<void> ClientCore::loseSight(const Moment &at, const QSet<AggregateRef> &lost)
{
    const Instant now = m_clock.now(at);
    const QString code = errorName(ErrorCode::Forbidden);
    const QString detail = QStringLiteral("you no longer have access");
    const Result<QList<Draft>> drafts = m_journal.drafts();
    if (!drafts)
        return fail(drafts.error());
    store::Transaction transaction(m_journal.database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    QSet<CommandId> gone;
    for (const Pending &pending : m_outbox.items()) {
        const Command &command = pending.entry.command;
        if (!lost.contains(command.lane) || pending.entry.state != store::CommandState::Queued)
            continue;
        const CommandResult result { command.id, ResultStatus::Rejected, code, detail, 0, 0, {} };
        if (auto ok = m_journal.setResult(command.id, result, store::CommandState::Settled); !ok)
            return ok;
        if (auto ok = addConflictOf(at, pending.entry, result); !ok)
            return ok;
        gone.insert(command.id);
    }
    for (const Draft &draft : *drafts) {
        if (!lost.contains({ EntityKind::Ticket, draft.ticket.uuid() }))
            continue;
        AddMessage note;
        note.ticket = draft.ticket;
        note.text = draft.text;
        Command command;
        command.id = CommandId(m_entropy.id(now));
        command.body = note;
        if (draft.kind == DraftKind::Annex) {
            const rules::AnnexDraft kept = rules::annexDraftOf(draft.text);
            Annex annex;
            annex.id = AnnexId(m_entropy.id(now));
            annex.ticket = draft.ticket;
            annex.text = kept.text;
            annex.people = kept.people;
            annex.groups = kept.groups;
            command.body = rules::annexCommand(annex);
        }
        const CommandResult result { command.id, ResultStatus::Rejected, code, detail, 0, 0, {} };
        const auto conflict = conflictOf(command, commandVersion(command.body), result, ConflictId(m_entropy.id(now)), draft.updatedAt);
        if (auto ok = conflict ? m_journal.addConflict(*conflict) : Result<void>(); !ok)
            return ok;
        if (auto ok = m_journal.saveDraft(draft.ticket, draft.kind, {}, now); !ok)
            return ok;
    }
    if (auto ok = transaction.commit(); !ok)
        return ok;
    m_outbox.remove(gone);
    return {};
}

/// After the rows went: the log of the database, the copy from before a restore and files that can be fetched again by
/// whoever may.
void ClientCore::clearResidue(const Moment &at)
{
    clearLog(at);
    if (!m_options.preRestoreFile.isEmpty())
        QFile::remove(m_options.preRestoreFile);
    trimFiles(m_options.blobDir, 0, m_blobs.unsent() + m_givenUp);
}

/// Whoever reads meanwhile keeps the log: then later once more.
void ClientCore::clearLog(const Moment &at)
{
    constexpr Millis kLater { 60'000 };
    m_clearLogAt.reset();
    if (auto ok = m_projector.cache().database().checkpoint(); !ok) {
        qCWarning(lcSync) << "what was seen before still stands in the log of the cache:" << ok.error().detail;
        m_clearLogAt = at.mono + kLater;
    }
}

} // namespace firstline::sync
