#pragma once

#include "core/domain/configsnapshot.h"

#include <QtCore/QString>

#include <array>

namespace firstline::service {

/// What a person may be told about.
enum class NoticeEvent {
    Warn, ///< Less than 90 % of a target is used.
    Critical, ///< 90 % and more.
    Breach, ///< A deadline has passed.
    Reminder, ///< A wait is over.
    Assigned, ///< Somebody gave him a ticket.
    Reply, ///< The customer answered on a ticket of his.
    Mention, ///< Somebody named him in a note.
    Call, ///< The telephone rings.
};

inline constexpr int kNoticeEvents = 8;

/// The ways to tell one event.
struct NoticeWays {
    bool toast = false; ///< In the window.
    bool desktop = false; ///< By the desktop, while he looks at another window.
    bool sound = false;

    friend bool operator==(const NoticeWays &, const NoticeWays &) = default;
};

/// How one event is told.
struct NoticeRule {
    NoticeWays ways;
    QString sound; ///< Of the freedesktop sound names ("message-new-instant"); empty: the bell.

    friend bool operator==(const NoticeRule &, const NoticeRule &) = default;
};

/// How one person wants to be told things.
struct NoticeRules {
    std::array<NoticeRule, kNoticeEvents> of; ///< By NoticeEvent.
    bool dutyHours = true; ///< Quiet outside the duty calendars of his groups.
    bool ownHours = false; ///< Quiet from quietFrom to quietTo, on top of that.
    int quietFrom = 22 * 60; ///< Units: minutes of the local day; over midnight when it is after quietTo.
    int quietTo = 7 * 60;
    bool breachPasses = true; ///< Breaches are heard in quiet hours, too.

    NoticeRule &operator[](NoticeEvent event) { return of[static_cast<size_t>(event)]; }
    const NoticeRule &operator[](NoticeEvent event) const { return of[static_cast<size_t>(event)]; }

    friend bool operator==(const NoticeRules &, const NoticeRules &) = default;
};

/// Where the person is when something happens.
struct NoticeState {
    Availability availability = Availability::Available;
    int minuteOfDay = 0; ///< Local.
    std::optional<bool> onDuty; ///< By the calendars of his groups; nothing where none has one.
};

/// The rules of whoever chose none.
NoticeRules usualNoticeRules();

/// The text form in which they are kept ("warn:td: breach:tds:bell duty pass"). What is not known is passed over; an empty
/// text means the usual rules.
NoticeRules readNoticeRules(const QString &text);
QString writeNoticeRules(const NoticeRules &rules);

/// Which of the first three events an alarm is; Reminder when it is about a wait.
NoticeEvent noticeEventOf(int percent, int afterMin, bool reminder);

/// Whether it is to be quiet now. Absence and breaks are not quiet hours: waysNow knows them.
bool isQuiet(const NoticeRules &rules, const NoticeState &state);

/// What is done about an event now: in quiet hours nothing but the toast (a breach may pass), on a break and in absence
/// the same, without exception. The log keeps everything anyway.
NoticeWays waysNow(NoticeEvent event, const NoticeRules &rules, const NoticeState &state);

/// Whether one of a person's groups is on duty. Shape: nothing when none of them has a duty calendar.
std::optional<bool> isOnDuty(const Agent &agent, const ConfigSnapshot &config, Instant now);

} // namespace firstline::service
