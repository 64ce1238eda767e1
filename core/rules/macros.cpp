#include "core/rules/macros.h"

#include "core/rules/takeback.h"
#include "core/rules/takenback.h"
#include "core/rules/transitions.h"

#include <algorithm>

namespace firstline::rules {

namespace {

using Kind = MacroProblem::Kind;

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// What a step of the status may name besides the desk's own words.
const QStringList &categoryNames()
{
    static const QStringList kNames { QStringLiteral("new"), QStringLiteral("open"), QStringLiteral("scheduled"),
        QStringLiteral("wait_customer"), QStringLiteral("wait_third"), QStringLiteral("postponed"), QStringLiteral("solved"),
        QStringLiteral("closed"), QStringLiteral("merged"), QStringLiteral("void") };
    return kNames;
}

/// By id, or by any of the names that `fits` knows. Shape: null when there is none.
template<class Id, class E, class Fits>
const E *named(const std::vector<E> &all, const QString &text, Fits fits)
{
    const auto uuid = Uuid::fromText(text);
    const auto it = std::find_if(all.begin(), all.end(),
        [&](const E &one) { return (uuid && one.id == Id(*uuid)) || fits(one); });
    return it == all.end() ? nullptr : &*it;
}

/// Collects what the steps of one macro say, then turns it into commands.
class Planner
{
public:
    Planner(const Macro &macro, const MacroInput &input, const ConfigSnapshot &config)
        : m_macro(macro)
        , m_input(input)
        , m_config(config)
        , m_after(input.ticket)
    {
    }

    MacroPlan plan()
    {
        m_plan.reply = filled(m_macro.reply);
        m_plan.note = filled(m_macro.note);
        for (const MacroStep &step : m_macro.steps)
            read(step);
        giveFields();
        giveSets();
        giveAssignment();
        giveStatus();
        std::reverse(m_plan.undo.begin(), m_plan.undo.end());
        return std::move(m_plan);
    }

private:
    QString filled(const QString &text)
    {
        FilledText out = fillFields(text, m_input, m_config);
        for (MacroProblem &problem : out.problems)
            say(std::move(problem));
        return out.text;
    }

    void say(MacroProblem problem)
    {
        if (std::find(m_plan.problems.begin(), m_plan.problems.end(), problem) == m_plan.problems.end())
            m_plan.problems.push_back(std::move(problem));
    }

    void wrongValue(const MacroStep &step) { say({ Kind::UnknownValue, step.field % QStringLiteral(": ") % step.value }); }

    void read(const MacroStep &step)
    {
        const QString field = step.field.simplified().toLower();
        const QString value = step.value.simplified();
        if (field == QStringLiteral("status"))
            readStatus(step, value);
        else if (field == QStringLiteral("wake"))
            readWake(step, value);
        else if (field == QStringLiteral("reason"))
            m_reason = filled(step.value).simplified();
        else if (field == QStringLiteral("resolution"))
            m_resolution = filled(step.value).trimmed();
        else if (field == QStringLiteral("tag") || field == QStringLiteral("tags"))
            readTag(value);
        else
            readRest(step, field, value);
    }

    void readRest(const MacroStep &step, const QString &field, const QString &value)
    {
        if (field == QStringLiteral("assignee")) {
            if (const auto who = person(value))
                m_assignee = *who;
            else
                wrongValue(step);
        } else if (field == QStringLiteral("follower")) {
            const auto who = person(value);
            if (who && !who->isNull())
                m_followers.push_back(*who);
            else
                wrongValue(step);
        } else if (field == QStringLiteral("queue")) {
            const Group *group = named<GroupId>(m_config.groups(), value, [&](const Group &g) { return same(g.name, value); });
            if (group)
                m_queue = group->id;
            else
                wrongValue(step);
        } else if (field == QStringLiteral("category")) {
            const Category *category = named<CategoryId>(m_config.categories(), value,
                [&](const Category &c) { return same(c.name, value) || (!c.code.isEmpty() && same(c.code, value)); });
            if (category)
                m_after.category = category->id;
            else
                wrongValue(step);
        } else if (field == QStringLiteral("subject")) {
            m_after.subject = filled(step.value).simplified();
        } else if (field == QStringLiteral("major")) {
            m_after.major = same(value, QStringLiteral("yes")) || value == QStringLiteral("1") || same(value, QStringLiteral("true"));
        } else {
            readGrade(step, field, value);
        }
    }

    void readGrade(const MacroStep &step, const QString &field, const QString &value)
    {
        bool number = false;
        const int grade = value.toInt(&number);
        const bool fits = number && grade >= 1 && grade <= 4;
        if (field == QStringLiteral("impact") && fits)
            m_after.impact = grade;
        else if (field == QStringLiteral("urgency") && fits)
            m_after.urgency = grade;
        else if (field == QStringLiteral("priority") && fits)
            m_after.priority = grade;
        else if (field == QStringLiteral("type"))
            readType(step, value);
        else if (macroSteps().contains(field))
            wrongValue(step);
        else
            say({ Kind::UnknownStep, step.field });
    }

    void readType(const MacroStep &step, const QString &value)
    {
        static const QStringList kTypes { QStringLiteral("incident"), QStringLiteral("request"), QStringLiteral("problem"), QStringLiteral("change") };
        const auto at = kTypes.indexOf(value.toLower());
        if (at < 0)
            wrongValue(step);
        else
            m_after.type = static_cast<TicketType>(at + 1);
    }

    void readStatus(const MacroStep &step, const QString &value)
    {
        const Status *status = named<StatusId>(m_config.statuses(), value, [&](const Status &s) { return !s.archived && same(s.name, value); });
        const auto category = categoryNames().indexOf(value.toLower());
        if (category >= 0)
            status = m_config.statusOf(static_cast<StatusCategory>(category + 1));
        if (!status)
            return wrongValue(step);
        m_status = status;
    }

    void readWake(const MacroStep &step, const QString &value)
    {
        if (const auto length = macroLength(value))
            m_wake = m_input.now + *length;
        else if (const auto moment = fromIso(value))
            m_wake = *moment;
        else
            wrongValue(step);
    }

    void readTag(const QString &value)
    {
        const QString tag = value.toLower();
        if (tag.startsWith(u'-'))
            m_tagsOff.append(tag.mid(1));
        else if (!tag.isEmpty())
            m_tagsOn.append(tag);
    }

    /// Null for nobody. Shape: nothing when nobody is called that.
    std::optional<AgentId> person(const QString &value) const
    {
        if (same(value, QStringLiteral("me")))
            return m_input.me;
        if (value.isEmpty() || same(value, QStringLiteral("nobody")))
            return AgentId();
        const Agent *agent = named<AgentId>(m_config.agents(), value,
            [&](const Agent &a) { return same(a.login, value) || same(a.name, value); });
        return agent ? std::optional(agent->id) : std::nullopt;
    }

    void giveFields()
    {
        const ValueMap before = toValues(m_input.ticket);
        const ValueMap after = toValues(m_after);
        for (const int key : { keyOf(&Ticket::subject), keyOf(&Ticket::type), keyOf(&Ticket::category), keyOf(&Ticket::impact),
                 keyOf(&Ticket::urgency), keyOf(&Ticket::priority), keyOf(&Ticket::major) }) {
            if (before.at(key) == after.at(key))
                continue;
            const FieldInfo *field = entityInfo(EntityKind::Ticket).byKey(key);
            m_plan.lines.push_back({ field->name, before.at(key), after.at(key) });
            give(SetField { m_input.ticket.id, key, after.at(key), before.at(key), {} });
        }
    }

    void giveSets()
    {
        const QStringList &now = m_input.ticket.tags;
        ValueList on;
        ValueList off;
        for (const QString &tag : std::as_const(m_tagsOn)) {
            if (!now.contains(tag))
                on.push_back(Value(tag));
        }
        for (const QString &tag : std::as_const(m_tagsOff)) {
            if (now.contains(tag))
                off.push_back(Value(tag));
        }
        giveSet(keyOf(&Ticket::tags), QStringLiteral("tags"), on, off);
        ValueList people;
        const auto &followers = m_input.ticket.followers;
        for (const AgentId who : m_followers) {
            if (std::find(followers.begin(), followers.end(), who) == followers.end())
                people.push_back(Value(who.uuid().bytes()));
        }
        giveSet(keyOf(&Ticket::followers), QStringLiteral("followers"), people, {});
    }

    void giveSet(int key, const QString &name, const ValueList &on, const ValueList &off)
    {
        for (const Value &value : on)
            m_plan.lines.push_back({ name, Value(), value });
        for (const Value &value : off)
            m_plan.lines.push_back({ name, value, Value() });
        if (on.empty() && off.empty())
            return;
        give(ChangeSet { m_input.ticket.id, key, on, off });
    }

    void giveAssignment()
    {
        const Ticket &ticket = m_input.ticket;
        const AgentId who = m_assignee.value_or(ticket.assignee);
        const GroupId where = m_queue.value_or(ticket.queue);
        if (who != ticket.assignee)
            m_plan.lines.push_back({ QStringLiteral("assignee"), FieldTraits<AgentId>::to(ticket.assignee), FieldTraits<AgentId>::to(who) });
        if (where != ticket.queue)
            m_plan.lines.push_back({ QStringLiteral("queue"), FieldTraits<GroupId>::to(ticket.queue), FieldTraits<GroupId>::to(where) });
        if (who == ticket.assignee && where == ticket.queue)
            return;
        give(Assign { ticket.id, who, where, ticket.assignee, ticket.queue, m_macro.name });
    }

    /// What the rules will ask for, so that it is said before anything is done.
    bool mayStep(const QString &resolution, const QString &reason)
    {
        Ticket wanted = m_input.ticket;
        wanted.category = m_after.category;
        if (!resolution.isEmpty())
            wanted.resolution = resolution;
        TransitionInput step = transitionOf(wanted, m_status->category, m_config);
        step.hasReason = !reason.isEmpty();
        const auto error = whyNotTransition(step);
        if (error)
            say({ Kind::Refused, error->code == ErrorCode::FieldRequired ? error->detail : QString() });
        return !error;
    }

    void giveStatus()
    {
        const Ticket &ticket = m_input.ticket;
        if (!m_status || (m_status->id == ticket.status && (!m_wake || m_wake == ticket.wakeAt)))
            return;
        // The words for the customer say how it was solved, unless a step says it better.
        const bool solves = m_status->category == StatusCategory::Solved;
        const QString text = !m_resolution.isEmpty() ? m_resolution : !m_plan.reply.isEmpty() ? m_plan.reply : m_plan.note;
        const QString resolution = solves ? text : QString();
        const QString reason = m_reason.isEmpty() ? m_macro.name : m_reason;
        if (m_status->id != ticket.status && !mayStep(resolution, reason))
            return;
        if (m_status->id != ticket.status)
            m_plan.lines.push_back({ QStringLiteral("status"), FieldTraits<StatusId>::to(ticket.status), FieldTraits<StatusId>::to(m_status->id) });
        const auto wake = isWaiting(m_status->category) ? m_wake : std::nullopt;
        if (wake)
            m_plan.lines.push_back({ QStringLiteral("wake_at"), ticket.wakeAt ? Value(toMs(*ticket.wakeAt)) : Value(), Value(toMs(*wake)) });
        const bool speaks = solves || m_status->category == StatusCategory::WaitThird || !isActive(ticket.statusCategory) || !m_reason.isEmpty();
        give(Transition { ticket.id, ticket.status, m_status->id, wake, resolution, speaks ? reason : QString(), {}, m_input.baseEv });
    }

    void give(const CommandBody &command)
    {
        m_plan.commands.push_back(command);
        if (takeBackOf(command, m_input.ticket, CommandId(m_input.ticket.id.uuid()), {}))
            return; // By its name, once it has one.
        if (auto back = oppositeOf(command, m_input.ticket, m_config, m_input.me, m_macro.name).command)
            m_plan.undo.push_back(*std::move(back));
    }

    const Macro &m_macro;
    const MacroInput &m_input;
    const ConfigSnapshot &m_config;
    Ticket m_after;
    MacroPlan m_plan;
    const Status *m_status = nullptr;
    std::optional<Instant> m_wake;
    std::optional<AgentId> m_assignee;
    std::optional<GroupId> m_queue;
    std::vector<AgentId> m_followers;
    QStringList m_tagsOn;
    QStringList m_tagsOff;
    QString m_reason;
    QString m_resolution;
};

} // namespace

MacroPlan planMacro(const Macro &macro, const MacroInput &input, const ConfigSnapshot &config)
{
    return Planner(macro, input, config).plan();
}

QStringList macroSteps()
{
    return { QStringLiteral("status"), QStringLiteral("wake"), QStringLiteral("reason"), QStringLiteral("resolution"),
        QStringLiteral("assignee"), QStringLiteral("queue"), QStringLiteral("category"), QStringLiteral("priority"),
        QStringLiteral("impact"), QStringLiteral("urgency"), QStringLiteral("type"), QStringLiteral("tag"), QStringLiteral("follower"),
        QStringLiteral("subject"), QStringLiteral("major") };
}

} // namespace firstline::rules
