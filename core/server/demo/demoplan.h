#pragma once

#include "core/domain/ticket.h"
#include "core/rules/workingtime.h"
#include "core/server/demo/demodice.h"
#include "core/server/demo/samples.h"

namespace firstline::server {

/// How far a ticket of the sample has come.
enum class DemoStage { Fresh, Open, Unanswered, WaitCustomer, WaitThird, Scheduled, Postponed, Done };

/// One ticket before it is written: what, for whom, since when and how far.
struct DemoPlan {
    QJsonObject scenario; ///< Of tickets.json.
    QJsonObject customer; ///< Of customers.json; a private person when `isPrivate`.
    bool isPrivate = false;
    DemoStage stage = DemoStage::Done;
    int steps = 1; ///< How many steps of the conversation have taken place.
    std::vector<Instant> times; ///< Of these steps; the first is the registration.
    Instant solvedAt {}; ///< Of a done ticket.
    bool roundTheClock = false; ///< For a customer whose deadlines run at any hour.
    bool reopened = false; ///< Solved once after an answer that did not help.

    Instant createdAt() const { return times.front(); }
};

/// Chooses scenarios, customers and times for a desk of 600 tickets, some 75 of them active. The same dice and the same
/// instant give the same plans. One object per sample.
class DemoPlanner
{
public:
    DemoPlanner(const Samples &samples, Instant now, DemoDice &dice);

    /// All plans in the order of registration.
    std::vector<DemoPlan> plan();

    /// Working time of the desk's office and of its evening and weekend shift.
    const rules::WorkingTime &office() const { return m_office; }

private:
    DemoPlan active(DemoStage stage, int index);
    DemoPlan done();
    bool fits(const QJsonObject &scenario, DemoStage stage) const;
    QJsonObject scenarioFor(DemoStage stage);
    void chooseCustomer(DemoPlan &plan);
    void chooseSteps(DemoPlan &plan);
    qint64 ageOfActive(DemoPlan &plan, int index);
    int targetMinutes(const DemoPlan &plan, const QString &clock) const;
    const rules::WorkingTime &hoursOf(const DemoPlan &plan) const;
    const rules::WorkingTime &calendarOf(const DemoPlan &plan) const;
    QString policyOf(const DemoPlan &plan) const;
    void spread(DemoPlan &plan, const rules::WorkingTime &hours, Instant created, qint64 room) const;

    const Samples &m_samples;
    Instant m_now;
    DemoDice &m_dice;
    rules::WorkingTime m_office;
    rules::WorkingTime m_shops;
    rules::WorkingTime m_always;
    std::vector<int> m_order; ///< Scenarios, shuffled anew when all were used.
};

/// Impact or urgency of a scenario, 1 to 4.
int demoImpact(const Samples &samples, const QJsonObject &scenario);
int demoUrgency(const Samples &samples, const QJsonObject &scenario);

/// Minutes after the registration at which a step of the conversation takes place, in working time.
qint64 demoStepSeconds(const QJsonObject &scenario, int step);

} // namespace firstline::server
