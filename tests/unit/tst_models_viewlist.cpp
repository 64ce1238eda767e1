#include "tests/support/modelspy.h"
#include "tests/support/testmain.h"
#include "ui/models/viewlistmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace firstline;
using namespace firstline::ui;
using firstline::test::ModelSpy;

namespace {

template<class I>
I idNamed(const char *name)
{
    return I(Uuid::named("test", QString::fromLatin1(name)));
}

Group group(const char *name, int position, bool restricted = false)
{
    Group made;
    made.id = idNamed<GroupId>(name);
    made.name = QString::fromLatin1(name);
    made.position = position;
    made.restricted = restricted;
    return made;
}

Agent agent(RoleKind role)
{
    Agent made;
    made.id = idNamed<AgentId>("anna");
    made.name = QStringLiteral("Anna");
    made.role = role;
    made.groups = { idNamed<GroupId>("Line 1") };
    return made;
}

View view(const char *name, const char *query, int position = 0)
{
    View made;
    made.id = idNamed<ViewId>(name);
    made.name = QString::fromLatin1(name);
    made.query = QString::fromLatin1(query);
    made.position = position;
    return made;
}

ConfigPtr config(const std::vector<Group> &groups, RoleKind role, const std::vector<View> &views = {})
{
    std::vector<Record> records { toRecord(agent(role)) };
    for (const Group &one : groups)
        records.push_back(toRecord(one));
    for (const View &one : views)
        records.push_back(toRecord(one));
    return std::make_shared<const ConfigSnapshot>(records);
}

QStringList names(const ViewListModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row).data().toString());
    return found;
}

/// Counts by the length of the filter; remembers how often it was asked.
struct Counter {
    int asked = 0;
    int more = 0;

    TicketSource source()
    {
        TicketSource made;
        made.counts = [this](const QStringList &filters) {
            ++asked;
            std::vector<service::ViewCount> counts;
            for (const QString &filter : filters)
                counts.push_back({ static_cast<int>(filter.size()) + (filter.contains(u"vip") ? more : 0), 1 });
            QPromise<Result<std::vector<service::ViewCount>>> promise;
            promise.start();
            promise.addResult(counts);
            promise.finish();
            return promise.future();
        };
        return made;
    }
};

} // namespace

/// The list of views: what is in it, and how its counts live.
class TestModelsViewList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void views_whenNoConfig_thenBuiltInOnes();
    void queues_whenSpecialist_thenOnlyHisGroups();
    void queues_whenRestricted_thenMembersOnly();
    void config_whenQueueIsAdded_thenInsertedAndNothingElse();
    void config_whenViewIsRenamed_thenOnlyItsData();
    void config_whenTeamViewIsNamedAsAStandardOne_thenBothAreThere();
    void config_whenViewIsPutAway_thenNotShownAndOrderIsByPosition();
    void counts_whenManyChanges_thenAskedOnceAndOnlyChangedRowsTold();
    void next_whenHeading_thenPassedOver();
    void filterValue_whenSpaces_thenQuoted();
};

void TestModelsViewList::views_whenNoConfig_thenBuiltInOnes()
{
    Counter counter;
    ViewListModel model(counter.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setConfig(nullptr, {});
    QCOMPARE(model.rowCount(), 7);
    QVERIFY(model.index(0).data(ViewListModel::SectionRole).toBool());
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsEnabled));
    QCOMPARE(model.index(1).data(ViewListModel::FilterRole).toString(), QStringLiteral("status:active"));
    QCOMPARE(model.index(1).data(ViewListModel::CountRole).toInt(), -1);
}

void TestModelsViewList::queues_whenSpecialist_thenOnlyHisGroups()
{
    Counter counter;
    ViewListModel model(counter.source());
    model.setConfig(config({ group("Line 1", 1), group("Line 2", 2) }, RoleKind::Specialist), agent(RoleKind::Specialist).id);
    QVERIFY(names(model).contains(QStringLiteral("Line 1")));
    QVERIFY(!names(model).contains(QStringLiteral("Line 2")));
    const int row = model.rowOfKey(QStringLiteral("queue:") + idNamed<GroupId>("Line 1").text());
    QCOMPARE(model.item(row).filter, QStringLiteral("status:active queue:\"Line 1\""));
}

void TestModelsViewList::queues_whenRestricted_thenMembersOnly()
{
    Counter counter;
    ViewListModel model(counter.source());
    const std::vector<Group> groups { group("Line 1", 1, true), group("Security", 2, true), group("Field", 3) };
    model.setConfig(config(groups, RoleKind::Dispatcher), agent(RoleKind::Dispatcher).id);
    QVERIFY(names(model).contains(QStringLiteral("Line 1"))); // a member
    QVERIFY(!names(model).contains(QStringLiteral("Security")));
    QVERIFY(names(model).contains(QStringLiteral("Field")));
    model.setConfig(config(groups, RoleKind::Supervisor), agent(RoleKind::Supervisor).id);
    QVERIFY(!names(model).contains(QStringLiteral("Security")));
}

void TestModelsViewList::config_whenQueueIsAdded_thenInsertedAndNothingElse()
{
    Counter counter;
    ViewListModel model(counter.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setConfig(config({ group("Line 1", 1), group("Line 2", 3) }, RoleKind::Supervisor), {});
    ModelSpy spy(&model);
    model.setConfig(config({ group("Line 1", 1), group("Field", 2), group("Line 2", 3) }, RoleKind::Supervisor), {});
    QCOMPARE(spy.take(), QStringList { QStringLiteral("insert 9-9") });
    model.setConfig(config({ group("Line 2", 0), group("Line 1", 1), group("Field", 2) }, RoleKind::Supervisor), {});
    QCOMPARE(spy.take(), QStringList { QStringLiteral("move 10-10 to 8") });
}

void TestModelsViewList::config_whenViewIsRenamed_thenOnlyItsData()
{
    Counter counter;
    ViewListModel model(counter.source());
    View vip = view("VIP", "tag:vip");
    model.setConfig(config({}, RoleKind::Supervisor, { vip, view("Waiting", "status:waiting", 1) }), {});
    QCOMPARE(names(model).mid(7), (QStringList { QStringLiteral("Team views"), QStringLiteral("VIP"), QStringLiteral("Waiting") }));
    ModelSpy spy(&model);
    vip.name = QStringLiteral("VIP customers");
    model.setConfig(config({}, RoleKind::Supervisor, { vip, view("Waiting", "status:waiting", 1) }), {});
    QCOMPARE(spy.take(), QStringList { QStringLiteral("data 8-8") });
}

void TestModelsViewList::config_whenTeamViewIsNamedAsAStandardOne_thenBothAreThere()
{
    Counter counter;
    ViewListModel model(counter.source());
    model.setConfig(config({}, RoleKind::Supervisor, { view("Due today", "status:active due<=today tag:vip") }), {});
    QCOMPARE(names(model).count(QStringLiteral("Due today")), 2);
    QCOMPARE(model.item(8).kind, ViewItem::Kind::Team);
    QVERIFY(model.item(8).view);
}

void TestModelsViewList::config_whenViewIsPutAway_thenNotShownAndOrderIsByPosition()
{
    Counter counter;
    ViewListModel model(counter.source());
    model.setConfig(config({}, RoleKind::Supervisor, { view("B", "tag:b", 20), view("A", "tag:a", 30), view("Gone", "tag:c", -1) }), {});
    QCOMPARE(names(model).mid(7), (QStringList { QStringLiteral("Team views"), QStringLiteral("B"), QStringLiteral("A") }));
}

void TestModelsViewList::counts_whenManyChanges_thenAskedOnceAndOnlyChangedRowsTold()
{
    Counter counter;
    ViewListModel model(counter.source());
    QSignalSpy counted(&model, &ViewListModel::counted);
    model.setConfig(config({}, RoleKind::Supervisor, { view("VIP", "tag:vip") }), {});
    for (int i = 0; i < 50; ++i)
        model.scheduleCounts();
    QTRY_COMPARE(counted.count(), 1);
    QCOMPARE(counter.asked, 1);
    QCOMPARE(model.index(8).data(ViewListModel::CountRole).toInt(), 7);
    QCOMPARE(model.index(8).data(ViewListModel::OverdueRole).toInt(), 1);
    ModelSpy spy(&model);
    counter.more = 5;
    model.scheduleCounts();
    QTRY_COMPARE(counted.count(), 2);
    QCOMPARE(spy.take(), QStringList { QStringLiteral("data 8-8") });
    QCOMPARE(model.index(8).data(ViewListModel::CountRole).toInt(), 12);
}

void TestModelsViewList::next_whenHeading_thenPassedOver()
{
    Counter counter;
    ViewListModel model(counter.source());
    model.setConfig(config({ group("Line 1", 1) }, RoleKind::Supervisor), {});
    QCOMPARE(model.nextView(6, 1), 8); // 7 is "Queues"
    QCOMPARE(model.nextView(8, -1), 6);
    QCOMPARE(model.nextView(1, -1), -1);
    QCOMPARE(model.nextView(8, 1), -1);
}

void TestModelsViewList::filterValue_whenSpaces_thenQuoted()
{
    QCOMPARE(filterValue(QStringLiteral("Line 1")), QStringLiteral("\"Line 1\""));
    QCOMPARE(filterValue(QStringLiteral("HR")), QStringLiteral("HR"));
    QCOMPARE(filterValue(QStringLiteral("a\"b")), QStringLiteral("\"ab\""));
}

FIRSTLINE_TEST_MAIN(TestModelsViewList)
#include "tst_models_viewlist.moc"
