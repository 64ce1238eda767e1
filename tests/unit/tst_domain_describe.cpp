#include "core/domain/record.h"
#include "core/protocol/cbor.h"
#include "core/protocol/json.h"
#include "tests/support/testmain.h"

using namespace firstline;

namespace {

/// A sample entity, as of yesterday.
struct Gadget {
    AssetId id;
    QString name;
    friend bool operator==(const Gadget &, const Gadget &) = default;
};

/// The same with one more field: the line in the description below is all that was written for it.
struct NewGadget {
    AssetId id;
    QString name;
    std::optional<Instant> bought;
    friend bool operator==(const NewGadget &, const NewGadget &) = default;
};

} // namespace

namespace firstline {
template<>
struct Describe<Gadget> {
    static constexpr auto fields
        = std::make_tuple(field("id", 1, &Gadget::id, Kind::Reference, Merge::Fixed, Right::Nobody),
            field("name", 2, &Gadget::name, Kind::Text, Merge::Words, Right::Assets));
};
template<>
struct Describe<NewGadget> {
    static constexpr auto fields
        = std::make_tuple(field("id", 1, &NewGadget::id, Kind::Reference, Merge::Fixed, Right::Nobody),
            field("name", 2, &NewGadget::name, Kind::Text, Merge::Words, Right::Assets),
            field("bought", 3, &NewGadget::bought, Kind::Moment, Merge::FirstWins, Right::Assets));
};
} // namespace firstline

/// One description per entity: what follows from it, for all entities and for one with a field added.
class TestDescribe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void field_whenAdded_thenTravelsEverywhere()
    {
        const NewGadget gadget { AssetId(Uuid::named("g", QStringLiteral("1"))), QStringLiteral("Scanner"),
            fromMs(1'700'000'000'000) };
        const auto infos = fieldInfos<NewGadget>();
        QCOMPARE(infos.size(), size_t(3));
        QCOMPARE(infos.at(2).columnName, QStringLiteral("bought_ms"));
        QVERIFY(infos.at(2).accepts(Value(5)));
        QVERIFY(!infos.at(2).accepts(Value(QStringLiteral("x"))));
        const auto decoded = protocol::decode(protocol::encode(Value(toValues(gadget))));
        QVERIFY(decoded.has_value());
        QCOMPARE(fromValues<NewGadget>(decoded->toMap()), gadget);
        NewGadget changed = gadget;
        changed.bought.reset();
        const ValueMap change = difference(toValues(gadget), toValues(changed));
        QCOMPARE(change.size(), size_t(1));
        QVERIFY(change.contains(3) && change.at(3).isNull());
    }

    void field_whenOldProgramReads_thenItIsKeptAndSentOn()
    {
        const NewGadget gadget { AssetId(Uuid::named("g", QStringLiteral("1"))), QStringLiteral("Scanner"), fromMs(7) };
        ValueMap values = toValues(gadget);
        Gadget old = fromValues<Gadget>(values);
        QCOMPARE(old.name, gadget.name);
        old.name = QStringLiteral("Label scanner");
        applyDifference(values, difference(toValues(fromValues<Gadget>(values)), toValues(old)));
        const auto again = fromValues<NewGadget>(values);
        QCOMPARE(again.name, old.name);
        QCOMPARE(again.bought, gadget.bought);
    }

    void everyEntity_whenDescribed_thenKeysAndNamesAreUnique()
    {
        for (const EntityKind kind : allEntityKinds()) {
            const EntityInfo &info = entityInfo(kind);
            QSet<int> keys;
            QSet<QString> names;
            for (const FieldInfo &f : info.fields) {
                QVERIFY2(!keys.contains(f.key) && !names.contains(f.name), qPrintable(info.name + u'.' + f.name));
                keys.insert(f.key);
                names.insert(f.name);
                QVERIFY(f.accepts(Value()));
            }
            QCOMPARE(info.fields.front().key, 1);
            if (info.isChild()) {
                QCOMPARE(info.fields.at(1).key, info.parentKey);
                QCOMPARE(info.byKey(3)->name, QStringLiteral("ev_no"));
            }
        }
    }

    void ticket_whenRoundTripped_thenEqual()
    {
        Ticket ticket;
        ticket.id = TicketId(Uuid::named("t", QStringLiteral("1")));
        ticket.subject = QStringLiteral("Каса не друкує");
        ticket.tags = { QStringLiteral("a"), QStringLiteral("b") };
        ticket.followers = { AgentId(Uuid::named("a", QStringLiteral("1"))) };
        ticket.wakeAt = fromMs(123);
        ClockState clock;
        clock.due = fromMs(77);
        ticket.clocks = { clock };
        const Record record = toRecord(ticket);
        QCOMPARE(fromRecord<Ticket>(record), ticket);
        const QJsonObject json = protocol::toJson(record);
        QCOMPARE(json.value(QStringLiteral("wake_at")).toString(), QStringLiteral("1970-01-01T00:00:00.123Z"));
        QCOMPARE(json.value(QStringLiteral("id")).toString(), ticket.id.text());
    }
};

FIRSTLINE_TEST_MAIN(TestDescribe)
#include "tst_domain_describe.moc"
