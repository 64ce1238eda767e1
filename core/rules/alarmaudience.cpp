#include "core/rules/alarmaudience.h"

#include "core/rules/permissions.h"

#include <algorithm>

namespace firstline::rules {

namespace {

bool belongs(const Agent &agent, AlarmAudience audience, const Ticket &ticket)
{
    switch (audience) {
    case AlarmAudience::Assignee: return agent.id == ticket.assignee;
    case AlarmAudience::Coordinator: return agent.id == ticket.coordinator;
    case AlarmAudience::Group:
        return std::find(agent.groups.begin(), agent.groups.end(), ticket.queue) != agent.groups.end();
    case AlarmAudience::Supervisor: return agent.role == RoleKind::Supervisor;
    case AlarmAudience::Administrator: return agent.role == RoleKind::Administrator;
    }
    return false;
}

void addAll(std::vector<AgentId> &told, AlarmAudience audience, const Ticket &ticket, const ConfigSnapshot &config)
{
    for (const Agent &agent : config.agents()) {
        const bool reachable = !agent.disabled && agent.availability != Availability::Absent;
        if (!reachable || !belongs(agent, audience, ticket) || !maySee(agent, ticket, config))
            continue;
        if (std::find(told.begin(), told.end(), agent.id) == told.end())
            told.push_back(agent.id);
    }
}

} // namespace

std::vector<AgentId> alarmAudience(
    const std::vector<AlarmAudience> &audiences, const Ticket &ticket, const ConfigSnapshot &config)
{
    std::vector<AgentId> told;
    for (const AlarmAudience audience : audiences)
        addAll(told, audience, ticket, config);
    if (told.empty() && !audiences.empty())
        addAll(told, AlarmAudience::Supervisor, ticket, config);
    return told;
}

std::vector<AgentId> reminderAudience(const Ticket &ticket, const ConfigSnapshot &config)
{
    std::vector<AgentId> told;
    addAll(told, AlarmAudience::Assignee, ticket, config);
    addAll(told, AlarmAudience::Coordinator, ticket, config);
    return told.empty() ? alarmAudience({ AlarmAudience::Group }, ticket, config) : told;
}

} // namespace firstline::rules
