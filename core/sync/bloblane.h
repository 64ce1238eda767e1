#pragma once

#include "core/store/journalblobs.h"
#include "core/sync/transport.h"

#include <deque>

namespace firstline::sync {

/// Files on their way: sent in chunks of 1 MiB, fetched in pieces, one request at a time beside everything else. What
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

    void setFolder(const QString &folder) { m_folder = folder; }
    const QString &folder() const { return m_folder; }

    /// The files that wait, anew.
    void load(const std::vector<store::BlobOut> &waiting);
    void add(const store::BlobOut &blob);
    void fetch(const QByteArray &sha256, quint64 ticket);

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
    };
    struct Fetch {
        QByteArray sha256;
        std::vector<quint64> tickets;
    };

    QString partOf(const QByteArray &sha256) const;
    [[nodiscard]] Result<WireRequest> chunk(Upload &upload) const;
    News sentChunk(const WireResponse &response, const std::optional<Error> &error);
    News gotPiece(const WireResponse &response, const std::optional<Error> &error);
    News endFetch(Result<void> result);

    QString m_folder;
    std::deque<Upload> m_uploads;
    std::deque<Fetch> m_fetches;
    bool m_fetching = false; ///< What was asked last.
};

} // namespace firstline::sync
