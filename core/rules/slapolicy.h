#pragma once

#include "core/domain/configsnapshot.h"
#include "core/domain/customer.h"

namespace firstline::rules {

/// The policy and the calendar that rule a ticket, as they are stamped on it. Null ids: no clocks, no alarms.
struct PolicyChoice {
    PolicyId policy;
    int policyVersion = 0;
    CalendarId calendar;
    int calendarVersion = 0;
    /// Which step chose the policy: "contract", "site", "match", "default" or "none". A code; the screen translates it.
    QString why;

    friend bool operator==(const PolicyChoice &, const PolicyChoice &) = default;
};

/// Chooses policy and calendar: the contract's, else the site's, else the first policy (by position) whose conditions
/// on company tier, type and category hold, else the default. A category condition holds for the categories below it.
/// Calendar: the contract's, else the site's, else the policy's. Source: behaviour.md section 3. Shape: `contract`,
/// `site` and `company` may be null; objects that are gone or archived are passed over. Thread: any.
PolicyChoice choosePolicy(const Ticket &ticket, const Contract *contract, const Site *site, const Company *company,
    const ConfigSnapshot &config);

/// The contract of the ticket's company in force on the ticket's creation date that covers site, asset and category;
/// the narrowest of several, then the youngest. Shape: null when there is none; points into `contracts`. The date is
/// the local one of the contract's calendar when `config` knows it, else that of UTC. Thread: any.
const Contract *coveringContract(
    const Ticket &ticket, const std::vector<Contract> &contracts, const ConfigSnapshot *config = nullptr);

/// The present stamp of a ticket. Thread: any.
PolicyStamp stampOf(const Ticket &ticket);

/// The thresholds of behaviour.md section 5, for a policy that nobody has changed: 75 % tells the assignee, 90 % the
/// coordinator and the group, 100 % the supervisors, an hour later the administrators.
std::vector<Threshold> standardThresholds();

/// Writes the choice into the ticket's stamp.
void stampPolicy(Ticket &ticket, const PolicyChoice &choice);

} // namespace firstline::rules
