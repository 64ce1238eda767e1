// What people do: written to the journal first, then projected.
#include "core/base/errornames.h"
#include "core/base/logging.h"
#include "core/base/mutant.h"
#include "core/rules/annex.h"
#include "core/sync/clientcore.h"
#include "core/sync/settlement.h"

namespace firstline::sync {

namespace {

/// The draft that became a command goes with it: after a kill it is one or the other, never both.
Result<void> dropWritten(store::JournalStore &journal, const CommandBody &body)
{
    if (const auto *reply = std::get_if<SendReply>(&body))
        return journal.dropSentDraft(reply->ticket, DraftKind::Reply, reply->text);
    if (const auto *note = std::get_if<AddMessage>(&body); note && note->kind == MessageKind::Note)
        return journal.dropSentDraft(note->ticket, DraftKind::Note, note->text);
    if (const auto annex = rules::annexOf(body)) {
        const Result<QString> kept = journal.draft(annex->ticket, DraftKind::Annex);
        const bool same = kept && rules::annexDraftOf(*kept).text.trimmed() == annex->text.trimmed();
        return same ? journal.dropSentDraft(annex->ticket, DraftKind::Annex, *kept)
                    : kept ? Result<void>() : fail(kept.error());
    }
    return {};
}

/// A restricted note that was taken back is a draft again, with its list; what was begun since comes behind it. Words for two
/// lists are for those alone who stand on both, so that neither reaches anybody it was not meant for.
QString annexAgain(const Annex &annex, AgentId author, const QString &kept)
{
    rules::AnnexDraft draft { annex.text, annex.people, annex.groups };
    const rules::AnnexDraft since = rules::annexDraftOf(kept);
    if (!since.text.isEmpty() && since.text.trimmed() != annex.text.trimmed()) {
        draft.text += QStringLiteral("\n\n") % since.text;
        const auto keepCommon = [](auto &mine, const auto &theirs) {
            std::erase_if(mine, [&](const auto &id) { return std::find(theirs.begin(), theirs.end(), id) == theirs.end(); });
        };
        // The author is on every list, named or not.
        std::erase(draft.people, author);
        keepCommon(draft.people, since.people);
        keepCommon(draft.groups, since.groups);
        if (draft.isOpen())
            draft.people = { author };
    }
    return rules::draftText(draft);
}

Error errorOf(const rules::Outcome &outcome)
{
    return { errorCodeOf(outcome.code).value_or(ErrorCode::Conflict), outcome.detail.isEmpty() ? outcome.code : outcome.detail };
}

} // namespace

/// Runs journal work; when the disk is full, once more after the reserve was given back: the last words fit in there.
template<class Work>
auto ClientCore::journaled(Work work) -> decltype(work())
{
    auto result = work();
    if (!result && result.error().code == ErrorCode::StorageFull) {
        setError(result.error());
        if (m_options.freeReserve && m_options.freeReserve())
            result = work();
    }
    return result;
}

void ClientCore::storageReturned(const Moment &)
{
    if (!m_full)
        return;
    if (auto ok = reproject(); !ok)
        return setError(ok.error());
    m_full.reset();
    if (m_lastError && m_lastError->code == ErrorCode::StorageFull)
        m_lastError.reset();
    m_retry.succeeded();
    m_wantPull = true;
    noticeEverything();
    m_effects.push_back(effect::StatusMoved {});
}

void ClientCore::fillIds(CommandBody &body, const Moment &at)
{
    const Instant now = m_clock.now(at);
    const auto fill = [&](auto &id) {
        if (id.isNull())
            id = std::remove_cvref_t<decltype(id)>(m_entropy.id(now));
    };
    std::visit(
        [&](auto &c) {
            using C = std::remove_cvref_t<decltype(c)>;
            if constexpr (std::is_same_v<C, RegisterTicket>)
                fill(c.ticket);
            else if constexpr (std::is_same_v<C, AddMessage> || std::is_same_v<C, SendReply>)
                fill(c.message);
            else if constexpr (std::is_same_v<C, LogTime>)
                fill(c.entry);
            else if constexpr (std::is_same_v<C, ChangeLink>)
                fill(c.link);
            else if constexpr (std::is_same_v<C, SaveRecord>) {
                if (c.create)
                    fill(c.record);
            }
        },
        body);
    if (auto *reply = std::get_if<SendReply>(&body))
        reply->writtenOffline = reply->writtenOffline || m_link != LinkState::Online;
}

Result<void> ClientCore::giveNumber(RegisterTicket &ticket)
{
    if (ticket.number > 0 || !ticket.provisional.isEmpty())
        return {};
    const Result<qint64> number = m_journal.takeNumber();
    if (!number)
        return fail(number.error());
    if (*number > 0) {
        ticket.number = *number;
        return {};
    }
    const Result<qint64> n = m_journal.count(QStringLiteral("provisional_no"));
    if (!n)
        return fail(n.error());
    ticket.provisional = QStringLiteral("NEW-") % m_device.text().right(4) % QStringLiteral("-") % QString::number(*n);
    return m_journal.addAlias(ticket.provisional, ticket.ticket);
}

Result<Receipt> ClientCore::writeOnce(const Moment &at, CommandBody body, std::optional<ConflictId> settles, int choice,
                                      Written &written)
{
    store::Transaction transaction(m_journal.database());
    if (auto ok = transaction.begun(); !ok)
        return fail(ok.error());
    auto *registered = std::get_if<RegisterTicket>(&body);
    if (registered) {
        if (auto ok = giveNumber(*registered); !ok)
            return fail(ok.error());
    }
    const Result<qint64> no = m_journal.count(QStringLiteral("command_no"));
    if (!no)
        return fail(no.error());
    Command &command = written.entry.command;
    command.writtenAt = m_clock.now(at);
    command.id = CommandId(m_entropy.id(command.writtenAt));
    command.no = *no;
    command.lane = laneOf(body);
    command.after = m_outbox.lastOf(command.lane);
    // A restricted note goes behind what made its ticket, though it does not lie in it.
    const auto annex = rules::annexOf(body);
    if (annex)
        command.after = m_outbox.lastOf({ EntityKind::Ticket, annex->ticket.uuid() });
    command.writtenMonoMs = at.mono.count();
    command.boot = m_options.boot;
    command.notBefore.reset();
    // A decision can be taken back as long as a reply can, and so can what nobody may change later.
    if ((settles || annex || std::holds_alternative<SendReply>(body)) && m_options.sendDelay > Millis(0))
        command.notBefore = command.writtenAt + m_options.sendDelay;
    Receipt receipt { command.id, registered ? registered->number : 0, registered ? registered->provisional : QString() };
    written.entry.name = commandName(body);
    written.entry.version = commandVersion(body);
    command.body = std::move(body);
    Result<rules::Outcome> expected = m_projector.preview(command);
    if (!expected)
        return fail(expected.error());
    if (expected->status == ResultStatus::Rejected)
        return fail(errorOf(*expected));
    written.outcome = std::move(*expected);
    if (auto ok = m_journal.add(written.entry); !ok)
        return fail(ok.error());
    Result<std::vector<store::BlobOut>> files = requireFiles(at, command.body);
    if (!files)
        return fail(files.error());
    written.files = std::move(*files);
    if (settles) {
        if (auto ok = m_journal.settleConflict(*settles, choice, command.id); !ok)
            return fail(ok.error());
    } else if (auto ok = dropWritten(m_journal, command.body); !ok) {
        return fail(ok.error());
    }
    if (mutant(Mutant::SavedBeforeDurable))
        return receipt;
    if (auto ok = transaction.commit(); !ok)
        return fail(ok.error());
    return receipt;
}

Result<Receipt> ClientCore::write(const Moment &at, CommandBody body, std::optional<ConflictId> settles, int choice)
{
    m_lastWrite = at.mono;
    if (m_agent.isNull())
        return fail(ErrorCode::NotSignedIn, QStringLiteral("nobody has signed in with this profile yet"));
    fillIds(body, at);
    if (const auto error = m_projector.whyNot(body))
        return fail(*error);
    // One that no push can carry would stand in everybody's way.
    if (protocol::encode(Value(commandArgs(body))).size() > protocol::kMaxCommandBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("at most 512 KiB at once: send the rest as a file"));
    Written written;
    Result<Receipt> receipt = journaled([&] {
        written = {};
        return writeOnce(at, body, settles, choice, written);
    });
    if (!receipt)
        return receipt;
    if (receipt->number > 0)
        m_numbersLeft = std::max<qint64>(m_numbersLeft - 1, 0);
    // From here on it cannot be lost; what goes wrong with the projection is made good later.
    for (const store::BlobOut &file : written.files)
        m_blobs.add(file);
    m_outbox.add(std::move(written.entry));
    if (auto ok = projectNew(written.outcome); !ok) {
        m_unshown.insert(m_outbox.items().back().entry.command.lane);
        setError(ok.error());
    }
    m_effects.push_back(effect::StatusMoved {});
    return receipt;
}

Result<void> ClientCore::projectNew(const rules::Outcome &outcome)
{
    store::Transaction transaction(m_projector.cache().database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    Pending &pending = m_outbox.items().back();
    if (auto ok = m_projector.project(pending, outcome); !ok)
        return ok;
    QSet<AggregateRef> changed(pending.touched.begin(), pending.touched.end());
    if (isConfig(pending.entry.command.lane.kind)) {
        if (auto ok = m_projector.reloadConfig(); !ok)
            return ok;
    }
    if (auto ok = transaction.commit(); !ok)
        return ok;
    notice(changed);
    return {};
}

Result<Receipt> ClientCore::enqueue(const Moment &at, CommandBody body)
{
    return write(at, std::move(body), std::nullopt, 0);
}

/// In one transaction: the command goes; the conflict that it settled waits again, or its text is a draft again.
Result<void> ClientCore::takeBack(const Moment &at, const Command &command, std::optional<ConflictId> conflict)
{
    store::Transaction transaction(m_journal.database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    if (auto ok = m_journal.removeCommand(command); !ok)
        return ok;
    const bool reply = std::holds_alternative<SendReply>(command.body);
    const QString typed = typedText(command.body);
    if (conflict) {
        if (auto ok = m_journal.reopenConflict(*conflict); !ok)
            return ok;
        const auto kept = m_journal.conflict(*conflict);
        if (!kept)
            return fail(kept.error());
        if (auto ok = *kept ? m_journal.rewriteConflict(reopened(**kept, command.body)) : Result<void>(); !ok)
            return ok;
    } else if (const auto annex = rules::annexOf(command.body)) {
        const Result<QString> kept = m_journal.draft(annex->ticket, DraftKind::Annex);
        if (!kept)
            return fail(kept.error());
        if (auto ok = m_journal.saveDraft(annex->ticket, DraftKind::Annex, annexAgain(*annex, m_agent, *kept), m_clock.now(at)); !ok)
            return ok;
    } else if (reply || std::holds_alternative<AddMessage>(command.body)) {
        const DraftKind kind = reply ? DraftKind::Reply : DraftKind::Note;
        const TicketId ticket = ticketOf(command.body);
        const Result<QString> draft = m_journal.draft(ticket, kind);
        if (!draft)
            return fail(draft.error());
        const QString text = draft->isEmpty() || *draft == typed ? typed : QString(typed % QStringLiteral("\n\n") % *draft);
        if (auto ok = m_journal.saveDraft(ticket, kind, text, m_clock.now(at)); !ok)
            return ok;
    }
    return transaction.commit();
}

Result<void> ClientCore::recall(const Moment &at, CommandId id)
{
    Pending *pending = m_outbox.find(id);
    if (!pending || (pending->entry.state != store::CommandState::Queued && !mutant(Mutant::SentRecalled)))
        return fail(ErrorCode::NotFound, QStringLiteral("it was sent already"));
    const Command command = pending->entry.command;
    const Result<std::optional<ConflictId>> conflict = m_journal.conflictSettledBy(id);
    if (!conflict)
        return fail(conflict.error());
    const Result<void> taken = journaled([&] { return takeBack(at, command, *conflict); });
    if (!taken)
        return taken;
    if (*conflict)
        conflictsMoved();
    for (Pending &other : m_outbox.items()) {
        if (other.entry.command.after == id)
            other.entry.command.after = command.after;
    }
    QSet<AggregateRef> refs(pending->touched.begin(), pending->touched.end());
    m_outbox.remove({ id });
    m_unshown.unite(refs);
    if (auto ok = showAgain(); !ok)
        setError(ok.error());
    m_effects.push_back(effect::StatusMoved {});
    return {};
}

/// What the journal has and the cache could not take yet.
Result<void> ClientCore::showAgain()
{
    if (m_unshown.isEmpty())
        return {};
    QSet<AggregateRef> changed;
    store::Transaction transaction(m_projector.cache().database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    if (auto ok = m_projector.rebase(m_unshown, m_outbox, changed); !ok)
        return ok;
    if (auto ok = transaction.commit(); !ok)
        return ok;
    m_unshown.clear();
    notice(changed);
    return {};
}

Result<void> ClientCore::saveDraft(const Moment &at, TicketId ticket, DraftKind kind, const QString &text)
{
    m_lastWrite = at.mono;
    return journaled([&]() -> Result<void> {
        store::Transaction transaction(m_journal.database());
        if (auto ok = transaction.begun(); !ok)
            return ok;
        if (auto ok = m_journal.saveDraft(ticket, kind, text, m_clock.now(at)); !ok)
            return ok;
        return transaction.commit();
    });
}

Result<QList<Draft>> ClientCore::draftVersions(TicketId ticket, DraftKind kind)
{
    return m_journal.draftVersions(ticket, kind);
}

Result<QList<Draft>> ClientCore::drafts()
{
    Result<QList<Draft>> out = m_journal.drafts();
    if (!out)
        return out;
    for (Draft &draft : *out) {
        draft.author = m_agent;
        draft.device = m_device;
    }
    return out;
}

QList<OutboxItem> ClientCore::outbox() const
{
    QList<OutboxItem> out;
    for (const Pending &pending : m_outbox.items()) {
        const Command &command = pending.entry.command;
        OutboxItem item;
        item.id = command.id;
        item.no = command.no;
        item.lane = command.lane;
        item.name = pending.entry.name;
        item.body = command.body;
        item.writtenAt = command.writtenAt;
        item.sent = pending.entry.state != store::CommandState::Queued;
        item.notBefore = command.notBefore;
        item.lastProblem = pending.entry.problem;
        out.append(item);
    }
    return out;
}

Result<QList<ConflictRecord>> ClientCore::conflicts()
{
    const Result<QList<store::JournalConflict>> rows = m_journal.conflicts();
    if (!rows)
        return fail(rows.error());
    QList<ConflictRecord> out;
    for (const store::JournalConflict &row : *rows)
        out.append(recordOf(row));
    return out;
}

Result<void> ClientCore::settle(const Moment &at, ConflictId id, ConflictChoice choice, const QString &text)
{
    const Result<std::optional<store::JournalConflict>> conflict = m_journal.conflict(id);
    if (!conflict)
        return fail(conflict.error());
    if (!*conflict)
        return fail(ErrorCode::NotFound, QStringLiteral("no such open conflict"));
    const Result<CommandBody> original = readCommand((*conflict)->name, (*conflict)->version, (*conflict)->args);
    std::optional<Aggregate> now;
    if (original) {
        // What the person sees, so that a decision made over own waiting changes fits as well.
        Result<std::optional<Aggregate>> aggregate = m_projector.records().aggregate(laneOf(*original));
        if (!aggregate)
            return fail(aggregate.error());
        now = std::move(*aggregate);
    }
    Result<std::optional<CommandBody>> body = decided(**conflict, choice, text, now);
    if (!body)
        return fail(body.error());
    if (*body) {
        const Result<Receipt> receipt = write(at, std::move(**body), id, int(choice));
        if (!receipt)
            return fail(receipt.error());
    } else {
        const Result<void> settled = journaled([&]() -> Result<void> {
            store::Transaction transaction(m_journal.database());
            if (auto ok = transaction.begun(); !ok)
                return ok;
            if (auto ok = m_journal.settleConflict(id, int(choice)); !ok)
                return ok;
            return transaction.commit();
        });
        if (!settled)
            return settled;
    }
    conflictsMoved();
    return {};
}

Result<void> ClientCore::reopen(const Moment &at, ConflictId id)
{
    const Result<std::optional<CommandId>> by = m_journal.settledBy(id);
    if (!by)
        return fail(by.error());
    if (!*by)
        return fail(ErrorCode::NotFound, QStringLiteral("no such settled conflict"));
    if (**by)
        return recall(at, **by);
    const Result<void> opened = journaled([&]() -> Result<void> {
        store::Transaction transaction(m_journal.database());
        if (auto ok = transaction.begun(); !ok)
            return ok;
        if (auto ok = m_journal.reopenConflict(id); !ok)
            return ok;
        return transaction.commit();
    });
    if (!opened)
        return opened;
    conflictsMoved();
    return {};
}

Result<void> ClientCore::attached(const Moment &at, const store::BlobOut &blob)
{
    if (m_options.blobDir.isEmpty())
        return fail(ErrorCode::Unsupported, QStringLiteral("this profile keeps no files"));
    const Result<void> noted = journaled([&]() -> Result<void> {
        store::Transaction transaction(m_journal.database());
        if (auto ok = transaction.begun(); !ok)
            return ok;
        if (auto ok = m_blobsOut.add(blob, m_clock.now(at)); !ok)
            return ok;
        return transaction.commit();
    });
    if (!noted)
        return noted;
    m_blobs.add(blob);
    m_effects.push_back(effect::StatusMoved {});
    return {};
}

} // namespace firstline::sync
