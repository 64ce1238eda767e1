#pragma once

#include "core/domain/configsnapshot.h"

#include <QtCore/QStringList>

namespace firstline::ui {

/// One field of a settings object in two states, in the words of the form.
struct FieldChange {
    int key = 0;
    QString label;
    QString before;
    QString after;
};

/// What differs between two states of a calendar, a policy, a group, a category or the matrix; the version and what
/// else is counted by rules is left out. `config` gives the names of statuses, calendars and the like.
std::vector<FieldChange> fieldChanges(const Record &before, const Record &after, const ConfigSnapshot &config);

/// "Incident".
QString ticketTypeText(TicketType type);

/// "First response".
QString clockText(ClockKind clock);

/// "Supervisor".
QString audienceText(AlarmAudience audience);

/// What happens to the clock of a ticket that is opened again; without a rule it goes by the ticket's type.
QString reopenText(std::optional<ReopenRule> rule);

/// From where a new target counts.
QString priorityChangeText(PriorityChangeRule rule);

/// "department". Shape: "none" outside of 1..4.
QString impactName(int impact);

/// "high". Shape: "none" outside of 1..4.
QString urgencyName(int urgency);

/// "75 %", "deadline", "deadline + 1 h". Units of `dayMinutes`: as durationText.
QString thresholdText(const Threshold &threshold, int dayMinutes);

/// Whom a policy is for, in a line: "vip · incidents · Till equipment"; "everything" without conditions.
QString conditionsText(const Policy &policy, const ConfigSnapshot &config);

/// "Mon–Fri 09:00–18:00" and the like; days with equal hours stand together.
QString weekText(const std::vector<WeekDay> &week);

} // namespace firstline::ui
