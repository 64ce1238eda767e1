#include "core/server/http/appserver.h"

#include "core/base/logging.h"
#include "core/server/authority/readcore.h"
#include "core/server/authority/replies.h"
#include "core/server/authority/servercore.h"
#include "core/server/authority/sharedhead.h"
#include "core/server/authority/wirecodec.h"
#include "core/server/http/jobtimer.h"
#include "core/server/http/phonedoor.h"
#include "core/server/http/ratelimit.h"
#include "core/server/http/waitroom.h"
#include "core/server/http/workqueue.h"

#include <atomic>
#include <future>
#include <mutex>
#include <thread>
#include <variant>

namespace firstline::server {

namespace {

constexpr size_t kQueue = 4096;
constexpr size_t kPushesAtOnce = 64;
constexpr Millis kBetweenLooks { 50 };
constexpr Millis kMaintenance { 6 * 3600 * 1000 };

using Answer = std::shared_ptr<Responder>;

struct WriteWork {
    Call call;
    Answer answer;
    std::optional<LoginCheck> login;
};
using Task = std::function<void(ServerCore &)>;
struct LookWork { }; ///< Another process may have moved the head.
using CommitWork = std::variant<WriteWork, Task, LookWork>;
using ReadWork = std::function<void(ReadCore &)>;

Call callOf(HttpRequest &&request)
{
    Call call;
    call.method = std::move(request.method);
    call.path = std::move(request.path);
    call.query = std::move(request.query);
    call.headers = std::move(request.headers);
    call.body = std::move(request.body);
    call.remoteAddress = std::move(request.remoteAddress);
    call.now = request.receivedAt;
    return call;
}

void answerWith(const Call &call, const Answer &answer, Reply reply)
{
    deflateReply(call, reply);
    HttpResponse response;
    response.status = reply.status;
    response.body = std::move(reply.body);
    for (const auto &[name, value] : std::as_const(reply.headers)) {
        if (name == "Content-Type")
            response.contentType = value;
        else
            response.headers.append(qMakePair(name, value));
    }
    answer->send(std::move(response));
}

bool isPush(const CommitWork &work)
{
    const auto *write = std::get_if<WriteWork>(&work);
    return write && write->call.path == "/v1/push";
}

} // namespace

/// Everything that runs.
struct AppServer::Private {
    Private(AppConfig given, const Clock &theClock, Metrics &theMetrics)
        : config(std::move(given))
        , clock(theClock)
        , metrics(theMetrics)
        , pulls(theClock, { 20, 60 })
        , pushes(theClock, { 10, 40 })
        , logins(theClock, { 5, 40 })
        , door(theClock, theMetrics)
        , requests(theMetrics.counter("firstline_requests_total", "Requests of the sync endpoints."))
        , commits(theMetrics.counter("firstline_commits_total", "Transactions that held pushes."))
        , committed(theMetrics.counter("firstline_pushes_total", "Pushes that were answered after their commit."))
        , limited(theMetrics.counter("firstline_limited_total", "Requests refused by a rate limit or a full queue."))
        , jobs(theMetrics.counter("firstline_jobs_total", "Tickets looked at because their time had come."))
        , commitTime(theMetrics.histogram("firstline_commit_seconds", "Time of one transaction of pushes.",
                                          Histogram::latencyBounds()))
    {
    }

    void runCommitter(std::promise<Result<ReadShared>> opened);
    void runReader(ReadShared shared, std::promise<Result<void>> opened);
    void commitPushes(ServerCore &core, std::vector<WriteWork> works);
    void announce(ServerCore &core);
    void lookAtHead(qint64 seq);
    void look(ServerCore &core);
    void write(ServerCore &core, WriteWork work);
    void visit(ReadCore &reader, WaitRoom::Visit visit);
    void route(Call call, Answer answer);
    void phone(HttpRequest request, const Answer &answer);
    ConfigPtr desk();
    std::optional<Millis> overRate(const Call &call);
    void tooBusy(const Call &call, const Answer &answer, Millis after);
    void toCommitter(WriteWork work);
    void toReader(const Call &call, const Answer &answer, ReadWork work);

    AppConfig config;
    const Clock &clock;
    Metrics &metrics;
    RateLimiter pulls;
    RateLimiter pushes;
    RateLimiter logins;
    PhoneDoor door;
    Counter &requests;
    Counter &commits;
    Counter &committed;
    Counter &limited;
    Counter &jobs;
    Histogram &commitTime;
    std::atomic<qint64> head { 0 };
    WorkQueue<CommitWork> commitQueue { kQueue };
    WorkQueue<ReadWork> readQueue { kQueue };
    std::thread committer;
    std::vector<std::thread> readers;
    std::unique_ptr<WaitRoom> room;
    std::unique_ptr<SharedHead> watch; ///< Where other processes write to the same database.
    std::atomic<bool> lookWaits { false };
    std::mutex configMutex;
    ConfigPtr deskConfig; ///< As of the last commit.
    Millis lookedAt { 0 }; ///< Of the committer's thread.
    bool lookFailed = false; ///< The last look; of the committer's thread.
};

AppServer::AppServer(AppConfig config, const Clock &clock, Metrics &metrics)
    : m_p(std::make_unique<Private>(std::move(config), clock, metrics))
{
}

AppServer::~AppServer()
{
    close();
    stop();
}

Result<void> AppServer::start()
{
    Private &p = *m_p;
    std::promise<Result<ReadShared>> promise;
    auto opened = promise.get_future();
    p.committer = std::thread([&p, given = std::move(promise)]() mutable { p.runCommitter(std::move(given)); });
    Result<ReadShared> shared = opened.get();
    if (!shared)
        return fail(shared.error());
    for (int i = 0; i < std::max(1, p.config.readers); ++i) {
        std::promise<Result<void>> readerPromise;
        auto ready = readerPromise.get_future();
        p.readers.emplace_back([&p, shared = *shared, given = std::move(readerPromise)]() mutable {
            p.runReader(std::move(shared), std::move(given));
        });
        if (auto ok = ready.get(); !ok)
            return ok;
    }
    const WaitRoom::Times times { p.config.waitLongest, p.config.waitCoalesce };
    p.room = std::make_unique<WaitRoom>(p.clock, times, [&p](WaitRoom::Visit visit) {
        ReadWork work = [&p, visit = std::move(visit)](ReadCore &reader) mutable { p.visit(reader, std::move(visit)); };
        return p.readQueue.put(work);
    });
    p.metrics.gaugeFrom("firstline_waits", "Long polls held.", [&p] { return p.room ? double(p.room->count()) : 0.0; });
    p.metrics.gaugeFrom("firstline_head", "Head of the sequence.", [&p] { return double(p.head.load()); });
    // The committer begins with its own work when everybody is there to be told of it.
    CommitWork begin = Task([](ServerCore &) {});
    (void)p.commitQueue.put(begin);
    if (!p.config.options.database.isEmpty())
        p.watch = std::make_unique<SharedHead>(p.config.options.database, [&p](qint64 seq) { p.lookAtHead(seq); });
    return {};
}

/// Has the committer read what other processes committed; announce() follows. `seq` -1: not known.
void AppServer::Private::lookAtHead(qint64 seq)
{
    // Mostly it is our own commit.
    if ((seq >= 0 && seq <= head) || lookWaits.exchange(true))
        return;
    CommitWork work = LookWork();
    if (!commitQueue.put(work))
        lookWaits = false;
}

void AppServer::Private::look(ServerCore &core)
{
    lookWaits = false;
    lookedAt = clock.monotonic();
    const auto ok = core.catchUp();
    // Once for a time in which the database is away.
    if (!ok && !std::exchange(lookFailed, true))
        qCWarning(lcServer) << "other servers' commits cannot be read" << ok.error().detail;
    lookFailed = !ok;
}

void AppServer::Private::runCommitter(std::promise<Result<ReadShared>> opened)
{
    auto core = ServerCore::open(config.dataDir, config.options);
    if (!core) {
        opened.set_value(fail(core.error()));
        return;
    }
    head = (*core)->head();
    deskConfig = (*core)->config();
    opened.set_value((*core)->readShared());
    std::optional<CommitWork> held = commitQueue.take();
    if (!held)
        return;
    Millis maintainAt = clock.monotonic() + kMaintenance;
    JobTimer timer(**core, clock, jobs);
    size_t before = 0;
    for (;;) {
        // Who is behind looks again soon, also when nobody sends anything.
        const Millis patience = (*core)->isBehind() ? std::min(timer.patience(), kBetweenLooks) : timer.patience();
        std::optional<CommitWork> work = held ? std::exchange(held, std::nullopt) : commitQueue.takeWithin(patience);
        if (!work && commitQueue.isOver())
            return;
        if (!work) {
            // Only time has come.
        } else if (isPush(*work)) {
            std::vector<WriteWork> works;
            works.push_back(std::get<WriteWork>(*std::move(work)));
            // Alone, a push does not wait for company.
            const Millis until = clock.monotonic() + (before > 1 ? config.gather : Millis(0));
            while (works.size() < kPushesAtOnce) {
                held = commitQueue.takeWithin(std::max(Millis(0), until - clock.monotonic()));
                // The transaction of the pushes looks anyway.
                if (held && std::holds_alternative<LookWork>(*held)) {
                    lookWaits = false;
                    continue;
                }
                if (!held || !isPush(*held))
                    break;
                works.push_back(std::get<WriteWork>(*std::exchange(held, std::nullopt)));
            }
            before = works.size();
            commitPushes(**core, std::move(works));
        } else if (auto *task = std::get_if<Task>(&*work)) {
            (*task)(**core);
        } else if (std::holds_alternative<LookWork>(*work)) {
            look(**core);
        } else {
            write(**core, std::get<WriteWork>(*std::move(work)));
        }
        announce(**core);
        timer.run();
        announce(**core);
        if (clock.monotonic() >= maintainAt) {
            maintainAt = clock.monotonic() + kMaintenance;
            if (auto ok = (*core)->maintain(clock.now()); !ok)
                qCWarning(lcServer) << "maintenance failed" << ok.error().detail;
        }
    }
}

void AppServer::Private::announce(ServerCore &core)
{
    // Answers to one workstation are gathered for as long.
    if (core.isBehind() && clock.monotonic() >= lookedAt + kBetweenLooks)
        look(core);
    head = core.head();
    {
        const std::lock_guard lock(configMutex);
        deskConfig = core.config();
    }
    const Moved moved = core.takeMoved();
    if (room && (!moved.scopes.isEmpty() || !moved.devices.isEmpty() || !moved.agents.isEmpty()))
        room->moved(moved);
}

void AppServer::Private::commitPushes(ServerCore &core, std::vector<WriteWork> works)
{
    std::vector<Call> calls;
    calls.reserve(works.size());
    for (WriteWork &work : works)
        calls.push_back(std::move(work.call));
    const Millis begun = clock.monotonic();
    std::vector<Reply> replies = core.commit(calls);
    commitTime.observe(double((clock.monotonic() - begun).count()) / 1000.0);
    commits.add();
    committed.add(works.size());
    for (size_t i = 0; i < works.size(); ++i)
        answerWith(calls[i], works[i].answer, std::move(replies[i]));
}

void AppServer::Private::write(ServerCore &core, WriteWork work)
{
    Reply reply = work.login ? core.finishLogin(work.call, *work.login) : core.handle(work.call);
    answerWith(work.call, work.answer, std::move(reply));
}

void AppServer::Private::runReader(ReadShared shared, std::promise<Result<void>> opened)
{
    auto reader = ReadCore::open(std::move(shared));
    if (!reader) {
        opened.set_value(fail(reader.error()));
        return;
    }
    opened.set_value({});
    while (auto work = readQueue.take())
        (*work)(**reader);
}

void AppServer::Private::visit(ReadCore &reader, WaitRoom::Visit visit)
{
    visit.call.now = clock.now();
    const auto moved = reader.wait(visit.call);
    const std::vector<TicketId> tickets = room->presentTickets(visit.session);
    const auto seen = tickets.empty() ? Result<QSet<TicketId>>(QSet<TicketId>()) : reader.seen(visit.session, tickets);
    if (!moved || !seen) {
        room->answer(visit.id, refusal(moved ? seen.error() : moved.error()));
        return;
    }
    protocol::WaitAnswer answer = moved->value_or(protocol::WaitAnswer());
    answer.head = std::max(answer.head, head.load());
    answer.presence = room->presence(visit.session, *seen);
    answer.calls = room->calls(visit.session);
    if (!*moved && !visit.last && !room->isNews(visit.session.device, answer))
        return;
    Reply reply = replyWith(answer);
    deflateReply(visit.call, reply);
    room->answer(visit.id, std::move(reply), answer);
}

void AppServer::Private::phone(HttpRequest request, const Answer &answer)
{
    if (auto refused = door.refusal(request))
        return answer->send(*std::move(refused));
    ReadWork work = [this, request = std::move(request), answer](ReadCore &reader) {
        answer->send(door.take(request, reader, desk(), *room));
    };
    if (!readQueue.put(work)) {
        limited.add();
        answer->send(retryResponse(429, "retry_later", u"too many requests"_qs, Millis(1000)));
    }
}

ConfigPtr AppServer::Private::desk()
{
    const std::lock_guard lock(configMutex);
    return deskConfig;
}

std::optional<Millis> AppServer::Private::overRate(const Call &call)
{
    RateLimiter *limiter = nullptr;
    QByteArray key = call.header("authorization");
    if (call.path == "/v1/login" || call.path == "/v1/token" || call.path == "/v1/evacuate") {
        limiter = &logins;
        key = call.remoteAddress.toLatin1();
    } else if (call.path == "/v1/push") {
        limiter = &pushes;
    } else if (call.path == "/v1/pull" || call.path == "/v1/hydrate" || call.path == "/v1/digest"
               || call.path == "/v1/wait") {
        limiter = &pulls;
    }
    if (!limiter)
        return std::nullopt;
    const Admission admission = limiter->take(key.isEmpty() ? call.remoteAddress.toLatin1() : key);
    return admission.allowed ? std::nullopt : std::optional<Millis>(admission.retryAfter);
}

void AppServer::Private::tooBusy(const Call &call, const Answer &answer, Millis after)
{
    limited.add();
    Reply reply = refusal({ ErrorCode::RetryLater, u"too many requests"_qs }, std::max(after, Millis(1)));
    reply.status = 429;
    answerWith(call, answer, std::move(reply));
}

void AppServer::Private::toCommitter(WriteWork work)
{
    CommitWork commit = std::move(work);
    if (!commitQueue.put(commit)) {
        auto &refused = std::get<WriteWork>(commit);
        tooBusy(refused.call, refused.answer, Millis(1000));
    }
}

void AppServer::Private::toReader(const Call &call, const Answer &answer, ReadWork work)
{
    if (!readQueue.put(work))
        tooBusy(call, answer, Millis(1000));
}

void AppServer::Private::route(Call call, Answer answer)
{
    if (call.path == "/v1/login" && call.method == "POST") {
        toReader(call, answer, [this, call, answer](ReadCore &reader) {
            const LoginCheck check = reader.checkLogin(call);
            toCommitter({ call, answer, check });
        });
        return;
    }
    if (ServerCore::isWriting(call.method, call.path)) {
        toCommitter({ std::move(call), std::move(answer), std::nullopt });
        return;
    }
    if (call.path == "/v1/wait" && call.method == "GET") {
        toReader(call, answer, [this, call, answer](ReadCore &reader) {
            const auto sight = reader.sight(call);
            if (sight)
                room->enter(call, *sight, answer);
            else
                answerWith(call, answer, refusal(sight.error()));
        });
        return;
    }
    toReader(call, answer, [call, answer](ReadCore &reader) { answerWith(call, answer, reader.handle(call)); });
}

void AppServer::handle(HttpRequest request, std::shared_ptr<Responder> responder)
{
    Private &p = *m_p;
    if (request.path == "/healthz" || request.path == "/metrics") {
        if (request.method != "GET" && request.method != "HEAD")
            return responder->send(errorResponse(405, "method_not_allowed", u"GET"_qs));
        if (request.path == "/metrics")
            return responder->send({ 200, Metrics::contentType(), p.metrics.render(), {} });
        if (p.watch && !p.watch->isReachable())
            return responder->send({ 503, "application/json", "{\"status\":\"database\"}\n", {} });
        const QByteArray health = "{\"status\":\"ok\",\"head\":" + QByteArray::number(p.head.load()) + "}\n";
        return responder->send({ 200, "application/json", health, {} });
    }
    if (PhoneDoor::isFor(request.path))
        return p.phone(std::move(request), responder);
    if (!isWirePath(request.path))
        return responder->send(errorResponse(404, "not_found", u"no such path"_qs));
    p.requests.add();
    Call call = callOf(std::move(request));
    if (const auto after = p.overRate(call))
        return p.tooBusy(call, responder, *after);
    if (auto ok = inflateCall(call); !ok)
        return answerWith(call, responder, refusal(ok.error()));
    p.route(std::move(call), std::move(responder));
}

bool AppServer::post(std::function<void(ServerCore &)> work)
{
    CommitWork task = Task([work = std::move(work)](ServerCore &core) {
        (void)core.catchUp();
        work(core);
    });
    return m_p->commitQueue.put(task);
}

qint64 AppServer::limitOf(const QByteArray &, const QByteArray &path)
{
    return bodyLimit(path);
}

void AppServer::close()
{
    if (m_p->room)
        m_p->room->close();
}

void AppServer::stop()
{
    m_p->watch.reset();
    m_p->readQueue.close();
    for (std::thread &reader : m_p->readers) {
        if (reader.joinable())
            reader.join();
    }
    m_p->commitQueue.close();
    if (m_p->committer.joinable())
        m_p->committer.join();
}

} // namespace firstline::server
