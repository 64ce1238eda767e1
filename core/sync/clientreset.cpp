// The server cannot go on from the cursor: what is kept, what is doubted, what is sent again. Source: sync.md 2.5.
#include "core/base/logging.h"
#include "core/base/mutant.h"
#include "core/sync/clientcore.h"

#include <QtCore/QFile>

namespace firstline::sync {

void ClientCore::reset(const Moment &at, const protocol::PullReset &reset)
{
    qCWarning(lcSync) << "the server asks for a reset:" << reset.reason;
    dropPages();
    m_streaming = false;
    const bool forgot = reset.reason == u"incarnation" || reset.reason == u"forked" || reset.reason == u"ahead";
    // Where both histories part is known: what is older is compared instead of fetched.
    const bool known = reset.reason == u"expired" || (forgot && reset.restoredSeq > 0);
    const bool soft = known && !m_point.bootstrapping && m_features.contains(u"digest");
    store::SyncPoint point;
    point.reconciling = soft;
    point.bootstrapping = !soft;
    const auto work = [&]() -> Result<void> {
        if (forgot) {
            if (!m_options.preRestoreFile.isEmpty()) {
                QFile::remove(m_options.preRestoreFile);
                if (auto ok = m_projector.cache().database().copyTo(m_options.preRestoreFile); !ok)
                    setError(ok.error());
            }
            const qint64 kept = reset.restoredSeq > 0 ? reset.restoredSeq : m_point.durableSeq;
            store::Transaction journal(m_journal.database());
            if (auto ok = journal.begun(); !ok)
                return ok;
            const Result<qint64> again = mutant(Mutant::RepushForgotten) ? Result<qint64>(0) : m_journal.requeueAbove(kept);
            if (!again)
                return fail(again.error());
            if (auto ok = m_blobsOut.again(); !ok)
                return ok;
            const auto files = m_blobsOut.waiting();
            if (!files)
                return fail(files.error());
            m_blobs.load(*files);
            if (auto ok = journal.commit(); !ok)
                return ok;
        }
        store::Transaction transaction(m_projector.cache().database());
        if (auto ok = transaction.begun(); !ok)
            return ok;
        if (!soft) {
            if (auto ok = m_projector.cache().markAllStale(); !ok)
                return ok;
        } else if (forgot && !mutant(Mutant::RestoreNotDoubted)) {
            // The same sequence may mean something else now.
            if (const auto doubted = m_digests.doubtAbove(reset.restoredSeq); !doubted)
                return fail(doubted.error());
        }
        if (auto ok = m_projector.cache().setPoint(point); !ok)
            return ok;
        if (auto ok = transaction.commit(); !ok)
            return ok;
        Result<std::vector<store::JournalCommand>> commands = m_journal.unsettled();
        if (!commands)
            return fail(commands.error());
        m_outbox.reset(std::move(*commands));
        return reproject();
    };
    if (auto ok = work(); !ok)
        return storageTrouble(at, ok.error());
    m_point = point;
    m_confirmedSeq = 0;
    m_needsLeft = soft;
    m_wantPull = true;
    giveDigestUp(at, Millis(0));
    noticeEverything();
    m_effects.push_back(effect::StatusMoved {});
}

} // namespace firstline::sync
