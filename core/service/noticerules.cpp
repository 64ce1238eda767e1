#include "core/service/noticerules.h"

#include "core/rules/workingtime.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace firstline::service {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kCriticalPercent = 90;
constexpr int kBreachPercent = 100;

constexpr std::array kNames { "warn", "critical", "breach", "reminder", "assigned", "reply", "mention", "call" };
static_assert(kNames.size() == kNoticeEvents);

void readRule(const QString &token, NoticeRules &rules)
{
    const QStringList parts = token.split(u':');
    const auto name = std::find_if(kNames.begin(), kNames.end(),
                                   [&](const char *one) { return parts.front() == QLatin1String(one); });
    if (name == kNames.end() || parts.size() < 2)
        return;
    NoticeRule &rule = rules.of[static_cast<size_t>(name - kNames.begin())];
    rule.ways = { parts[1].contains(u't'), parts[1].contains(u'd'), parts[1].contains(u's') };
    rule.sound = parts.value(2);
}

void readHours(const QString &hours, NoticeRules &rules)
{
    bool fine = false;
    bool fineToo = false;
    const int from = hours.section(u'-', 0, 0).toInt(&fine);
    const int to = hours.section(u'-', 1, 1).toInt(&fineToo);
    if (fine && fineToo && from >= 0 && to >= 0 && from < kMinutesOfDay && to < kMinutesOfDay) {
        rules.quietFrom = from;
        rules.quietTo = to;
    }
}

} // namespace

NoticeRules usualNoticeRules()
{
    NoticeRules rules;
    const NoticeWays seen { true, true, false };
    for (NoticeRule &rule : rules.of)
        rule.ways = seen;
    rules[NoticeEvent::Warn].ways.desktop = false;
    rules[NoticeEvent::Critical].sound = QStringLiteral("dialog-warning");
    rules[NoticeEvent::Breach] = { { true, true, true }, QStringLiteral("dialog-error") };
    rules[NoticeEvent::Reply].sound = QStringLiteral("message-new-instant");
    rules[NoticeEvent::Mention].sound = QStringLiteral("message-new-instant");
    rules[NoticeEvent::Call] = { { true, true, true }, QStringLiteral("phone-incoming-call") };
    return rules;
}

NoticeRules readNoticeRules(const QString &text)
{
    NoticeRules rules = usualNoticeRules();
    const QStringList tokens = text.split(u' ', Qt::SkipEmptyParts);
    if (tokens.isEmpty())
        return rules;
    rules.dutyHours = tokens.contains(QLatin1String("duty"));
    rules.ownHours = tokens.contains(QLatin1String("own"));
    rules.breachPasses = tokens.contains(QLatin1String("pass"));
    for (const QString &token : tokens) {
        if (token.startsWith(QLatin1String("hours=")))
            readHours(token.mid(6), rules);
        else
            readRule(token, rules);
    }
    return rules;
}

QString writeNoticeRules(const NoticeRules &rules)
{
    QStringList tokens;
    for (size_t i = 0; i < rules.of.size(); ++i) {
        const NoticeRule &rule = rules.of[i];
        QString ways;
        if (rule.ways.toast)
            ways += u't';
        if (rule.ways.desktop)
            ways += u'd';
        if (rule.ways.sound)
            ways += u's';
        tokens.append(QString(QLatin1String(kNames[i]) % u':' % ways % u':' % rule.sound));
    }
    tokens.append(QString(u"hours=" % QString::number(rules.quietFrom) % u'-' % QString::number(rules.quietTo)));
    if (rules.dutyHours)
        tokens.append(QStringLiteral("duty"));
    if (rules.ownHours)
        tokens.append(QStringLiteral("own"));
    if (rules.breachPasses)
        tokens.append(QStringLiteral("pass"));
    return tokens.join(u' ');
}

NoticeEvent noticeEventOf(int percent, int afterMin, bool reminder)
{
    if (reminder)
        return NoticeEvent::Reminder;
    if (percent >= kBreachPercent || afterMin > 0)
        return NoticeEvent::Breach;
    return percent >= kCriticalPercent ? NoticeEvent::Critical : NoticeEvent::Warn;
}

bool isQuiet(const NoticeRules &rules, const NoticeState &state)
{
    if (rules.dutyHours && state.onDuty && !*state.onDuty)
        return true;
    if (!rules.ownHours || rules.quietFrom == rules.quietTo)
        return false;
    const int minute = state.minuteOfDay;
    return rules.quietFrom < rules.quietTo ? minute >= rules.quietFrom && minute < rules.quietTo
                                           : minute >= rules.quietFrom || minute < rules.quietTo;
}

NoticeWays waysNow(NoticeEvent event, const NoticeRules &rules, const NoticeState &state)
{
    NoticeWays ways = rules[event].ways;
    const bool away = state.availability == Availability::Break || state.availability == Availability::Absent;
    const bool passes = event == NoticeEvent::Breach && rules.breachPasses;
    if (away || (isQuiet(rules, state) && !passes))
        ways.desktop = ways.sound = false;
    return ways;
}

std::optional<bool> isOnDuty(const Agent &agent, const ConfigSnapshot &config, Instant now)
{
    std::optional<bool> duty;
    for (const GroupId &id : agent.groups) {
        const Group *group = config.group(id);
        const Calendar *calendar = group && !group->archived && group->dutyCalendar ? config.calendar(group->dutyCalendar) : nullptr;
        if (calendar)
            duty = duty.value_or(false) || rules::WorkingTime(*calendar).isWorking(now);
    }
    return duty;
}

} // namespace firstline::service
