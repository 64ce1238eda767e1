#include "tests/support/testmain.h"
#include "ui/models/listdiff.h"

#include <numeric>
#include <random>

using namespace firstline::ui;

namespace {

/// Carries the steps out as a model does.
RowIds carriedOut(RowIds list, const ListPlan &plan, const RowIds &after)
{
    for (const ListStep &step : plan.steps) {
        const auto first = list.begin() + step.first;
        if (step.kind == ListStep::Kind::Remove) {
            list.erase(first, first + step.count);
        } else if (step.kind == ListStep::Kind::Insert) {
            list.insert(first, after.begin() + step.first, after.begin() + step.first + step.count);
        } else {
            const RowIds block(first, first + step.count);
            list.erase(first, first + step.count);
            list.insert(list.begin() + step.to, block.begin(), block.end());
        }
    }
    return list;
}

} // namespace

/// How one order of rows becomes another.
class TestModelsListDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plan_whenNothingChanged_thenEmpty();
    void plan_whenOneRowMoves_thenOneMove();
    void plan_whenNeighboursMoveTogether_thenOneMove();
    void plan_whenTailFollows_thenOneInsert();
    void plan_whenMixed_thenRemovesMovesInserts();
    void plan_whenTooManySteps_thenBulk();
    void plan_whenRandomLists_thenLeadsToTheOther();
    void plan_whenMillionRowsAndOneChange_thenQuick();
};

void TestModelsListDiff::plan_whenNothingChanged_thenEmpty()
{
    QVERIFY(planList({ 1, 2, 3 }, { 1, 2, 3 }).steps.empty());
    QVERIFY(planList({}, {}).steps.empty());
}

void TestModelsListDiff::plan_whenOneRowMoves_thenOneMove()
{
    const ListPlan down = planList({ 1, 2, 3, 4, 5 }, { 2, 3, 4, 1, 5 });
    QCOMPARE(down.steps, (std::vector<ListStep> { { ListStep::Kind::Move, 0, 1, 3 } }));
    const ListPlan up = planList({ 1, 2, 3, 4, 5 }, { 1, 5, 2, 3, 4 });
    QCOMPARE(up.steps, (std::vector<ListStep> { { ListStep::Kind::Move, 4, 1, 1 } }));
}

void TestModelsListDiff::plan_whenNeighboursMoveTogether_thenOneMove()
{
    const ListPlan plan = planList({ 1, 2, 3, 4, 5, 6, 7 }, { 5, 6, 1, 2, 3, 4, 7 });
    QCOMPARE(plan.steps, (std::vector<ListStep> { { ListStep::Kind::Move, 4, 2, 0 } }));
}

void TestModelsListDiff::plan_whenTailFollows_thenOneInsert()
{
    const ListPlan plan = planList({ 1, 2 }, { 1, 2, 3, 4, 5 });
    QCOMPARE(plan.steps, (std::vector<ListStep> { { ListStep::Kind::Insert, 2, 3, 0 } }));
}

void TestModelsListDiff::plan_whenMixed_thenRemovesMovesInserts()
{
    const RowIds before { 1, 2, 3, 4, 5, 6 };
    const RowIds after { 1, 4, 9, 3, 6, 8 };
    const ListPlan plan = planList(before, after);
    QCOMPARE(plan.steps,
             (std::vector<ListStep> { { ListStep::Kind::Remove, 4, 1, 0 },
                                      { ListStep::Kind::Remove, 1, 1, 0 },
                                      { ListStep::Kind::Move, 1, 1, 2 },
                                      { ListStep::Kind::Insert, 2, 1, 0 },
                                      { ListStep::Kind::Insert, 5, 1, 0 } }));
    QCOMPARE(carriedOut(before, plan, after), after);
}

void TestModelsListDiff::plan_whenTooManySteps_thenBulk()
{
    RowIds before(1000);
    std::iota(before.begin(), before.end(), 1);
    const RowIds after(before.rbegin(), before.rend());
    const ListPlan plan = planList(before, after);
    QVERIFY(plan.bulk);
    QVERIFY(plan.steps.empty());
}

void TestModelsListDiff::plan_whenRandomLists_thenLeadsToTheOther()
{
    const unsigned seed = std::random_device {}();
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        RowIds pool(static_cast<size_t>(random() % 24));
        std::iota(pool.begin(), pool.end(), 1);
        const auto half = [&] {
            RowIds list = pool;
            std::shuffle(list.begin(), list.end(), random);
            list.resize(pool.empty() ? 0 : random() % (pool.size() + 1));
            return list;
        };
        const RowIds before = half();
        const RowIds after = half();
        const ListPlan plan = planList(before, after);
        QVERIFY2(carriedOut(before, plan, after) == after, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestModelsListDiff::plan_whenMillionRowsAndOneChange_thenQuick()
{
    RowIds before(1'000'000);
    std::iota(before.begin(), before.end(), 1);
    RowIds after = before;
    std::rotate(after.begin() + 10, after.begin() + 500'000, after.begin() + 500'001);
    const ListPlan plan = planList(before, after);
    QCOMPARE(plan.steps, (std::vector<ListStep> { { ListStep::Kind::Move, 500'000, 1, 10 } }));
}

FIRSTLINE_TEST_MAIN(TestModelsListDiff)
#include "tst_models_listdiff.moc"
