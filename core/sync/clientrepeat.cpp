// What was answered and is not in the history that goes on.
#include "core/base/mutant.h"
#include "core/sync/clientcore.h"

namespace firstline::sync {

/// Without a cursor nobody can tell whether the server still is the one that settled them: what the journal keeps goes
/// out once more, and the server knows again what it has. Where a backup of the server reaches to says nothing here: it
/// may be one of another history. What was safe in one when this history was known has left the journal.
Result<void> ClientCore::sendSettledAgain()
{
    if (mutant(Mutant::SettledNotRepeated) || mutant(Mutant::RepushForgotten))
        return {};
    store::Transaction transaction(m_journal.database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    const auto again = m_journal.requeueAbove(0);
    if (!again)
        return fail(again.error());
    if (auto ok = transaction.commit(); !ok || *again == 0)
        return ok;
    auto commands = m_journal.unsettled();
    if (!commands)
        return fail(commands.error());
    m_outbox.reset(std::move(*commands));
    return reproject();
}

/// A page that goes past the result of an answered command without bringing it, or that ends before it, is of a history
/// in which the command does not exist: an older copy of the server was put back between the two. It is sent again,
/// under its id. What was parked or refused stays a conflict.
Result<void> ClientCore::sendSkippedAgain(const std::vector<protocol::PullAnswer> &pages)
{
    if (pages.empty() || mutant(Mutant::SkippedSettled))
        return {};
    QSet<CommandId> brought;
    for (const protocol::PullAnswer &page : pages) {
        for (const CommandResult &result : page.results)
            brought.insert(result.id);
    }
    std::vector<Pending *> skipped;
    for (Pending &pending : m_outbox.items()) {
        auto &result = pending.entry.result;
        const bool behind = pending.answered() && result && result->seq > m_point.seq
            && (result->seq <= pages.back().toSeq || pages.back().upToDate);
        const bool decided = behind && (result->status == ResultStatus::Parked || result->status == ResultStatus::Rejected);
        if (decided)
            result->seq = 0; // It need not wait for a page: its conflict is kept.
        else if (behind && !brought.contains(result->id))
            skipped.push_back(&pending);
    }
    if (skipped.empty())
        return {};
    store::Transaction transaction(m_journal.database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    for (const Pending *pending : skipped) {
        if (auto ok = m_journal.sendAgain(pending->entry.command.id); !ok)
            return ok;
    }
    if (auto ok = transaction.commit(); !ok)
        return ok;
    for (Pending *pending : skipped) {
        pending->entry.state = store::CommandState::Sent;
        pending->entry.result.reset();
        pending->entry.command.after = CommandId();
    }
    return {};
}

} // namespace firstline::sync
