#pragma once

#include "core/service/alarmservice.h"
#include "ui/widgets/marks.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {

/// What alarms say in words, on toasts and in the log. Thread: interface.
class AlarmWords
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::AlarmWords)

public:
    /// "Resolution: 75 % used", "The wait is over".
    static QString headline(const service::AlarmItem &alarm);

    /// "40117"; the provisional name while there is no number.
    static QString number(const service::AlarmItem &alarm);

    /// What became of it: "taken 10:42", "snoozed until 11:00", "nothing yet".
    static QString fate(const service::AlarmItem &alarm, Instant now);

    /// Of a promise inside the house or of a partner: "Line 1 holds #40117 longer than 30 min", "UPS was due back".
    static QString inner(const service::AlarmItem &alarm);

    /// How it is marked: by what it was about, not by what the clock does now.
    static PillState mark(const service::AlarmItem &alarm);

    /// What is left of its clock: "00:14:05"; the time of day for a reminder.
    static QString left(const service::AlarmItem &alarm, Instant now);

    /// All of it in one sentence, for people who listen.
    static QString sentence(const service::AlarmItem &alarm, Instant now);
};

} // namespace firstline::ui
