#include "core/protocol/compress.h"
#include "core/protocol/cursor.h"
#include "core/protocol/messages.h"
#include "core/protocol/smallwords.h"
#include "tests/support/testmain.h"

#include <QtCore/QCryptographicHash>
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

    void small_whenPacked_thenTheWordsAreThoseThatWereShipped()
    {
        // Whoever has an older program unpacks with these and no others.
        const QByteArray words = QByteArray::fromHex(kSmallWords);
        QCOMPARE(QCryptographicHash::hash(words, QCryptographicHash::Sha256).toHex(), QByteArray("b90b1e9892797c04e75ffe3f023a35c80725e8b94a393965bb92e5736b1dd2b5"));
        const QByteArray text("0123456789 a few words, a few words " + words.mid(300, 200));
        const QByteArray frame = compressSmall(text);
        QVERIFY(frame.size() < text.size() - 180);
        QCOMPARE(inflateSmall(frame, 1000).value_or(QByteArray()), text);
        QVERIFY(inflate(frame, 1000).value_or(QByteArray()) != text);
        QCOMPARE(inflateSmall(frame, text.size() - 1).error().code, ErrorCode::TooLarge);
        QCOMPARE(inflateSmall(frame.chopped(1), 1000).error().code, ErrorCode::Malformed);
        QVERIFY(inflateSmall(compressSmall(QByteArray()), 0).has_value());
    }

    void cursor_whenAnyByteIsChanged_thenRefused()
    {
        const Cursor cursor { 7, 123456, 99, 3, 2, 55 };
        const QByteArray bytes = encodeCursor(cursor);
        QCOMPARE(decodeCursor(bytes).value_or(Cursor()), cursor);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray bad = bytes;
            bad[i] = char(bad[i] ^ 0x10);
            QVERIFY(!decodeCursor(bad).has_value());
            QVERIFY(!decodeCursor(bytes.left(i)).has_value());
        }
    }

    void cursor_whenNumbersAreLarge_thenTheyComeBack()
    {
        constexpr qint64 kLargest = std::numeric_limits<qint64>::max();
        for (const qint64 number : { qint64(0), qint64(127), qint64(128), qint64(1) << 35, kLargest }) {
            const Cursor cursor { quint64(kLargest) * 2 + 1, number, 5, quint64(number) * 2, 255, number, std::min(number, kMaxLag) };
            const QByteArray bytes = encodeCursor(cursor);
            QCOMPARE(decodeCursor(bytes).value_or(Cursor()), cursor);
            QVERIFY(bytes.size() <= 55);
        }
        QVERIFY(encodeCursor({ quint64(kLargest), 5'000'000, quint64(kLargest), 4'000'000, 0, 0 }).size() <= 31);
    }

    void message_whenAPartIsAsInANewOne_thenItIsLeftOut()
    {
        PullAnswer answer;
        answer.toSeq = 5;
        const auto map = decode(encodeMessage(answer));
        QVERIFY(map.has_value());
        QCOMPARE(map->toMap().size(), size_t(1));
        QCOMPARE(decodeMessage<PullAnswer>(encodeMessage(answer))->toSeq, 5);
        // What a new message has otherwise is told, whatever it is.
        PushCommand command;
        command.sameBoot = false;
        command.version = 0;
        const auto read = decodeMessage<PushCommand>(encodeMessage(command));
        QVERIFY(read && !read->sameBoot && read->version == 0);
        QVERIFY(decode(encodeMessage(PushCommand()))->toMap().contains(keyOf(&PushCommand::version)));
    }

    void difference_whenTold_thenAChildsFrameStandsThereOnce()
    {
        PullAnswer answer;
        PageAggregate aggregate;
        aggregate.kind = 1;
        aggregate.id = Uuid::named("t", QStringLiteral("1"));
        aggregate.seq = 70'000;
        aggregate.full = false;
        PageChild child { 3, Uuid::named("e", QStringLiteral("1")), 70'000, {} };
        child.values.set(1, Value(child.id.bytes()));
        child.values.set(2, Value(aggregate.id.bytes()));
        child.values.set(3, Value(12));
        PageChild other = child; // Of another ticket and earlier: said as it is.
        other.seq = 60'000;
        other.values.set(2, Value(Uuid::named("t", QStringLiteral("2")).bytes()));
        aggregate.children = { child, other };
        answer.aggregates = { aggregate };
        const QByteArray bytes = encodeMessage(answer);
        QCOMPARE(bytes.count(aggregate.id.bytes()), 1);
        QCOMPARE(bytes.count(child.id.bytes()), 2);
        const auto read = decodeMessage<PullAnswer>(bytes);
        QVERIFY(read.has_value());
        const std::vector<PageChild> &children = read->aggregates.front().children;
        QCOMPARE(children.size(), size_t(2));
        QCOMPARE(children[0].values, child.values);
        QCOMPARE(children[0].seq, child.seq);
        QCOMPARE(children[1].values, other.values);
        QCOMPARE(children[1].seq, other.seq);
        QCOMPARE(encodeMessage(*read), bytes);
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
