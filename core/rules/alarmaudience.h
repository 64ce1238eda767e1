#pragma once

#include "core/domain/configsnapshot.h"

namespace firstline::rules {

/// The people a threshold tells about a ticket: those of `audiences` who are neither shut out nor absent and may see the
/// ticket. Nobody of them left: the supervisors. Shape: each person once, in the order of the audiences; empty when there
/// is nobody at all, and for empty `audiences`. Thread: any.
std::vector<AgentId> alarmAudience(
    const std::vector<AlarmAudience> &audiences, const Ticket &ticket, const ConfigSnapshot &config);

/// The people whom a line's clock tells, of a ticket that `group` holds: below 90 % the assignee, or without one the group;
/// then both; from 100 % on the group and its supervisors (those who belong to it, else all). Thread: any.
std::vector<AgentId> lineAudience(int percent, GroupId group, const Ticket &ticket, const ConfigSnapshot &config);

/// The people a reminder tells: assignee and coordinator, else the group, else the supervisors. Thread: any.
std::vector<AgentId> reminderAudience(const Ticket &ticket, const ConfigSnapshot &config);

} // namespace firstline::rules
