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

std::vector<AgentId> lineAudience(int percent, GroupId group, const Ticket &ticket, const ConfigSnapshot &config)
{
    Ticket held = ticket;
    held.queue = group;
    std::vector<AgentId> told;
    if (percent < 100)
        addAll(told, AlarmAudience::Assignee, held, config);
    if (percent >= 90 || told.empty())
        addAll(told, AlarmAudience::Group, held, config);
    const auto leads = [&](AgentId id) {
        const Agent *agent = config.agent(id);
        return agent && agent->role == RoleKind::Supervisor;
    };
    const bool late = percent >= 100 && std::none_of(told.begin(), told.end(), leads);
    if (late || told.empty())
        addAll(told, AlarmAudience::Supervisor, held, config);
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
