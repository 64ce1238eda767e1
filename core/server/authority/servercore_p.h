#pragma once

#include "core/server/authority/blobcalls.h"
#include "core/server/authority/committer.h"
#include "core/server/authority/readcore.h"
#include "core/server/authority/servercore.h"

namespace firstline::server {

/// What a ServerCore is made of; shared by its source files.
struct ServerCore::Private {
    QString dataDir;
    ServerOptions options;
    ServerKey key;
    std::shared_ptr<store::Database> db;
    std::shared_ptr<LoginDelays> delays = std::make_shared<LoginDelays>();
    QString dummyHash;
    std::unique_ptr<Committer> committer;
    std::unique_ptr<Sessions> sessions;
    std::unique_ptr<BlobCalls> blobs;
    std::unique_ptr<store::ServerStore> store;
    std::unique_ptr<store::RecordStore> records;
    std::unique_ptr<store::ServerAccounts> accounts;
    std::unique_ptr<store::ServerTimers> timers;
    std::unique_ptr<Numbers> numbers;
    std::unique_ptr<PageBuilder> pages;
    std::unique_ptr<ReadCore> reader;

    /// Runs `work` in one transaction and closes its batch; what fails is rolled back whole. `ahead` asks for what the
    /// work will read.
    template<class T, class Work>
    [[nodiscard]] Result<T> inTransaction(
        Instant now, Work work, store::TransactionKind kind = store::TransactionKind::Write, const std::function<void()> &ahead = {})
    {
        store::Transaction transaction(*db, kind);
        if (auto ok = transaction.begun(); !ok)
            return fail(ok.error());
        if (ahead)
            ahead();
        if (auto ok = committer->enter(); !ok)
            return undo<T>(now, ok.error());
        Result<T> result = work();
        Result<void> ended;
        if (result)
            ended = committer->closeBatch(now);
        inBatch = 0;
        bytesInBatch = 0;
        if (result && ended)
            ended = transaction.commit();
        if (result && ended) {
            committer->committed();
            return result;
        }
        return undo<T>(now, result ? ended.error() : result.error());
    }

    /// As inTransaction, for commands: PostgreSQL gets what they write in few pieces. If something of it breaks a constraint,
    /// all is done again row by row, which tells the command that is refused. `work` may run twice.
    template<class T, class Work>
    [[nodiscard]] Result<T> settle(Instant now, Work work, const std::function<void()> &ahead = {})
    {
        auto done = inTransaction<T>(now, work, store::TransactionKind::WriteLater, ahead);
        if (done || !db->brokeLate() || isStorage(done.error()))
            return done;
        if (auto ok = ready(); !ok)
            return fail(ok.error());
        return inTransaction<T>(now, work);
    }

    static bool isStorage(const Error &error)
    {
        return error.code >= ErrorCode::StorageFailed && error.code < ErrorCode::NetworkDown;
    }

    /// What pushes say, each as far as it could be read.
    [[nodiscard]] std::vector<Result<protocol::PushRequest>> read(const std::vector<Call> &pushes);

    /// PostgreSQL: asks for what they will need.
    void expect(const std::vector<Call> &pushes, const std::vector<Result<protocol::PushRequest>> &requests);

    template<class T>
    [[nodiscard]] Result<T> undo(Instant now, const Error &why)
    {
        pendingReload = true;
        reloadAt = now;
        return fail(why);
    }

    /// After a rollback memory is read anew, outside of the transaction that failed.
    [[nodiscard]] Result<void> ready();

    /// Where several processes share a database, they must share the server's key. Errors: BadInput.
    [[nodiscard]] Result<void> checkKey();

    [[nodiscard]] Result<Reply> write(const Call &call);
    [[nodiscard]] Result<Reply> evacuate(const Call &call);
    [[nodiscard]] Result<Reply> hello(const Session &session, const Call &call);
    [[nodiscard]] Result<Reply> pushOne(const Call &call, const Result<protocol::PushRequest> &request);
    [[nodiscard]] Result<Incoming> incomingOf(const protocol::PushCommand &command, const Session &session, const Call &call);
    [[nodiscard]] Result<CommandResult> executeTrusted(const TrustedCommand &command);
    [[nodiscard]] Result<void> named(protocol::TokenAnswer &answer);
    [[nodiscard]] Result<int> runJobs(Instant now, int limit);
    [[nodiscard]] Result<void> putOff(Instant now);

    bool pendingReload = false;
    Instant reloadAt {};
    int inBatch = 0; ///< Commands since the last batch was closed.
    qint64 bytesInBatch = 0;
    Instant batchNow {};

    /// Closes the batch when it is long enough for one page.
    [[nodiscard]] Result<void> closeIfLong(qint64 bytes, Instant now);
};

} // namespace firstline::server
