#include "ui/settings/fieldchanges.h"

#include "core/service/settingsservice.h"
#include "ui/settings/durationtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace firstline::ui {

namespace {

struct SettingsWords {
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

template<class Ids, class Find>
QString names(const Ids &ids, Find find)
{
    QStringList texts;
    for (const auto &id : ids) {
        const auto *found = find(id);
        texts.append(found ? found->name : SettingsWords::tr("unknown"));
    }
    return texts.isEmpty() ? SettingsWords::tr("none") : texts.join(u", "_qs);
}

/// Collects the fields of two typed states that differ.
template<class E>
class Comparer
{
public:
    Comparer(const Record &before, const Record &after)
        : m_before(fromRecord<E>(before))
        , m_after(fromRecord<E>(after))
    {
    }

    template<class T, class Text>
    void add(T E::*member, const QString &label, Text text)
    {
        if (m_before.*member == m_after.*member)
            return;
        const auto said = [&](const T &value) {
            const QString words = text(value);
            return words.isEmpty() ? SettingsWords::tr("none") : words;
        };
        changes.push_back({ keyOf(member), label, said(m_before.*member), said(m_after.*member) });
    }

    void addText(QString E::*member, const QString &label)
    {
        add(member, label, [](const QString &value) { return value; });
    }

    void addFlag(bool E::*member, const QString &label)
    {
        add(member, label, [](bool value) { return value ? SettingsWords::tr("yes") : SettingsWords::tr("no"); });
    }

    const E &before() const { return m_before; }
    const E &after() const { return m_after; }
    std::vector<FieldChange> changes;

private:
    E m_before;
    E m_after;
};

QString exceptionText(const DayException &day)
{
    const QString hours = day.intervals.empty() ? SettingsWords::tr("off") : intervalsText(day.intervals);
    const QString date = QLocale().toString(day.date, QLocale::ShortFormat);
    return day.name.isEmpty() ? QString(date % u' ' % hours) : QString(date % u' ' % day.name % u": "_qs % hours);
}

/// The exceptions that the other list does not have, a few of them in words.
QString exceptionsText(const std::vector<DayException> &mine, const std::vector<DayException> &other)
{
    constexpr int kSaid = 4;
    QStringList texts;
    int more = 0;
    for (const DayException &day : mine) {
        if (std::find(other.begin(), other.end(), day) != other.end())
            continue;
        if (texts.size() < kSaid)
            texts.append(exceptionText(day));
        else
            ++more;
    }
    if (more > 0)
        texts.append(SettingsWords::tr("and %n more", nullptr, more));
    return texts.isEmpty() ? SettingsWords::tr("none of these") : texts.join(u"; "_qs);
}

std::vector<FieldChange> calendarChanges(const Record &before, const Record &after)
{
    Comparer<Calendar> c(before, after);
    c.addText(&Calendar::name, SettingsWords::tr("Name"));
    c.addText(&Calendar::timeZone, SettingsWords::tr("Time zone"));
    c.add(&Calendar::week, SettingsWords::tr("Week"), &weekText);
    if (c.before().exceptions != c.after().exceptions) {
        c.changes.push_back({ keyOf(&Calendar::exceptions), SettingsWords::tr("Exceptions"),
            exceptionsText(c.before().exceptions, c.after().exceptions), exceptionsText(c.after().exceptions, c.before().exceptions) });
    }
    c.addFlag(&Calendar::archived, SettingsWords::tr("Archived"));
    return c.changes;
}

QString targetsText(const std::vector<Target> &targets)
{
    QStringList texts;
    for (const Target &t : targets) {
        QStringList times;
        for (const int minutes : { t.firstResponseMin, t.nextResponseMin, t.resolutionMin, t.onSiteMin })
            times.append(minutes > 0 ? durationText(minutes, 0) : u"–"_qs);
        texts.append(u"P%1: "_qs.arg(t.priority) % times.join(u" / "_qs));
    }
    return texts.join(u"; "_qs);
}

QString thresholdsText(const std::vector<Threshold> &thresholds)
{
    QStringList texts;
    for (const Threshold &threshold : thresholds) {
        QStringList told;
        for (const AlarmAudience audience : threshold.notify)
            told.append(audienceText(audience));
        texts.append(thresholdText(threshold, 0) % (told.isEmpty() ? QString() : QString(u": "_qs % told.join(u", "_qs))));
    }
    return texts.join(u"; "_qs);
}

std::vector<FieldChange> policyChanges(const Record &before, const Record &after, const ConfigSnapshot &config)
{
    const auto status = [&](StatusId id) { return config.status(id); };
    const auto statuses = [&](const std::vector<StatusId> &ids) { return names(ids, status); };
    Comparer<Policy> c(before, after);
    c.addText(&Policy::name, SettingsWords::tr("Name"));
    c.add(&Policy::position, SettingsWords::tr("Order"), [](int position) { return QString::number(position + 1); });
    c.addFlag(&Policy::isDefault, SettingsWords::tr("Default policy"));
    c.add(&Policy::tiers, SettingsWords::tr("Company tiers"), [](const QStringList &tiers) { return tiers.join(u", "_qs); });
    c.add(&Policy::types, SettingsWords::tr("Types"), [](const std::vector<TicketType> &types) {
        QStringList texts;
        for (const TicketType type : types)
            texts.append(ticketTypeText(type));
        return texts.join(u", "_qs);
    });
    c.add(&Policy::categories, SettingsWords::tr("Categories"), [&](const std::vector<CategoryId> &ids) {
        return names(ids, [&](CategoryId id) { return config.category(id); });
    });
    c.add(&Policy::priorities, SettingsWords::tr("Priorities"), [](const std::vector<int> &priorities) {
        QStringList texts;
        for (const int priority : priorities)
            texts.append(QString::number(priority));
        return texts.join(u", "_qs);
    });
    c.add(&Policy::calendar, SettingsWords::tr("Calendar"), [&](CalendarId id) {
        const Calendar *calendar = config.calendar(id);
        return calendar ? calendar->name : QString();
    });
    c.add(&Policy::targets, SettingsWords::tr("Targets"), &targetsText);
    c.add(&Policy::pausesFirst, SettingsWords::tr("Pauses of the first response"), statuses);
    c.add(&Policy::pausesNext, SettingsWords::tr("Pauses of the next response"), statuses);
    c.add(&Policy::pausesResolution, SettingsWords::tr("Pauses of the resolution"), statuses);
    c.add(&Policy::reopen, SettingsWords::tr("When reopened"), &reopenText);
    c.add(&Policy::priorityChange, SettingsWords::tr("When the priority changes"), &priorityChangeText);
    c.add(&Policy::thresholds, SettingsWords::tr("Alarms"), &thresholdsText);
    c.addFlag(&Policy::archived, SettingsWords::tr("Archived"));
    return c.changes;
}

std::vector<FieldChange> groupChanges(const Record &before, const Record &after, const ConfigSnapshot &config)
{
    Comparer<Group> c(before, after);
    c.addText(&Group::name, SettingsWords::tr("Name"));
    c.add(&Group::dutyCalendar, SettingsWords::tr("Duty calendar"), [&](CalendarId id) {
        const Calendar *calendar = config.calendar(id);
        return calendar ? calendar->name : QString();
    });
    c.add(&Group::olaMin, SettingsWords::tr("Promise of the line"), [](int minutes) { return durationText(minutes, 0); });
    return c.changes;
}

std::vector<FieldChange> categoryChanges(const Record &before, const Record &after, const ConfigSnapshot &config)
{
    Comparer<Category> c(before, after);
    c.addText(&Category::name, SettingsWords::tr("Name"));
    c.add(&Category::defaultImpact, SettingsWords::tr("Impact"), &impactName);
    c.add(&Category::defaultUrgency, SettingsWords::tr("Urgency"), &urgencyName);
    c.add(&Category::queue, SettingsWords::tr("Queue"), [&](GroupId id) {
        const Group *group = config.group(id);
        return group ? group->name : QString();
    });
    return c.changes;
}

std::vector<FieldChange> macroChanges(const Record &before, const Record &after)
{
    Comparer<Macro> c(before, after);
    c.addText(&Macro::name, SettingsWords::tr("Name"));
    c.addText(&Macro::condition, SettingsWords::tr("Offered on"));
    c.add(&Macro::steps, SettingsWords::tr("Changes"), [](const std::vector<MacroStep> &steps) {
        QStringList texts;
        for (const MacroStep &step : steps)
            texts.append(step.field % u": "_qs % step.value);
        return texts.join(u"; "_qs);
    });
    c.addText(&Macro::reply, SettingsWords::tr("Reply to the customer"));
    c.addText(&Macro::note, SettingsWords::tr("Internal note"));
    return c.changes;
}

} // namespace

std::vector<FieldChange> fieldChanges(const Record &before, const Record &after, const ConfigSnapshot &config)
{
    switch (after.kind) {
    case EntityKind::Calendar: return calendarChanges(before, after);
    case EntityKind::Policy: return policyChanges(before, after, config);
    case EntityKind::Group: return groupChanges(before, after, config);
    case EntityKind::Category: return categoryChanges(before, after, config);
    case EntityKind::Macro: return macroChanges(before, after);
    case EntityKind::PriorityMatrix: {
        Comparer<PriorityMatrix> c(before, after);
        c.add(&PriorityMatrix::cells, SettingsWords::tr("Priorities"), [](const std::vector<int> &cells) {
            QString text;
            for (size_t i = 0; i < cells.size(); ++i)
                text += QString(QString::number(cells[i]) % (i % 4 == 3 ? u" / "_qs : u" "_qs));
            return text.chopped(text.endsWith(u" / ") ? 3 : 0).trimmed();
        });
        return c.changes;
    }
    case EntityKind::Settings: {
        Comparer<Settings> c(before, after);
        c.addText(&Settings::remoteCommand, SettingsWords::tr("Remote control"));
        c.addText(&Settings::letterhead, SettingsWords::tr("Letterhead"));
        return c.changes;
    }
    default: return {};
    }
}

QString ticketTypeText(TicketType type)
{
    switch (type) {
    case TicketType::Incident: return SettingsWords::tr("Incident");
    case TicketType::Request: return SettingsWords::tr("Request");
    case TicketType::Problem: return SettingsWords::tr("Problem");
    case TicketType::Change: return SettingsWords::tr("Change");
    }
    return {};
}

QString clockText(ClockKind clock)
{
    switch (clock) {
    case ClockKind::FirstResponse: return SettingsWords::tr("First response");
    case ClockKind::NextResponse: return SettingsWords::tr("Next response");
    case ClockKind::Resolution: return SettingsWords::tr("Resolution");
    case ClockKind::OnSite: return SettingsWords::tr("On site");
    default: return SettingsWords::tr("Internal");
    }
}

QString audienceText(AlarmAudience audience)
{
    switch (audience) {
    case AlarmAudience::Assignee: return SettingsWords::tr("Assignee");
    case AlarmAudience::Coordinator: return SettingsWords::tr("Coordinator");
    case AlarmAudience::Group: return SettingsWords::tr("Group");
    case AlarmAudience::Supervisor: return SettingsWords::tr("Supervisor");
    case AlarmAudience::Administrator: return SettingsWords::tr("Administrator");
    }
    return {};
}

QString reopenText(std::optional<ReopenRule> rule)
{
    if (!rule)
        return SettingsWords::tr("By type: incidents resume, requests keep the first result");
    switch (*rule) {
    case ReopenRule::First: return SettingsWords::tr("The first result stays");
    case ReopenRule::Resume: return SettingsWords::tr("The clock resumes");
    case ReopenRule::Restart: return SettingsWords::tr("The clock begins anew");
    }
    return {};
}

QString priorityChangeText(PriorityChangeRule rule)
{
    return rule == PriorityChangeRule::Retro ? SettingsWords::tr("The new target counts from the beginning")
                                             : SettingsWords::tr("The new target counts from the change");
}

QString impactName(int impact)
{
    switch (impact) {
    case 1: return SettingsWords::tr("one person");
    case 2: return SettingsWords::tr("department");
    case 3: return SettingsWords::tr("site");
    case 4: return SettingsWords::tr("company");
    default: return SettingsWords::tr("none");
    }
}

QString urgencyName(int urgency)
{
    switch (urgency) {
    case 1: return SettingsWords::tr("low");
    case 2: return SettingsWords::tr("normal");
    case 3: return SettingsWords::tr("high");
    case 4: return SettingsWords::tr("now");
    default: return SettingsWords::tr("none");
    }
}

QString thresholdText(const Threshold &threshold, int dayMinutes)
{
    if (threshold.percent != 100)
        return SettingsWords::tr("%1 %").arg(threshold.percent);
    if (threshold.afterMin == 0)
        return SettingsWords::tr("deadline");
    return SettingsWords::tr("deadline + %1").arg(durationText(threshold.afterMin, dayMinutes));
}

QString conditionsText(const Policy &policy, const ConfigSnapshot &config)
{
    QStringList parts;
    if (!policy.tiers.isEmpty())
        parts.append(policy.tiers.join(u", "_qs));
    QStringList types;
    for (const TicketType type : policy.types)
        types.append(ticketTypeText(type));
    if (!types.isEmpty())
        parts.append(types.join(u", "_qs));
    QStringList categories;
    for (const CategoryId id : policy.categories) {
        if (const Category *category = config.category(id))
            categories.append(category->name);
    }
    if (!categories.isEmpty())
        parts.append(categories.join(u", "_qs));
    QStringList priorities;
    for (const int priority : policy.priorities)
        priorities.append(QString(u"P"_qs % QString::number(priority)));
    if (!priorities.isEmpty())
        parts.append(priorities.join(u", "_qs));
    if (policy.isDefault)
        parts.append(SettingsWords::tr("what nothing else matches"));
    return parts.isEmpty() ? SettingsWords::tr("everything") : parts.join(u" · "_qs);
}

QString weekText(const std::vector<WeekDay> &week)
{
    QStringList parts;
    const QLocale locale;
    for (size_t i = 0; i < week.size();) {
        size_t last = i;
        while (last + 1 < week.size() && week[last + 1].weekday == week[last].weekday + 1 && week[last + 1].intervals == week[i].intervals)
            ++last;
        QString days = locale.standaloneDayName(week[i].weekday, QLocale::ShortFormat);
        if (last > i)
            days += QString(u"–"_qs % locale.standaloneDayName(week[last].weekday, QLocale::ShortFormat));
        parts.append(days % u' ' % intervalsText(week[i].intervals));
        i = last + 1;
    }
    return parts.join(u", "_qs);
}

} // namespace firstline::ui
