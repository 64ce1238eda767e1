#include "tests/support/modelspy.h"
#include "tests/support/testmain.h"
#include "ui/models/ticketlistmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include <deque>
#include <numeric>

using namespace firstline;
using namespace firstline::ui;
using firstline::test::ModelSpy;

namespace {

TicketId idOf(qint64 rid) { return TicketId(Uuid::named("test", QString::number(rid))); }

/// A store that answers at once, or keeps its answers until it is told to give them.
struct FakeStore {
    RowIds rids;
    QString word = QStringLiteral("subject");
    bool holds = false;
    int rowQuestions = 0;
    int listQuestions = 0;
    QSet<qint64> gone;
    std::deque<std::function<void()>> held;

    service::TicketRow row(qint64 rid) const
    {
        service::TicketRow made;
        made.rid = rid;
        made.id = idOf(rid);
        made.number = 40000 + rid;
        made.subject = QString(word % u' ' % QString::number(rid));
        return made;
    }

    template<class T>
    QFuture<Result<T>> answer(T value)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        const auto give = [promise, value = std::move(value)] {
            promise->addResult(Result<T>(value));
            promise->finish();
        };
        if (holds)
            held.push_back(give);
        else
            give();
        return future;
    }

    TicketSource source()
    {
        TicketSource made;
        made.list = [this](const service::TicketListQuery &, int firstRows, bool firstOnly) {
            ++listQuestions;
            service::TicketList list;
            for (size_t i = 0; i < std::min(rids.size(), static_cast<size_t>(firstRows)); ++i)
                list.first.push_back(row(rids[i]));
            if (!firstOnly)
                list.rids = std::make_shared<const RowIds>(rids);
            list.overdue = 2;
            return answer(list);
        };
        made.rows = [this](const std::vector<qint64> &asked) {
            ++rowQuestions;
            std::vector<service::TicketRow> found;
            for (const qint64 rid : asked) {
                if (!gone.contains(rid))
                    found.push_back(row(rid));
            }
            return answer(found);
        };
        return made;
    }

    void giveOne()
    {
        auto next = held.front();
        held.pop_front();
        next();
    }
};

RowIds numbers(qint64 first, qint64 last)
{
    RowIds list(static_cast<size_t>(last - first + 1));
    std::iota(list.begin(), list.end(), first);
    return list;
}

/// A model over a FakeStore, watched by the tester.
struct Desk {
    FakeStore store;
    TicketListModel model;
    std::optional<QAbstractItemModelTester> tester; ///< Walks all cells at every signal: not for long lists.
    ModelSpy spy;
    QSignalSpy read;

    explicit Desk(RowIds rids = {})
        : model((store.rids = std::move(rids), store.source()))
        , spy(&model)
        , read(&model, &TicketListModel::listRead)
    {
        if (store.rids.size() <= 300)
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void open()
    {
        model.setQuery({ QStringLiteral("status:active"), QStringLiteral("due") });
        QTRY_COMPARE(read.count(), 1);
        settle();
        spy.take();
    }

    /// What was asked for is here.
    void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    QString subject(int row) const { return model.index(row, int(TicketColumn::Subject)).data().toString(); }
};

} // namespace

/// The window over the store: what it tells, what it asks, what it keeps.
class TestModelsTicketList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void query_whenShown_thenFirstRowsThenTheRest();
    void query_whenSameAgain_thenNothingIsAsked();
    void query_whenChanged_thenShowsTheOldUntilTheNewIsHere();
    void query_whenTypedOn_thenOnlyTheNewestIsAsked();
    void query_whenAnswersAreLate_thenStaleOnesAreDropped();
    void change_whenRowArrives_thenOneInsert();
    void change_whenRowGoes_thenOneRemove();
    void change_whenRowMoves_thenOneMove();
    void change_whenOnlyContent_thenOnlyData();
    void change_whenRowUnknown_thenNotRead();
    void change_whenTooMany_thenLayoutAndNoReset();
    void change_whenRowsWereOnTheirWay_thenReadAgain();
    void change_whenBusy_thenAskedOnceMore();
    void everything_whenTold_thenSeenRowsAreReadAgain();
    void rows_whenNotRead_thenPlaceholderAndAskedOncePerTurn();
    void rows_whenGone_thenNotAskedForEver();
    void rows_whenScrolledFar_thenAtMostFortyPages();
    void persistentIndex_whenListChanges_thenFollowsItsTicket();
    void list_whenFails_thenToldAndOldRowsStay();
    void texts_whenNoAssignee_thenNobody();
};

void TestModelsTicketList::query_whenShown_thenFirstRowsThenTheRest()
{
    Desk desk(numbers(1, 1000));
    desk.store.holds = true;
    desk.model.setQuery({ QStringLiteral("status:active"), QStringLiteral("due") });
    QVERIFY(desk.model.isLoading());
    desk.store.giveOne();
    QTRY_COMPARE(desk.model.rowCount(), TicketListModel::kFirstRows);
    QVERIFY(!desk.model.isComplete());
    QCOMPARE(desk.subject(0), QStringLiteral("subject 1"));
    desk.store.giveOne();
    QTRY_VERIFY(desk.model.isComplete());
    QCOMPARE(desk.model.rowCount(), 1000);
    QCOMPARE(desk.model.overdue(), 2);
    QCOMPARE(desk.spy.take(), (QStringList { QStringLiteral("reset"), QStringLiteral("insert 64-999") }));
}

void TestModelsTicketList::query_whenSameAgain_thenNothingIsAsked()
{
    Desk desk(numbers(1, 5));
    desk.open();
    const int asked = desk.store.listQuestions;
    desk.model.setQuery(desk.model.query());
    QCOMPARE(desk.store.listQuestions, asked);
}

void TestModelsTicketList::query_whenChanged_thenShowsTheOldUntilTheNewIsHere()
{
    Desk desk(numbers(1, 5));
    desk.open();
    desk.store.holds = true;
    desk.store.rids = numbers(7, 8);
    desk.model.setQuery({ QStringLiteral("tag:vip"), QStringLiteral("due") });
    QCOMPARE(desk.model.rowCount(), 5);
    QVERIFY(desk.spy.told().isEmpty());
    desk.store.giveOne();
    QTRY_COMPARE(desk.model.rowCount(), 2);
    QCOMPARE(desk.spy.take(), QStringList { QStringLiteral("reset") });
}

void TestModelsTicketList::query_whenTypedOn_thenOnlyTheNewestIsAsked()
{
    Desk desk(numbers(1, 5));
    desk.store.holds = true;
    for (const QString &text : { QStringLiteral("p"), QStringLiteral("pr"), QStringLiteral("pri") })
        desk.model.setQuery({ text, QStringLiteral("due") });
    QCOMPARE(desk.store.listQuestions, 1);
    desk.store.giveOne();
    QTRY_COMPARE(desk.store.listQuestions, 2);
    QVERIFY(desk.spy.told().isEmpty());
    desk.store.giveOne();
    QTRY_COMPARE(desk.spy.told(), QStringList { QStringLiteral("reset") });
}

void TestModelsTicketList::query_whenAnswersAreLate_thenStaleOnesAreDropped()
{
    Desk desk(numbers(1, 300));
    desk.open();
    desk.store.holds = true;
    desk.model.onTicketsChanged({ idOf(1) }, false); // rows and the list are on their way
    QCOMPARE(desk.store.held.size(), size_t(2));
    desk.store.rids = numbers(500, 501);
    desk.model.setQuery({ QStringLiteral("tag:vip"), QStringLiteral("due") });
    QCOMPARE(desk.store.held.size(), size_t(3));
    desk.store.held[2]();
    QTRY_COMPARE(desk.model.rowCount(), 2);
    desk.spy.take();
    desk.store.held[0]();
    desk.store.held[1]();
    desk.settle();
    QCOMPARE(desk.model.rowCount(), 2);
    QVERIFY(desk.spy.told().isEmpty());
}

void TestModelsTicketList::change_whenRowArrives_thenOneInsert()
{
    Desk desk(numbers(1, 5));
    desk.open();
    desk.store.rids = { 1, 2, 9, 3, 4, 5 };
    desk.model.onTicketsChanged({ idOf(9) }, false);
    QTRY_COMPARE(desk.spy.told(), QStringList { QStringLiteral("insert 2-2") });
}

void TestModelsTicketList::change_whenRowGoes_thenOneRemove()
{
    Desk desk(numbers(1, 5));
    desk.open();
    desk.store.rids = { 1, 2, 4, 5 };
    desk.store.gone = { 3 };
    desk.model.onTicketsChanged({ idOf(3) }, false);
    QTRY_VERIFY(desk.spy.told().contains(QStringLiteral("remove 2-2")));
    QCOMPARE(desk.spy.take(), (QStringList { QStringLiteral("data 2-2"), QStringLiteral("remove 2-2") }));
}

void TestModelsTicketList::change_whenRowMoves_thenOneMove()
{
    Desk desk(numbers(1, 5));
    desk.open();
    desk.store.rids = { 4, 1, 2, 3, 5 };
    desk.model.onTicketsChanged({ idOf(4) }, false);
    QTRY_COMPARE(desk.spy.told(), (QStringList { QStringLiteral("data 3-3"), QStringLiteral("move 3-3 to 0") }));
}

void TestModelsTicketList::change_whenOnlyContent_thenOnlyData()
{
    Desk desk(numbers(1, 5));
    desk.open();
    desk.store.word = QStringLiteral("other");
    desk.model.onTicketsChanged({ idOf(2), idOf(3), idOf(5) }, false);
    QTRY_COMPARE(desk.read.count(), 2);
    QCOMPARE(desk.spy.take(), (QStringList { QStringLiteral("data 1-2"), QStringLiteral("data 4-4") }));
    QCOMPARE(desk.subject(1), QStringLiteral("other 2"));
    QCOMPARE(desk.subject(0), QStringLiteral("subject 1"));
}

void TestModelsTicketList::change_whenRowUnknown_thenNotRead()
{
    Desk desk(numbers(1, 1000));
    desk.open();
    const int asked = desk.store.rowQuestions;
    desk.model.onTicketsChanged({ idOf(900) }, false);
    QTRY_COMPARE(desk.read.count(), 2);
    QCOMPARE(desk.store.rowQuestions, asked);
    QVERIFY(desk.spy.told().isEmpty());
}

void TestModelsTicketList::change_whenTooMany_thenLayoutAndNoReset()
{
    Desk desk(numbers(1, 1000));
    desk.tester.emplace(&desk.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    desk.open();
    const QPersistentModelIndex kept(desk.model.index(10, 0));
    const qint64 rid = kept.data(TicketListModel::RidRole).toLongLong();
    RowIds next = numbers(6, 1005);
    std::reverse(next.begin(), next.end());
    desk.store.rids = next;
    desk.model.onTicketsChanged({}, true);
    QTRY_COMPARE(desk.read.count(), 2);
    QVERIFY(!desk.spy.told().contains(QStringLiteral("reset")));
    QVERIFY(desk.spy.told().contains(QStringLiteral("layout")));
    QCOMPARE(desk.model.rowCount(), 1000);
    for (int row = 0; row < 1000; ++row)
        QCOMPARE(desk.model.index(row, 0).data(TicketListModel::RidRole).toLongLong(), next[size_t(row)]);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(TicketListModel::RidRole).toLongLong(), rid);
}

void TestModelsTicketList::change_whenRowsWereOnTheirWay_thenReadAgain()
{
    Desk desk(numbers(1, 300));
    desk.open();
    desk.store.holds = true;
    QVERIFY(desk.subject(200).isEmpty());
    QTRY_COMPARE(desk.store.held.size(), size_t(1)); // read with the old word
    desk.store.word = QStringLiteral("newer");
    desk.model.onTicketsChanged({ idOf(201) }, false);
    desk.store.holds = false;
    desk.store.giveOne();
    QTRY_COMPARE(desk.subject(200), QStringLiteral("newer 201"));
}

void TestModelsTicketList::change_whenBusy_thenAskedOnceMore()
{
    Desk desk(numbers(1, 5));
    desk.open();
    desk.store.holds = true;
    const int asked = desk.store.listQuestions;
    for (int i = 0; i < 10; ++i)
        desk.model.onTicketsChanged({ idOf(100 + i) }, false);
    QCOMPARE(desk.store.listQuestions, asked + 1);
    desk.store.holds = false;
    desk.store.giveOne();
    QTRY_COMPARE(desk.read.count(), 3);
    QCOMPARE(desk.store.listQuestions, asked + 2);
}

void TestModelsTicketList::everything_whenTold_thenSeenRowsAreReadAgain()
{
    Desk desk(numbers(1, 5));
    desk.open();
    desk.store.word = QStringLiteral("other");
    desk.store.holds = true;
    desk.model.onTicketsChanged({}, true);
    QCOMPARE(desk.subject(0), QStringLiteral("subject 1")); // shown until the new one is here
    desk.settle();
    desk.store.holds = false;
    while (!desk.store.held.empty())
        desk.store.giveOne();
    QTRY_COMPARE(desk.subject(0), QStringLiteral("other 1"));
}

void TestModelsTicketList::rows_whenNotRead_thenPlaceholderAndAskedOncePerTurn()
{
    Desk desk(numbers(1, 1000));
    desk.open();
    const int asked = desk.store.rowQuestions;
    for (int row = 512; row < 560; ++row) {
        QVERIFY(desk.subject(row).isEmpty());
        QVERIFY(!desk.model.index(row, 0).data(TicketListModel::LoadedRole).toBool());
    }
    QCOMPARE(desk.store.rowQuestions, asked);
    QTRY_COMPARE(desk.subject(512), QStringLiteral("subject 513"));
    QCOMPARE(desk.store.rowQuestions, asked + 1);
    QCOMPARE(desk.spy.take(), QStringList { QStringLiteral("data 512-639") });
}

void TestModelsTicketList::rows_whenGone_thenNotAskedForEver()
{
    Desk desk(numbers(1, 300));
    desk.open();
    desk.store.gone = { 250 };
    QVERIFY(desk.subject(249).isEmpty());
    QTRY_COMPARE(desk.subject(250), QStringLiteral("subject 251"));
    const int asked = desk.store.rowQuestions;
    QVERIFY(desk.subject(249).isEmpty());
    desk.settle();
    QCOMPARE(desk.store.rowQuestions, asked);
}

void TestModelsTicketList::rows_whenScrolledFar_thenAtMostFortyPages()
{
    Desk desk(numbers(1, 20000));
    desk.open();
    for (int row = 0; row < 20000; row += TicketListModel::kPageRows) {
        (void)desk.subject(row);
        desk.settle();
        QVERIFY(!desk.subject(row).isEmpty());
    }
    QVERIFY(desk.model.cachedRows() <= TicketListModel::kPageRows * TicketListModel::kMaxPages);
    QVERIFY(desk.model.cachedRows() > TicketListModel::kPageRows * TicketListModel::kMaxPages / 2);
    QVERIFY(!desk.subject(19968).isEmpty());
}

void TestModelsTicketList::persistentIndex_whenListChanges_thenFollowsItsTicket()
{
    Desk desk(numbers(1, 6));
    desk.open();
    const QPersistentModelIndex third(desk.model.index(2, 0));
    desk.store.rids = { 9, 6, 1, 4, 3 };
    desk.model.onTicketsChanged({ idOf(9) }, false);
    QTRY_COMPARE(desk.read.count(), 2);
    QCOMPARE(third.row(), 4);
    QCOMPARE(third.data(TicketListModel::TicketIdRole).value<TicketId>(), idOf(3));
    QCOMPARE(desk.model.rowOf(idOf(6)), 1);
    QCOMPARE(desk.model.rowOf(idOf(2)), -1);
}

void TestModelsTicketList::list_whenFails_thenToldAndOldRowsStay()
{
    FakeStore store;
    store.rids = numbers(1, 3);
    TicketSource source = store.source();
    bool broken = false;
    const auto working = source.list;
    source.list = [&](const service::TicketListQuery &query, int rows, bool only) {
        if (!broken)
            return working(query, rows, only);
        return store.answer<service::TicketList>({}).then(
            [](const Result<service::TicketList> &) -> Result<service::TicketList> {
                return fail(ErrorCode::StorageFailed, QStringLiteral("test"));
            });
    };
    TicketListModel model(source);
    QSignalSpy failed(&model, &TicketListModel::failed);
    model.setQuery({ QStringLiteral("a"), QStringLiteral("due") });
    QTRY_VERIFY(model.isComplete());
    broken = true;
    model.setQuery({ QStringLiteral("b"), QStringLiteral("due") });
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(model.rowCount(), 3);
    broken = false;
    QSignalSpy shown(&model, &TicketListModel::queryShown);
    model.setQuery({ QStringLiteral("b"), QStringLiteral("due") });
    QTRY_COMPARE(shown.count(), 1);
}

void TestModelsTicketList::texts_whenNoAssignee_thenNobody()
{
    Desk desk(numbers(1, 2));
    desk.open();
    QCOMPARE(desk.model.index(0, int(TicketColumn::Assignee)).data().toString(), QStringLiteral("nobody"));
    QCOMPARE(desk.model.index(0, int(TicketColumn::Number)).data().toString(), QStringLiteral("40001"));
    QCOMPARE(desk.model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("P"));
    QCOMPARE(desk.model.headerData(1, Qt::Horizontal, TicketListModel::FullNameRole).toString(),
             QStringLiteral("Priority"));
}

FIRSTLINE_TEST_MAIN(TestModelsTicketList)
#include "tst_models_ticketlist.moc"
