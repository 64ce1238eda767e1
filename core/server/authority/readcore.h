#pragma once

#include "core/content/filestore.h"
#include "core/server/authority/digests.h"
#include "core/server/authority/pagebuilder.h"
#include "core/server/authority/serveroptions.h"

namespace firstline::server {

/// What readers need of the writer: shared, thread-safe or immutable.
struct ReadShared {
    QString dataDir;
    QString dummyHash; ///< Verified for logins that do not exist, so that they take as long.
    std::shared_ptr<LoginDelays> delays;
    ServerKey key; ///< Signs what a revoked device is told.
    QString database {}; ///< As ServerOptions::database.
};

/// The reading half of the authority: pull, hydrate, files, passwords. As many as there are threads, each with a
/// read-only connection of its own; never blocks the writer. One thread each.
class ReadCore
{
public:
    /// Opens the desk's database read-only. Errors: FileUnreadable, StorageFailed, StorageCorrupt, StorageBusy.
    [[nodiscard]] static Result<std::unique_ptr<ReadCore>> open(ReadShared shared);

    /// Reads over a connection of somebody else, who must live longer.
    ReadCore(store::Database &db, ReadShared shared);

    /// Answers POST /v1/pull, POST /v1/hydrate, POST /v1/digest, GET /v1/wait (at once, without presence), GET and HEAD /v1/blob/<hash>.
    Reply handle(const Call &call);

    /// What POST /v1/login begins with; the writer ends it (ServerCore::finishLogin).
    LoginCheck checkLogin(const Call &call);

    /// What a caller sees, for who waits. Errors: those of openSession.
    [[nodiscard]] Result<Sight> sight(const Call &call);

    /// The answer of a wait: head, the page for X-FL-Cursor, without presence. Shape: nothing when nothing moved since
    /// the query's seq or the cursor.
    [[nodiscard]] Result<std::optional<protocol::WaitAnswer>> wait(const Call &call);

    /// Whether a token, as it travels, is one of a telephone exchange. Takes the same time wherever it differs.
    [[nodiscard]] Result<bool> isPbxToken(const QByteArray &token);

    /// Those of `tickets` that a caller sees.
    [[nodiscard]] Result<QSet<TicketId>> seen(const Session &session, const std::vector<TicketId> &tickets);

private:
    explicit ReadCore(std::unique_ptr<store::Database> db, ReadShared shared);
    [[nodiscard]] Result<Reply> answer(const Call &call);
    [[nodiscard]] Result<Reply> pull(const Call &call);
    [[nodiscard]] Result<Reply> hydrate(const Call &call);
    [[nodiscard]] Result<Reply> digest(const Call &call);
    [[nodiscard]] Result<Reply> waitNow(const Call &call);
    [[nodiscard]] Result<Reply> blob(const Call &call);

    std::unique_ptr<store::Database> m_own;
    store::Database &m_db;
    ReadShared m_shared;
    store::ServerAccounts m_accounts;
    PageBuilder m_pages;
    Digests m_digests;
    content::FileStore m_files;
};

/// The hash in "/v1/blob/<64 hexadecimal digits>". Shape: empty when it is none.
QByteArray blobHashOf(const QByteArray &path);

/// The folder of files and of uploads below a data folder.
QString filesFolder(const QString &dataDir);
QString uploadsFolder(const QString &dataDir);

} // namespace firstline::server
