// Files of attachments beside everything else: see BlobLane.
#include "core/base/logging.h"
#include "core/sync/blobfiles.h"
#include "core/sync/clientcore.h"

#include <QtCore/QFileInfo>

namespace firstline::sync {

void ClientCore::on(const Moment &, const event::Fetch &e)
{
    if (m_options.blobDir.isEmpty() || e.sha256.size() != 32) {
        m_effects.push_back(effect::Done { e.ticket, fail(ErrorCode::NotFound, QStringLiteral("no such file")) });
        return;
    }
    if (useFile(m_options.blobDir, e.sha256)) {
        m_effects.push_back(effect::Done { e.ticket, {} });
        return;
    }
    if (!linkAllowed() || m_signedOut || m_blocked) {
        m_effects.push_back(effect::Done { e.ticket, fail(ErrorCode::NetworkDown, QStringLiteral("the file is not here")) });
        return;
    }
    m_blobs.fetch(e.sha256, e.ticket);
    m_blobRetry.succeeded();
}

/// What a screen took out of a draft before it was sent, unless a message names it.
void ClientCore::dropCancelled()
{
    for (const QByteArray &sha256 : m_blobs.takeCancelled()) {
        if (m_outbox.namesFile(sha256))
            continue;
        // A window may still have it in a draft that was not kept yet: its copy stays until the program ends.
        m_givenUp.insert(sha256);
        if (m_blobs.drop(sha256) && m_blob) {
            m_effects.push_back(effect::Cancel { m_blob->request });
            m_blob.reset();
        }
        store::Transaction transaction(m_journal.database());
        Result<void> ok = transaction.begun();
        if (ok)
            ok = m_blobsOut.remove(sha256);
        if (ok)
            ok = transaction.commit();
        if (!ok)
            setError(ok.error()); // Sent after the next start, which does no harm.
        m_effects.push_back(effect::StatusMoved {});
    }
}

/// Files that a command names and that lie here, but wait no more: a window gave them up while another window's draft had
/// them, or they were sent so long ago that the server may have dropped them. Shape: those that wait from now on. Runs in
/// the transaction of the command, so that a kill leaves both or neither.
Result<std::vector<store::BlobOut>> ClientCore::requireFiles(const Moment &at, const CommandBody &body)
{
    constexpr auto kSurelyThere = std::chrono::hours(24); ///< The server keeps what nothing names far longer.
    std::vector<store::BlobOut> out;
    if (m_options.blobDir.isEmpty())
        return out;
    const Instant now = m_clock.now(at);
    for (const Attachment &file : filesOf(body)) {
        const store::BlobOut blob { file.sha256, file.sizeBytes, file.name };
        const QFileInfo local(blobPath(m_options.blobDir, file.sha256));
        if (!local.exists() || local.size() != file.sizeBytes)
            continue;
        const Result<bool> waits = m_blobsOut.require(blob, now, now - kSurelyThere);
        if (!waits)
            return fail(waits.error());
        if (*waits)
            out.push_back(blob);
    }
    return out;
}

void ClientCore::advanceBlobs(const Moment &at)
{
    dropCancelled();
    if (m_blob || m_blobs.isIdle() || !linkAllowed() || m_signedOut || m_blocked || m_accessToken.isEmpty() || !m_helloDone
        || !m_blobRetry.mayTry(at))
        return;
    QByteArray gone;
    const auto wire = m_blobs.next(gone);
    if (!gone.isEmpty()) {
        qCWarning(lcSync) << "a file that was to be sent is not here any more" << gone.toHex().left(12);
        blobGone(gone);
    }
    if (!wire)
        return;
    Flight flight { m_nextRequest++, Ask::Blob, 0, {} };
    WireRequest request = *wire;
    request.headers.append({ "Authorization",
        "Bearer " + m_accessToken.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) });
    m_effects.push_back(effect::Send { flight.request, std::move(request) });
    m_blob = flight;
}

/// The command that names it goes without; the server shows it as missing.
void ClientCore::blobGone(const QByteArray &sha256)
{
    store::Transaction transaction(m_journal.database());
    Result<void> ok = transaction.begun();
    if (ok)
        ok = m_blobsOut.remove(sha256);
    if (ok)
        ok = transaction.commit();
    setError(ok ? Error { ErrorCode::FileUnreadable, QStringLiteral("a file that was to be sent is gone") } : ok.error());
}

/// The link is gone or nobody is signed in: whoever waits for a file hears so; what is to be sent waits.
void ClientCore::endBlobs(const Error &why)
{
    if (m_blob)
        m_effects.push_back(effect::Cancel { m_blob->request });
    m_blob.reset();
    for (const quint64 ticket : m_blobs.dropFetches())
        m_effects.push_back(effect::Done { ticket, fail(why) });
}

void ClientCore::blobCame(const Moment &at, const WireResponse &response, const std::optional<Error> &error)
{
    if (error && error->code == ErrorCode::NotSignedIn) {
        // The main lane gets a new token; the same is asked again.
        m_wantPull = true;
        m_blobRetry.failed(at, m_entropy, RetryPolicy::kLinkCap, Millis(0));
        return;
    }
    const BlobLane::News news = m_blobs.answered(response, error);
    if (!news.unsendable.isEmpty())
        blobGone(news.unsendable);
    if (!news.sent.isEmpty()) {
        store::Transaction transaction(m_journal.database());
        Result<void> ok = transaction.begun();
        if (ok)
            ok = m_blobsOut.done(news.sent);
        if (ok)
            ok = transaction.commit();
        if (!ok)
            setError(ok.error()); // Sent again after the next start, which does no harm.
        m_effects.push_back(effect::StatusMoved {});
    }
    for (const auto &[ticket, result] : news.done)
        m_effects.push_back(effect::Done { ticket, result });
    if (!news.done.empty())
        trimFiles(m_options.blobDir, m_options.blobQuota, m_blobs.unsent() + m_givenUp);
    if (news.retry) {
        const bool link = news.retry->code == ErrorCode::NetworkDown || news.retry->code == ErrorCode::NetworkTimeout;
        m_blobRetry.failed(at, m_entropy, link ? RetryPolicy::kLinkCap : RetryPolicy::kServerCap, response.retryAfter);
    } else {
        m_blobRetry.succeeded();
    }
}

} // namespace firstline::sync
