#include "core/rules/slapolicy.h"

#include "core/rules/zonetable.h"

#include <algorithm>

namespace firstline::rules {

namespace {

template<class T>
bool has(const std::vector<T> &items, const T &item)
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

const Policy *usable(const ConfigSnapshot &config, PolicyId id)
{
    const Policy *policy = id ? config.policy(id) : nullptr;
    return policy && !policy->archived ? policy : nullptr;
}

const Calendar *usable(const ConfigSnapshot &config, CalendarId id)
{
    const Calendar *calendar = id ? config.calendar(id) : nullptr;
    return calendar && !calendar->archived ? calendar : nullptr;
}

/// Whether `category` or one above it is listed. Bounded: a tree that an error tied into a ring ends too.
bool inBranch(CategoryId category, const std::vector<CategoryId> &listed, const ConfigSnapshot *config)
{
    for (int depth = 0; category && depth < 32; ++depth) {
        if (has(listed, category))
            return true;
        const Category *known = config ? config->category(category) : nullptr;
        category = known ? known->parent : CategoryId();
    }
    return false;
}

bool matches(const Policy &policy, const Ticket &ticket, const Company *company, const ConfigSnapshot &config)
{
    if (!policy.tiers.isEmpty() && !(company && policy.tiers.contains(company->tier, Qt::CaseInsensitive)))
        return false;
    if (!policy.types.empty() && !has(policy.types, ticket.type))
        return false;
    if (!policy.priorities.empty() && !has(policy.priorities, ticket.priority))
        return false;
    return policy.categories.empty() || inBranch(ticket.category, policy.categories, &config);
}

const Policy *byCondition(const Ticket &ticket, const Company *company, const ConfigSnapshot &config)
{
    for (const Policy &policy : config.policies()) { // In the order of their positions.
        if (!policy.archived && !policy.isDefault && matches(policy, ticket, company, config))
            return &policy;
    }
    return nullptr;
}

const Policy *byDefault(const ConfigSnapshot &config)
{
    for (const Policy &policy : config.policies()) {
        if (!policy.archived && policy.isDefault)
            return &policy;
    }
    return nullptr;
}

QDate creationDate(const Ticket &ticket, const Contract &contract, const ConfigSnapshot *config)
{
    const Calendar *calendar = config ? usable(*config, contract.calendar) : nullptr;
    const auto zone = calendar ? ZoneTable::of(calendar->timeZone) : nullptr;
    const qint64 utcS = std::chrono::floor<Seconds>(ticket.createdAt).time_since_epoch().count();
    return toDateTime(Instant(Seconds(zone ? zone->toLocal(utcS) : utcS))).date();
}

/// An expired contract was still in force on the days before its end.
bool inForce(const Contract &contract, QDate date)
{
    if (contract.state != ContractState::Active && contract.state != ContractState::Expired)
        return false;
    if (contract.startsOn.isValid() && date < contract.startsOn)
        return false;
    if (contract.state == ContractState::Active && contract.autoRenew)
        return true;
    return contract.endsOn.isValid() ? date <= contract.endsOn : contract.state == ContractState::Active;
}

int narrowness(const Contract &contract)
{
    return (contract.assets.empty() ? 0 : 4) + (contract.sites.empty() ? 0 : 2) + (contract.categories.empty() ? 0 : 1);
}

} // namespace

PolicyChoice choosePolicy(const Ticket &ticket, const Contract *contract, const Site *site, const Company *company,
    const ConfigSnapshot &config)
{
    PolicyChoice choice;
    const Policy *policy = contract ? usable(config, contract->policy) : nullptr;
    choice.why = u"contract"_qs;
    if (!policy && site) {
        policy = usable(config, site->policy);
        choice.why = u"site"_qs;
    }
    if (!policy) {
        policy = byCondition(ticket, company, config);
        choice.why = u"match"_qs;
    }
    if (!policy) {
        policy = byDefault(config);
        choice.why = u"default"_qs;
    }
    if (!policy) {
        choice.why = u"none"_qs;
        return choice;
    }
    const Calendar *calendar = contract ? usable(config, contract->calendar) : nullptr;
    if (!calendar && site)
        calendar = usable(config, site->calendar);
    if (!calendar)
        calendar = usable(config, policy->calendar);
    choice.policy = policy->id;
    choice.policyVersion = policy->version;
    if (calendar) {
        choice.calendar = calendar->id;
        choice.calendarVersion = calendar->version;
    }
    return choice;
}

const Contract *coveringContract(
    const Ticket &ticket, const std::vector<Contract> &contracts, const ConfigSnapshot *config)
{
    const Contract *best = nullptr;
    for (const Contract &contract : contracts) {
        if (!ticket.company || contract.company != ticket.company
            || !inForce(contract, creationDate(ticket, contract, config)))
            continue;
        if ((!contract.sites.empty() && !has(contract.sites, ticket.site))
            || (!contract.assets.empty() && !has(contract.assets, ticket.asset))
            || (!contract.categories.empty() && !inBranch(ticket.category, contract.categories, config)))
            continue;
        const auto rank = [](const Contract &c) { return std::tuple(narrowness(c), c.startsOn, c.id); };
        if (!best || rank(*best) < rank(contract))
            best = &contract;
    }
    return best;
}

PolicyStamp stampOf(const Ticket &ticket)
{
    return { ticket.policy, ticket.policyVersion, ticket.calendar, ticket.calendarVersion, ticket.due };
}

std::vector<Threshold> standardThresholds()
{
    return { { 75, 0, { AlarmAudience::Assignee }, 0, {}, {} },
        { 90, 0, { AlarmAudience::Coordinator, AlarmAudience::Group }, 0, {}, {} },
        { 100, 0, { AlarmAudience::Supervisor }, 0, {}, {} },
        { 100, 60, { AlarmAudience::Administrator }, 0, {}, {} } };
}

void stampPolicy(Ticket &ticket, const PolicyChoice &choice)
{
    ticket.policy = choice.policy;
    ticket.policyVersion = choice.policyVersion;
    ticket.calendar = choice.calendar;
    ticket.calendarVersion = choice.calendarVersion;
}

} // namespace firstline::rules
