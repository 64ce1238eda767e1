#include "core/server/authority/crypto.h"

#include "core/base/mutant.h"
#include "core/server/authority/replies.h"
#include "core/server/authority/revocation.h"
#include "core/server/authority/safecommand.h"
#include "core/server/authority/upcast.h"
#include "core/server/authority/servercore_p.h"
#include "core/protocol/cursor.h"
#include "core/store/migrations.h"

#include <QtCore/QDir>
namespace firstline::server {

namespace {

constexpr int kBatchCommands = 64;
constexpr qint64 kBatchBytes = 1024 * 1024;
constexpr qint64 kLongestAgeMs = qint64(10) * 365 * 24 * 3600 * 1000;

QByteArray payloadHash(const QString &name, int version, const ValueMap &args)
{
    ValueMap payload;
    payload.set(1, Value(name));
    payload.set(2, Value(version));
    payload.set(3, Value(args));
    return blake2b(protocol::encode(Value(payload)), 32);
}

/// Whether a workstation that stands at this cursor knows the present history: after a restore its next push must not
/// come before what it gives back. Shape: true without a cursor, and for one that is too old to tell.
Result<bool> knowsCursor(store::ServerStore &store, const store::Head &head, const QByteArray &base64)
{
    const auto cursor = protocol::decodeCursor(QByteArray::fromBase64(base64));
    if (!cursor || cursor->seq < head.horizonSeq)
        return true;
    if (cursor->incarnation != protocol::first8(head.incarnation) || cursor->seq > head.seq)
        return false;
    const auto digest = store.batchDigest(cursor->seq);
    if (!digest)
        return fail(digest.error());
    return protocol::first8(*digest) == cursor->digest;
}

} // namespace

ServerCore::ServerCore()
    : d(std::make_unique<Private>())
{
}

ServerCore::~ServerCore() = default;

Result<std::unique_ptr<ServerCore>> ServerCore::open(const QString &dataDir, ServerOptions options)
{
    std::unique_ptr<ServerCore> core(new ServerCore);
    Private &d = *core->d;
    d.dataDir = dataDir;
    d.options = std::move(options);
    if (!d.options.entropy)
        d.options.entropy = systemEntropy();
    if (!QDir().mkpath(dataDir))
        return fail(ErrorCode::FileUnreadable, u"the folder cannot be made: "_qs % dataDir);
    auto key = ServerKey::load(dataDir % u"/server.key"_qs, *d.options.entropy);
    if (!key)
        return fail(key.error());
    d.key = *std::move(key);
    d.db = d.options.connection;
    if (!d.db) {
        auto db = store::Database::open(databasePlace(dataDir, d.options.database), store::OpenMode::Durable);
        if (!db)
            return fail(db.error());
        d.db = *std::move(db);
    }
    if (auto ok = store::migrate(*d.db, store::serverSchema(*d.db)); !ok)
        return fail(ok.error());
    if (d.db->dialect() == store::Dialect::Sqlite) {
        // Pages that many commands change go into the file once in 16 MB of log, not once in 4.
        if (auto ok = d.db->script(u"PRAGMA wal_autocheckpoint = 4000;"_qs); !ok)
            return fail(ok.error());
    }
    Entropy &entropy = *d.options.entropy;
    d.committer = std::make_unique<Committer>(*d.db, d.key, d.options, entropy);
    d.sessions = std::make_unique<Sessions>(*d.db, d.key, d.options, entropy);
    d.blobs = std::make_unique<BlobCalls>(*d.db, dataDir);
    d.store = std::make_unique<store::ServerStore>(*d.db);
    d.records = std::make_unique<store::RecordStore>(*d.db);
    d.accounts = std::make_unique<store::ServerAccounts>(*d.db);
    d.timers = std::make_unique<store::ServerTimers>(*d.db);
    d.numbers = std::make_unique<Numbers>(*d.store, d.key, d.options);
    d.pages = std::make_unique<PageBuilder>(*d.db);
    const auto hash = d.sessions->newHash(QString::fromLatin1(tokenText(entropy.bytes(16))));
    if (!hash)
        return fail(hash.error());
    d.dummyHash = *hash;
    d.reader = std::make_unique<ReadCore>(*d.db, core->readShared());
    d.pendingReload = true;
    if (auto ok = d.ready(); !ok)
        return fail(ok.error());
    if (auto ok = d.checkKey(); !ok)
        return fail(ok.error());
    return core;
}

Result<void> ServerCore::Private::ready()
{
    if (!pendingReload)
        return {};
    store::Transaction transaction(*db);
    if (auto ok = transaction.begun(); !ok)
        return ok;
    if (auto ok = committer->reload(reloadAt); !ok)
        return ok;
    if (auto ok = transaction.commit(); !ok)
        return ok;
    inBatch = 0;
    bytesInBatch = 0;
    pendingReload = false;
    return {};
}

ReadShared ServerCore::readShared() const
{
    return { d->dataDir, d->dummyHash, d->delays, d->key, d->options.database };
}

bool ServerCore::isWriting(const QByteArray &method, const QByteArray &path)
{
    static const QList<QByteArray> paths { "/v1/login", "/v1/token", "/v1/logout", "/v1/enrol", "/v1/password",
        "/v1/hello", "/v1/push", "/v1/blob", "/v1/evacuate" };
    return paths.contains(path) || (path.startsWith("/v1/blob/") && (method == "PATCH" || method == "POST"));
}

Reply ServerCore::handle(const Call &call)
{
    if (auto ok = d->ready(); !ok)
        return errorReply(ok.error());
    if (!isWriting(call.method, call.path))
        return d->reader->handle(call);
    const bool isChunk = call.path.startsWith("/v1/blob/");
    if (call.method != (isChunk ? "PATCH" : "POST"))
        return errorReply({ ErrorCode::Unsupported, u"another method"_qs });
    if (call.path == "/v1/push")
        return commit({ call }).front();
    if (call.path == "/v1/login")
        return finishLogin(call, d->reader->checkLogin(call));
    // A refusal may have something to write as well (audit, an ended session): only storage undoes.
    auto reply = d->inTransaction<Reply>(call.now, [&]() -> Result<Reply> {
        auto written = d->write(call);
        if (written || (written.error().code >= ErrorCode::StorageFailed && written.error().code < ErrorCode::NetworkDown))
            return written;
        return refusalOf(written.error(), Millis(0), *d->accounts, d->key, call);
    });
    return reply ? *std::move(reply) : errorReply(reply.error());
}

Reply ServerCore::finishLogin(const Call &call, const LoginCheck &check)
{
    if (auto ok = d->ready(); !ok)
        return errorReply(ok.error());
    auto reply = d->inTransaction<Reply>(call.now, [&]() -> Result<Reply> {
        auto answer = d->sessions->login(check, call);
        if (answer) {
            if (auto ok = d->named(*answer); !ok)
                return fail(ok.error());
            auto leases = d->numbers->refill(answer->device, 0, d->committer->seq());
            if (!leases)
                return fail(leases.error());
            answer->leases = *std::move(leases);
            return replyWith(*answer);
        }
        if (answer.error().code >= ErrorCode::StorageFailed && answer.error().code < ErrorCode::NetworkDown)
            return fail(answer.error());
        return refusalOf(answer.error(), check.retryAfter, *d->accounts, d->key, call);
    });
    return reply ? *std::move(reply) : errorReply(reply.error());
}

Result<void> ServerCore::Private::named(protocol::TokenAnswer &answer)
{
    const Agent *agent = committer->configPtr()->agent(answer.agent);
    answer.name = agent ? agent->name : QString();
    return {};
}

Result<Reply> ServerCore::Private::write(const Call &call)
{
    if (call.path == "/v1/token") {
        const auto request = protocol::decodeMessage<protocol::TokenRequest>(call.body);
        if (!request)
            return fail(request.error());
        auto answer = sessions->token(*request, call);
        if (!answer)
            return fail(answer.error());
        if (auto ok = named(*answer); !ok)
            return fail(ok.error());
        return replyWith(*answer);
    }
    if (call.path == "/v1/evacuate")
        return evacuate(call);
    const auto session = openSession(*accounts, call);
    if (!session)
        return fail(session.error());
    if (call.path == "/v1/hello")
        return hello(*session, call);
    if (call.path == "/v1/logout") {
        if (auto ok = sessions->logout(*session, call); !ok)
            return fail(ok.error());
        return Reply { 204, {}, {} };
    }
    if (call.path == "/v1/enrol") {
        const auto request = protocol::decodeMessage<protocol::LoginRequest>(call.body);
        if (!request)
            return fail(request.error());
        auto answer = sessions->enrol(*session, request->device, request->deviceName, call);
        if (!answer)
            return fail(answer.error());
        auto leases = numbers->refill(answer->device, 0, committer->seq());
        if (!leases)
            return fail(leases.error());
        answer->leases = *std::move(leases);
        if (auto ok = named(*answer); !ok)
            return fail(ok.error());
        return replyWith(*answer);
    }
    if (call.path == "/v1/password") {
        const auto request = protocol::decodeMessage<protocol::PasswordRequest>(call.body);
        if (!request)
            return fail(request.error());
        if (auto ok = sessions->changePassword(*session, *request, *delays, call); !ok)
            return fail(ok.error());
        return Reply { 204, {}, {} };
    }
    if (call.path.startsWith("/v1/blob/"))
        return blobs->append(*session, call);
    const auto sight = pages->sight(*session);
    return sight ? blobs->begin(*session, sight->scopes(), call) : fail(sight.error());
}

Result<Reply> ServerCore::Private::evacuate(const Call &call)
{
    const auto device = Evacuations(dataDir, key).take(call, *accounts);
    if (!device)
        return fail(device.error());
    if (auto ok = sessions->audit(call, {}, *device, u"device.evacuated"_qs, device->text()); !ok)
        return fail(ok.error());
    return Reply { 204, {}, {} };
}

Result<Reply> ServerCore::Private::hello(const Session &session, const Call &call)
{
    const auto request = protocol::decodeMessage<protocol::HelloRequest>(call.body);
    if (!request)
        return fail(request.error());
    const auto device = accounts->device(session.device);
    if (!device)
        return fail(device.error());
    protocol::HelloAnswer answer;
    answer.serverMs = toMs(call.now);
    answer.agent = session.agent;
    answer.head = committer->head().seq;
    answer.commands = commandFeatures();
    answer.features = QStringList { u"wait"_qs, u"blob"_qs, u"zstd"_qs, u"presence"_qs, u"lease"_qs, u"enrol"_qs,
        u"digest"_qs, u"evacuate"_qs, u"again"_qs };
    answer.offlineLeaseS = options.offlineLease.count();
    answer.maxCommandNo = *device ? (*device)->maxCommandNo : 0;
    if (request->protocolMin > protocol::kProtocol)
        answer.status = protocol::HelloStatus::ServerTooOld;
    else if (request->protocolMax < protocol::kProtocol)
        answer.status = protocol::HelloStatus::UpgradeRequired;
    else if ((!request->device.isNull() && request->device != session.device)
             || (request->maxCommandNo < answer.maxCommandNo && !mutant(Mutant::ForkIgnored)))
        answer.status = protocol::HelloStatus::DeviceForked;
    if (answer.status == protocol::HelloStatus::Ok) {
        auto leases = numbers->refill(session.device, request->numbersLeft, committer->seq());
        if (!leases)
            return fail(leases.error());
        answer.leases = *std::move(leases);
    }
    if (auto ok = accounts->noteDevice(session.device, 0, request->confirmedSeq, call.now); !ok)
        return fail(ok.error());
    return replyWith(answer);
}

Result<Incoming> ServerCore::Private::incomingOf(const protocol::PushCommand &command, const Session &session,
                                                 const Call &call)
{
    if (command.id.isNull() || command.no <= 0)
        return fail(ErrorCode::Malformed, u"a command has an id and a number above 0"_qs);
    Incoming incoming { command.id, command.no, command.after, session.agent, session.device, call.remoteAddress,
        readUpcast(command.name, command.version, command.args) };
    if (incoming.body)
        makeSafe(*incoming.body);
    incoming.again = command.again;
    incoming.payloadHash = payloadHash(command.name, command.version, command.args);
    incoming.now = call.now;
    incoming.ageMs = std::clamp<qint64>(command.ageMs, 0, kLongestAgeMs);
    incoming.occurredAt = call.now - Millis(incoming.ageMs);
    return incoming;
}

Result<void> ServerCore::Private::closeIfLong(qint64 bytes, Instant now)
{
    ++inBatch;
    bytesInBatch += bytes;
    if (inBatch < kBatchCommands && bytesInBatch < kBatchBytes)
        return {};
    inBatch = 0;
    bytesInBatch = 0;
    return committer->closeBatch(now);
}

std::vector<Result<protocol::PushRequest>> ServerCore::Private::read(const std::vector<Call> &pushes)
{
    std::vector<Result<protocol::PushRequest>> requests;
    for (const Call &call : pushes) {
        if (call.body.size() > protocol::kMaxPushBytes)
            requests.push_back(fail(ErrorCode::TooLarge, u"a push has at most 1 MiB"_qs));
        else
            requests.push_back(protocol::decodeMessage<protocol::PushRequest>(call.body));
    }
    return requests;
}

/// Where a command says that it is written. Anybody can write anything there: only what stands by itself is looked for.
AggregateRef laneOf(const protocol::PushCommand &command)
{
    const auto &kinds = allEntityKinds();
    const auto kind = static_cast<EntityKind>(command.laneKind);
    const bool known = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    return known && !entityInfo(kind).isChild() && entityInfo(kind).storage != Storage::None ? AggregateRef { kind, command.lane } : AggregateRef();
}

void ServerCore::Private::expect(const std::vector<Call> &pushes, const std::vector<Result<protocol::PushRequest>> &requests)
{
    if (db->dialect() == store::Dialect::Sqlite)
        return;
    std::vector<Committer::Expected> commands;
    for (const auto &request : requests) {
        for (size_t i = 0; request && i < std::min(request->commands.size(), size_t(protocol::kMaxCommands)); ++i) {
            const protocol::PushCommand &command = request->commands[i];
            commands.push_back({ command.id, command.after, request->device, command.no, laneOf(command) });
        }
    }
    committer->expect(commands);
    // Who asks is read once for all of their pushes.
    const store::Ahead ahead(*db, store::Ahead::Answers::Kept);
    for (const Call &call : pushes)
        (void)openSession(*accounts, call);
}

Result<Reply> ServerCore::Private::pushOne(const Call &call, const Result<protocol::PushRequest> &request)
{
    const auto refused = [&](const Error &error) -> Result<Reply> {
        return isStorage(error) ? Result<Reply>(fail(error)) : Result<Reply>(refusalOf(error, Millis(0), *accounts, key, call));
    };
    if (call.body.size() > protocol::kMaxPushBytes)
        return errorReply({ ErrorCode::TooLarge, u"a push has at most 1 MiB"_qs });
    const auto session = openSession(*accounts, call);
    if (!session)
        return refused(session.error());
    if (!request)
        return refused(request.error());
    const auto known = knowsCursor(*store, committer->head(), call.header("x-fl-cursor"));
    if (!known)
        return fail(known.error());
    if (!*known)
        return errorReply({ ErrorCode::ResetRequired, u"the desk went back behind this cursor: pull first"_qs });
    if (qint64(request->commands.size()) > protocol::kMaxCommands)
        return errorReply({ ErrorCode::TooLarge, u"a push has at most 100 commands"_qs });
    if (!request->device.isNull() && request->device != session->device)
        return errorReply({ ErrorCode::DeviceForked, u"the token is another device's"_qs });
    std::vector<Incoming> commands;
    for (const protocol::PushCommand &command : request->commands) {
        auto incoming = incomingOf(command, *session, call);
        if (!incoming)
            return refused(incoming.error());
        commands.push_back(*std::move(incoming));
    }
    protocol::PushAnswer answer;
    answer.serverMs = toMs(call.now);
    qint64 maxNo = 0;
    const qint64 bytesEach = commands.empty() ? 0 : call.body.size() / qint64(commands.size());
    for (const Incoming &incoming : commands) {
        auto result = committer->execute(incoming);
        if (!result)
            return fail(result.error());
        if (result->status == ResultStatus::RetryLater)
            answer.retryAfterMs = 1000;
        else if (result->status != ResultStatus::DeviceForked)
            maxNo = std::max(maxNo, incoming.no);
        answer.results.push_back(*std::move(result));
        if (auto ok = closeIfLong(bytesEach, call.now); !ok)
            return fail(ok.error());
    }
    if (auto ok = accounts->noteDevice(session->device, maxNo, request->confirmedSeq, call.now); !ok)
        return fail(ok.error());
    auto leases = numbers->refill(session->device, request->numbersLeft, committer->seq());
    if (!leases)
        return fail(leases.error());
    answer.leases = *std::move(leases);
    return replyWith(answer);
}

std::vector<Reply> ServerCore::commit(const std::vector<Call> &pushes)
{
    std::vector<Reply> replies;
    if (pushes.empty())
        return replies;
    auto done = d->ready();
    if (done) {
        const auto requests = d->read(pushes);
        const auto work = [&]() -> Result<bool> {
            replies.clear();
            for (size_t i = 0; i < pushes.size(); ++i) {
                auto reply = d->pushOne(pushes[i], requests[i]);
                if (!reply)
                    return fail(reply.error());
                replies.push_back(*std::move(reply));
            }
            return true;
        };
        const auto committed = d->settle<bool>(pushes.back().now, work, [&] { d->expect(pushes, requests); });
        if (!committed)
            done = fail(committed.error());
        d->inBatch = 0;
        d->bytesInBatch = 0;
    }
    // Nothing was written: nothing may be answered as if it had been.
    if (!done && !(mutant(Mutant::AckBeforeCommit) && replies.size() == pushes.size()))
        replies.assign(pushes.size(), errorReply({ ErrorCode::RetryLater, errorName(done.error().code) }, Millis(1000)));
    return replies;
}

Result<CommandResult> ServerCore::Private::executeTrusted(const TrustedCommand &command)
{
    Incoming incoming { command.id, 0, {}, command.actor, {}, {}, command.body };
    incoming.now = command.now;
    incoming.occurredAt = std::min(command.occurredAt, command.now);
    incoming.ageMs = (incoming.now - incoming.occurredAt).count();
    incoming.payloadHash = payloadHash(commandName(command.body), commandVersion(command.body), commandArgs(command.body));
    if (incoming.id.isNull())
        incoming.id = CommandId(Uuid::named(options.entropy->bytes(16), u"command"_qs));
    auto result = committer->execute(incoming);
    if (!result)
        return result;
    batchNow = std::max(batchNow, command.now);
    if (auto ok = closeIfLong(512, command.now); !ok)
        return fail(ok.error());
    return result;
}

Result<std::vector<CommandResult>> ServerCore::applyTrusted(const std::vector<TrustedCommand> &commands)
{
    if (auto ok = d->ready(); !ok)
        return fail(ok.error());
    if (commands.empty())
        return std::vector<CommandResult>();
    const auto work = [&]() -> Result<std::vector<CommandResult>> {
        std::vector<CommandResult> results;
        results.reserve(commands.size());
        for (const TrustedCommand &command : commands) {
            auto result = d->executeTrusted(command);
            if (!result)
                return fail(result.error());
            results.push_back(*std::move(result));
        }
        return results;
    };
    const auto ahead = [&] {
        std::vector<Committer::Expected> expected;
        for (const TrustedCommand &command : commands) {
            if (!command.id.isNull())
                expected.push_back({ command.id, {}, {}, 0, laneOf(command.body) });
        }
        d->committer->expect(expected);
    };
    return d->settle<std::vector<CommandResult>>(commands.back().now, work, ahead);
}

Result<CommandResult> ServerCore::applyTrusted(const TrustedCommand &command)
{
    auto results = applyTrusted(std::vector<TrustedCommand> { command });
    if (!results)
        return fail(results.error());
    CommandResult result = results->front();
    if (result.status == ResultStatus::Parked || result.status == ResultStatus::Rejected
        || result.status == ResultStatus::DeviceForked)
        return fail(ErrorCode::Conflict, commandName(command.body) % u": "_qs % result.code % u' ' % result.detail);
    return result;
}

Result<QByteArray> ServerCore::storeBlob(const QByteArray &content, Instant now)
{
    if (auto ok = d->ready(); !ok)
        return fail(ok.error());
    return d->inTransaction<QByteArray>(now, [&] { return d->blobs->store(content, now); });
}

ConfigPtr ServerCore::config() const
{
    return d->committer->configPtr();
}

Result<std::optional<Aggregate>> ServerCore::aggregate(const AggregateRef &ref)
{
    // Its parts are one state, also where others write.
    std::optional<store::Transaction> reading;
    if (d->db->dialect() == store::Dialect::Postgres && !d->db->inTransaction())
        reading.emplace(*d->db, store::TransactionKind::Read);
    if (reading) {
        if (auto ok = reading->begun(); !ok)
            return fail(ok.error());
    }
    return d->records->aggregate(ref);
}

store::Database &ServerCore::database()
{
    return *d->db;
}

qint64 ServerCore::head() const
{
    return d->committer->head().seq;
}

Moved ServerCore::takeMoved()
{
    return d->committer->takeMoved();
}

QByteArray ServerCore::publicKey() const
{
    return d->key.publicKey();
}

QString ServerCore::dataDir() const
{
    return d->dataDir;
}

} // namespace firstline::server
