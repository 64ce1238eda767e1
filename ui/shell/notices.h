#pragma once

#include "core/service/newswatch.h"
#include "core/service/personalsettings.h"
#include "ui/shell/desk.h"

namespace firstline::ui {

/// The signed-in person's rules of being told, applied to the present moment. They follow him to other workstations.
/// Thread: interface.
class Notices : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    Notices(const Desk &desk, service::PersonalSettings &settings, QObject *parent = nullptr);

    service::NoticeRules rules() const { return m_rules; }
    void setRules(const service::NoticeRules &rules);

    /// What is done about an event that happens now.
    service::NoticeWays ways(service::NoticeEvent event) const;

    /// The event that an alarm is.
    static service::NoticeEvent eventOf(const service::AlarmItem &alarm);

    /// The name of an event's sound when one is to be heard now; empty for silence.
    QString sound(service::NoticeEvent event) const;

    /// Whether quiet hours are on now; absence and breaks aside.
    bool isQuietNow() const;

    /// Whether any group of the person has a duty calendar.
    bool hasDutyCalendar() const;

    /// "A deadline comes near", for a list of events.
    static QString nameOf(service::NoticeEvent event);

    /// "Given to you by Boris", for a line beside the ticket's number and subject.
    static QString headline(const service::NewsItem &news);

    /// "Boris gave you #40117: Cash desk", for a toast and for the desktop.
    static QString sentence(const service::NewsItem &news);

Q_SIGNALS:
    /// The rules are others.
    void changed();

private:
    service::NoticeState now() const;
    void read();

    Desk m_desk;
    service::PersonalSettings &m_settings;
    service::NoticeRules m_rules;
};

} // namespace firstline::ui
