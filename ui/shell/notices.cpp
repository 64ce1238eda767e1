#include "ui/shell/notices.h"

#include <QtCore/QTime>

namespace firstline::ui {

using service::NoticeEvent;

namespace {

const QString kSetting = QStringLiteral("notices");

} // namespace

Notices::Notices(const Desk &desk, service::PersonalSettings &settings, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_settings(settings)
    , m_rules(service::readNoticeRules(settings.value(kSetting)))
{
    connect(&m_settings, &service::PersonalSettings::changed, this, &Notices::read);
}

void Notices::read()
{
    const service::NoticeRules rules = service::readNoticeRules(m_settings.value(kSetting));
    if (rules == m_rules)
        return;
    m_rules = rules;
    Q_EMIT changed();
}

void Notices::setRules(const service::NoticeRules &rules)
{
    m_settings.set(kSetting, rules == service::usualNoticeRules() ? QString() : service::writeNoticeRules(rules));
    read();
}

service::NoticeState Notices::now() const
{
    service::NoticeState state;
    const QTime time = toDateTime(m_desk.now()).toLocalTime().time();
    state.minuteOfDay = time.hour() * 60 + time.minute();
    const std::optional<Agent> me = m_desk.me();
    const ConfigPtr config = m_desk.config();
    if (me && config) {
        state.availability = me->availability;
        state.onDuty = service::isOnDuty(*me, *config, m_desk.now());
    }
    return state;
}

service::NoticeWays Notices::ways(NoticeEvent event) const { return service::waysNow(event, m_rules, now()); }

bool Notices::isQuietNow() const { return service::isQuiet(m_rules, now()); }

bool Notices::hasDutyCalendar() const { return now().onDuty.has_value(); }

QString Notices::sound(NoticeEvent event) const
{
    if (!ways(event).sound)
        return {};
    const QString name = m_rules[event].sound;
    return name.isEmpty() ? u"bell"_qs : name;
}

NoticeEvent Notices::eventOf(const service::AlarmItem &alarm)
{
    return service::noticeEventOf(alarm.percent, alarm.afterMin, alarm.why == service::AlarmWhy::Reminder);
}

QString Notices::nameOf(NoticeEvent event)
{
    switch (event) {
    case NoticeEvent::Warn: return tr("A deadline comes near");
    case NoticeEvent::Critical: return tr("A deadline is very near (90 %)");
    case NoticeEvent::Breach: return tr("A deadline has passed");
    case NoticeEvent::Reminder: return tr("A wait is over");
    case NoticeEvent::Assigned: return tr("A ticket is given to me");
    case NoticeEvent::Reply: return tr("A customer answers on a ticket of mine");
    case NoticeEvent::Mention: return tr("Somebody mentions me");
    case NoticeEvent::Call: break;
    }
    return tr("Somebody calls");
}

QString Notices::headline(const service::NewsItem &news)
{
    switch (news.event) {
    case NoticeEvent::Assigned: return news.who.isEmpty() ? tr("Given to you") : tr("%1 gave it to you").arg(news.who);
    case NoticeEvent::Mention:
        if (news.restricted)
            return tr("%1 wrote a restricted note for you").arg(news.who.isEmpty() ? tr("Somebody") : news.who);
        return news.who.isEmpty() ? tr("You follow it now") : tr("%1 wants you to see it").arg(news.who);
    default: return tr("An answer came");
    }
}

QString Notices::sentence(const service::NewsItem &news)
{
    const QString number = news.number > 0 ? QString(u'#' % QString::number(news.number)) : news.provisional;
    const QString subject = news.subject.left(80);
    switch (news.event) {
    case NoticeEvent::Assigned:
        //: %1 is a ticket's number, %2 its subject
        return news.who.isEmpty() ? tr("You got %1: %2").arg(number, subject)
                                  //: %1 is a person, %2 a ticket's number, %3 its subject
                                  : tr("%1 gave you %2: %3").arg(news.who, number, subject);
    case NoticeEvent::Mention:
        if (news.restricted) {
            //: %1 is a person, %2 a ticket's number, %3 its subject
            return tr("%1 wrote a restricted note for you on %2: %3").arg(news.who.isEmpty() ? tr("Somebody") : news.who, number, subject);
        }
        return news.who.isEmpty() ? tr("You follow %1 now: %2").arg(number, subject)
                                  : tr("%1 wants you to see %2: %3").arg(news.who, number, subject);
    default:
        return tr("An answer on %1: %2").arg(number, subject);
    }
}

} // namespace firstline::ui
