#pragma once

#include "core/store/journalblobs.h"
#include "core/sync/transport.h"
#include "core/sync/uploads.h"

#include <deque>

namespace firstline::sync {

/// Files on their way: sent in chunks that grow to 1 MiB as the link allows, fetched in pieces, one request at a time beside everything else. What
/// was begun goes on where it stopped. Reads and writes the files of the profile; no sockets, threads or clocks.
/// Source: sync.md 2.11.
class BlobLane
{
public:
    /// What came of an answer.
    struct News {
        QByteArray sent; ///< The server has this file now.
        QByteArray unsendable; ///< This one is gone here, or is not what its hash says.
        std::vector<std::pair<quint64, Result<void>>> done; ///< Tickets of fetches that ended.
        std::optional<Error> retry; ///< Try again later.
    };

    void setFolder(const QString &folder);
    const QString &folder() const { return m_folder; }

    /// The files that wait, anew.
    void load(const std::vector<store::BlobOut> &waiting);
    void add(const store::BlobOut &blob);
    void fetch(const QByteArray &sha256, quint64 ticket);

    /// What screens asked not to be sent since the last time.
    QSet<QByteArray> takeCancelled() { return m_shown ? m_shown->takeCancelled() : QSet<QByteArray>(); }

    /// Does not send a file. Shape: whether it was the one that is being sent, whose answer is not to be waited for.
    bool drop(const QByteArray &sha256);

    /// Gives all fetches up. Shape: their tickets.
    std::vector<quint64> dropFetches();

    int waiting() const { return int(m_uploads.size()); }
    bool isIdle() const { return m_uploads.empty() && m_fetches.empty(); }

    /// Hashes that the server does not have yet.
    QSet<QByteArray> unsent() const;

    /// What is to be asked next. Shape: nothing when there is nothing to do. `gone` gets a file that cannot be sent.
    std::optional<WireRequest> next(QByteArray &gone);

    /// The answer to what next() asked last.
    News answered(const WireResponse &response, const std::optional<Error> &error);

private:
    struct Upload {
        store::BlobOut blob;
        qint64 offset = -1; ///< -1: unknown.
        bool last = false; ///< What was asked last ends it.
    };
    struct Fetch {
        QByteArray sha256;
        std::vector<quint64> tickets;
    };

    static constexpr qint64 kFirstChunk = 256 * 1024;

    QString partOf(const QByteArray &sha256) const;
    [[nodiscard]] Result<WireRequest> chunk(Upload &upload);
    News sentChunk(const WireResponse &response, const std::optional<Error> &error);
    News gotPiece(const WireResponse &response, const std::optional<Error> &error);
    News endFetch(Result<void> result);
    void endUpload();
    void show(const Upload &upload);
    void adapt(Millis roundTrip);

    QString m_folder;
    std::shared_ptr<Uploads> m_shown; ///< For screens; null without a folder.
    std::deque<Upload> m_uploads;
    qint64 m_chunk = kFirstChunk;
    std::deque<Fetch> m_fetches;
    bool m_fetching = false; ///< What was asked last.
};

} // namespace firstline::sync
