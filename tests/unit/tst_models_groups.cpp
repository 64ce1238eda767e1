#include "tests/support/modelspy.h"
#include "tests/support/testmain.h"
#include "ui/models/rowmarks.h"
#include "ui/models/ticketlistmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include <numeric>

using namespace firstline;
using namespace firstline::ui;
using firstline::test::ModelSpy;

namespace {

/// A store of numbered tickets cut into groups.
struct FakeStore {
    std::vector<std::pair<QString, RowIds>> groups;
    int listQuestions = 0;

    TicketSource source()
    {
        TicketSource made;
        made.list = [this](const service::TicketListQuery &query, int, bool firstOnly) {
            ++listQuestions;
            service::TicketList list;
            auto all = std::make_shared<RowIds>();
            for (const auto &[key, rids] : groups) {
                for (const qint64 rid : rids) {
                    if (!firstOnly)
                        all->push_back(rid);
                    list.first.push_back(row(rid));
                }
                if (!query.grouping.isEmpty() && !rids.empty())
                    list.groups.push_back({ key, {}, static_cast<int>(rids.size()), 1 });
            }
            list.rids = all;
            return QtFuture::makeReadyFuture(Result<service::TicketList>(list));
        };
        made.rows = [](const std::vector<qint64> &rids) {
            std::vector<service::TicketRow> rows;
            for (const qint64 rid : rids)
                rows.push_back(row(rid));
            return QtFuture::makeReadyFuture(Result<std::vector<service::TicketRow>>(rows));
        };
        return made;
    }

    static service::TicketRow row(qint64 rid)
    {
        service::TicketRow made;
        made.rid = rid;
        made.id = TicketId(Uuid::named("groups", QString::number(rid)));
        made.number = 40000 + rid;
        return made;
    }
};

RowIds numbers(qint64 first, qint64 last)
{
    RowIds list(static_cast<size_t>(last - first + 1));
    std::iota(list.begin(), list.end(), first);
    return list;
}

} // namespace

/// Heads among tickets: where they stand, what stays when the list changes, what is marked.
class TestModelsGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_whenGrouped_thenHeadsStandOverTheirTickets();
    void group_whenCollapsed_thenOnlyItsTicketsGo();
    void group_whenTicketMovesToAnother_thenOneMoveAndFreshFigures();
    void group_whenManyRows_thenCollapsedInOneStep();
    void marks_whenRowsMove_thenGoWithThem();
    void marks_whenMillion_thenWithinAFrame();
};

void TestModelsGroups::list_whenGrouped_thenHeadsStandOverTheirTickets()
{
    FakeStore store { { { u"1"_qs, { 11, 12 } }, { u"2"_qs, { 21 } } } };
    TicketListModel model(store.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery({ u"status:active"_qs, u"due"_qs, u"priority"_qs });
    QTRY_COMPARE(model.rowCount(), 5);
    QVERIFY(model.isComplete());
    QCOMPARE(model.ticketCount(), 3);
    QCOMPARE(store.listQuestions, 1);
    QVERIFY(model.isHead(0) && !model.isHead(1) && !model.isHead(2) && model.isHead(3));
    QCOMPARE(model.head(0)->title, u"1 Highest"_qs);
    QCOMPARE(model.head(0)->count, 2);
    QCOMPARE(model.head(0)->overdue, 1);
    QVERIFY(!model.ticketRow(0));
    QCOMPARE(model.ticketRow(4)->number, 40021);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"1 Highest, 2"));
}

void TestModelsGroups::group_whenCollapsed_thenOnlyItsTicketsGo()
{
    FakeStore store { { { u"1"_qs, { 11, 12 } }, { u"2"_qs, { 21 } } } };
    TicketListModel model(store.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery({ u"status:active"_qs, u"due"_qs, u"priority"_qs });
    QTRY_COMPARE(model.rowCount(), 5);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex other = model.index(4, 0);
    model.setCollapsed(u"1"_qs, true);
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(model.head(0)->collapsed);
    QCOMPARE(other.row(), 2);
    QCOMPARE(model.ticketCount(), 3); // they are still of the list
    QCOMPARE(model.ticketsOfGroup(u"1"_qs), (RowIds { 11, 12 }));
    // Still closed after the list was read again.
    model.onTicketsChanged({}, true);
    QTRY_VERIFY(store.listQuestions > 1);
    QTRY_COMPARE(model.rowCount(), 3);
    model.setCollapsed(u"1"_qs, false);
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(other.row(), 4);
}

void TestModelsGroups::group_whenTicketMovesToAnother_thenOneMoveAndFreshFigures()
{
    FakeStore store { { { u"1"_qs, { 11, 12 } }, { u"2"_qs, { 21 } } } };
    TicketListModel model(store.source());
    model.setQuery({ u"status:active"_qs, u"due"_qs, u"priority"_qs });
    QTRY_COMPARE(model.rowCount(), 5);
    ModelSpy spy(&model);
    QSignalSpy read(&model, &TicketListModel::listRead);
    store.groups = { { u"1"_qs, { 11 } }, { u"2"_qs, { 12, 21 } } };
    model.onTicketsChanged({ FakeStore::row(12).id }, false);
    QTRY_COMPARE(read.count(), 1);
    const QStringList steps = spy.take();
    QVERIFY2(std::none_of(steps.begin(), steps.end(), [](const QString &step) { return step.contains(u"reset"); }), qPrintable(steps.join(u'\n')));
    QCOMPARE(std::count_if(steps.begin(), steps.end(), [](const QString &step) { return step.startsWith(u"move"); }), 1);
    QCOMPARE(model.head(0)->count, 1);
    QCOMPARE(model.head(2)->count, 2);
}

void TestModelsGroups::group_whenManyRows_thenCollapsedInOneStep()
{
    FakeStore store { { { u"1"_qs, numbers(1, 50'000) }, { u"2"_qs, numbers(50'001, 100'000) } } };
    TicketListModel model(store.source());
    model.setQuery({ u"status:active"_qs, u"due"_qs, u"priority"_qs });
    QTRY_COMPARE(model.rowCount(), 100'002);
    ModelSpy spy(&model);
    model.setCollapsed(u"1"_qs, true);
    QTRY_COMPARE(model.rowCount(), 50'002);
    const QStringList steps = spy.take();
    QCOMPARE(std::count_if(steps.begin(), steps.end(), [](const QString &step) { return step.startsWith(u"remove"); }), 1);
    QCOMPARE(model.head(1)->key, u"2"_qs);
}

void TestModelsGroups::marks_whenRowsMove_thenGoWithThem()
{
    RowMarks marks;
    marks.set(RowIds { 3, 64, 700 }, true);
    marks.set(64, false);
    QVERIFY(marks.contains(3) && !marks.contains(64) && marks.contains(700) && !marks.contains(-3) && !marks.contains(1'000'000));
    QCOMPARE(marks.among({ 700, 5, 3 }), (RowIds { 700, 3 }));
    QCOMPARE(marks.countAmong({ 5, 3 }), 1);
    marks.clear();
    QVERIFY(marks.isEmpty());
}

void TestModelsGroups::marks_whenMillion_thenWithinAFrame()
{
    const RowIds all = numbers(1, 1'000'000);
    RowMarks marks;
    QElapsedTimer timer;
    timer.start();
    marks.set(all, true);
    QCOMPARE(marks.countAmong(all), 1'000'000);
    qInfo("a million rows marked and counted in %lld ms (no optimisation)", timer.elapsed());
    QVERIFY(timer.elapsed() < 1000);
}

FIRSTLINE_TEST_MAIN(TestModelsGroups)
#include "tst_models_groups.moc"
