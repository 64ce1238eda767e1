#include "core/base/clock.h"
#include "core/protocol/messages.h"
#include "core/rules/slaclocks.h"
#include "core/server/authority/servercore.h"
#include "core/store/recordstore.h"
#include "tests/bench/deskmaker.h"
#include "tests/bench/rawsqlite.h"
#include "tests/bench/vocabulary.h"
#include "tests/bench/workplace.h"

#include <QtCore/QFile>

#include <sqlite3.h>

namespace firstline::bench {

namespace {

using namespace server;

/// A device that is signed in and sends notes.
class Pusher
{
public:
    Pusher(ServerCore &core, int person)
        : m_core(core)
        , m_words(quint32(person) + 5)
    {
        protocol::LoginRequest login { loginOf(person), passwordOfAll(), DeviceId(), u"bench"_qs };
        const Reply reply = core.handle(call("/v1/login", protocol::encodeMessage(login)));
        const auto answer = must(protocol::decodeMessage<protocol::TokenAnswer>(reply.body), "sign in");
        m_device = answer.device;
        m_bearer = "Bearer " + answer.accessToken.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }

    /// A push of one note on any ticket.
    Call push(int tickets)
    {
        AddMessage note;
        note.ticket = ticketOf(m_words.dice(tickets));
        note.message = MessageId(Uuid::create(m_clock.now()));
        note.text = m_words.sentence(25);
        const CommandBody body = note;
        protocol::PushCommand command;
        command.id = CommandId(Uuid::create(m_clock.now()));
        command.no = ++m_no;
        command.laneKind = int(EntityKind::Ticket);
        command.lane = note.ticket.uuid();
        command.name = commandName(body);
        command.version = commandVersion(body);
        command.args = commandArgs(body);
        return call("/v1/push", protocol::encodeMessage(protocol::PushRequest { m_device, { command }, 200, 0 }));
    }

    Call call(const QByteArray &path, const QByteArray &body) const
    {
        Call made;
        made.path = path;
        made.body = body;
        made.now = m_clock.now();
        if (!m_bearer.isEmpty())
            made.headers.insert("authorization", m_bearer);
        return made;
    }

private:
    ServerCore &m_core;
    SystemClock m_clock;
    Vocabulary m_words;
    DeviceId m_device;
    QByteArray m_bearer;
    qint64 m_no = 0;
};

/// Durable transactions of `each` small commands by bare SQLite: a row, a result and a header each. Shape: ms of one.
Samples rawCommits(const QString &file, int each, int rounds)
{
    QFile::remove(file);
    auto db = must(store::Database::open(file, store::OpenMode::Durable), "open");
    must(db->script(u"CREATE TABLE note(rid INTEGER PRIMARY KEY, id BLOB UNIQUE, body TEXT) STRICT;"
                    "CREATE TABLE result(id BLOB PRIMARY KEY, body BLOB) STRICT, WITHOUT ROWID;"
                    "CREATE TABLE head(rid INTEGER PRIMARY KEY, seq INTEGER) STRICT;"
                    "INSERT INTO head WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
                    "SELECT i, 0 FROM n;"_qs),
         "tables");
    auto *sqlite = static_cast<sqlite3 *>(db->handle());
    RawStatement begin(sqlite, "BEGIN IMMEDIATE");
    RawStatement commit(sqlite, "COMMIT");
    RawStatement note(sqlite, "INSERT INTO note(id, body) VALUES (randomblob(16), hex(randomblob(90)))");
    RawStatement result(sqlite, "INSERT INTO result VALUES (randomblob(16), randomblob(60))");
    RawStatement head(sqlite, "UPDATE head SET seq = seq + 1 WHERE rid = 1 + abs(random() % 50000)");
    Samples samples;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        begin.execute();
        for (int k = 0; k < each; ++k) {
            note.execute();
            result.execute();
            head.execute();
        }
        commit.execute();
        samples.add(watch.ms());
    }
    return samples;
}

} // namespace

void benchCommands(const Workplace &place, server::ServerCore &core)
{
    constexpr int kTogether = 64;
    std::vector<std::unique_ptr<Pusher>> pushers;
    for (int i = 0; i < 8; ++i)
        pushers.push_back(std::make_unique<Pusher>(core, i));
    const int rounds = place.rounds(60);
    const Samples raw = rawCommits(place.scratchFile(u"commits.db"_qs), kTogether, rounds);
    Samples ours;
    for (int i = 0; i < rounds; ++i) {
        std::vector<Call> pushes;
        for (int k = 0; k < kTogether; ++k)
            pushes.push_back(pushers[size_t(k) % pushers.size()]->push(place.tickets));
        const Stopwatch watch;
        const std::vector<Reply> replies = core.commit(pushes);
        ours.add(watch.ms());
        for (const Reply &reply : replies) {
            if (reply.status != 200)
                qFatal("a push was refused: %d", reply.status);
        }
    }
    const auto rate = [&](const Samples &s) { return double(rounds * kTogether) * 1000 / s.sum(); };
    place.figures->add({ u"server: durable commands, 64 together"_qs, u"1/s"_qs, rate(raw), rate(ours), u">= 3,000/s"_qs,
        rate(ours) >= 3000 });

    const Samples rawOne = rawCommits(place.scratchFile(u"commits1.db"_qs), 1, place.rounds(300));
    Samples one;
    for (int i = 0; i < place.rounds(300); ++i) {
        const Call push = pushers[0]->push(place.tickets);
        const Stopwatch watch;
        (void)core.handle(push);
        one.add(watch.ms());
    }
    place.figures->add({ u"server: one durable command, p50"_qs, u"ms"_qs, rawOne.at(0.5), one.at(0.5), {}, {} });
    place.figures->add({ u"server: one durable command, p99"_qs, u"ms"_qs, rawOne.at(0.99), one.at(0.99), u"<= 50 ms"_qs,
        one.at(0.99) <= 50 });
}

void benchClocks(const Workplace &place, server::ServerCore &core)
{
    store::RecordStore records(core.database());
    std::vector<rules::TicketView> views;
    qint64 after = 0;
    const size_t wanted = place.quick ? 2'000 : 10'000;
    while (views.size() < wanted) {
        const auto ids = must(records.walk(EntityKind::Ticket, after, 1000), "walk");
        if (ids.empty())
            break;
        for (const auto &[rid, id] : ids) {
            after = rid;
            auto aggregate = must(records.aggregate({ EntityKind::Ticket, id }), "aggregate");
            if (!aggregate)
                continue;
            rules::TicketView view = rules::TicketView::from(*aggregate);
            if (isActive(view.ticket.statusCategory) && views.size() < wanted)
                views.push_back(std::move(view));
        }
    }
    const ConfigPtr config = core.config();
    rules::WorkingTimeCache cache;
    const Stopwatch watch;
    for (rules::TicketView &view : views)
        rules::refreshClocks(view, *config, deskNow(), cache);
    const double scaled = watch.ms() * 100'000 / double(std::max<size_t>(1, views.size()));
    place.figures->add({ u"clocks of 100,000 open tickets, one core"_qs, u"ms"_qs, std::nullopt, scaled, u"<= 2,000 ms"_qs,
        scaled <= 2000 });
}

} // namespace firstline::bench
