#pragma once

#include "core/domain/ticket.h"

namespace firstline::store {

/// What a list shows of a ticket: columns of its header and joined names.
struct TicketRow {
    qint64 rid = 0;
    TicketId id;
    qint64 number = 0;
    QString provisional;
    QString subject;
    TicketType type = TicketType::Incident;
    StatusId status;
    StatusCategory statusCategory = StatusCategory::New;
    int impact = 1;
    int urgency = 2;
    int priority = 3;
    GroupId queue;
    AgentId assignee;
    ContactId contact;
    QString contactName;
    CompanyId company;
    QString companyName;
    QString companyTier;
    CategoryId category;
    Channel channel = Channel::Phone;
    QStringList tags;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> solvedAt;
    std::optional<Instant> wakeAt;
    std::optional<Instant> due;
    ClockKind dueClock = ClockKind::FirstResponse;
    std::optional<Instant> warnAt;
    bool stands = false;
    bool manual = false; ///< A deadline of it was set by hand.
    bool major = false; ///< A major incident.
    PolicyId policy; ///< The stamp, with the versions that rule.
    int policyVersion = 0;
    CalendarId calendar;
    int calendarVersion = 0;
    qint64 remainingS = 0;
    std::optional<Instant> breachedAt;
    std::optional<Instant> unansweredSince;
    int messageCount = 0;
    int lastEvNo = 0; ///< Of the newest message; 0 when there is none.
    bool unread = false; ///< A message came after the read mark; without a mark: a customer waits for an answer.
    bool dirty = false; ///< Has changes that were not confirmed yet.
};

} // namespace firstline::store
