#include "core/service/restampreading.h"

#include "core/rules/slaclocks.h"
#include "core/rules/zonetable.h"
#include "core/store/recordstore.h"
#include "core/store/ticketquery.h"

#include <algorithm>
#include <map>

namespace firstline::service {

namespace {

constexpr size_t kShown = 12;

/// The customer of a ticket, typed.
struct Customer {
    std::optional<Company> company;
    std::vector<Contract> contracts;
    std::vector<Site> sites;
};

template<class T, class I>
const T *byId(const std::vector<T> &items, const I &id)
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.id == id; });
    return it == items.end() ? nullptr : &*it;
}

/// Goes through tickets and keeps what they share.
class Restamping
{
public:
    Restamping(store::Database &db, const ConfigPtr &before, const Record &edited, Instant now)
        : m_records(db)
        , m_before(before)
        , m_now(now)
    {
        auto after = std::make_shared<ConfigSnapshot>(*before);
        Record next = edited;
        const int version = entityInfo(edited.kind).byName(u"version")->key;
        next.values.set(version, Value(next.values.at(version).toInt() + 1));
        after->put(next);
        m_after = std::move(after);
    }

    Result<void> look(TicketId id)
    {
        const auto aggregate = m_records.aggregate({ EntityKind::Ticket, id.uuid() });
        if (!aggregate)
            return fail(aggregate.error());
        if (!*aggregate)
            return {};
        ++m_preview.open;
        rules::TicketView view = rules::TicketView::from(**aggregate);
        const auto customer = customerOf(view.ticket.company);
        if (!customer)
            return fail(customer.error());
        const auto choice = choose(view.ticket, **customer);
        const Ticket &t = view.ticket;
        const bool same = choice.policy == t.policy && choice.policyVersion == t.policyVersion && choice.calendar == t.calendar
            && choice.calendarVersion == t.calendarVersion;
        if (!same)
            compare(view, choice);
        return {};
    }

    RestampPreview finish()
    {
        std::sort(m_lines.begin(), m_lines.end(), [](const RestampLine &a, const RestampLine &b) {
            return std::tuple(!a.becomesOverdue, a.after.value_or(Instant::max()), a.number)
                < std::tuple(!b.becomesOverdue, b.after.value_or(Instant::max()), b.number);
        });
        m_lines.resize(std::min(m_lines.size(), kShown));
        m_preview.first = std::move(m_lines);
        return std::move(m_preview);
    }

private:
    rules::PolicyChoice choose(const Ticket &ticket, const Customer &customer) const
    {
        const Contract *contract = ticket.contract ? byId(customer.contracts, ticket.contract)
                                                   : rules::coveringContract(ticket, customer.contracts, m_after.get());
        return rules::choosePolicy(ticket, contract, byId(customer.sites, ticket.site),
            customer.company ? &*customer.company : nullptr, *m_after);
    }

    void compare(rules::TicketView &view, const rules::PolicyChoice &choice)
    {
        rules::refreshClocks(view, *m_before, m_now, m_oldTimes);
        RestampLine line { view.ticket.id, view.ticket.number, view.ticket.provisional, view.ticket.subject, view.ticket.due, {}, false };
        rules::stampPolicy(view.ticket, choice);
        rules::refreshClocks(view, *m_after, m_now, m_newTimes);
        line.after = view.ticket.due;
        if (line.before == line.after)
            return;
        ++m_preview.changed;
        const auto over = [this](const std::optional<Instant> &due) { return due && *due < m_now; };
        line.becomesOverdue = over(line.after) && !over(line.before);
        m_preview.overdue += line.becomesOverdue ? 1 : 0;
        // Those that are not shown need not be kept; those that become overdue come first.
        if (m_lines.size() < 10'000 || line.becomesOverdue)
            m_lines.push_back(std::move(line));
    }

    Result<const Customer *> customerOf(CompanyId id)
    {
        const auto [at, fresh] = m_customers.try_emplace(id.uuid());
        if (!fresh || id.isNull())
            return &at->second;
        const auto aggregate = m_records.aggregate({ EntityKind::Company, id.uuid() });
        if (!aggregate)
            return fail(aggregate.error());
        if (*aggregate) {
            at->second.company = fromRecord<Company>((*aggregate)->header);
            at->second.contracts = (*aggregate)->childrenOf<Contract>();
            at->second.sites = (*aggregate)->childrenOf<Site>();
        }
        return &at->second;
    }

    store::RecordStore m_records;
    ConfigPtr m_before;
    ConfigPtr m_after;
    Instant m_now;
    rules::WorkingTimeCache m_oldTimes;
    rules::WorkingTimeCache m_newTimes;
    std::map<Uuid, Customer> m_customers;
    std::vector<RestampLine> m_lines;
    RestampPreview m_preview;
};

int minutesOf(const std::vector<DayInterval> &intervals)
{
    int seconds = 0;
    for (const DayInterval &interval : intervals)
        seconds += (interval.endS == 0 ? 86400 : interval.endS) - interval.startS;
    return seconds / 60;
}

} // namespace

Result<RestampPreview> readRestamp(store::Database &db, const ConfigPtr &before, const Record &edited, Instant now)
{
    store::TicketQueries queries(db, before);
    const store::TicketQuery open { store::compileFilter(u"status:active"_qs, { {}, now, u"UTC"_qs, before.get() }, queries.fullText()), {} };
    const auto rids = queries.ids(open);
    if (!rids)
        return fail(rids.error());
    store::RecordStore records(db);
    Restamping work(db, before, edited, now);
    for (const qint64 rid : *rids) {
        const auto id = records.idOf(EntityKind::Ticket, rid);
        if (!id)
            return fail(id.error());
        if (!*id)
            continue;
        if (auto ok = work.look(TicketId(**id)); !ok)
            return fail(ok.error());
    }
    return work.finish();
}

std::vector<YearDay> yearOf(const Calendar &calendar, int year)
{
    const auto zone = rules::ZoneTable::of(calendar.timeZone);
    std::vector<YearDay> days;
    if (!zone || year < 1900 || year > 2199)
        return days;
    std::map<QDate, const DayException *> exceptions;
    for (const DayException &exception : calendar.exceptions)
        exceptions.emplace(exception.date, &exception);
    std::map<int, const WeekDay *> week;
    for (const WeekDay &day : calendar.week)
        week.emplace(day.weekday, &day);
    static const std::vector<DayInterval> nothing;
    for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
        const auto usual = week.find(date.dayOfWeek());
        const auto &normal = usual == week.end() ? nothing : usual->second->intervals;
        const auto other = exceptions.find(date);
        const auto &intervals = other == exceptions.end() ? normal : other->second->intervals;
        const bool differs = other != exceptions.end();
        YearDay day { date, DayKind::Off, 0, 0, differs, differs ? other->second->name : QString() };
        const qint64 midnight = QDateTime(date, QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
        qint64 seconds = 0;
        for (const DayInterval &interval : intervals) {
            const qint64 end = interval.endS == 0 ? 86400 : interval.endS;
            seconds += std::max<qint64>(0, zone->toUtc(midnight + end, rules::Edge::End) - zone->toUtc(midnight + interval.startS, rules::Edge::Start));
        }
        day.minutes = int(seconds / 60);
        const qint64 length = zone->toUtc(midnight + 86400, rules::Edge::Start) - zone->toUtc(midnight, rules::Edge::Start);
        day.clockChangeMin = int((86400 - length) / 60);
        const int was = minutesOf(normal);
        const int is = minutesOf(intervals);
        if (is > 0)
            day.kind = !day.exception || is == was ? DayKind::Working : is < was ? DayKind::Short : DayKind::Moved;
        days.push_back(std::move(day));
    }
    return days;
}

int usualDayMinutes(const Calendar &calendar)
{
    std::map<int, int> count;
    for (const WeekDay &day : calendar.week) {
        if (const int minutes = minutesOf(day.intervals); minutes > 0)
            ++count[minutes];
    }
    const auto most = std::max_element(count.begin(), count.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == count.end() ? 1440 : most->first;
}

} // namespace firstline::service
