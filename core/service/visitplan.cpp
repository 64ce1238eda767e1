#include "core/service/visitplan.h"

#include "core/service/whendone.h"

#include <algorithm>

namespace firstline::service {

namespace {

constexpr size_t kMostRows = 20'000; // agreed visits stand anywhere among them

QString quoted(QString name)
{
    name.remove(u'"');
    return u'"' % name % u'"';
}

/// Active tickets of the person, or of everybody; visitOn() decides.
QString filterOf(const ConfigSnapshot &config, AgentId person)
{
    const Agent *agent = config.agent(person);
    return agent ? QString(QStringLiteral("status:active assignee:") % quoted(agent->name)) : QStringLiteral("status:active");
}

} // namespace

std::optional<std::optional<Instant>> visitOn(const TicketRow &row, const ConfigSnapshot &config, const QDate &day, const QDate &today)
{
    using Found = std::optional<std::optional<Instant>>;
    const auto found = [](const std::optional<Instant> &at) { return Found(std::in_place, at); };
    const auto dayOf = [](Instant at) { return toDateTime(at).toLocalTime().date(); };
    const auto falls = [&](Instant at) { return dayOf(at) == day || (day == today && dayOf(at) < today); };
    if (!isActive(row.statusCategory))
        return std::nullopt;
    if (row.statusCategory == StatusCategory::Scheduled && row.wakeAt)
        return falls(*row.wakeAt) ? found(row.wakeAt) : Found();
    if (isWaiting(row.statusCategory))
        return std::nullopt;
    const Group *group = config.group(row.queue);
    const bool field = group && group->fieldService;
    if (!field && !(row.due && row.dueClock == ClockKind::OnSite))
        return std::nullopt;
    if (!row.due)
        return day == today ? found({}) : Found();
    return falls(*row.due) ? found(row.due) : Found();
}

VisitPlan::VisitPlan(TicketService &tickets, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
{
}

void VisitPlan::read(AgentId person, const QDate &day)
{
    const int generation = ++m_generation;
    const ConfigPtr config = m_tickets.config();
    if (!config) {
        Q_EMIT came({}, 0);
        return;
    }
    TicketListQuery query;
    query.filter = filterOf(*config, person);
    whenAnswered(m_tickets.list(query, 0), this, [this, person, day, generation](const Result<TicketList> &list) {
        if (generation != m_generation)
            return;
        if (!list) {
            Q_EMIT failed(list.error());
            return;
        }
        const auto most = static_cast<qsizetype>(std::min(list->rids->size(), kMostRows));
        const std::vector<qint64> rids(list->rids->begin(), list->rids->begin() + most);
        whenAnswered(m_tickets.rows(rids), this, [this, person, day, generation](const Result<std::vector<TicketRow>> &rows) {
            if (generation != m_generation)
                return;
            if (rows)
                takeRows(*rows, person, day, generation);
            else
                Q_EMIT failed(rows.error());
        });
    });
}

void VisitPlan::takeRows(const std::vector<TicketRow> &rows, AgentId person, const QDate &day, int generation)
{
    struct Stop {
        TicketId ticket;
        std::optional<Instant> at;
        bool agreed = false;
    };
    const ConfigPtr config = m_tickets.config();
    const QDate today = toDateTime(m_tickets.now()).toLocalTime().date();
    std::vector<Stop> stops;
    for (const TicketRow &row : rows) {
        // Two people may have one name.
        if (!person.isNull() && row.assignee != person)
            continue;
        if (const auto at = visitOn(row, *config, day, today))
            stops.push_back({ row.id, *at, row.statusCategory == StatusCategory::Scheduled });
    }
    std::stable_sort(stops.begin(), stops.end(), [](const Stop &a, const Stop &b) {
        return a.at && b.at ? *a.at < *b.at : a.at.has_value() && !b.at.has_value();
    });
    m_left = std::max(0, int(stops.size()) - kMost);
    if (m_left > 0)
        stops.resize(kMost);
    m_wanted.clear();
    m_times.clear();
    m_visits.clear();
    for (const Stop &stop : stops) {
        m_wanted.push_back(stop.ticket);
        m_times.emplace_back(stop.at, stop.agreed);
    }
    readNext(generation);
}

void VisitPlan::readNext(int generation)
{
    if (m_visits.size() == m_wanted.size()) {
        Q_EMIT came(m_visits, m_left);
        return;
    }
    const size_t at = m_visits.size();
    whenAnswered(m_tickets.ticket(m_wanted.at(at)), this, [this, generation, at](const Result<TicketDetail> &detail) {
        if (generation != m_generation)
            return;
        if (!detail && detail.error().code == ErrorCode::NotFound) {
            // It went out of sight meanwhile: the others are still to be visited.
            m_wanted.erase(m_wanted.begin() + qsizetype(at));
            m_times.erase(m_times.begin() + qsizetype(at));
            return readNext(generation);
        }
        if (!detail) {
            Q_EMIT failed(detail.error());
            return;
        }
        m_visits.push_back({ *detail, m_times.at(at).first, m_times.at(at).second });
        readNext(generation);
    });
}

} // namespace firstline::service
