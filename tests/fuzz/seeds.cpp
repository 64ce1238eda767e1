// Writes the seeds of the binary targets anew: fuzz_seeds DIR, where DIR is tests/fuzz/corpus.
#include "core/domain/command.h"
#include "core/protocol/compress.h"
#include "core/protocol/cursor.h"
#include "core/protocol/messages.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>

using namespace firstline;

namespace {

bool save(const QString &dir, const QString &target, const QString &name, const QByteArray &content)
{
    QDir().mkpath(dir % u'/' % target);
    QFile file(dir % u'/' % target % u'/' % name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

Uuid id(const char *name)
{
    return Uuid::named("seed", QString::fromLatin1(name));
}

std::vector<CommandBody> commands()
{
    RegisterTicket ticket;
    ticket.ticket = TicketId(id("ticket"));
    ticket.number = 40117;
    ticket.subject = QStringLiteral("No signal");
    ticket.text = QStringLiteral("Since this morning.");
    ticket.tags = { QStringLiteral("line"), QStringLiteral("urgent") };
    SendReply reply;
    reply.ticket = ticket.ticket;
    reply.message = MessageId(id("reply"));
    reply.text = QStringLiteral("We look into it.");
    reply.baseEv = 3;
    AddMessage note;
    note.ticket = ticket.ticket;
    note.message = MessageId(id("note"));
    note.text = QStringLiteral("Asked the second line.");
    LogTime time;
    time.ticket = ticket.ticket;
    time.entry = TimeEntryId(id("time"));
    time.minutes = 25;
    ChangeSet tags;
    tags.ticket = ticket.ticket;
    tags.key = keyOf(&Ticket::tags);
    tags.add = { Value(QStringLiteral("vip")) };
    SetField field { ticket.ticket, keyOf(&Ticket::subject), Value(QStringLiteral("Signal lost")), Value(QStringLiteral("No signal")), {} };
    Contact contact;
    contact.id = ContactId(id("contact"));
    contact.name = QStringLiteral("Ewa Nowak");
    contact.phones = { QStringLiteral("+48221000000") };
    SaveRecord save { int(EntityKind::Contact), contact.id.uuid(), {}, true, toValues(contact), {} };
    save.values.remove(1);
    return { ticket, reply, note, time, tags, field, Claim { ticket.ticket, {} }, save };
}

protocol::PushRequest push()
{
    protocol::PushRequest request;
    request.device = DeviceId(id("device"));
    request.numbersLeft = 180;
    for (const CommandBody &body : commands()) {
        protocol::PushCommand command;
        command.id = CommandId(Uuid::named("seed", commandName(body)));
        command.no = qint64(request.commands.size()) + 1;
        command.laneKind = int(laneOf(body).kind);
        command.lane = laneOf(body).id;
        command.name = commandName(body);
        command.version = commandVersion(body);
        command.args = commandArgs(body);
        command.ageMs = 1500;
        request.commands.push_back(command);
    }
    return request;
}

protocol::PullAnswer page()
{
    Ticket ticket;
    ticket.id = TicketId(id("ticket"));
    ticket.number = 40117;
    ticket.subject = QStringLiteral("No signal");
    protocol::PullAnswer answer;
    answer.to = protocol::encodeCursor({ 7, 90, 11, 2, 0, 0 });
    answer.toSeq = 90;
    answer.head = 91;
    answer.upToDate = true;
    answer.serverMs = 1'790'000'000'000;
    protocol::PageAggregate aggregate;
    aggregate.kind = int(EntityKind::Ticket);
    aggregate.id = ticket.id.uuid();
    aggregate.full = true;
    aggregate.seq = 88;
    aggregate.header = toValues(ticket);
    answer.aggregates.push_back(aggregate);
    Event event;
    event.id = EventId(id("event"));
    event.ticket = ticket.id;
    event.evNo = 3;
    aggregate.full = false;
    aggregate.header = {};
    aggregate.header.set(6, Value(id("status").bytes()));
    aggregate.children.push_back({ int(EntityKind::Event), id("event"), 88, toValues(event) });
    answer.aggregates.push_back(aggregate);
    answer.drops.push_back({ int(EntityKind::Ticket), id("gone"), 60 });
    answer.results.push_back({ CommandId(id("command")), ResultStatus::Merged, QStringLiteral("merged"), {}, 88, 40117, {} });
    return answer;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QString dir = QString::fromLocal8Bit(argv[1]);
    const QByteArray pushed = protocol::encodeMessage(push());
    const QByteArray paged = protocol::encodeMessage(page());
    protocol::WaitAnswer wait;
    wait.head = 91;
    wait.page = page();
    protocol::TokenAnswer token;
    token.agent = AgentId(id("agent"));
    token.device = DeviceId(id("device"));
    token.accessToken = QByteArray(32, 'a');
    token.leases = { { 1000, 1199, QByteArray(64, 's') } };
    const QByteArray cursor = protocol::encodeCursor({ 7, 90, 11, 2, 3, 15 });
    bool ok = save(dir, QStringLiteral("push"), QStringLiteral("commands"), pushed);
    ok = save(dir, QStringLiteral("page"), QStringLiteral("pull"), 'F' + paged) && ok;
    ok = save(dir, QStringLiteral("page"), QStringLiteral("wait"), 'A' + protocol::encodeMessage(wait)) && ok;
    ok = save(dir, QStringLiteral("page"), QStringLiteral("token"), 'C' + protocol::encodeMessage(token)) && ok;
    ok = save(dir, QStringLiteral("page"), QStringLiteral("error"),
              'E' + protocol::encodeMessage(protocol::ErrorAnswer { 401, QStringLiteral("no"), 5000, {} })) && ok;
    ok = save(dir, QStringLiteral("cbor"), QStringLiteral("push"), pushed) && ok;
    ok = save(dir, QStringLiteral("cbor"), QStringLiteral("page"), paged) && ok;
    ok = save(dir, QStringLiteral("cursor"), QStringLiteral("raw"), cursor) && ok;
    ok = save(dir, QStringLiteral("cursor"), QStringLiteral("base64"), cursor.toBase64()) && ok;
    ok = save(dir, QStringLiteral("zstd"), QStringLiteral("push"), protocol::compress(pushed)) && ok;
    ok = save(dir, QStringLiteral("zstd"), QStringLiteral("small"), protocol::compressSmall(paged)) && ok;
    ok = save(dir, QStringLiteral("zstd"), QStringLiteral("zeros"), protocol::compress(QByteArray(200'000, '\0'))) && ok;
    if (!ok)
        std::fprintf(stderr, "the seeds cannot be written to %s\n", argv[1]);
    return ok ? 0 : 1;
}
