#include "tests/integration/tst_server_kit.h"
#include "tests/support/testmain.h"

#include "core/server/authority/crypto.h"
#include "core/store/database.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>

#include <sodium.h>

using namespace firstline;
using namespace firstline::test;
using namespace firstline::server;

namespace {

int errorOf(const Reply &reply)
{
    const auto answer = protocol::decodeMessage<protocol::ErrorAnswer>(reply.body);
    return answer ? answer->code : 0;
}

QByteArray loginBody(const QString &login, const QString &password)
{
    protocol::LoginRequest request;
    request.login = login;
    request.password = password;
    return protocol::encodeMessage(request);
}

QByteArray tokenBody(const QByteArray &refresh)
{
    return protocol::encodeMessage(protocol::TokenRequest { refresh, {} });
}

qint64 countOf(Desk &desk, const char *sql)
{
    auto s = desk.core().database().statement(sql);
    return s.run() && s.next() ? s.int64(0) : -1;
}

} // namespace

class TestServerCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void login_whenPasswordIsRight_thenDeviceAndLease();
    void login_whenWrong_thenSameAnswerAndGrowingDelay();
    void accessToken_whenExpired_thenNotSignedIn();
    void refresh_whenAnswerWasLost_thenSameTokenAgain();
    void refresh_whenSpentTokenComesBack_thenFamilyEnds();
    void password_whenWeak_thenRefused_whenChanged_thenOtherSessionsEnd();
    void account_whenDisabled_thenRefusedEverywhereAtOnce();
    void device_whenRevoked_thenSaysSo();
    void push_whenSentTwice_thenAppliedOnce();
    void push_whenIdOrNumberIsReused_thenDeviceForked();
    void push_whenUnknown_thenRejectedAndTheRestApplied();
    void push_whenMalformed_then400_whenLarge_then413();
    void push_whenAfterIsUnknown_thenRetryLater();
    void push_whenHtmlIsHostile_thenStoredSafe();
    void push_whenTicketIsUnseen_thenRefusedWithoutTrace();
    void push_whenRightIsMissing_thenForbidden();
    void lease_whenNumberIsForeign_thenAnotherIsGiven();
    void lease_whenUsedUp_thenRefilledWithoutWaste();
    void commit_whenDeskIsReopened_thenResultsStand();
    void hello_whenJournalWasRolledBack_thenForked();
    void blob_whenUploadedInChunks_thenReadableByWhoSeesIt();
    void audit_whenChanged_thenNoticed();
    void trusted_whenRepeated_thenFirstResult();
    void commit_inBatches_isFast();
};

void TestServerCore::login_whenPasswordIsRight_thenDeviceAndLease()
{
    Desk desk;
    const Seat anna = desk.login(u"anna"_qs);
    QCOMPARE(anna.tokens.accessToken.size(), 32);
    QVERIFY(!anna.tokens.device.isNull());
    QCOMPARE(anna.tokens.name, u"anna"_qs);
    QCOMPARE(anna.tokens.leases.size(), size_t(1));
    const protocol::NumberLease &lease = anna.tokens.leases[0];
    QCOMPARE(lease.from, 40001);
    QCOMPARE(lease.to, 40200);
    QByteArray message = anna.tokens.device.uuid().bytes();
    for (const qint64 number : { lease.from, lease.to }) {
        for (int shift = 56; shift >= 0; shift -= 8)
            message += char(number >> shift);
    }
    const auto raw = [](const QByteArray &b) { return reinterpret_cast<const unsigned char *>(b.constData()); };
    QCOMPARE(crypto_sign_verify_detached(raw(lease.signature), raw(message), 32, raw(anna.tokens.serverKey)), 0);
}

void TestServerCore::login_whenWrong_thenSameAnswerAndGrowingDelay()
{
    Desk desk;
    const Reply wrong = desk.call("/v1/login", loginBody(u"anna"_qs, u"nonsense!!"_qs));
    const Reply absent = desk.call("/v1/login", loginBody(u"nobody"_qs, u"nonsense!!"_qs));
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.body, absent.body);
    QCOMPARE(errorOf(wrong), int(ErrorCode::WrongCredentials));
    const Reply early = desk.call("/v1/login", loginBody(u"anna"_qs, QString::fromLatin1(Desk::password)));
    QCOMPARE(early.status, 429);
    QCOMPARE(errorOf(early), int(ErrorCode::TooManyAttempts));
    desk.now += Millis(1000);
    QCOMPARE(desk.call("/v1/login", loginBody(u"anna"_qs, u"nonsense!!"_qs)).status, 401);
    desk.now += Millis(1500);
    QCOMPARE(desk.call("/v1/login", loginBody(u"anna"_qs, u"nonsense!!"_qs)).status, 429);
    desk.now += Millis(600);
    desk.login(u"anna"_qs);
}

void TestServerCore::accessToken_whenExpired_thenNotSignedIn()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    desk.now += Seconds(599);
    QCOMPARE(desk.call("/v1/pull", protocol::encodeMessage(protocol::PullRequest()), &anna).status, 200);
    desk.now += Seconds(1);
    const Reply late = desk.call("/v1/pull", protocol::encodeMessage(protocol::PullRequest()), &anna);
    QCOMPARE(late.status, 401);
    QCOMPARE(errorOf(late), int(ErrorCode::NotSignedIn));
    QCOMPARE(desk.call("/v1/pull", {}).status, 401);
}

void TestServerCore::refresh_whenAnswerWasLost_thenSameTokenAgain()
{
    Desk desk;
    const Seat anna = desk.login(u"anna"_qs);
    const auto ask = [&](const QByteArray &refresh) {
        const Reply reply = desk.call("/v1/token", tokenBody(refresh));
        return reply.status == 200 ? protocol::decodeMessage<protocol::TokenAnswer>(reply.body)->refreshToken : QByteArray();
    };
    const QByteArray lost = ask(anna.tokens.refreshToken);
    const QByteArray again = ask(anna.tokens.refreshToken);
    QVERIFY(!again.isEmpty());
    QCOMPARE(again, lost);
    const QByteArray third = ask(again);
    QVERIFY(!third.isEmpty());
    QVERIFY(third != again);
}

void TestServerCore::refresh_whenSpentTokenComesBack_thenFamilyEnds()
{
    Desk desk;
    const Seat anna = desk.login(u"anna"_qs);
    const QByteArray first = anna.tokens.refreshToken;
    auto next = protocol::decodeMessage<protocol::TokenAnswer>(desk.call("/v1/token", tokenBody(first)).body);
    next = protocol::decodeMessage<protocol::TokenAnswer>(desk.call("/v1/token", tokenBody(next->refreshToken)).body);
    QCOMPARE(desk.call("/v1/token", tokenBody(first)).status, 401);
    QCOMPARE(desk.call("/v1/token", tokenBody(next->refreshToken)).status, 401);
    QCOMPARE(countOf(desk, "SELECT count(*) FROM audit WHERE action = 'token.reuse'"), 1);
    QCOMPARE(desk.call("/v1/pull", {}, &anna).status, 401);
}

void TestServerCore::password_whenWeak_thenRefused_whenChanged_thenOtherSessionsEnd()
{
    Desk desk;
    const Seat here = desk.login(u"anna"_qs);
    const Seat there = desk.login(u"anna"_qs);
    const QString old = QString::fromLatin1(Desk::password);
    const auto change = [&](const QString &from, const QString &to) {
        return desk.call("/v1/password", protocol::encodeMessage(protocol::PasswordRequest { from, to }), &here);
    };
    QCOMPARE(errorOf(change(old, u"short"_qs)), int(ErrorCode::PasswordTooWeak));
    QCOMPARE(change(old, u"another good one"_qs).status, 204);
    QCOMPARE(desk.call("/v1/pull", protocol::encodeMessage(protocol::PullRequest()), &here).status, 200);
    QCOMPARE(desk.call("/v1/pull", protocol::encodeMessage(protocol::PullRequest()), &there).status, 401);
    QCOMPARE(desk.call("/v1/login", loginBody(u"anna"_qs, u"another good one"_qs)).status, 200);
    QCOMPARE(errorOf(change(old, u"yet another one"_qs)), int(ErrorCode::WrongCredentials));
}

void TestServerCore::account_whenDisabled_thenRefusedEverywhereAtOnce()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    QVERIFY(desk.core().setDisabled(u"anna"_qs, true, desk.now));
    for (const char *path : { "/v1/pull", "/v1/push", "/v1/hello", "/v1/hydrate" })
        QCOMPARE(desk.call(path, protocol::encodeMessage(protocol::PullRequest()), &anna).status, 403);
    QCOMPARE(desk.call("/v1/token", tokenBody(anna.tokens.refreshToken)).status, 403);
    QCOMPARE(desk.call("/v1/login", loginBody(u"anna"_qs, QString::fromLatin1(Desk::password))).status, 403);
    QVERIFY(desk.core().setDisabled(u"anna"_qs, false, desk.now));
    QCOMPARE(desk.call("/v1/pull", protocol::encodeMessage(protocol::PullRequest()), &anna).status, 200);
}

void TestServerCore::device_whenRevoked_thenSaysSo()
{
    Desk desk;
    const Seat anna = desk.login(u"anna"_qs);
    QVERIFY(desk.core().revokeDevice(anna.tokens.device, true, desk.now));
    const Reply reply = desk.call("/v1/pull", {}, &anna);
    QCOMPARE(reply.status, 401);
    QCOMPARE(errorOf(reply), int(ErrorCode::DeviceRevoked));
}

void TestServerCore::push_whenSentTwice_thenAppliedOnce()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    RegisterTicket body;
    body.ticket = TicketId(Uuid::create(desk.now));
    body.subject = u"Printer"_qs;
    body.number = anna.tokens.leases[0].from;
    const auto command = desk.command(anna, body);
    const auto first = desk.push(anna, { command }).results.at(0);
    desk.now += Millis(5000);
    const auto again = desk.push(anna, { command }).results.at(0);
    QCOMPARE(first.status, ResultStatus::Applied);
    QCOMPARE(again.seq, first.seq);
    QCOMPARE(again.number, body.number);
    QCOMPARE(countOf(desk, "SELECT count(*) FROM ticket"), 1);
    QCOMPARE(countOf(desk, "SELECT count(*) FROM cmdres WHERE device IS NOT NULL"), 1);
}

void TestServerCore::push_whenIdOrNumberIsReused_thenDeviceForked()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    AddMessage note;
    note.ticket = ticket;
    note.message = MessageId(Uuid::create(desk.now));
    note.text = u"one"_qs;
    const auto command = desk.command(anna, note);
    QCOMPARE(desk.push(anna, { command }).results.at(0).status, ResultStatus::Applied);
    auto otherPayload = command;
    note.text = u"two"_qs;
    otherPayload.args = commandArgs(note);
    QCOMPARE(desk.push(anna, { otherPayload }).results.at(0).status, ResultStatus::DeviceForked);
    auto otherId = otherPayload;
    otherId.id = CommandId(Uuid::create(desk.now));
    QCOMPARE(desk.push(anna, { otherId }).results.at(0).status, ResultStatus::DeviceForked);
    QCOMPARE(countOf(desk, "SELECT count(*) FROM message WHERE text = 'two'"), 0);
}

void TestServerCore::push_whenUnknown_thenRejectedAndTheRestApplied()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    AddMessage note;
    note.ticket = ticket;
    note.message = MessageId(Uuid::create(desk.now));
    note.text = u"stays"_qs;
    auto unknownField = desk.command(anna, note);
    unknownField.args.set(999, Value(1));
    auto unknownCommand = desk.command(anna, note);
    unknownCommand.name = u"levitate"_qs;
    auto good = desk.command(anna, note);
    const auto answer = desk.push(anna, { unknownField, unknownCommand, good });
    QCOMPARE(answer.results.at(0).status, ResultStatus::Rejected);
    QCOMPARE(answer.results.at(0).code, errorName(ErrorCode::UnknownField));
    QCOMPARE(answer.results.at(1).status, ResultStatus::Rejected);
    QCOMPARE(answer.results.at(1).code, errorName(ErrorCode::UnknownCommand));
    QCOMPARE(answer.results.at(2).status, ResultStatus::Applied);
}

void TestServerCore::push_whenMalformed_then400_whenLarge_then413()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    protocol::PushRequest request;
    request.device = anna.tokens.device;
    RegisterTicket body;
    body.ticket = TicketId(Uuid::create(desk.now));
    body.subject = u"Printer"_qs;
    request.commands = { desk.command(anna, body) };
    const QByteArray bytes = protocol::encodeMessage(request);
    for (qsizetype length = 0; length < bytes.size(); length += 7)
        QCOMPARE(desk.call("/v1/push", bytes.left(length), &anna).status, 400);
    QCOMPARE(desk.call("/v1/push", QByteArray(50 * 1024 * 1024, 'x'), &anna).status, 413);
    request.commands.assign(101, request.commands[0]);
    QCOMPARE(desk.call("/v1/push", protocol::encodeMessage(request), &anna).status, 413);
    QCOMPARE(countOf(desk, "SELECT count(*) FROM ticket"), 0);
    QCOMPARE(desk.call("/v1/nothing", {}, &anna).status, 404);
}

void TestServerCore::push_whenAfterIsUnknown_thenRetryLater()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    AddMessage note;
    note.ticket = ticket;
    note.message = MessageId(Uuid::create(desk.now));
    note.text = u"later"_qs;
    auto command = desk.command(anna, note);
    command.after = CommandId(Uuid::create(desk.now));
    QCOMPARE(desk.push(anna, { command }).results.at(0).status, ResultStatus::RetryLater);
    command.after = {};
    QCOMPARE(desk.push(anna, { command }).results.at(0).status, ResultStatus::Applied);
}

void TestServerCore::push_whenHtmlIsHostile_thenStoredSafe()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    AddMessage note;
    note.ticket = desk.ticket(anna, u"Mail"_qs);
    note.message = MessageId(Uuid::create(desk.now));
    note.text = u"deep inside"_qs;
    note.html = u"<script>alert(1)</script><img src=\"file:///etc/passwd\">"_qs % u"<table><tr><td>"_qs.repeated(200) % u"deep <b>inside</b>"_qs
        % u"</td></tr></table>"_qs.repeated(200);
    QCOMPARE(desk.give(anna, note).status, ResultStatus::Applied);
    const protocol::PullAnswer page = desk.pullAll(anna);
    const protocol::PageAggregate *ticket = findIn(page, note.ticket.uuid());
    QVERIFY(ticket);
    QString html;
    for (const protocol::PageChild &child : ticket->children) {
        if (child.id == note.message.uuid())
            html = child.values.at(keyOf(&Message::html)).toText();
    }
    QVERIFY(html.contains(u"inside"));
    QVERIFY(!html.contains(u"script") && !html.contains(u"passwd"));
    QVERIFY(html.count(u"<table") <= 8);
}

void TestServerCore::push_whenTicketIsUnseen_thenRefusedWithoutTrace()
{
    Desk desk;
    Seat olga = desk.login(u"olga"_qs);
    Seat anna = desk.login(u"anna"_qs);
    const TicketId secret = desk.ticket(olga, u"Secret"_qs, desk.restricted);
    AddMessage note;
    note.ticket = secret;
    note.message = MessageId(Uuid::create(desk.now));
    note.text = u"hello"_qs;
    const CommandResult unseen = desk.give(anna, note);
    note.ticket = TicketId(Uuid::create(desk.now));
    const CommandResult absent = desk.give(anna, note);
    QCOMPARE(unseen.status, ResultStatus::Rejected);
    QCOMPARE(unseen.code, absent.code);
    QCOMPARE(unseen.detail, absent.detail);
}

void TestServerCore::push_whenRightIsMissing_thenForbidden()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat ivan = desk.login(u"ivan"_qs);
    Seat maria = desk.login(u"maria"_qs);
    Seat admin = desk.login(u"admin"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    Group group;
    group.id = GroupId(Uuid::create(desk.now));
    group.name = u"New group"_qs;
    const SaveRecord save = creationOf(toRecord(group));
    QCOMPARE(desk.give(anna, save).status, ResultStatus::Rejected);
    QCOMPARE(desk.give(ivan, save).status, ResultStatus::Rejected);
    QCOMPARE(desk.give(admin, save).status, ResultStatus::Applied);
    Transition close;
    close.ticket = ticket;
    close.from = standardStatus(StatusCategory::New);
    close.to = standardStatus(StatusCategory::Closed);
    QCOMPARE(desk.give(ivan, close).status, ResultStatus::Rejected);
    QCOMPARE(desk.give(maria, close).status, ResultStatus::Rejected);
    LogTime time;
    time.ticket = ticket;
    time.entry = TimeEntryId(Uuid::create(desk.now));
    time.minutes = 5;
    QCOMPARE(desk.give(ivan, time).status, ResultStatus::Rejected);
    QCOMPARE(desk.give(anna, time).status, ResultStatus::Applied);
}

void TestServerCore::lease_whenNumberIsForeign_thenAnotherIsGiven()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat boris = desk.login(u"boris"_qs);
    QCOMPARE(boris.tokens.leases[0].from, anna.tokens.leases[0].to + 1);
    RegisterTicket body;
    body.ticket = TicketId(Uuid::create(desk.now));
    body.subject = u"Printer"_qs;
    body.number = anna.tokens.leases[0].from;
    body.provisional = u"NEW-ab12-1"_qs;
    const CommandResult result = desk.give(boris, body);
    QCOMPARE(result.status, ResultStatus::Applied);
    QVERIFY(result.number > boris.tokens.leases[0].to);
    QCOMPARE(countOf(desk, "SELECT count(*) FROM alias WHERE provisional = 'NEW-ab12-1'"), 1);
}

void TestServerCore::lease_whenUsedUp_thenRefilledWithoutWaste()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const auto hello = [&](qint64 left) {
        protocol::HelloRequest request;
        request.device = anna.tokens.device;
        request.maxCommandNo = anna.no;
        request.numbersLeft = left;
        const Reply reply = desk.call("/v1/hello", protocol::encodeMessage(request), &anna);
        return protocol::decodeMessage<protocol::HelloAnswer>(reply.body)->leases;
    };
    QVERIFY(hello(160).empty());
    const auto repeated = hello(0);
    QCOMPARE(repeated.at(0).from, anna.tokens.leases[0].from);
    RegisterTicket body;
    body.ticket = TicketId(Uuid::create(desk.now));
    body.subject = u"Printer"_qs;
    body.number = anna.tokens.leases[0].from;
    desk.give(anna, body);
    const auto fresh = hello(140);
    QCOMPARE(fresh.at(0).from, anna.tokens.leases[0].to + 1);
    QCOMPARE(hello(140).at(0).from, fresh.at(0).from);
}

void TestServerCore::commit_whenDeskIsReopened_thenResultsStand()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    RegisterTicket body;
    body.ticket = TicketId(Uuid::create(desk.now));
    body.subject = u"Printer"_qs;
    const auto command = desk.command(anna, body);
    const auto first = desk.push(anna, { command }).results.at(0);
    desk.reopen();
    QCOMPARE(desk.push(anna, { command }).results.at(0).number, first.number);
    const auto findings = desk.core().check();
    QVERIFY(findings);
    QCOMPARE(*findings, QStringList());
}

void TestServerCore::hello_whenJournalWasRolledBack_thenForked()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    desk.ticket(anna, u"Printer"_qs);
    protocol::HelloRequest request;
    request.device = anna.tokens.device;
    request.maxCommandNo = 0;
    const Reply reply = desk.call("/v1/hello", protocol::encodeMessage(request), &anna);
    QCOMPARE(protocol::decodeMessage<protocol::HelloAnswer>(reply.body)->status, protocol::HelloStatus::DeviceForked);
    const Reply enrolled = desk.call("/v1/enrol", protocol::encodeMessage(protocol::LoginRequest()), &anna);
    QCOMPARE(enrolled.status, 200);
    QVERIFY(protocol::decodeMessage<protocol::TokenAnswer>(enrolled.body)->device != anna.tokens.device);
}

void TestServerCore::blob_whenUploadedInChunks_thenReadableByWhoSeesIt()
{
    Desk desk;
    Seat olga = desk.login(u"olga"_qs);
    Seat anna = desk.login(u"anna"_qs);
    const QByteArray content(3000, 'b');
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const auto blob = [&](const QByteArray &method, const QByteArray &path, const Seat &seat, const QByteArray &body,
                          qint64 offset) {
        Call call;
        call.method = method;
        call.path = path;
        call.body = body;
        call.now = desk.now;
        call.query = { { "sha256", hash.toHex() }, { "size", QByteArray::number(content.size()) } };
        call.headers = { { "authorization", "Bearer " + tokenText(seat.tokens.accessToken) },
                         { "x-fl-offset", QByteArray::number(offset) } };
        return desk.core().handle(call);
    };
    const QByteArray path = "/v1/blob/" + hash.toHex();
    QCOMPARE(blob("POST", "/v1/blob", olga, {}, 0).status, 200);
    QCOMPARE(blob("PATCH", path, olga, content.left(1000), 0).status, 200);
    QCOMPARE(blob("PATCH", path, olga, content.left(1000), 0).status, 409);
    QCOMPARE(blob("PATCH", path, olga, content.mid(1000), 1000).status, 200);
    QCOMPARE(blob("GET", path, olga, {}, 0).body, content);
    QCOMPARE(blob("GET", path, anna, {}, 0).status, 404);
    AddMessage note;
    note.ticket = desk.ticket(anna, u"Thief"_qs);
    note.message = MessageId(Uuid::create(desk.now));
    note.text = u"mine"_qs;
    note.attachments = { { hash, u"file.bin"_qs, u"application/octet-stream"_qs, content.size() } };
    QCOMPARE(desk.give(anna, note).status, ResultStatus::Rejected);
    note.message = MessageId(Uuid::create(desk.now));
    QCOMPARE(desk.give(olga, note).status, ResultStatus::Applied);
    QCOMPARE(blob("GET", path, anna, {}, 0).body, content);
}

void TestServerCore::audit_whenChanged_thenNoticed()
{
    Desk desk;
    desk.login(u"anna"_qs);
    const QString change = u"UPDATE audit SET detail = 'x' WHERE no = 2"_qs;
    QVERIFY(!desk.core().database().statement(change).run());
    QVERIFY(desk.core().database().statement(u"DROP TRIGGER audit_append_only_update"_qs).run());
    QVERIFY(desk.core().database().statement(u"UPDATE audit SET detail = 'y' WHERE no = 2"_qs).run());
    const auto findings = desk.core().check();
    QVERIFY(findings);
    QVERIFY(findings->join(u' ').contains(u"audit"_qs));
}

void TestServerCore::trusted_whenRepeated_thenFirstResult()
{
    Desk desk;
    RegisterTicket body;
    body.ticket = TicketId(Uuid::named("test", u"case 1"_qs));
    body.subject = u"Long ago"_qs;
    const Instant then = desk.now - Seconds(86400);
    const TrustedCommand command { body, {}, then, then, CommandId(Uuid::named("test", u"command 1"_qs)) };
    const auto first = desk.core().applyTrusted(command);
    const auto again = desk.core().applyTrusted(command);
    QVERIFY(first);
    QVERIFY(again);
    QCOMPARE(first->number, 40001);
    QCOMPARE(again->seq, first->seq);
    const auto ticket = desk.core().aggregate({ EntityKind::Ticket, body.ticket.uuid() });
    QCOMPARE(fromRecord<Ticket>((*ticket)->header).createdAt, then);
}

void TestServerCore::commit_inBatches_isFast()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    std::vector<TicketId> tickets;
    for (int i = 0; i < 20; ++i)
        tickets.push_back(desk.ticket(anna, u"Ticket %1"_qs.arg(i)));
    constexpr int kCommands = 1920;
    std::vector<Call> pushes;
    QElapsedTimer timer;
    qint64 ms = 0;
    int done = 0;
    while (done < kCommands) {
        pushes.clear();
        for (int p = 0; p < 4; ++p) {
            protocol::PushRequest request;
            request.device = anna.tokens.device;
            request.numbersLeft = 200;
            for (int i = 0; i < 16; ++i, ++done) {
                LogTime time;
                time.ticket = tickets[size_t(done) % tickets.size()];
                time.entry = TimeEntryId(Uuid::create(desk.now));
                time.minutes = 1;
                request.commands.push_back(desk.command(anna, time));
            }
            Call call;
            call.path = "/v1/push";
            call.body = protocol::encodeMessage(request);
            call.now = desk.now;
            call.headers.insert("authorization", "Bearer " + tokenText(anna.tokens.accessToken));
            pushes.push_back(std::move(call));
        }
        timer.start();
        const auto replies = desk.core().commit(pushes);
        ms += timer.elapsed();
        for (const Reply &reply : replies)
            QCOMPARE(reply.status, 200);
    }
    qInfo("%d commands durable in batches of 64: %lld commands/s", done, ms > 0 ? done * 1000LL / ms : 0);
    QCOMPARE(countOf(desk, "SELECT count(*) FROM time_entry"), kCommands);
    const auto findings = desk.core().check();
    QVERIFY(findings);
    QCOMPARE(*findings, QStringList());
}

FIRSTLINE_TEST_MAIN(TestServerCore)
#include "tst_server_core.moc"
