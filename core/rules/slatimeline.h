#pragma once

#include "core/rules/ticketview.h"

namespace firstline::rules {

/// A stretch of time in one status.
struct StatusSpan {
    Instant from;
    std::optional<Instant> to; ///< Empty for the present status.
    StatusId status;
    StatusCategory category = StatusCategory::New;
    bool pausesResolution = false;
    AgentId actor; ///< Who set it.
    QString reason; ///< Why, as its author wrote.
};

/// A change of priority, at the time that counts.
struct PriorityChange {
    Instant at;
    int before = 0;
    int after = 0;
};

/// A word between desk and customer that starts or ends a response clock.
struct ContactPoint {
    Instant at;
    bool byAgent = false;
    bool visit = false;
};

/// A time that was agreed on: the start of a visit, or when a third party is to be done.
struct AgreedTime {
    Instant from; ///< Since when the status lasted in which it was agreed.
    Instant at;
    StatusCategory category = StatusCategory::Scheduled;
};

/// What clocks read out of a ticket's events and messages. Spans follow each other without a gap from creation on;
/// events keep the server's order, so one that occurred before its predecessor counts from its predecessor's time.
struct SlaTimeline {
    Instant createdAt;
    int priority = 3; ///< The present one.
    std::vector<StatusSpan> spans; ///< At least one.
    std::vector<PriorityChange> priorities;
    std::vector<ContactPoint> contacts; ///< By time.
    std::vector<AgreedTime> agreed; ///< Those that came (their Woken events) and the present one.

    /// Priority in force at an instant.
    int priorityAt(Instant t) const;

    /// Since when the customer waits: the oldest customer message after the last agent contact, or nothing.
    std::optional<Instant> unansweredSince() const;
};

/// Thread: any.
SlaTimeline readTimeline(const TicketView &view, const ConfigSnapshot &config);

/// Whether a message ends a response clock, and when. A reply counts at the hand-over to its channel (held, queued and
/// failed ones do not yet), a call or a visit when it occurred; automatic messages never. Thread: any.
std::optional<Instant> agentContactAt(const Message &message);

/// What a clock does in a stretch of time.
enum class ClockPart {
    Ran, ///< Working time counts.
    Stood, ///< Paused.
    Stopped, ///< Solved, closed, merged or void: nothing to wait for.
};

/// What a clock does in a status, by its category, the status itself and the policy. Thread: any.
ClockPart clockPart(ClockKind kind, const StatusSpan &span, const Policy &policy);

/// A stretch of a clock's history in one status.
struct ClockSegment {
    ClockPart part = ClockPart::Ran;
    Instant from;
    std::optional<Instant> to; ///< Empty: goes on.
    bool counted = true; ///< False before a restart.
    StatusId status;
    AgentId actor;
    QString reason;
};

/// One clock from its start to its end or the present. Source: behaviour.md section 3.
struct ClockHistory {
    ClockKind kind = ClockKind::FirstResponse;
    Instant begin;
    std::optional<Instant> end; ///< When it was met.
    int priority = 3; ///< Whose target counts: that at the end, else the present one.
    std::vector<ClockSegment> segments; ///< Without a gap from `begin` on; may hold empty ones.
};

/// The history of one clock. Shape: none when it has not begun (next response without a waiting customer). Thread: any.
std::optional<ClockHistory> clockHistory(
    ClockKind kind, const SlaTimeline &timeline, const Policy &policy, TicketType type);

/// Working seconds that a policy allows a clock at a priority; 0: no target.
qint64 targetSeconds(const Policy &policy, ClockKind kind, int priority);

} // namespace firstline::rules
