#include "core/protocol/compress.h"
#include "core/protocol/cursor.h"
#include "core/protocol/messages.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>

using namespace firstline;
using namespace firstline::protocol;

/// The wire form: deterministic, limited, and never the end of the program.
class TestProtocol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void message_whenRoundTripped_thenEqualBytes()
    {
        PullAnswer answer;
        answer.head = 12;
        PageAggregate aggregate;
        aggregate.kind = 1;
        aggregate.id = Uuid::named("t", QStringLiteral("1"));
        aggregate.header.set(4, Value(QStringLiteral("Привет")));
        answer.aggregates = { aggregate };
        const QByteArray bytes = encodeMessage(answer);
        const auto read = decodeMessage<PullAnswer>(bytes);
        QVERIFY(read.has_value());
        QCOMPARE(encodeMessage(*read), bytes);
        QCOMPARE(read->aggregates.front().header.at(4).toText(), QStringLiteral("Привет"));
    }

    void decode_whenTruncatedAnywhere_thenErrorNeverCrash()
    {
        PushRequest push;
        PushCommand command;
        command.name = QStringLiteral("claim");
        command.args.set(1, Value(QByteArray(16, 'x')));
        push.commands = { command, command };
        const QByteArray bytes = encodeMessage(push);
        for (qsizetype n = 0; n < bytes.size(); ++n)
            QVERIFY(!decode(bytes.left(n)).has_value());
        QVERIFY(!decode(bytes + 'x').has_value());
    }

    void decode_whenRandomBytes_thenNeverCrash()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes(random.bounded(60), Qt::Uninitialized);
            for (char &c : bytes)
                c = char(random.bounded(256));
            if (const auto value = decode(bytes))
                QVERIFY(decode(encode(*value)).has_value());
        }
    }

    void decode_whenNestedTooDeep_thenTooLarge()
    {
        QCOMPARE(decode(QByteArray(200, char(0x81)) + char(0xf6)).error().code, ErrorCode::TooLarge);
    }

    void decode_whenHugeLengthsAreClaimed_thenRefusedAtOnce()
    {
        QVERIFY(!decode(QByteArray::fromHex("9bffffffffffffffff")).has_value());
        QVERIFY(!decode(QByteArray::fromHex("5bffffffffffffffff")).has_value());
        QVERIFY(!decode(QByteArray::fromHex("1bffffffffffffffff")).has_value());
    }

    void decode_whenKeysOutOfOrderOrTwice_thenMalformed()
    {
        QCOMPARE(decode(QByteArray::fromHex("a202010102")).error().code, ErrorCode::Malformed);
        QCOMPARE(decode(QByteArray::fromHex("a201010102")).error().code, ErrorCode::Malformed);
        QCOMPARE(decode(QByteArray::fromHex("a1616101")).error().code, ErrorCode::Malformed);
    }

    void message_whenFieldHasAnotherType_thenNamesIt()
    {
        ValueMap map;
        map.set(1, Value(5));
        const auto read = decodeMessage<LoginRequest>(encode(Value(map)));
        QVERIFY(!read);
        QVERIFY(read.error().detail.contains(QStringLiteral("login")));
    }

    void inflate_whenBomb_thenStopsAtTheLimit()
    {
        const QByteArray bomb = compress(QByteArray(50 * 1024 * 1024, 'a'));
        QVERIFY(bomb.size() < 100'000);
        QCOMPARE(inflate(bomb, 8 * 1024 * 1024).error().code, ErrorCode::TooLarge);
        QCOMPARE(inflate(bomb.left(bomb.size() / 2), 80 * 1024 * 1024).error().code, ErrorCode::Malformed);
        QCOMPARE(inflate(compress(QByteArray("abc")), 3).value_or(QByteArray()), QByteArray("abc"));
        QCOMPARE(inflate(QByteArray("abc"), 3).error().code, ErrorCode::Malformed);
    }

    void cursor_whenAnyByteIsChanged_thenRefused()
    {
        const Cursor cursor { 7, 123456, 99, 3, 2, 55 };
        const QByteArray bytes = encodeCursor(cursor);
        QCOMPARE(decodeCursor(bytes).value_or(Cursor()), cursor);
        for (qsizetype i = 0; i < 41; ++i) {
            QByteArray bad = bytes;
            bad[i] = char(bad[i] ^ 0x10);
            QVERIFY(!decodeCursor(bad).has_value());
        }
        QVERIFY(!decodeCursor(bytes.left(40)).has_value());
    }

    void command_whenUnknownOrNewer_thenClearRefusal()
    {
        QCOMPARE(readCommand(QStringLiteral("fly"), 1, {}).error().code, ErrorCode::UnknownCommand);
        QCOMPARE(readCommand(QStringLiteral("claim"), 9, {}).error().code, ErrorCode::VersionMismatch);
        ValueMap args;
        args.set(99, Value(1));
        QCOMPARE(readCommand(QStringLiteral("claim"), 1, args).error().code, ErrorCode::UnknownField);
        args = {};
        args.set(1, Value(QStringLiteral("no id")));
        const auto bad = readCommand(QStringLiteral("claim"), 1, args);
        QCOMPARE(bad.error().code, ErrorCode::Malformed);
        QVERIFY(bad.error().detail.contains(QStringLiteral("ticket")));
    }
};

FIRSTLINE_TEST_MAIN(TestProtocol)
#include "tst_protocol.moc"
