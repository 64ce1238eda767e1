#include "core/rules/slaexplain.h"
#include "tests/support/testmain.h"
#include "tests/unit/slasource.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <map>

using namespace firstline;
using namespace firstline::rules;

/// Replays whole tickets of other projects' tests (sla/ticket_sla_scenarios*.json) as events and messages of ours and
/// compares every check point with the clocks. Where a peer promises something else than Firstline does, its convention
/// is computed too, from its own description; the difference then counts as explained by that named rule, listed in
/// docs/behaviour.md. Any other difference fails. What a timeline asks that has no meaning here is counted and named.
namespace {

template<class T>
T idOf(const QString &name)
{
    return T(Uuid::named("scenarios", name));
}

QString show(std::optional<Instant> t)
{
    return t ? toDateTime(*t).toString(u"yyyy-MM-dd'T'HH:mm:ss"_qs) : u"none"_qs;
}

QString show(std::optional<qint64> number)
{
    return number ? QString::number(*number) : u"none"_qs;
}

/// An answer, and the rule that it follows when it is a peer's.
struct Answer {
    QString value;
    QString rule;
};

struct Pause {
    Instant from;
    Instant to;
};

struct Contact {
    Instant at;
    bool agent = false;
};

/// What has happened so far in a timeline, in the peer's own terms.
struct Story {
    QString source;
    QJsonObject sla;
    QJsonObject semantics;
    QString note;
    Calendar calendar;
    Instant created;
    Instant now;
    bool byStaff = false;
    std::vector<std::pair<Instant, QString>> states;
    std::vector<Contact> contacts;
    std::vector<Instant> notes;
    std::map<QString, Instant> fields; ///< As the peer stores them: first_response_at, close_at ...
    std::optional<qint64> holdS;
    bool unmatched = false; ///< The SLA was taken away.

    QString state() const { return states.empty() ? QString() : states.back().second; }

    std::optional<Instant> field(const QString &name) const
    {
        const auto found = fields.find(name);
        return found == fields.end() ? std::nullopt : std::optional(found->second);
    }

    bool isClosed(const QString &name) const { return name == u"closed" || name == u"resolved" || name == u"solved" || name == u"merged"; }

    bool isPaused(const QString &name) const
    {
        static const QRegularExpression pausing(u"pause|suspend|ignore|hold"_qs);
        for (const QJsonObject &from : { semantics, sla }) {
            for (auto it = from.begin(); it != from.end(); ++it) {
                if (it.key().contains(pausing) && it.value().toArray().contains(QJsonValue(name)))
                    return true;
            }
        }
        if (source == u"erpnext-scen" && name == u"replied")
            return true;
        return name == u"waiting" || name == u"hold" || name == u"on hold" || name == u"paused" || name.contains(u"(paused)");
    }

    /// Stretches in paused states up to now.
    std::vector<Pause> pauses() const
    {
        std::vector<Pause> found;
        for (size_t i = 0; i < states.size(); ++i) {
            if (!isPaused(states[i].second))
                continue;
            Pause pause { states[i].first, i + 1 < states.size() ? states[i + 1].first : std::max(now, states[i].first) };
            for (const Contact &contact : contacts) { // ERPNext: the customer's word ends it.
                if (source == u"erpnext-scen" && !contact.agent && contact.at > pause.from)
                    pause.to = std::min(pause.to, contact.at);
            }
            found.push_back(pause);
        }
        return found;
    }

    std::optional<Instant> last(bool agent) const
    {
        std::optional<Instant> found = field(agent ? u"last_contact_agent_at"_qs : u"last_contact_customer_at"_qs);
        for (const Contact &contact : contacts) {
            if (contact.agent == agent && (!found || *found < contact.at))
                found = contact.at;
        }
        return found;
    }

    std::optional<Instant> firstResponse() const
    {
        if (const auto set = field(u"first_response_at"_qs))
            return set;
        const auto found = std::find_if(contacts.begin(), contacts.end(), [](const Contact &contact) { return contact.agent; });
        return found == contacts.end() ? std::nullopt : std::optional(found->at);
    }

    qint64 minutes(const QString &name) const { return qint64(sla[QString(name % u"_minutes"_qs)].toDouble()); }

    /// Length of a GLPI target in seconds of working time; days are not of that kind.
    qint64 amountS() const
    {
        const QString unit = sla[u"unit"].toString();
        const qint64 each = unit == u"minute" ? 60 : unit == u"hour" ? 3600 : unit == u"month" ? 30 * 86400 : 0;
        return each * qint64(sla[u"amount"].toDouble());
    }
};

// ---- What Firstline says -------------------------------------------------------------------------------------------

/// The story as a ticket of ours with its clocks.
class Ours
{
public:
    explicit Ours(const Story &story)
        : m_story(story)
    {
        makeConfig();
        makeTicket();
        refreshClocks(m_view, m_config, story.now);
    }

    /// Shape: none when there is no such thing here.
    std::optional<QString> answer(const QString &key) const
    {
        using Reader = QString (Ours::*)() const;
        static const QHash<QString, Reader> known {
            { u"next_due"_qs, &Ours::nextDue }, { u"due"_qs, &Ours::due }, { u"first_response_due"_qs, &Ours::firstDue },
            { u"update_due"_qs, &Ours::updateDue }, { u"solution_due"_qs, &Ours::solutionDue },
            { u"first_response_minutes_used"_qs, &Ours::firstUsed }, { u"first_response_minutes_left"_qs, &Ours::firstLeft },
            { u"update_minutes_used"_qs, &Ours::updateUsed }, { u"update_minutes_left"_qs, &Ours::updateLeft },
            { u"solution_minutes_used"_qs, &Ours::solutionUsed }, { u"solution_minutes_left"_qs, &Ours::solutionLeft },
            { u"first_response_at"_qs, &Ours::firstAt }, { u"last_contact_agent_at"_qs, &Ours::lastAgent },
            { u"last_contact_customer_at"_qs, &Ours::lastCustomer }, { u"waiting_seconds"_qs, &Ours::stood },
            { u"total_hold_seconds"_qs, &Ours::stood }, { u"level_due"_qs, &Ours::level },
            { u"resolution_seconds"_qs, &Ours::resolutionSeconds }, { u"user_resolution_seconds"_qs, &Ours::resolutionSeconds },
            { u"avg_response_seconds"_qs, &Ours::responseSeconds }, { u"starts"_qs, &Ours::starts } };
        if (const Reader reader = known.value(key))
            return (this->*reader)();
        return std::nullopt;
    }

private:
    void addStatus(const QString &name, StatusCategory category, bool pauses)
    {
        Status status;
        status.id = idOf<StatusId>(name);
        status.name = name;
        status.category = category;
        status.pausesResolution = pauses;
        m_config.put(toRecord(status));
    }

    void makeConfig()
    {
        addStatus(u"new"_qs, StatusCategory::New, false);
        addStatus(u"open"_qs, StatusCategory::Open, false);
        addStatus(u"paused"_qs, StatusCategory::Postponed, true);
        addStatus(u"ignored"_qs, StatusCategory::Scheduled, false);
        addStatus(u"closed"_qs, StatusCategory::Closed, false);
        m_calendar = m_story.calendar;
        m_calendar.id = idOf<CalendarId>(u"calendar"_qs);
        Policy policy;
        policy.id = idOf<PolicyId>(u"policy"_qs);
        policy.calendar = m_calendar.id;
        policy.reopen = ReopenRule::Resume;
        const StatusId paused = idOf<StatusId>(u"paused"_qs);
        // GLPI's time to own and Frappe's first response are never paused, the others' are.
        if (m_story.source != u"glpi-slm" && m_story.source != u"frappe-helpdesk" && m_story.source != u"erpnext-scen")
            policy.pausesFirst = policy.pausesNext = { paused };
        policy.targets = { target() };
        m_config.put(toRecord(m_calendar));
        m_config.put(toRecord(policy));
        m_view.ticket.policy = m_story.unmatched ? PolicyId() : policy.id;
        m_view.ticket.policyVersion = m_view.ticket.calendarVersion = 1;
        m_view.ticket.calendar = m_calendar.id;
    }

    Target target() const
    {
        const Story &s = m_story;
        Target made { 3, int(s.minutes(u"first_response"_qs)), int(s.minutes(u"response"_qs) + s.minutes(u"update"_qs)),
            int(s.minutes(u"solution"_qs) + s.minutes(u"resolve"_qs)), 0 };
        if (s.source == u"rt-scen" && made.firstResponseMin == 0) // RT's response is our first and next one.
            made.firstResponseMin = int(s.minutes(u"response"_qs));
        const QString glpi = s.sla[u"target"].toString();
        // Ours has no targets in days: the nearest are as many times eight working hours.
        const bool days = s.sla[u"unit"].toString() == u"day";
        const int minutes = days ? int(s.sla[u"amount"].toDouble()) * 8 * 60 : int(s.amountS() / 60);
        if (glpi == u"time_to_own" || glpi == u"both")
            made.firstResponseMin = minutes;
        if (glpi == u"time_to_resolve" || glpi == u"both")
            made.resolutionMin = minutes;
        return made;
    }

    QString statusOf(const QString &state) const
    {
        if (m_story.isClosed(state))
            return u"closed"_qs;
        if (m_story.isPaused(state))
            return u"paused"_qs;
        return state == u"new" ? u"new"_qs : u"open"_qs;
    }

    void makeTicket()
    {
        Ticket &ticket = m_view.ticket;
        ticket.createdAt = m_story.created;
        ticket.status = idOf<StatusId>(u"new"_qs);
        for (const auto &[at, state] : m_story.states)
            setStatus(statusOf(state), at);
        if (const auto closed = m_story.field(u"close_at"_qs); closed && statusOf(m_story.state()) != u"closed")
            setStatus(u"closed"_qs, *closed);
        if (m_story.holdS && *m_story.holdS > 0) { // A sum without its stretches: as if it had stood from the beginning.
            setStatus(u"paused"_qs, m_story.created);
            setStatus(u"open"_qs, WorkingTime(m_calendar).add(m_story.created, *m_story.holdS).value_or(m_story.created));
        }
        for (const Contact &contact : m_story.contacts)
            say(contact.agent ? MessageKind::Reply : MessageKind::Customer, contact.at);
        for (const Instant &at : m_story.notes)
            say(MessageKind::Note, at);
        for (const char *name : { "first_response_at", "last_contact_agent_at", "last_contact_customer_at" }) {
            const QString field = QString::fromLatin1(name);
            if (const auto at = m_story.field(field))
                say(field.contains(u"customer") ? MessageKind::Customer : MessageKind::Reply, *at);
        }
        if (m_story.byStaff)
            say(MessageKind::Call, m_story.created);
        std::stable_sort(m_view.messages.begin(), m_view.messages.end(),
            [](const Message &a, const Message &b) { return a.occurredAt < b.occurredAt; });
    }

    void setStatus(const QString &name, Instant at)
    {
        const StatusId id = idOf<StatusId>(name);
        Event event;
        event.kind = EventKind::StatusChanged;
        event.field = u"status"_qs;
        event.before = Value(m_view.ticket.status.uuid().bytes());
        event.after = Value(id.uuid().bytes());
        event.occurredAt = at;
        m_view.events.push_back(event);
        m_view.ticket.status = id;
    }

    void say(MessageKind kind, Instant at)
    {
        Message message;
        message.kind = kind;
        message.direction = kind == MessageKind::Customer ? Direction::In : Direction::Out;
        message.author = kind == MessageKind::Customer ? AgentId() : idOf<AgentId>(u"agent"_qs);
        message.occurredAt = at;
        m_view.messages.push_back(message);
    }

    const ClockState *clock(ClockKind kind) const
    {
        for (const ClockState &state : m_view.ticket.clocks) {
            if (state.kind == kind)
                return &state;
        }
        return nullptr;
    }

    QString dueOf(ClockKind kind) const
    {
        const ClockState *state = clock(kind);
        return state && (kind != ClockKind::NextResponse || state->phase == ClockPhase::Runs) ? show(state->due) : u"none"_qs;
    }

    QString usedOf(ClockKind kind, bool left) const
    {
        const ClockState *state = clock(kind);
        if (!state || state->phase != ClockPhase::Met)
            return u"none"_qs;
        return show(std::optional<qint64>(left ? state->targetS / 60 - state->elapsedS / 60 : state->elapsedS / 60));
    }

    QString nextDue() const { return show(m_view.ticket.due); }
    QString firstDue() const { return dueOf(ClockKind::FirstResponse); }
    QString updateDue() const { return dueOf(ClockKind::NextResponse); }
    QString solutionDue() const { return dueOf(ClockKind::Resolution); }
    QString firstUsed() const { return usedOf(ClockKind::FirstResponse, false); }
    QString firstLeft() const { return usedOf(ClockKind::FirstResponse, true); }
    QString updateUsed() const { return usedOf(ClockKind::NextResponse, false); }
    QString updateLeft() const { return usedOf(ClockKind::NextResponse, true); }
    QString solutionUsed() const { return usedOf(ClockKind::Resolution, false); }
    QString solutionLeft() const { return usedOf(ClockKind::Resolution, true); }

    /// GLPI names one target; of both, either will do, because pauses are the only difference.
    QString due() const
    {
        if (m_story.source != u"glpi-slm")
            return nextDue();
        return m_story.sla[u"target"].toString() == u"time_to_own" ? firstDue() : solutionDue();
    }

    QString firstAt() const { return contactAt(true, true); }
    QString lastAgent() const { return contactAt(true, false); }
    QString lastCustomer() const { return contactAt(false, false); }

    QString contactAt(bool agent, bool first) const
    {
        std::optional<Instant> found;
        for (const ContactPoint &contact : readTimeline(m_view, m_config).contacts) {
            if (contact.byAgent == agent && (!found || !first))
                found = contact.at;
        }
        return show(found);
    }

    QString stood() const
    {
        const bool own = m_story.sla[u"target"].toString() == u"time_to_own";
        const auto told = explainClock(m_view, m_config, own ? ClockKind::FirstResponse : ClockKind::Resolution, m_story.now);
        return show(std::optional<qint64>(told.stoodS));
    }

    QString level() const
    {
        const bool own = m_story.sla[u"target"].toString() == u"time_to_own";
        const ClockState *state = clock(own ? ClockKind::FirstResponse : ClockKind::Resolution);
        const QJsonObject offset = m_story.sla[u"level_offset"].toObject();
        const QString unit = offset[u"unit"].toString();
        const qint64 amount = qint64(offset[u"amount"].toDouble());
        if (!state || !state->due)
            return u"none"_qs;
        const WorkingTime time(m_calendar);
        if (unit == u"day")
            return show(std::optional(time.addDays(*state->due, int(amount))));
        return show(time.add(*state->due, amount * (unit == u"hour" ? 3600 : 60)));
    }

    /// RT's start: the first working instant.
    QString starts() const { return show(WorkingTime(m_calendar).nextOpening(m_story.created)); }

    QString resolutionSeconds() const
    {
        const ClockState *state = clock(ClockKind::Resolution);
        return state && state->phase == ClockPhase::Met ? show(std::optional<qint64>(state->elapsedS)) : u"none"_qs;
    }

    QString responseSeconds() const
    {
        const ClockState *state = clock(ClockKind::FirstResponse);
        return state && state->phase == ClockPhase::Met ? show(std::optional<qint64>(state->elapsedS)) : u"none"_qs;
    }

    const Story &m_story;
    Calendar m_calendar;
    ConfigSnapshot m_config;
    TicketView m_view;
};

// ---- What the peer says --------------------------------------------------------------------------------------------

/// The conventions of the peers, as their extraction describes them.
class Peer
{
public:
    explicit Peer(const Story &story)
        : m_story(story)
        , m_time(story.calendar)
    {
    }

    /// Every value that the peer's conventions allow under a key, the plainest first.
    std::vector<Answer> answers(const QString &key) const
    {
        if (m_story.source.startsWith(u"zammad"))
            return zammad(key);
        if (m_story.source == u"glpi-slm")
            return glpi(key);
        if (m_story.source == u"rt-scen")
            return requestTracker(key);
        if (m_story.source == u"erpnext-scen" || m_story.source == u"frappe-helpdesk")
            return frappe(key);
        return {};
    }

private:
    using Due = std::optional<Instant>;

    /// Working time from `start`, not counted in pauses.
    Due dueFrom(Instant start, qint64 seconds, const std::vector<Pause> &pauses) const
    {
        for (const Pause &pause : pauses) {
            if (pause.to <= start)
                continue;
            const qint64 before = std::max<qint64>(0, m_time.secondsBetween(start, pause.from));
            if (pause.from > start && before >= seconds)
                break;
            if (pause.from > start)
                seconds -= before;
            start = std::max(start, pause.to);
        }
        return m_time.add(start, seconds);
    }

    qint64 workedBetween(Instant from, Instant to, const std::vector<Pause> &pauses) const
    {
        qint64 sum = m_time.secondsBetween(from, to);
        for (const Pause &pause : pauses) {
            const Instant a = std::max(pause.from, from);
            const Instant b = std::min(pause.to, to);
            if (a < b)
                sum -= m_time.secondsBetween(a, b);
        }
        return sum;
    }

    // Zammad. `old` is the engine before 2021, `lib` asks the engine's inner parts, whatever the state.
    bool old() const { return m_story.source == u"zammad-old"; }
    bool lib() const { return m_story.source == u"zammad-lib"; }
    bool ignored() const { return !lib() && (m_story.isPaused(m_story.state()) || m_story.isClosed(m_story.state())); }

    /// Closed by its state, or by the field alone.
    bool zammadClosed() const { return m_story.field(u"close_at"_qs) || m_story.isClosed(m_story.state()); }

    void addZammadDue(std::vector<Answer> &out, Due due, const QString &rule) const
    {
        out.push_back({ show(due), rule });
        if (!due)
            return;
        const auto minute = std::chrono::floor<std::chrono::minutes>(*due);
        const QString whole = u"pauses and deadlines are cut to whole minutes (Zammad)"_qs;
        for (int back = 0; back <= 1; ++back)
            out.push_back({ show(Due(minute - std::chrono::minutes(back))), whole });
        out.push_back({ show(Due(minute + std::chrono::minutes(1))), whole });
        if (!old() && !m_story.pauses().empty())
            out.push_back({ show(m_time.nextOpening(*due)), u"a deadline on closing moves to the next opening (Zammad since 2021)"_qs });
    }

    Due zammadUpdateDue() const
    {
        const auto agent = m_story.last(true);
        const auto customer = zammadCustomer();
        if (const qint64 minutes = m_story.minutes(u"response"_qs)) {
            if (!customer || (agent && *agent >= *customer))
                return std::nullopt;
            return dueFrom(firstUnanswered().value_or(*customer), minutes * 60, m_story.pauses());
        }
        const qint64 minutes = m_story.minutes(u"update"_qs);
        if (minutes == 0)
            return std::nullopt;
        Instant from = agent.value_or(m_story.created);
        if (old() && customer)
            from = std::max(from, *customer);
        return dueFrom(std::max(from, m_story.created), minutes * 60, m_story.pauses());
    }

    /// The inner parts are handed a customer's contact at the beginning, as the note says.
    std::optional<Instant> zammadCustomer() const
    {
        const auto customer = m_story.last(false);
        return !customer && lib() && m_story.note.contains(u"customer contact at 0") ? std::optional(m_story.created) : customer;
    }

    std::optional<Instant> firstUnanswered() const
    {
        const auto agent = m_story.last(true);
        std::optional<Instant> first;
        for (const Contact &contact : m_story.contacts) {
            if (!contact.agent && (!agent || contact.at > *agent) && (!first || contact.at < *first))
                first = contact.at;
        }
        return first;
    }

    std::optional<qint64> zammadUpdateUsed() const
    {
        const auto agent = m_story.last(true);
        const auto customer = m_story.last(false);
        if (old()) {
            if (!agent && !customer)
                return std::nullopt;
            const Instant last = std::max(agent.value_or(m_story.created), customer.value_or(m_story.created));
            return workedBetween(m_story.created, last, m_story.pauses()) / 60;
        }
        // The longest exchange so far.
        std::vector<Contact> contacts = m_story.contacts;
        if (const auto set = m_story.field(u"last_contact_agent_at"_qs))
            contacts.push_back({ *set, true });
        if (const auto set = m_story.field(u"last_contact_customer_at"_qs))
            contacts.push_back({ *set, false });
        std::stable_sort(contacts.begin(), contacts.end(), [](const Contact &a, const Contact &b) { return a.at < b.at; });
        const bool response = m_story.minutes(u"response"_qs) > 0;
        std::optional<Instant> from = response ? std::nullopt : std::optional(m_story.created);
        std::optional<qint64> longest;
        for (const Contact &contact : contacts) {
            if (!contact.agent) {
                if (response && !from)
                    from = contact.at;
                continue;
            }
            if (from)
                longest = std::max(longest.value_or(0), workedBetween(*from, contact.at, m_story.pauses()) / 60);
            from = response ? std::nullopt : std::optional(contact.at);
        }
        return longest;
    }

    std::optional<qint64> zammadUsed(const QString &what) const
    {
        if (what == u"update")
            return zammadUpdateUsed();
        auto end = what == u"solution" ? m_story.field(u"close_at"_qs) : m_story.firstResponse();
        if (!end && what == u"solution" && !old())
            end = closedAt();
        if (!end)
            return std::nullopt;
        return workedBetween(m_story.created, *end, m_story.pauses()) / 60;
    }

    Due zammadDue(const QString &what) const
    {
        if (m_story.unmatched || (!old() && ignored()))
            return std::nullopt;
        if (what == u"update")
            return zammadUpdateDue();
        const qint64 minutes = m_story.minutes(what);
        const bool done = what == u"solution" ? m_story.field(u"close_at"_qs).has_value() : m_story.firstResponse().has_value();
        if (minutes == 0 || (done && !old()))
            return std::nullopt;
        return dueFrom(m_story.created, minutes * 60, m_story.pauses());
    }

    std::vector<Answer> zammad(const QString &key) const
    {
        std::vector<Answer> out;
        const QString what = key.startsWith(u"first_response") ? u"first_response"_qs : key.section(u'_', 0, 0);
        if (key == u"next_due") {
            Due next;
            for (const QString &each : { u"first_response"_qs, u"update"_qs, u"solution"_qs }) {
                const bool done = each == u"solution" ? m_story.field(u"close_at"_qs).has_value()
                    : each == u"first_response" && m_story.firstResponse().has_value();
                const Due due = zammadDue(each);
                if (due && !done && (!next || *due < *next))
                    next = due;
            }
            addZammadDue(out, ignored() || m_story.unmatched ? std::nullopt : next, u"the earliest of the peer's own targets (Zammad)"_qs);
        } else if (key.endsWith(u"_due")) {
            addZammadDue(out, zammadDue(what), zammadRule(what));
            if (!old() && zammadClosed())
                out.push_back({ show(Due()), u"deadlines are cleared once met, paused or closed (Zammad since 2021)"_qs });
        } else if (key.endsWith(u"_minutes_used") || key.endsWith(u"_minutes_left")) {
            const qint64 target = what == u"update" ? m_story.minutes(u"update"_qs) + m_story.minutes(u"response"_qs) : m_story.minutes(what);
            std::optional<qint64> used = zammadUsed(what);
            if (used && key.endsWith(u"left"))
                used = target - *used;
            const QString rule = what == u"update" ? zammadUsedRule()
                : u"minutes up to the stored first_response_at or close_at, whatever was said before (Zammad)"_qs;
            out.push_back({ show(used), rule });
            for (int play = -1; used && play <= 1; play += 2)
                out.push_back({ show(std::optional(*used + play)), u"pauses and deadlines are cut to whole minutes (Zammad)"_qs });
        }
        return out;
    }

    QString zammadUsedRule() const
    {
        return old() ? u"update minutes are counted from creation to the last contact (Zammad before 2021)"_qs
                     : u"update minutes are those of the longest exchange (Zammad since 2021)"_qs;
    }

    QString zammadRule(const QString &what) const
    {
        if (what == u"update" && m_story.minutes(u"update"_qs) > 0) {
            return old() ? u"the update target runs from the last contact of either side (Zammad before 2021)"_qs
                         : u"the update target runs from the last agent contact (Zammad update_time)"_qs;
        }
        if (what == u"update")
            return u"the response target runs from the first customer message on (Zammad response_time)"_qs;
        return old() ? u"deadlines stay shown, paused and closed ones too (Zammad before 2021)"_qs
                     : u"deadlines are cleared once met, paused or closed (Zammad since 2021)"_qs;
    }

    // GLPI: days keep the time of day, months are 30 x 24 h, pauses are added as working time.
    std::vector<Answer> glpi(const QString &key) const
    {
        const QString target = m_story.sla[u"target"].toString();
        if (key == u"waiting_seconds")
            return { { show(std::optional<qint64>(target == u"time_to_own" ? 0 : waited())), u"time to own never waits (GLPI)"_qs } };
        if (m_story.sla[u"targets"].isArray()) {
            for (const QJsonValue value : m_story.sla[u"targets"].toArray()) {
                if (value[u"name"].toString() == key) {
                    const qint64 days = 30 * qint64(value[u"months"].toDouble());
                    return { { show(m_time.add(m_story.created, days * 86400)), u"a month is 30 x 24 h (GLPI)"_qs } };
                }
            }
            return {};
        }
        const Due due = glpiDue();
        if (key == u"due")
            return { { show(due), u"a target in days keeps the time of day or ends at closing (GLPI)"_qs } };
        if (key != u"level_due" || !due)
            return {};
        const QJsonObject offset = m_story.sla[u"level_offset"].toObject();
        const qint64 amount = qint64(offset[u"amount"].toDouble());
        const QString unit = offset[u"unit"].toString();
        const Due level = unit == u"day" ? Due(m_time.addDays(*due, int(amount)))
                                         : m_time.add(*due, amount * (unit == u"hour" ? 3600 : 60));
        return { { show(level), u"a level counts from a target in days (GLPI)"_qs } };
    }

    qint64 waited() const
    {
        qint64 sum = 0;
        for (const Pause &pause : m_story.pauses())
            sum += m_time.secondsBetween(pause.from, pause.to);
        return sum;
    }

    Due glpiDue() const
    {
        const bool own = m_story.sla[u"target"].toString() == u"time_to_own";
        const std::vector<Pause> pauses = own ? std::vector<Pause>() : m_story.pauses();
        if (m_story.sla[u"unit"].toString() != u"day")
            return dueFrom(m_story.created, m_story.amountS(), pauses);
        Instant due = m_time.addDays(m_story.created, int(m_story.sla[u"amount"].toDouble()));
        if (m_story.sla[u"end_of_working_day"].toBool()) {
            const auto day = m_time.intervalsBetween(due - std::chrono::hours(24), due + std::chrono::hours(24));
            for (const auto &[start, end] : day) {
                if (toDateTime(end - Seconds(1)).date() == toDateTime(due).date() && end > due)
                    due = end;
            }
        }
        return m_time.add(due, own ? 0 : waited());
    }

    // Request Tracker: one deadline, the earliest of what is active.
    std::vector<Answer> requestTracker(const QString &key) const
    {
        if (key != u"due")
            return {};
        if (m_story.isPaused(m_story.state()) || m_story.isClosed(m_story.state()))
            return { { show(Due()), u"no deadline in an ignored status (RT)"_qs } };
        std::vector<Answer> out;
        const QJsonValue said = m_story.sla[u"exclude_time_on_ignored_statuses"];
        for (const bool exclude : { true, false }) {
            if (!said.isBool() || said.toBool() == exclude)
                out.push_back(requestTrackerDue(exclude));
        }
        return out;
    }

    Answer requestTrackerDue(bool exclude) const
    {
        const std::vector<Pause> pauses = exclude ? m_story.pauses() : std::vector<Pause>();
        std::vector<Contact> contacts = m_story.contacts;
        contacts.insert(contacts.begin(), { m_story.created, m_story.byStaff });
        std::optional<Instant> waits;
        std::optional<Instant> replied;
        for (const Contact &contact : contacts) {
            if (contact.agent) {
                waits.reset();
                replied = contact.at;
            } else if (!waits) {
                waits = contact.at;
                replied.reset();
            }
        }
        Due due;
        const auto take = [&](std::optional<Instant> from, const QString &name) {
            const qint64 minutes = m_story.minutes(name);
            const Due made = from && minutes > 0 ? dueFrom(*from, minutes * 60, pauses) : std::nullopt;
            if (made && (!due || *made < *due))
                due = made;
        };
        take(waits, u"response"_qs);
        take(replied, u"keep_in_loop"_qs);
        take(m_story.created, u"resolve"_qs);
        QString rule = exclude ? u"one deadline, the earliest of response and resolve (RT)"_qs
                               : u"time in an ignored status counts (RT without exclusion)"_qs;
        if (m_story.minutes(u"keep_in_loop"_qs) > 0)
            rule = u"keep in loop: the agent is to write again every so often (RT)"_qs;
        return { show(due), rule };
    }

    // ERPNext and Frappe Helpdesk.
    std::vector<Answer> frappe(const QString &key) const
    {
        const bool clock = m_story.source == u"erpnext-scen";
        const QString rule = clock ? u"pauses and measures are clock seconds (ERPNext)"_qs
                                   : u"the hold is a sum that is added to the target (Frappe)"_qs;
        const qint64 hold = m_story.holdS.value_or(held(clock));
        if (key == u"first_response_due" || key == u"solution_due") {
            const QString what = key.chopped(4);
            const qint64 extra = key == u"solution_due" ? hold : 0;
            const Due plain = m_time.add(m_story.created, m_story.minutes(what) * 60);
            const Due due = clock ? (plain ? Due(*plain + Seconds(extra)) : plain)
                                  : m_time.add(m_story.created, m_story.minutes(what) * 60 + extra);
            std::vector<Answer> out { { show(due), rule } };
            if (m_story.isPaused(m_story.state()))
                out.push_back({ show(Due()), u"no deadline while it is on hold (ERPNext, Frappe)"_qs });
            return out;
        }
        if (key == u"total_hold_seconds")
            return { { show(std::optional(hold)), rule } };
        if (key == u"resolution_seconds" || key == u"user_resolution_seconds") {
            const std::optional<Instant> end = closedAt();
            if (!end)
                return { { show(std::optional<qint64>()), rule } };
            const qint64 wall = std::chrono::floor<Seconds>(*end - m_story.created).count();
            const qint64 whole = clock ? wall : m_time.secondsBetween(m_story.created, *end) - hold;
            return { { show(std::optional(key.startsWith(u"user") ? wall - customersTime() : whole)), rule } };
        }
        if (key == u"avg_response_seconds")
            return { { show(averageResponse()), rule } };
        return {};
    }

    qint64 held(bool clock) const
    {
        qint64 sum = 0;
        for (const Pause &pause : m_story.pauses()) {
            sum += clock ? std::chrono::floor<Seconds>(pause.to - pause.from).count()
                         : m_time.secondsBetween(pause.from, pause.to);
        }
        return sum;
    }

    std::optional<Instant> closedAt() const
    {
        for (const auto &[at, state] : m_story.states) {
            if (m_story.isClosed(state))
                return at;
        }
        return std::nullopt;
    }

    /// Clock seconds in which the customer was to answer.
    qint64 customersTime() const
    {
        qint64 sum = 0;
        std::optional<Instant> since;
        for (const Contact &contact : m_story.contacts) {
            if (!contact.agent && since)
                sum += std::chrono::floor<Seconds>(contact.at - *since).count();
            since = contact.agent ? std::optional(contact.at) : std::nullopt;
        }
        return sum;
    }

    std::optional<qint64> averageResponse() const
    {
        qint64 sum = 0;
        qint64 count = 0;
        std::optional<Instant> since;
        for (const Contact &contact : m_story.contacts) {
            if (contact.agent && since) {
                sum += std::chrono::floor<Seconds>(contact.at - *since).count();
                ++count;
                since.reset();
            } else if (!contact.agent && !since) {
                since = contact.at;
            }
        }
        return count == 0 ? std::nullopt : std::optional(sum / count);
    }

    const Story &m_story;
    WorkingTime m_time;
};

// ---- The replay ----------------------------------------------------------------------------------------------------

struct Tally {
    int scenarios = 0;
    int agreed = 0;
    int explained = 0;
    int unexplained = 0;
    int notCompared = 0;
};

struct Report {
    std::map<QString, Tally> bySource;
    std::map<QString, QStringList> rules; ///< Check points by the rule that explains them.
    std::map<QString, QStringList> notCompared;
    QStringList unexplained;
};

class Replay
{
public:
    Replay(const QJsonObject &scenario, const QJsonObject &calendars, Report &report)
        : m_scenario(scenario)
        , m_calendars(calendars)
        , m_report(report)
    {
        m_story.source = scenario[u"source"][u"key"].toString();
        m_story.sla = scenario[u"sla"].toObject();
        m_story.semantics = scenario[u"semantics"].toObject();
        m_story.note = scenario[u"note"].toString();
        m_story.calendar = test::sourceCalendar(calendars[scenario[u"calendar"].toString()].toObject());
        ++tally().scenarios;
    }

    void run()
    {
        QJsonArray timeline = m_scenario[u"timeline"].toArray();
        for (const QJsonValue step : timeline) {
            if (step[u"event"].toString() == u"created")
                m_story.created = m_story.now = timeOf(step[u"at"]).value_or(Instant());
        }
        for (const QJsonValue value : timeline)
            take(value.toObject());
    }

private:
    Tally &tally() { return m_report.bySource[m_story.source]; }

    std::optional<Instant> timeOf(const QJsonValue &value) const
    {
        const QString text = value.toString();
        if (text.endsWith(u'Z'))
            return fromIso(text);
        const QDateTime local = QDateTime::fromString(text, Qt::ISODate);
        const auto zone = ZoneTable::of(m_story.calendar.timeZone);
        if (!local.isValid() || !zone)
            return std::nullopt;
        return Instant(Seconds(zone->toUtc(QDateTime(local.date(), local.time(), Qt::UTC).toSecsSinceEpoch(), Edge::Start)));
    }

    void take(const QJsonObject &step)
    {
        const QString what = step[u"event"].toString();
        const std::optional<Instant> at = timeOf(step[u"at"]);
        const Instant when = at.value_or(m_story.now);
        m_story.now = std::max(m_story.now, when);
        static const QRegularExpression contact(u"^(customer|requestor|agent|staff)_(phone|email|mail|web|chat|reply)$"_qs);
        if (what == u"check") {
            check(step[u"expect"].toObject());
        } else if (what == u"created") {
            m_story.byStaff = step[u"by"].toString() == u"staff";
            if (step[u"state"].isString())
                m_story.states.push_back({ when, step[u"state"].toString() });
        } else if (what == u"state") {
            takeState(step[u"to"].toString(), at);
        } else if (const auto match = contact.match(what); match.hasMatch()) {
            m_story.contacts.push_back({ when, match.captured(1) == u"agent" || match.captured(1) == u"staff" });
        } else if (what == u"agent_note") {
            m_story.notes.push_back(when);
        } else if (what == u"set_fields") {
            const QJsonObject fields = step[u"fields"].toObject();
            for (auto it = fields.begin(); it != fields.end(); ++it) {
                m_story.fields.erase(it.key());
                if (it.key() == u"created_at")
                    m_story.created = timeOf(it.value()).value_or(m_story.created);
                if (const auto value = timeOf(it.value()))
                    m_story.fields[it.key()] = *value;
            }
        } else if (what == u"calendar_changed") { // Restamped at once: ours would ask first.
            m_story.calendar = test::sourceCalendar(m_calendars[step[u"calendar"].toString()].toObject());
        } else if (what == u"sla_changed") {
            const QJsonObject sla = step[u"sla"].toObject();
            for (auto it = sla.begin(); it != sla.end(); ++it)
                m_story.sla[it.key()] = it.value();
        } else if (what == u"clock_restarted") {
            m_story.created = when;
        } else if (what == u"set_hold_seconds") {
            m_story.holdS = qint64(step[u"seconds"].toDouble());
        } else if (what.contains(u"no_longer_matches") || what == u"sla_removed" || what == u"sla_deleted") {
            m_story.unmatched = true;
        } else {
            m_unknown = u"event "_qs % what;
        }
    }

    /// A change without a date is not in the peer's history: it shows, but no time passed in it.
    void takeState(const QString &to, std::optional<Instant> at)
    {
        const auto closed = m_story.isClosed(to) ? m_story.field(u"close_at"_qs) : std::nullopt;
        m_story.states.push_back({ at.value_or(closed.value_or(m_story.now)), to });
        if (!at && m_story.isPaused(to))
            m_undated = true;
        // Frappe: the status "replied" is the answer.
        if (m_story.source == u"frappe-helpdesk" && to.startsWith(u"replied"))
            m_story.contacts.push_back({ at.value_or(m_story.now), true });
    }

    static QString wanted(const QJsonValue &value, const QString &asTime)
    {
        if (value.isNull())
            return u"none"_qs;
        return value.isDouble() ? QString::number(qint64(value.toDouble())) : asTime;
    }

    void check(const QJsonObject &expect)
    {
        Story undated = m_story;
        if (m_undated && undated.states.size() > 1)
            undated.states.pop_back();
        const Ours ours(m_story);
        const Peer peer(m_story);
        const Peer without(undated);
        for (auto it = expect.begin(); it != expect.end(); ++it) {
            const QString place = m_scenario[u"id"].toString() % u"/"_qs % it.key();
            const bool said = it.value().isNull() || it.value().isDouble() || timeOf(it.value()).has_value();
            if (!said) { // "later than before", true: words that no figure stands for.
                ++tally().notCompared;
                m_report.notCompared[u"neither a time nor a number"_qs] << place;
                continue;
            }
            const QString theirs = wanted(it.value(), show(timeOf(it.value())));
            const auto mine = ours.answer(it.key());
            std::vector<Answer> others = peer.answers(it.key());
            if (m_undated) {
                for (Answer &answer : without.answers(it.key()))
                    others.push_back({ answer.value, u"a status without a date is not in the history (Zammad)"_qs });
            }
            judge(place, theirs, mine, others);
        }
    }

    void judge(const QString &place, const QString &theirs, const std::optional<QString> &mine, const std::vector<Answer> &others)
    {
        if (!m_unknown.isEmpty() || (!mine && others.empty())) {
            ++tally().notCompared;
            m_report.notCompared[m_unknown.isEmpty() ? QString(u"nothing here is called "_qs % place.section(u'/', 1)) : m_unknown] << place;
            return;
        }
        if (mine == theirs) {
            ++tally().agreed;
            return;
        }
        const auto found = std::find_if(others.begin(), others.end(), [&](const Answer &other) { return other.value == theirs; });
        if (found != others.end()) {
            ++tally().explained;
            m_report.rules[found->rule] << place;
            return;
        }
        ++tally().unexplained;
        m_report.unexplained << QString(place % u": ours "_qs % mine.value_or(u"-"_qs) % u", expected "_qs % theirs
            % u", the peer's rule gives "_qs % (others.empty() ? u"-"_qs : others.front().value));
    }

    QJsonObject m_scenario;
    QJsonObject m_calendars;
    Report &m_report;
    Story m_story;
    QString m_unknown; ///< A step that has no meaning here; what follows is not compared.
    bool m_undated = false;
};

} // namespace

class tst_SlaScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timelines_ofOtherProjects_agreeOrAreExplained_data();
    void timelines_ofOtherProjects_agreeOrAreExplained();
};

void tst_SlaScenarios::timelines_ofOtherProjects_agreeOrAreExplained_data()
{
    QTest::addColumn<QString>("path");
    FIRSTLINE_NEED_DATA(data);
    const QDir folder(data % u"/sla"_qs);
    const QStringList files = folder.entryList({ u"ticket_sla_scenarios*.json"_qs }, QDir::Files, QDir::Name);
    if (files.isEmpty())
        QSKIP("No sla/ticket_sla_scenarios*.json under FIRSTLINE_DATA");
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void tst_SlaScenarios::timelines_ofOtherProjects_agreeOrAreExplained()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray scenarios = root[u"scenarios"].toArray();
    QVERIFY(!scenarios.isEmpty());
    Report report;
    for (const QJsonValue scenario : scenarios)
        Replay(scenario.toObject(), root[u"calendars"].toObject(), report).run();
    qInfo("%-18s %10s %8s %10s %12s %13s", "source", "timelines", "agreed", "explained", "unexplained", "not compared");
    Tally all;
    const auto line = [](const QString &name, const Tally &tally) {
        qInfo("%-18s %10d %8d %10d %12d %13d", qPrintable(name), tally.scenarios, tally.agreed, tally.explained,
            tally.unexplained, tally.notCompared);
    };
    for (const auto &[name, tally] : report.bySource) {
        line(name, tally);
        all.scenarios += tally.scenarios;
        all.agreed += tally.agreed;
        all.explained += tally.explained;
        all.unexplained += tally.unexplained;
        all.notCompared += tally.notCompared;
    }
    line(u"all"_qs, all);
    for (const auto &[rule, places] : report.rules)
        qInfo("explained, %d: %s: %s", int(places.size()), qPrintable(rule), qPrintable(places.join(u' ')));
    for (const auto &[why, places] : report.notCompared)
        qInfo("not compared, %d: %s: %s", int(places.size()), qPrintable(why), qPrintable(places.join(u' ')));
    for (const QString &difference : report.unexplained)
        qWarning("%s", qPrintable(difference));
    QCOMPARE(all.scenarios, int(scenarios.size()));
    QCOMPARE(all.unexplained, 0);
}

FIRSTLINE_TEST_MAIN(tst_SlaScenarios)
#include "tst_sla_scenarios.moc"
