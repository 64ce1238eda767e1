#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/ticketwords.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <memory>

class QTranslator;

namespace firstline::ui {

/// What an explanation says in words: on the panel in the language of the interface and the workstation's zone, and as
/// a text for a customer in any language and the calendar's zone. Names of the desk stay as the desk wrote them.
/// Thread: interface.
class ExplainWords
{
public:
    /// `language`: "en", "ru", "pl"; empty: that of the interface.
    explicit ExplainWords(const TicketWords &names, const QString &language = {});

    /// Dates and times are told in this zone; the workstation's at first.
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    const QTimeZone &zone() const { return m_zone; }

    /// The zone of a calendar. Shape: invalid when its name is unknown.
    static QTimeZone zoneOf(const QString &name);

    /// "Resolution: why is it due Sat 16:02?"
    QString title(const rules::Explanation &explanation) const;

    /// By whose promise: policy, calendar, their versions and the zone, and what was edited since.
    QString source(const rules::Explanation &explanation) const;
    QString edited(const rules::Explanation &explanation) const;

    /// A line of the table: when, what it was, how much working time, why.
    QString range(Instant from, Instant to) const;
    QString phase(const rules::ExplainSegment &segment) const;
    QString working(const rules::ExplainSegment &segment) const;

    /// The lines as they are told, in whole minutes: what is cut off a stretch that ran goes on to the next, so that
    /// they add up to the sum below them.
    static std::vector<rules::ExplainSegment> lines(const rules::Explanation &explanation);
    QString why(const rules::ExplainSegment &segment) const;

    /// "2 nights, a weekend, 1 May (Labour Day)"; empty when there was none.
    QString offTime(const rules::OffTime &off) const;

    /// "used of the target of 8 h", the sum, "5 h left".
    QString used(const rules::Explanation &explanation) const;
    QString left(const rules::Explanation &explanation) const;
    QString ahead(const rules::Explanation &explanation) const;

    /// Who changed what about the deadline; the first choice of a policy is no change.
    QStringList changes(const rules::Explanation &explanation) const;

    /// How long each line and partner had it.
    QStringList inner(const rules::Explanation &explanation) const;

    /// "Sat 21 Nov 16:02"; "nothing promised" and the like where there is no deadline.
    QString due(const rules::Explanation &explanation) const;

    /// What a what-if comes to: "2 h later, 45 m of it working time; then it would be overdue".
    QString difference(const rules::WhatIfAnswer &answer) const;

    /// All of it as plain text for a customer.
    QString text(const rules::Explanation &explanation, const Ticket &ticket) const;

    /// "Sat 21 Nov 16:02", with the year when it is another one.
    QString moment(Instant at) const;

    /// "1 h 30", "20 h", "40 m".
    QString duration(qint64 seconds) const;

private:
    QString say(const char *source) const;
    QString sayMany(const char *source, int n) const;
    QString of(const char *context, const char *source) const;
    QString clock(ClockKind kind) const;
    QString change(const rules::ExplainChange &change) const;
    QString stampChange(const rules::ExplainChange &change, const QString &who) const;
    QString day(const QDate &date) const;
    QString time(Instant at) const;
    QDateTime local(Instant at) const;

    TicketWords m_names;
    std::shared_ptr<QTranslator> m_translator; ///< Null: the interface's.
    QLocale m_locale;
    QTimeZone m_zone;
    bool m_foreign = false; ///< Another language than the interface's.
};

} // namespace firstline::ui
