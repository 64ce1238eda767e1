#include "core/protocol/messages.h"
#include "core/server/authority/desk.h"
#include "core/server/authority/wirecodec.h"
#include "tests/bench/deskmaker.h"
#include "tests/bench/rawsqlite.h"
#include "tests/bench/runningserver.h"
#include "tests/bench/vocabulary.h"
#include "tests/bench/workplace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>

#include <cstdio>

namespace firstline::bench {

namespace {

constexpr int kGroups = 20;
constexpr int kFirstSpecialist = 10; ///< Persons 10 to 29 see two groups each.
constexpr int kEveryMs = 33; ///< Thirty commands a second.

QByteArray bearerOf(const protocol::TokenAnswer &answer)
{
    return "Bearer " + answer.accessToken.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Resident memory of a process in bytes.
qint64 memoryOf(qint64 process)
{
    QFile file(u"/proc/%1/status"_qs.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

/// Counts the bytes between a workstation and the server, TLS and all.
class Meter : public QTcpServer
{
public:
    explicit Meter(quint16 server)
        : m_server(server)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }

    QString url() const { return u"https://127.0.0.1:%1"_qs.arg(serverPort()); }
    qint64 bytes() const { return m_bytes; }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *near = new QTcpSocket(this);
        near->setSocketDescriptor(handle);
        auto *far = new QTcpSocket(near);
        const auto carry = [this](QTcpSocket *from, QTcpSocket *to) {
            connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
                const QByteArray bytes = from->readAll();
                m_bytes += bytes.size();
                to->write(bytes);
            });
            connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
        };
        carry(near, far);
        carry(far, near);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server);
    }

private:
    quint16 m_server;
    qint64 m_bytes = 0;
};

bool isQuiet(const sync::Engine &engine)
{
    const sync::SyncStatus status = engine.status();
    return status.link == sync::LinkState::Online && !status.bootstrapping && status.head > 0 && status.cursor >= status.head;
}

struct Station {
    std::unique_ptr<sync::Engine> engine;
    int person = 0;

    bool sees(int group) const { return group == person % kGroups || group == (person + 1) % kGroups; }
};

std::vector<std::vector<TicketId>> openTickets(const Workplace &place)
{
    auto core = must(server::ServerCore::open(place.dir + u"/server"_qs), "open the desk");
    std::vector<std::vector<TicketId>> all;
    for (int group = 0; group < kGroups; ++group) {
        auto s = core->database().statement("SELECT id FROM ticket WHERE queue = ? AND status_category <= 6 LIMIT 20");
        must(s.bind(groupOf(group)).run(), "tickets of a group");
        all.emplace_back();
        while (s.next())
            all.back().emplace_back(s.uuid(0));
    }
    return all;
}

/// Everybody works: a note every 33 ms by any workstation on any queue that it sees. Shape: until each of the others that
/// see the ticket had it in its tables and told its screen.
void benchLive(const Workplace &place)
{
    const auto tickets = openTickets(place);
    RunningServer server(place);
    std::vector<Station> stations(size_t(place.quick ? 40 : 200));
    for (size_t i = 0; i < stations.size(); ++i) {
        stations[i].person = kFirstSpecialist + int(i) % kGroups;
        stations[i].engine = server.workstation(place.scratchFile(u"station-%1"_qs.arg(i)), stations[i].person);
        resultOf(stations[i].engine->signIn(loginOf(stations[i].person), passwordOfAll()), "sign in");
        // A few at a time: everybody's first synchronisation at once is another question.
        if (i % 8 == 7 || i + 1 == stations.size()) {
            if (!waitFor([&] { return std::all_of(stations.begin(), stations.begin() + qsizetype(i) + 1,
                                                  [](const Station &s) { return isQuiet(*s.engine); }); }, 20))
                qFatal("the workstations do not come to rest");
        }
    }
    struct Sent {
        Stopwatch watch;
        const sync::Engine *author = nullptr; ///< Has it on the screen at once.
        int missing = 0;
    };
    QHash<Uuid, Sent> running;
    Samples live;
    for (Station &station : stations) {
        QObject::connect(station.engine.get(), &sync::Engine::changed, station.engine.get(), [&live, &running, &station](const sync::ChangeNotice &notice) {
            for (const AggregateRef &ref : notice.aggregates) {
                const auto sent = running.find(ref.id);
                if (sent == running.end() || sent->author == station.engine.get())
                    continue;
                live.add(sent->watch.ms());
                if (--sent->missing == 0)
                    running.erase(sent);
            }
        });
    }
    Vocabulary words(7);
    QTimer clock;
    int left = (place.quick ? 10 : 30) * 30;
    int skipped = 0;
    QObject::connect(&clock, &QTimer::timeout, &clock, [&] {
        if (--left < 0)
            return clock.stop();
        Station &author = stations[size_t(words.dice(int(stations.size())))];
        const int group = (author.person + words.dice(2)) % kGroups;
        const auto &own = tickets[size_t(group)];
        const TicketId ticket = own.empty() ? TicketId() : own[size_t(words.dice(int(own.size())))];
        if (ticket.isNull() || running.contains(ticket.uuid())) {
            ++skipped;
            return;
        }
        const auto others = std::count_if(stations.begin(), stations.end(), [&](const Station &s) { return s.sees(group); });
        running.insert(ticket.uuid(), { Stopwatch(), author.engine.get(), int(others) - 1 });
        AddMessage note;
        note.ticket = ticket;
        note.message = MessageId(Uuid::create(SystemClock().now()));
        note.text = words.sentence(20);
        (void)author.engine->enqueue(note);
    });
    clock.start(kEveryMs);
    waitFor([&] { return left < 0; }, 50);
    waitFor([&] { return running.isEmpty(); }, 50, 5'000);
    Figures &figures = *place.figures;
    const QString what = u"%1 workstations, 30 commands/s, to a screen, "_qs.arg(stations.size());
    figures.note(what + u"seen"_qs, u"of"_qs, double(live.size()));
    figures.add({ what + u"p50"_qs, u"ms"_qs, std::nullopt, live.at(0.5), u"<= 60 ms"_qs, live.at(0.5) <= 60 });
    figures.add({ what + u"p99"_qs, u"ms"_qs, std::nullopt, live.at(0.99), u"<= 250 ms"_qs, live.at(0.99) <= 250 });
    if (!running.isEmpty() || skipped > 0)
        std::fprintf(stderr, "not seen everywhere within 5 s: %d, skipped: %d\n", int(running.size()), skipped);
}

/// What one status change is to one workstation that looks on, packed as it travels and without HTTP.
void benchPayload(const Workplace &place)
{
    const auto tickets = openTickets(place);
    auto core = must(server::ServerCore::open(place.dir + u"/server"_qs), "open the desk");
    SystemClock clock;
    QByteArray bearer;
    const auto ask = [&](const QByteArray &path, const QByteArray &body) {
        server::Call call;
        call.path = path;
        call.body = body;
        call.now = clock.now();
        if (!bearer.isEmpty())
            call.headers.insert("authorization", bearer);
        return core->handle(call);
    };
    const auto become = [&](StatusCategory status) {
        Transition change;
        change.ticket = tickets[size_t(kFirstSpecialist)].front();
        change.to = server::standardStatus(status);
        change.reason = u"The supplier answers tomorrow."_qs;
        must(core->applyTrusted(server::TrustedCommand { change, {}, clock.now(), clock.now(), {} }).map([](const CommandResult &) {}), "a status");
    };
    // The run before left it waiting.
    become(StatusCategory::Open);
    const protocol::LoginRequest login { loginOf(kFirstSpecialist), passwordOfAll(), DeviceId(), u"bench"_qs };
    bearer = bearerOf(must(protocol::decodeMessage<protocol::TokenAnswer>(ask("/v1/login", protocol::encodeMessage(login)).body), "sign in"));
    protocol::PullRequest request;
    server::Reply reply;
    for (;;) {
        reply = ask("/v1/pull", protocol::encodeMessage(request));
        const auto page = must(protocol::decodeMessage<protocol::PullAnswer>(reply.body), "a page");
        request.cursor = page.to;
        if (page.upToDate)
            break;
    }
    const qint64 nothing = ask("/v1/pull", protocol::encodeMessage(request)).body.size();
    become(StatusCategory::WaitThird);
    reply = ask("/v1/pull", protocol::encodeMessage(request));
    const double plain = double(reply.body.size());
    server::Call accepts;
    accepts.path = "/v1/pull";
    accepts.headers.insert("x-fl-accept", "zstd, zstd-1"); // As a workstation asks.
    server::deflateReply(accepts, reply);
    const double bytes = double(reply.body.size());
    place.figures->note(u"a status change before it is packed"_qs, u"B"_qs, plain);
    place.figures->add({ u"a status change to one workstation"_qs, u"B"_qs, double(nothing), bytes, u"<= 250 B"_qs, bytes <= 250 });
}

/// What a workstation that nobody touches costs the line.
void benchIdle(const Workplace &place)
{
    RunningServer server(place);
    Meter meter(quint16(QUrl(server.url()).port()));
    auto engine = server.workstation(place.scratchFile(u"idle"_qs), kFirstSpecialist, meter.url());
    resultOf(engine->signIn(loginOf(kFirstSpecialist), passwordOfAll()), "sign in");
    if (!waitFor([&] { return isQuiet(*engine); }, 20))
        qFatal("the workstation does not come to rest");
    waitFor([] { return false; }, 1000, 3'000);
    const qint64 before = meter.bytes();
    const int seconds = place.quick ? 55 : 180;
    waitFor([] { return false; }, 1000, seconds * 1000);
    const double each = double(meter.bytes() - before) * 60 / seconds / 1024;
    place.figures->add({ u"traffic of an idle workstation, a minute"_qs, u"KB"_qs, std::nullopt, each, u"<= 3 KB"_qs, each <= 3 });
}

/// A server of its own in a process of its own, with workstations that only wait.
void benchMemory(const Workplace &place)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), { u"--serve"_qs, u"--tickets"_qs, QString::number(place.tickets), u"--dir"_qs, place.dir });
    if (!waitFor([&] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 20, 60'000))
        qFatal("the server does not start");
    const QUrl url(QString::fromUtf8(process.readLine().trimmed()));
    const int count = place.quick ? 200 : 1000;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    const auto connected = [&] {
        auto socket = std::make_unique<QSslSocket>();
        socket->setSslConfiguration(tls);
        socket->connectToHostEncrypted(url.host(), quint16(url.port()));
        if (!waitFor([&] { return socket->isEncrypted(); }, 0, 20'000))
            qFatal("no connection: %s", qPrintable(socket->errorString()));
        return socket;
    };
    const auto say = [&](QSslSocket &socket, const QByteArray &request, const QByteArray &bearer, const QByteArray &body) {
        QByteArray head = request + " HTTP/1.1\r\nHost: bench\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nContent-Type: " + protocol::kMediaType + "\r\n";
        if (!bearer.isEmpty())
            head += "Authorization: " + bearer + "\r\n";
        socket.write(head + "\r\n" + body);
    };
    std::vector<std::unique_ptr<QSslSocket>> sockets;
    std::vector<QByteArray> bearers;
    for (int i = 0; i < kGroups; ++i) {
        auto socket = connected();
        const protocol::LoginRequest login { loginOf(kFirstSpecialist + i), passwordOfAll(), DeviceId(), u"bench"_qs };
        say(*socket, "POST /v1/login", {}, protocol::encodeMessage(login));
        QByteArray answer;
        waitFor([&] {
            answer += socket->readAll();
            const qsizetype end = answer.indexOf("\r\n\r\n");
            const auto body = protocol::decodeMessage<protocol::TokenAnswer>(end < 0 ? QByteArray() : answer.mid(end + 4));
            if (body)
                bearers.push_back(bearerOf(*body));
            return body.has_value();
        }, 0, 20'000);
    }
    if (int(bearers.size()) < kGroups)
        qFatal("nobody could sign in");
    const qint64 before = memoryOf(process.processId());
    for (int i = 0; i < count; ++i) {
        sockets.push_back(connected());
        say(*sockets.back(), "GET /v1/wait?seq=999999999", bearers[size_t(i) % bearers.size()], {});
    }
    waitFor([] { return false; }, 100, 3'000);
    const qint64 after = memoryOf(process.processId());
    const double each = double(after - before) / 1024 / count;
    Figures &figures = *place.figures;
    figures.add({ u"server: memory of one idle connection that waits"_qs, u"KB"_qs, 75, each, u"<= 100 KB"_qs, each <= 100 });
    figures.add({ u"server: memory with %1 workstations"_qs.arg(count), u"MB"_qs, std::nullopt, double(after) / 1048576,
        u"<= 512 MB at 1,000 workstations and 1 M tickets"_qs, after <= 512 * 1048576LL });
    process.kill();
    process.waitForFinished();
}

} // namespace

int serveOnly(const Workplace &place)
{
    RunningServer server(place);
    std::printf("%s\n", qPrintable(server.url()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

void benchCrowd(const Workplace &place)
{
    benchPayload(place);
    benchMemory(place);
    benchLive(place);
    benchIdle(place);
}

} // namespace firstline::bench
