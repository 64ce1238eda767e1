#include "core/protocol/cbor.h"
#include "core/server/authority/upcast.h"
#include "core/store/recordstore.h"
#include "tests/integration/tst_server_kit.h"
#include "tests/support/testmain.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDirIterator>

#include <QtTest/QTest>

using namespace firstline;
using namespace firstline::test;
using namespace firstline::server;

namespace {

qint64 rows(Desk &desk, const char *sql)
{
    auto s = desk.core().database().statement(QString::fromLatin1(sql));
    return s.run() && s.next() ? s.int64(0) : -1;
}

void note(Desk &desk, Seat &seat, const TicketId &ticket, const QString &text)
{
    AddMessage message;
    message.ticket = ticket;
    message.message = MessageId(Uuid::create(desk.now));
    message.text = text;
    if (desk.give(seat, message).status != ResultStatus::Applied)
        qFatal("note");
}

void hello(Desk &desk, Seat &seat, qint64 confirmed)
{
    protocol::HelloRequest request;
    request.device = seat.tokens.device;
    request.maxCommandNo = seat.no;
    request.numbersLeft = 200;
    request.confirmedSeq = confirmed;
    if (desk.call("/v1/hello", protocol::encodeMessage(request), &seat).status != 200)
        qFatal("hello");
}

ValueMap renamed(const ValueMap &args)
{
    // What the step to version 2 would do if "text" had stood under key 60.
    ValueMap out;
    for (const auto &[key, value] : args)
        out.set(key == 60 ? 6 : key, value);
    return out;
}

/// One of each command, and some with more in them.
std::vector<CommandBody> samples()
{
    std::vector<CommandBody> out;
    [&]<size_t... I>(std::index_sequence<I...>) {
        (out.push_back(std::variant_alternative_t<I, CommandBody> {}), ...);
    }(std::make_index_sequence<std::variant_size_v<CommandBody>>());
    const TicketId ticket(Uuid::named("golden", u"ticket"_qs));
    RegisterTicket registered;
    registered.ticket = ticket;
    registered.number = 40'017;
    registered.subject = u"Kein Signal \u2014 \u043d\u0435\u0442 \u0441\u0438\u0433\u043d\u0430\u043b\u0430"_qs;
    registered.text = u"since this morning"_qs;
    registered.tags = QStringList { u"vpn"_qs, u"urgent"_qs };
    registered.take = true;
    out.push_back(registered);
    SendReply reply;
    reply.ticket = ticket;
    reply.message = MessageId(Uuid::named("golden", u"message"_qs));
    reply.text = u"Please try again."_qs;
    reply.html = u"<p>Please try again.</p>"_qs;
    reply.baseEv = 3;
    reply.writtenOffline = true;
    reply.attachments = { Attachment { QByteArray(32, 'a'), u"manual.pdf"_qs, u"application/pdf"_qs, 123'456 } };
    out.push_back(reply);
    Transition transition;
    transition.ticket = ticket;
    transition.wake = fromMs(1'790'000'000'123);
    transition.reason = u"waits for a part"_qs;
    out.push_back(transition);
    SaveRecord save;
    save.kind = int(EntityKind::Contact);
    save.record = Uuid::named("golden", u"contact"_qs);
    save.values.set(keyOf(&Contact::name), Value(u"Ana"_qs));
    save.base.set(keyOf(&Contact::name), Value(u"Anna"_qs));
    out.push_back(save);
    return out;
}

} // namespace

class TestServerRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void results_whenConfirmedAndBackedUp_thenForgottenAfterThirtyDays();
    void results_whenNotBackedUp_thenKept();
    void files_whenNothingNamesThem_thenGoneAfterThirtyDays();
    void check_whenASequenceIsWrong_thenFound();
    void hello_whenVersionsDoNotMeet_thenSaid();
    void upcast_whenOlder_thenLiftedStepByStep();
    void commands_whenWrittenByTheFirstRelease_thenStillRead();
    void records_whenFieldsAreUnknown_thenKept();
};

void TestServerRetention::results_whenConfirmedAndBackedUp_thenForgottenAfterThirtyDays()
{
    QTemporaryDir backup;
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const TicketId ticket = desk.ticket(anna, u"First"_qs);
    note(desk, anna, ticket, u"second"_qs);
    const char *own = "SELECT count(*) FROM cmdres WHERE device IS NOT NULL";
    QCOMPARE(rows(desk, own), 2);
    const qint64 seq = desk.core().head();
    QVERIFY(desk.core().backup(backup.filePath(u"copy.db"_qs)).has_value());
    desk.now += std::chrono::hours(24 * 31);
    QVERIFY(desk.core().maintain(desk.now).has_value());
    QCOMPARE(rows(desk, own), 2); // Nobody said that they are stored.
    anna = desk.login(u"anna"_qs);
    Seat old = anna;
    auto s = desk.core().database().statement("UPDATE device SET confirmed_seq = ?");
    QVERIFY(s.bind(seq).run().has_value());
    QVERIFY(desk.core().maintain(desk.now).has_value());
    QCOMPARE(rows(desk, own), 0);
    hello(desk, anna, seq);
    QCOMPARE(rows(desk, "SELECT count(*) FROM device WHERE confirmed_seq > 0"), rows(desk, "SELECT count(*) FROM device"));
    QVERIFY(desk.core().check()->isEmpty());
}

void TestServerRetention::results_whenNotBackedUp_thenKept()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    desk.ticket(anna, u"First"_qs);
    hello(desk, anna, desk.core().head());
    desk.now += std::chrono::hours(24 * 31);
    QVERIFY(desk.core().maintain(desk.now).has_value());
    // Without a backup the workstation keeps its command, and might give it again.
    QCOMPARE(rows(desk, "SELECT count(*) FROM cmdres WHERE device IS NOT NULL"), 1);
}

void TestServerRetention::files_whenNothingNamesThem_thenGoneAfterThirtyDays()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const auto upload = [&](const QByteArray &content) {
        const QByteArray sha = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
        Call call;
        call.path = "/v1/blob";
        call.query.insert("sha256", sha.toHex());
        call.query.insert("size", QByteArray::number(content.size()));
        call.now = desk.now;
        call.headers.insert("authorization", "Bearer "
            + anna.tokens.accessToken.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        if (desk.core().handle(call).status != 200)
            qFatal("begin");
        call.method = "PATCH";
        call.path = "/v1/blob/" + sha.toHex();
        call.body = content;
        call.headers.insert("x-fl-offset", "0");
        if (desk.core().handle(call).status != 200)
            qFatal("chunk");
        return sha;
    };
    const QByteArray orphan = upload("nobody names me");
    const QByteArray named = upload("a message names me");
    const auto ours = desk.core().storeBlob("a logo of the desk", desk.now);
    QVERIFY(ours.has_value());
    AddMessage message;
    message.ticket = desk.ticket(anna, u"First"_qs);
    message.message = MessageId(Uuid::create(desk.now));
    message.text = u"see"_qs;
    message.attachments = { Attachment { named, u"x.txt"_qs, u"text/plain"_qs, 18 } };
    QCOMPARE(desk.give(anna, message).status, ResultStatus::Applied);
    desk.now += std::chrono::hours(24 * 29);
    QVERIFY(desk.core().maintain(desk.now).has_value());
    QCOMPARE(rows(desk, "SELECT count(*) FROM blob"), 3);
    desk.now += std::chrono::hours(24 * 2);
    QVERIFY(desk.core().maintain(desk.now).has_value());
    QCOMPARE(rows(desk, "SELECT count(*) FROM blob"), 2);
    const QString hex = QString::fromLatin1(orphan.toHex());
    const auto onDisk = [&](const QByteArray &sha) {
        QDirIterator it(desk.folder() % u"/files"_qs, { QString(u'*' % QString::fromLatin1(sha.toHex()).mid(4) % u'*') }, QDir::Files,
                        QDirIterator::Subdirectories);
        return it.hasNext();
    };
    QVERIFY(!onDisk(orphan));
    QVERIFY(onDisk(named));
    QVERIFY(onDisk(*ours));
    QVERIFY(desk.core().check()->isEmpty());
}

void TestServerRetention::check_whenASequenceIsWrong_thenFound()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    desk.ticket(anna, u"First"_qs);
    QVERIFY(desk.core().check()->isEmpty());
    QVERIFY(desk.core().database().statement("UPDATE config SET agg_seq = agg_seq + 1 WHERE kind = 30").run().has_value());
    QVERIFY(!desk.core().check()->isEmpty());
    QVERIFY(desk.core().database().statement("UPDATE config SET agg_seq = agg_seq - 1 WHERE kind = 30").run().has_value());
    QVERIFY(desk.core().check()->isEmpty());
    QVERIFY(desk.core().database().statement("DELETE FROM batch WHERE seq_to = (SELECT seq_to FROM batch ORDER BY seq_to DESC "
                                             "LIMIT 1 OFFSET 1)").run().has_value());
    QVERIFY(!desk.core().check()->isEmpty());
}

void TestServerRetention::hello_whenVersionsDoNotMeet_thenSaid()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const auto statusOf = [&](int from, int to) {
        protocol::HelloRequest request;
        request.protocolMin = from;
        request.protocolMax = to;
        request.device = anna.tokens.device;
        const Reply reply = desk.call("/v1/hello", protocol::encodeMessage(request), &anna);
        return protocol::decodeMessage<protocol::HelloAnswer>(reply.body)->status;
    };
    QCOMPARE(statusOf(1, 1), protocol::HelloStatus::Ok);
    QCOMPARE(statusOf(1, 9), protocol::HelloStatus::Ok);
    QCOMPARE(statusOf(2, 9), protocol::HelloStatus::ServerTooOld);
    QCOMPARE(statusOf(0, 0), protocol::HelloStatus::UpgradeRequired);
}

void TestServerRetention::upcast_whenOlder_thenLiftedStepByStep()
{
    const std::vector<UpcastStep> steps { { u"add_message"_qs, 0, renamed },
                                          { u"add_message"_qs, -1, [](const ValueMap &args) {
                                              ValueMap out = args;
                                              out.set(3, Value(int(MessageKind::Note)));
                                              return out;
                                          } },
                                          { u"claim"_qs, 0, renamed } };
    ValueMap old;
    old.set(1, Value(Uuid::named("t", u"ticket"_qs).bytes()));
    old.set(2, Value(Uuid::named("t", u"message"_qs).bytes()));
    old.set(60, Value(u"words of an older release"_qs));
    const auto [version, lifted] = upcast(steps, u"add_message"_qs, -1, old);
    QCOMPARE(version, 1);
    const auto body = readCommand(u"add_message"_qs, version, lifted);
    QVERIFY(body.has_value());
    QCOMPARE(std::get<AddMessage>(*body).text, u"words of an older release"_qs);
    QCOMPARE(std::get<AddMessage>(*body).kind, MessageKind::Note);
    // What is unknown stays what it is.
    QCOMPARE(upcast(steps, u"set_field"_qs, 0, old).first, 0);
    QVERIFY(!readUpcast(u"add_message"_qs, 0, old));
    QVERIFY(!readUpcast(u"add_message"_qs, 99, old));
    for (const UpcastStep &step : upcasters())
        QVERIFY(step.up);
}

void TestServerRetention::commands_whenWrittenByTheFirstRelease_thenStillRead()
{
    QFile file(QStringLiteral(FIRSTLINE_TEST_DATA "/commands/v1.txt"));
    if (qEnvironmentVariableIsSet("FIRSTLINE_WRITE_GOLDEN")) {
        // Only for a version that was not shipped yet: what was shipped is never written anew.
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const CommandBody &body : samples())
            file.write(commandName(body).toLatin1() + ' ' + QByteArray::number(commandVersion(body)) + ' '
                       + protocol::encode(Value(commandArgs(body))).toHex() + '\n');
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    int count = 0;
    QSet<QString> names;
    while (!file.atEnd()) {
        const QList<QByteArray> words = file.readLine().trimmed().split(' ');
        if (words.size() != 3)
            continue;
        const auto args = protocol::decode(QByteArray::fromHex(words[2]));
        QVERIFY(args.has_value());
        const QString name = QString::fromLatin1(words[0]);
        const auto body = readUpcast(name, words[1].toInt(), args->toMap());
        QVERIFY2(body.has_value(), words[0].constData());
        // Nothing that was written is lost in the reading.
        if (commandVersion(*body) == words[1].toInt())
            QCOMPARE(protocol::encode(Value(commandArgs(*body))), QByteArray::fromHex(words[2]));
        names.insert(name);
        ++count;
    }
    QVERIFY(count >= 15);
    QVERIFY(names.contains(u"send_reply"_qs));
}

void TestServerRetention::records_whenFieldsAreUnknown_thenKept()
{
    Desk desk;
    store::RecordStore records(desk.core().database());
    Ticket ticket;
    ticket.id = TicketId(Uuid::create(desk.now));
    ticket.subject = u"from a newer release"_qs;
    Aggregate aggregate;
    aggregate.header = toRecord(ticket);
    aggregate.header.values.set(901, Value(u"a field of tomorrow"_qs));
    Message message;
    message.id = MessageId(Uuid::create(desk.now));
    message.ticket = ticket.id;
    message.text = u"text"_qs;
    Record child = toRecord(message);
    child.values.set(902, Value(77));
    aggregate.children.push_back(child);
    QVERIFY(records.putAggregate(aggregate).has_value());
    auto read = records.aggregate({ EntityKind::Ticket, ticket.id.uuid() });
    QVERIFY(read && *read);
    QCOMPARE((*read)->header.values.at(901).toText(), u"a field of tomorrow"_qs);
    QCOMPARE((*read)->children.at(0).values.at(902).toInt(), 77);
    // A change of a known field leaves it alone.
    (*read)->header.values.set(keyOf(&Ticket::subject), Value(u"changed"_qs));
    QVERIFY(records.putAggregate(**read).has_value());
    read = records.aggregate({ EntityKind::Ticket, ticket.id.uuid() });
    QCOMPARE((*read)->header.values.at(901).toText(), u"a field of tomorrow"_qs);
    QCOMPARE((*read)->header.values.at(keyOf(&Ticket::subject)).toText(), u"changed"_qs);
}

FIRSTLINE_TEST_MAIN(TestServerRetention)
#include "tst_server_retention.moc"
