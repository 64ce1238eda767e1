#include "core/server/demo/demoplan.h"

#include "core/server/demo/demodesk.h"

namespace firstline::server {

namespace {

constexpr int kTickets = 600;
constexpr int kDays = 30;

/// How many active tickets there are of each stage.
struct Share {
    DemoStage stage;
    int count;
};
constexpr Share kActive[] = { { DemoStage::Fresh, 11 }, { DemoStage::Open, 28 }, { DemoStage::Unanswered, 8 },
    { DemoStage::WaitCustomer, 9 }, { DemoStage::WaitThird, 7 }, { DemoStage::Scheduled, 6 },
    { DemoStage::Postponed, 4 } };

QJsonArray conversation(const QJsonObject &scenario)
{
    return scenario.value(u"conversation").toArray();
}

QString from(const QJsonObject &scenario, int step)
{
    return conversation(scenario).at(step)[u"from"].toString();
}

int stepCount(const QJsonObject &scenario)
{
    return int(conversation(scenario).size());
}

/// The last step with `wanted` that is followed by `next` (empty: by anything or nothing). Shape: -1 when there is none.
int lastStep(const QJsonObject &scenario, QStringView wanted, QStringView next)
{
    for (int i = stepCount(scenario) - 1; i >= 1; --i) {
        const bool followed = next.isEmpty() || (i + 1 < stepCount(scenario) && from(scenario, i + 1) == next);
        if (from(scenario, i) == wanted && followed)
            return i;
    }
    return -1;
}

QString waitName(DemoStage stage)
{
    switch (stage) {
    case DemoStage::WaitCustomer: return u"wait_customer"_qs;
    case DemoStage::WaitThird: return u"wait_third"_qs;
    case DemoStage::Scheduled: return u"scheduled"_qs;
    case DemoStage::Postponed: return u"postponed"_qs;
    default: return {};
    }
}

} // namespace

int demoImpact(const Samples &samples, const QJsonObject &scenario)
{
    return demoGrade(samples, u"impacts", scenario.value(u"impact").toString());
}

int demoUrgency(const Samples &samples, const QJsonObject &scenario)
{
    return demoGrade(samples, u"urgencies", scenario.value(u"urgency").toString());
}

qint64 demoStepSeconds(const QJsonObject &scenario, int step)
{
    // The files count by the clock on the wall; what takes days there takes fewer working hours.
    const qint64 minutes = conversation(scenario).at(step)[u"after_min"].toInt();
    return 60 * (minutes <= 240 ? minutes : 240 + (minutes - 240) * 3 / 10);
}

DemoPlanner::DemoPlanner(const Samples &samples, Instant now, DemoDice &dice)
    : m_samples(samples)
    , m_now(now)
    , m_dice(dice)
    , m_office(demoCalendarOf(samples, u"office"_qs))
    , m_shops(demoCalendarOf(samples, u"shops"_qs))
    , m_always(demoCalendarOf(samples, u"always"_qs))
{
}

std::vector<DemoPlan> DemoPlanner::plan()
{
    std::vector<DemoPlan> plans;
    for (const Share &share : kActive) {
        for (int i = 0; i < share.count; ++i)
            plans.push_back(active(share.stage, i));
    }
    while (plans.size() < kTickets)
        plans.push_back(done());
    std::stable_sort(plans.begin(), plans.end(),
        [](const DemoPlan &a, const DemoPlan &b) { return a.createdAt() < b.createdAt(); });
    return plans;
}

bool DemoPlanner::fits(const QJsonObject &scenario, DemoStage stage) const
{
    const QString wait = scenario.value(u"wait").toString();
    switch (stage) {
    case DemoStage::Fresh: return scenario.value(u"channel").toString() != u"phone";
    case DemoStage::Open: return stepCount(scenario) >= 2 && from(scenario, 1) != u"customer" && wait.isEmpty();
    case DemoStage::Unanswered: return lastStep(scenario, u"customer", {}) > 0;
    case DemoStage::WaitCustomer:
        return wait == u"wait_customer" || (wait.isEmpty() && lastStep(scenario, u"agent", u"customer") > 0);
    case DemoStage::WaitThird:
    case DemoStage::Scheduled: return wait == waitName(stage);
    case DemoStage::Postponed:
        return wait == u"postponed" || (wait.isEmpty() && scenario.value(u"urgency").toString() == u"low");
    case DemoStage::Done: return true;
    }
    return true;
}

QJsonObject DemoPlanner::scenarioFor(DemoStage stage)
{
    // Every scenario is used before one comes again; those that do not fit wait for a ticket that they fit.
    for (int round = 0; round < 2; ++round) {
        for (size_t i = 0; i < m_order.size(); ++i) {
            const QJsonObject scenario = m_samples.tickets.at(m_order[i]).toObject();
            if (!fits(scenario, stage))
                continue;
            m_order.erase(m_order.begin() + std::ptrdiff_t(i));
            return scenario;
        }
        std::vector<int> more;
        for (int i = 0; i < int(m_samples.tickets.size()); ++i)
            more.insert(more.begin() + m_dice.below(int(more.size()) + 1), i);
        m_order.insert(m_order.end(), more.begin(), more.end());
    }
    return m_samples.tickets.at(0).toObject();
}

void DemoPlanner::chooseCustomer(DemoPlan &plan)
{
    const QString type = plan.scenario.value(u"asset_type").toString();
    if (type.isEmpty() && plan.stage == DemoStage::Done && m_dice.chance(7)) {
        plan.isPrivate = true;
        plan.customer = m_samples.privatePersons.at(m_dice.below(int(m_samples.privatePersons.size()))).toObject();
        return;
    }
    for (int attempt = 0; attempt < 400; ++attempt) {
        const QJsonObject company = m_samples.companies.at(m_dice.below(int(m_samples.companies.size()))).toObject();
        const QJsonArray assets = company.value(u"assets").toArray();
        const bool has = type.isEmpty() || std::any_of(assets.begin(), assets.end(), [&](const QJsonValue &asset) {
            return asset[u"type"].toString() == type;
        });
        plan.customer = company;
        const bool awake = !plan.roundTheClock || attempt >= 300 || policyOf(plan) == u"premium";
        if (has && awake)
            return;
    }
}

void DemoPlanner::chooseSteps(DemoPlan &plan)
{
    const QJsonObject &scenario = plan.scenario;
    switch (plan.stage) {
    case DemoStage::Fresh: plan.steps = 1; return;
    case DemoStage::Unanswered: plan.steps = lastStep(scenario, u"customer", {}) + 1; return;
    case DemoStage::WaitCustomer: {
        const int asked = lastStep(scenario, u"agent", u"customer");
        plan.steps = asked > 0 ? asked + 1 : stepCount(scenario);
        return;
    }
    case DemoStage::Open:
        plan.steps = m_dice.between(2, stepCount(scenario));
        while (plan.steps > 2 && from(scenario, plan.steps - 1) == u"customer")
            --plan.steps;
        return;
    default: plan.steps = stepCount(scenario); return;
    }
}

QString DemoPlanner::policyOf(const DemoPlan &plan) const
{
    for (const QJsonValue contract : plan.customer.value(u"contracts").toArray()) {
        if (contract[u"state"].toString() == u"active")
            return contract[u"policy"].toString();
    }
    const QString tier = plan.customer.value(u"tier").toString();
    for (const QJsonValue policy : m_samples.desk.value(u"policies").toArray()) {
        if (!tier.isEmpty() && textList(policy[u"tiers"]).contains(tier))
            return policy[u"key"].toString();
    }
    return u"standard"_qs;
}

const rules::WorkingTime &DemoPlanner::calendarOf(const DemoPlan &plan) const
{
    const QString policy = policyOf(plan);
    if (policy == u"premium")
        return m_always;
    return policy == u"retail" ? m_shops : m_office;
}

const rules::WorkingTime &DemoPlanner::hoursOf(const DemoPlan &plan) const
{
    // Nobody writes at night, even if his contract has no night.
    return policyOf(plan) == u"premium" || policyOf(plan) == u"retail" ? m_shops : m_office;
}

int DemoPlanner::targetMinutes(const DemoPlan &plan, const QString &clock) const
{
    const int priority
        = ConfigSnapshot().priorityOf(demoImpact(m_samples, plan.scenario), demoUrgency(m_samples, plan.scenario));
    const QString policy = policyOf(plan);
    for (const QJsonValue item : m_samples.desk.value(u"policies").toArray()) {
        if (item[u"key"].toString() == policy)
            return item[u"targets"].toObject().value(QString::number(priority))[clock].toInt(480);
    }
    return 480;
}

/// Working seconds since the registration of an active ticket: from them follows how near its deadline is.
qint64 DemoPlanner::ageOfActive(DemoPlan &plan, int index)
{
    const QString first = plan.stage == DemoStage::Fresh ? u"first_response"_qs : u"resolution"_qs;
    const qint64 target = 60 * qint64(targetMinutes(plan, first));
    const bool clock = plan.stage == DemoStage::Fresh || plan.stage == DemoStage::Open;
    if (clock && index < 4) // within the hour
        return std::max<qint64>(240, target - 60 * m_dice.between(6, 52));
    if (clock && index < (plan.stage == DemoStage::Open ? 7 : 5)) // overdue
        return target + 60 * m_dice.between(5, plan.stage == DemoStage::Open ? 190 : 25);
    if (plan.stage == DemoStage::Fresh)
        return std::max<qint64>(120, target * m_dice.between(3, 60) / 100);
    if (clock || plan.stage == DemoStage::Unanswered)
        return std::max<qint64>(1200, target * m_dice.between(10, 80) / 100);
    // A clock that stands: days may have gone by.
    return std::max<qint64>(2 * 3600, target * m_dice.between(25, 75) / 100) + 3600 * m_dice.between(0, 12);
}

/// Places the steps after `created`, at most `room` working seconds long in all, and none after now.
void DemoPlanner::spread(DemoPlan &plan, const rules::WorkingTime &hours, Instant created, qint64 room) const
{
    const qint64 needed = std::max<qint64>(1, demoStepSeconds(plan.scenario, plan.steps - 1));
    const qint64 share = std::min<qint64>(1000, 1000 * std::max<qint64>(0, room) / needed);
    plan.times = { created };
    for (int step = 1; step < plan.steps; ++step) {
        const qint64 after = demoStepSeconds(plan.scenario, step) * share / 1000;
        Instant at = hours.add(created, after).value_or(created + Seconds(after));
        at = std::max(at, plan.times.back() + Seconds(50));
        plan.times.push_back(std::min(at, m_now - Seconds(plan.steps - step)));
    }
}

DemoPlan DemoPlanner::active(DemoStage stage, int index)
{
    DemoPlan plan;
    plan.stage = stage;
    plan.scenario = scenarioFor(stage);
    // Half of what is due within the hour is so at any hour: also at night and on a holiday.
    plan.roundTheClock = (stage == DemoStage::Fresh || stage == DemoStage::Open) && index < 2;
    chooseCustomer(plan);
    chooseSteps(plan);
    const qint64 age = ageOfActive(plan, index);
    const rules::WorkingTime &calendar = calendarOf(plan);
    const Instant created = calendar.add(m_now - Seconds(30), -age).value_or(m_now - Seconds(age));
    spread(plan, calendar, created, age * 85 / 100);
    if (stage == DemoStage::Unanswered && index > 0) {
        // The customer wrote not long ago: only the first of them waits longer than was promised.
        const qint64 promised = 60 * qint64(targetMinutes(plan, u"next_response"_qs));
        const qint64 waits = promised * m_dice.between(8, 75) / 100;
        const Instant wrote = calendar.add(m_now - Seconds(30), -waits).value_or(m_now - Seconds(waits));
        plan.times.back() = std::max(plan.times.back(), wrote);
    }
    return plan;
}

DemoPlan DemoPlanner::done()
{
    DemoPlan plan;
    plan.scenario = scenarioFor(DemoStage::Done);
    chooseCustomer(plan);
    plan.steps = stepCount(plan.scenario);
    const int answered = lastStep(plan.scenario, u"agent", u"customer");
    plan.reopened = answered > 0 && m_dice.chance(10);
    const rules::WorkingTime &hours = hoursOf(plan);
    const qint64 worked = demoStepSeconds(plan.scenario, plan.steps - 1) + 60 * qint64(m_dice.between(4, 90));
    const Instant begin = m_office.addDays(m_now, -kDays);
    const qint64 all = hours.secondsBetween(begin, m_now);
    // The nearer to now, the more tickets: the square of chance gathers them there.
    const qint64 luck = m_dice.below(1000);
    const qint64 age = worked + 900 + std::max<qint64>(0, all - worked - 900) * luck * luck / 1000000;
    const Instant created = hours.add(m_now, -age).value_or(begin) + Seconds(m_dice.below(60));
    spread(plan, hours, created, worked);
    plan.solvedAt = std::max(hours.add(created, worked).value_or(m_now), plan.times.back() + Seconds(90));
    plan.solvedAt = std::min(plan.solvedAt, m_now - Seconds(5));
    return plan;
}

} // namespace firstline::server
