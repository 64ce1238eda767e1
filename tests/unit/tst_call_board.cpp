#include "core/server/authority/callboard.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace firstline;
using namespace firstline::server;
using protocol::CallStage;

namespace firstline::test {

/// A WaitAnswer as workstations know it that were shipped before calls.
struct OlderAnswer {
    qint64 head = 0;
    std::vector<protocol::Presence> presence;
};

} // namespace firstline::test

namespace firstline {
template<>
struct Describe<test::OlderAnswer> {
    static constexpr auto fields
        = std::make_tuple(part("head", 1, &test::OlderAnswer::head), part("presence", 2, &test::OlderAnswer::presence));
};
} // namespace firstline

namespace {

constexpr Instant kNow = fromMs(1'790'000'000'000);

template<class I>
I id(int n)
{
    return I(Uuid::named(QByteArrayView("phone"), QString::number(n)));
}

const AgentId kAnna = id<AgentId>(1);
const AgentId kBoris = id<AgentId>(2);
const AgentId kVera = id<AgentId>(3);

/// Anna and Boris are available in the default queue, Vera is on a break there, Ivan is offline in another one.
ConfigSnapshot desk()
{
    ConfigSnapshot config;
    const auto group = [&](int n, const QString &name) {
        Group made;
        made.id = id<GroupId>(n);
        made.name = name;
        config.put(toRecord(made));
        return made.id;
    };
    const GroupId first = group(10, u"First line"_qs);
    const GroupId second = group(11, u"Second line"_qs);
    const auto person = [&](int n, const QString &login, const QString &name, GroupId in, Availability is, const QString &phone) {
        Agent agent;
        agent.id = id<AgentId>(n);
        agent.login = login;
        agent.name = name;
        agent.groups = { in };
        agent.availability = is;
        agent.phone = phone;
        config.put(toRecord(agent));
    };
    person(1, u"anna"_qs, u"Anna Lis"_qs, first, Availability::Available, u"101"_qs);
    person(2, u"boris"_qs, u"Борис Ким"_qs, first, Availability::Available, u"+48 22 555 01 02"_qs);
    person(3, u"vera"_qs, u"Vera Lind"_qs, first, Availability::Break, u"103"_qs);
    person(4, u"ivan"_qs, u"Ivan"_qs, second, Availability::Offline, {});
    Settings settings;
    settings.id = Uuid::named(QByteArrayView("phone"), u"settings"_qs);
    settings.defaultQueue = first;
    config.put(toRecord(settings));
    return config;
}

CallNotice notice(CallEvent event, const QString &call = u"c1"_qs)
{
    return { call, event, u"+48600700800"_qs, {}, std::nullopt };
}

CallTarget ringing(std::vector<AgentId> agents)
{
    return { true, std::move(agents), {} };
}

CallTarget person(const AgentId &agent)
{
    return { true, { agent }, agent };
}

} // namespace

/// What a telephone exchange says, whom it means, and what is known of its calls.
class TestCallBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notice_whenWhole_thenRead();
    void notice_whenRubbish_thenSaidWhatIsWrong_data();
    void notice_whenRubbish_thenSaidWhatIsWrong();
    void notice_whenAnyByteIsChanged_thenReadOrRefused();
    void target_whenNamed_thenWhoIsThere_data();
    void target_whenNamed_thenWhoIsThere();
    void ring_whenRepeated_thenDoneOnceAndRenewed();
    void ring_whenNobodyGoesOn_thenForgotten();
    void answer_whenOneTakesIt_thenTheOthersHear();
    void answer_whenHandedOn_thenTheNextHasIt();
    void end_whenTalked_thenLengthByTheExchangesClock();
    void end_whenUnknown_thenNothing();
    void board_whenFull_thenTheOldestGoes();
    void answer_whenReadByAnOlderWorkstation_thenPassedOver();
};

void TestCallBoard::notice_whenWhole_thenRead()
{
    const auto read = readCallNotice(R"({"call":"a-1","event":"answer","number":" +48 600 ","to":"anna","at":"2026-11-20T11:02:00+01:00","x":[1]})");
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->call, u"a-1"_qs);
    QVERIFY(read->event == CallEvent::Answer);
    QCOMPARE(read->number, u"+48 600"_qs);
    QCOMPARE(read->to, u"anna"_qs);
    QCOMPARE(toIso(*read->at), u"2026-11-20T10:02:00.000Z"_qs);
    QVERIFY(readCallNotice(R"({"call":"a","event":"ring","number":null})"));
}

void TestCallBoard::notice_whenRubbish_thenSaidWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << u"JSON object"_qs;
    QTest::newRow("not JSON") << QByteArray("call=1&event=ring") << u"JSON object"_qs;
    QTest::newRow("list") << QByteArray("[]") << u"JSON object"_qs;
    QTest::newRow("number") << QByteArray("7") << u"JSON object"_qs;
    QTest::newRow("cut off") << QByteArray(R"({"call":"a","event":"ri)") << u"JSON object"_qs;
    QTest::newRow("two objects") << QByteArray(R"({"call":"a"}{"call":"b"})") << u"JSON object"_qs;
    QTest::newRow("not UTF-8") << QByteArray("{\"call\":\"\xff\xfe\",\"event\":\"ring\"}") << u"JSON object"_qs;
    QTest::newRow("deep") << QByteArray(QByteArray(2000, '[') + QByteArray(2000, ']')) << u"JSON object"_qs;
    QTest::newRow("no call") << QByteArray(R"({"event":"ring"})") << u"\"call\""_qs;
    QTest::newRow("blank call") << QByteArray(R"({"call":"  ","event":"ring"})") << u"\"call\""_qs;
    QTest::newRow("call is a number") << QByteArray(R"({"call":7,"event":"ring"})") << u"\"call\""_qs;
    QTest::newRow("call is an object") << QByteArray(R"({"call":{"a":1},"event":"ring"})") << u"\"call\""_qs;
    QTest::newRow("long call") << QByteArray("{\"call\":\"" + QByteArray(129, 'a') + "\",\"event\":\"ring\"}") << u"128"_qs;
    QTest::newRow("no event") << QByteArray(R"({"call":"a"})") << u"\"event\""_qs;
    QTest::newRow("other event") << QByteArray(R"({"call":"a","event":"RING"})") << u"\"event\""_qs;
    QTest::newRow("event is true") << QByteArray(R"({"call":"a","event":true})") << u"\"event\""_qs;
    QTest::newRow("number is a number") << QByteArray(R"({"call":"a","event":"ring","number":48600})") << u"\"number\""_qs;
    QTest::newRow("long number") << QByteArray("{\"call\":\"a\",\"event\":\"ring\",\"number\":\"" + QByteArray(65, '1') + "\"}")
                                 << u"64"_qs;
    QTest::newRow("control") << QByteArray(R"({"call":"a","event":"ring","number":"1\u00002"})") << u"cannot be shown"_qs;
    QTest::newRow("line break") << QByteArray(R"({"call":"a","event":"ring","to":"an\nna"})") << u"cannot be shown"_qs;
    QTest::newRow("turned text") << QByteArray(R"({"call":"a","event":"ring","number":"1\u202e2"})") << u"cannot be shown"_qs;
    QTest::newRow("no moment") << QByteArray(R"({"call":"a","event":"end","at":"yesterday"})") << u"\"at\""_qs;
    QTest::newRow("no zone") << QByteArray(R"({"call":"a","event":"end","at":"2026-11-20T10:02:00"})") << u"\"at\""_qs;
}

void TestCallBoard::notice_whenRubbish_thenSaidWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto read = readCallNotice(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
    QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().detail));
}

void TestCallBoard::notice_whenAnyByteIsChanged_thenReadOrRefused()
{
    const QByteArray good = R"({"call":"a-1","event":"ring","number":"+48600700800","to":"anna","at":"2026-11-20T10:02:00Z"})";
    int readable = 0;
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (const int byte : { 0, 0x22, 0x5c, 0x7b, 0x7d, 0x7f, 0x80, 0xff, 0x39, 0x75 }) {
            QByteArray bad = good;
            bad[i] = char(byte);
            const auto read = readCallNotice(bad);
            if (read)
                ++readable;
            else
                QVERIFY(!read.error().detail.isEmpty());
        }
        const auto cut = readCallNotice(good.left(i));
        QVERIFY(!cut);
    }
    QVERIFY(readable > 0);
}

void TestCallBoard::target_whenNamed_thenWhoIsThere_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("known");
    QTest::addColumn<std::vector<AgentId>>("ringing");
    using People = std::vector<AgentId>;
    QTest::newRow("login") << u"anna"_qs << true << People { kAnna };
    QTest::newRow("login in capitals") << u"ANNA"_qs << true << People { kAnna };
    QTest::newRow("name") << u"борис ким"_qs << true << People { kBoris };
    QTest::newRow("extension") << u"101"_qs << true << People { kAnna };
    QTest::newRow("whole number") << u"+48225550102"_qs << true << People { kBoris };
    QTest::newRow("on a break") << u"vera"_qs << true << People {};
    QTest::newRow("offline, but meant") << u"ivan"_qs << true << People { id<AgentId>(4) };
    QTest::newRow("group") << u"first line"_qs << true << People { kAnna, kBoris };
    QTest::newRow("group without anybody available") << u"Second line"_qs << true << People {};
    QTest::newRow("default queue") << QString() << true << People { kAnna, kBoris };
    QTest::newRow("nobody") << u"olga"_qs << false << People {};
    QTest::newRow("no extension") << u"()"_qs << false << People {};
}

void TestCallBoard::target_whenNamed_thenWhoIsThere()
{
    QFETCH(QString, to);
    QFETCH(bool, known);
    QFETCH(std::vector<AgentId>, ringing);
    const ConfigSnapshot config = desk();
    const CallTarget target = targetOf(config, to);
    QCOMPARE(target.known, known);
    const QSet<AgentId> found(target.ringing.begin(), target.ringing.end());
    QCOMPARE(found, QSet<AgentId>(ringing.begin(), ringing.end()));
}

void TestCallBoard::ring_whenRepeated_thenDoneOnceAndRenewed()
{
    CallBoard board;
    const auto first = board.take(notice(CallEvent::Ring), ringing({ kAnna, kBoris }), kNow);
    QVERIFY(!first.repeated);
    QCOMPARE(first.concerned, (QSet<AgentId> { kAnna, kBoris }));
    const auto again = board.take(notice(CallEvent::Ring), ringing({ kAnna }), kNow + Seconds(50));
    QVERIFY(again.repeated);
    QVERIFY(again.concerned.isEmpty());
    QCOMPARE(board.of(kBoris, kNow + Seconds(100)).size(), size_t(1));
    // Another telephone of the same call.
    const auto more = board.take(notice(CallEvent::Ring), ringing({ kVera }), kNow + Seconds(51));
    QVERIFY(!more.repeated);
    QCOMPARE(more.concerned, QSet<AgentId> { kVera });
    QCOMPARE(board.size(), 1);
    // Where nobody is, it is told once all the same.
    QVERIFY(!board.take(notice(CallEvent::Ring, u"c2"_qs), {}, kNow).repeated);
    QVERIFY(board.take(notice(CallEvent::Ring, u"c2"_qs), {}, kNow).repeated);
}

void TestCallBoard::ring_whenNobodyGoesOn_thenForgotten()
{
    CallBoard board;
    board.take(notice(CallEvent::Ring), ringing({ kAnna }), kNow);
    QCOMPARE(board.of(kAnna, kNow + CallBoard::kRings).size(), size_t(1));
    QVERIFY(board.expire(kNow + CallBoard::kRings).isEmpty());
    const Instant late = kNow + CallBoard::kRings + Millis(1);
    QVERIFY(board.of(kAnna, late).empty());
    QCOMPARE(board.expire(late), QSet<AgentId> { kAnna });
    QCOMPARE(board.size(), 0);
    // The same name later is another call.
    QVERIFY(!board.take(notice(CallEvent::Ring), ringing({ kAnna }), late).repeated);
}

void TestCallBoard::answer_whenOneTakesIt_thenTheOthersHear()
{
    CallBoard board;
    board.take(notice(CallEvent::Ring), ringing({ kAnna, kBoris }), kNow);
    const auto taken = board.take(notice(CallEvent::Answer), person(kBoris), kNow + Seconds(5));
    QCOMPARE(taken.concerned, (QSet<AgentId> { kAnna, kBoris }));
    QVERIFY(board.take(notice(CallEvent::Answer), person(kBoris), kNow + Seconds(6)).repeated);
    QVERIFY(board.take(notice(CallEvent::Ring), ringing({ kVera }), kNow + Seconds(6)).repeated);
    const auto calls = board.of(kAnna, kNow + Seconds(10));
    QCOMPARE(calls.size(), size_t(1));
    QVERIFY(calls.front().stage == CallStage::Answered);
    QCOMPARE(calls.front().by, kBoris);
    // After a minute only he who talks is told of it.
    QVERIFY(board.of(kAnna, kNow + Seconds(70)).empty());
    QCOMPARE(board.of(kBoris, kNow + Seconds(3000)).size(), size_t(1));
}

void TestCallBoard::answer_whenHandedOn_thenTheNextHasIt()
{
    CallBoard board;
    board.take(notice(CallEvent::Ring), ringing({ kAnna }), kNow);
    board.take(notice(CallEvent::Answer), person(kAnna), kNow + Seconds(5));
    const auto handed = board.take(notice(CallEvent::Answer), person(kVera), kNow + Seconds(65));
    QVERIFY(!handed.repeated);
    QCOMPARE(board.of(kVera, kNow + Seconds(70)).front().by, kVera);
    QCOMPARE(board.of(kAnna, kNow + Seconds(70)).front().by, kVera);
    board.take(notice(CallEvent::End), {}, kNow + Seconds(125));
    QCOMPARE(board.of(kVera, kNow + Seconds(126)).front().lengthS, qint64(120));
}

void TestCallBoard::end_whenTalked_thenLengthByTheExchangesClock()
{
    CallBoard board;
    CallNotice told = notice(CallEvent::Ring);
    told.at = kNow - Seconds(30);
    board.take(told, ringing({ kAnna }), kNow);
    told.event = CallEvent::Answer;
    told.at = kNow - Seconds(20);
    board.take(told, person(kAnna), kNow + Seconds(1));
    told.event = CallEvent::End;
    told.at = kNow + Seconds(70);
    const auto done = board.take(told, {}, kNow + Seconds(75));
    QVERIFY(!done.repeated);
    QVERIFY(board.take(told, {}, kNow + Seconds(76)).repeated);
    const auto calls = board.of(kAnna, kNow + Seconds(80));
    QCOMPARE(calls.size(), size_t(1));
    QVERIFY(calls.front().stage == CallStage::Ended);
    QVERIFY(calls.front().taken);
    QCOMPARE(calls.front().lengthS, qint64(90));
    QVERIFY(board.of(kAnna, kNow + Seconds(140)).empty());
}

void TestCallBoard::end_whenUnknown_thenNothing()
{
    CallBoard board;
    const auto change = board.take(notice(CallEvent::End, u"never heard of"_qs), {}, kNow);
    QVERIFY(!change.repeated);
    QVERIFY(change.concerned.isEmpty());
    QCOMPARE(board.size(), 0);
}

void TestCallBoard::board_whenFull_thenTheOldestGoes()
{
    CallBoard board;
    for (int i = 0; i < CallBoard::kMaxCalls + 5; ++i)
        board.take(notice(CallEvent::Ring, QString::number(i)), ringing({ kAnna }), kNow + Millis(i));
    QCOMPARE(board.size(), CallBoard::kMaxCalls);
    QCOMPARE(board.of(kAnna, kNow + Seconds(4)).front().id, u"5"_qs);
}

void TestCallBoard::answer_whenReadByAnOlderWorkstation_thenPassedOver()
{
    CallBoard board;
    board.take(notice(CallEvent::Ring), ringing({ kAnna }), kNow);
    protocol::WaitAnswer answer;
    answer.head = 7;
    answer.calls = board.of(kAnna, kNow);
    const QByteArray bytes = protocol::encodeMessage(answer);
    const auto older = protocol::decodeMessage<test::OlderAnswer>(bytes);
    QVERIFY(older);
    QCOMPARE(older->head, qint64(7));
    const auto same = protocol::decodeMessage<protocol::WaitAnswer>(bytes);
    QVERIFY(same);
    QCOMPARE(same->calls.size(), size_t(1));
    QVERIFY(same->calls.front() == answer.calls.front());
    // And an older server's answer has none.
    const auto without = protocol::decodeMessage<protocol::WaitAnswer>(protocol::encodeMessage(test::OlderAnswer { 8, {} }));
    QVERIFY(without && without->calls.empty());
}

FIRSTLINE_TEST_MAIN(TestCallBoard)
#include "tst_call_board.moc"
