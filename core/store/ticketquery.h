#pragma once

#include "core/domain/configsnapshot.h"
#include "core/store/database.h"
#include "core/store/filter.h"
#include "core/store/ticketgroups.h"
#include "core/store/ticketrow.h"

#include <span>
#include <unordered_map>

namespace firstline::store {

/// What a list can be ordered by.
enum class SortKey { Due, Number, Updated, Created, Priority, Subject, Company, Assignee, Status, Queue, First, Next, Resolution };

/// Which way.
enum class SortOrder { Ascending, Descending };

/// One level of an order.
struct TicketSort {
    SortKey key = SortKey::Due;
    SortOrder order = SortOrder::Ascending;
};

/// Reads "due", "-updated", "priority,-created". What is not known is passed over; empty gives due.
std::vector<TicketSort> parseSort(const QString &text);

/// The first name in such a text that is no order; empty when all are known. Thread: any.
QString unknownSort(const QString &text);

/// Which tickets in which order. Ties go by row; what has no value comes last in both directions.
struct TicketQuery {
    CompiledFilter filter;
    std::vector<TicketSort> sort { TicketSort() };
};

/// How many tickets a view holds, and how many of them are past their deadline.
struct TicketCount {
    int total = 0;
    int overdue = 0;

    friend bool operator==(const TicketCount &, const TicketCount &) = default;
};

/// Tickets of a list by their deadline.
struct DueCount {
    int overdue = 0;
    int soon = 0; ///< Not overdue yet, but within the time that was asked for.

    friend bool operator==(const DueCount &, const DueCount &) = default;
};

/// How far a person has read, by ticket.
using ReadMarks = std::unordered_map<Uuid, int>;

/// Lists of tickets. Reads only; works on the workstation's cache and, without full text, on the server's database.
/// Errors: those of Statement::run. Thread: that of its Database.
class TicketQueries
{
public:
    /// `config` gives the order of names (queue, assignee, status); it may be null.
    explicit TicketQueries(Database &db, ConfigPtr config = {});

    /// What to compile filters for.
    FullText fullText() const { return m_fullText; }

    /// Used for TicketRow::unread from now on.
    void setReadMarks(ReadMarks marks) { m_marks = std::move(marks); }

    /// The marks that are stored for a person.
    [[nodiscard]] Result<ReadMarks> loadReadMarks(AgentId agent);

    /// From how many hits on a word is one that stands nearly everywhere; for tests on small stores.
    void setFrequentFrom(int hits) { m_frequentFrom = hits; }

    /// Row ids of the whole list, in order.
    [[nodiscard]] Result<std::vector<qint64>> ids(const TicketQuery &query);

    /// Row ids of the whole list gathered by a value, groups in their own order, each in the order of the query. Days are
    /// those of `zone`. Cost: one reading of the list, as ids().
    [[nodiscard]] Result<GroupedIds> grouped(const TicketQuery &query, GroupKey key, Instant now, const QTimeZone &zone);

    /// The first `limit` rows, without looking for the rest.
    [[nodiscard]] Result<std::vector<TicketRow>> firstPage(const TicketQuery &query, int limit);

    /// Rows in the order of `rids`; rows that are gone are left out.
    [[nodiscard]] Result<std::vector<TicketRow>> rows(std::span<const qint64> rids);

    /// One row. Shape: nothing when it is gone.
    [[nodiscard]] Result<std::optional<TicketRow>> row(TicketId id);

    [[nodiscard]] Result<TicketCount> count(const CompiledFilter &filter, Instant now);

    /// How many of a list that was read are overdue, and how many will be after `within`. Cost: that of reading the open
    /// tickets with such deadlines, whatever the filter of the list cost.
    [[nodiscard]] Result<DueCount> dueOf(std::span<const qint64> rids, Instant now, Millis within);

    /// One count per filter, in order.
    [[nodiscard]] Result<std::vector<TicketCount>> countsByView(const std::vector<CompiledFilter> &filters, Instant now);

private:
    /// The pieces of SQL that order a list: joins stand before WHERE, their values before those of the filter.
    struct Order {
        QString joins;
        QString by;
        std::vector<Value> binds;
    };
    struct Gathered;
    Order orderOf(const TicketQuery &query) const;
    [[nodiscard]] Result<Gathered> gather(const TicketQuery &query, GroupKey key, Instant now, const QTimeZone &zone);
    [[nodiscard]] Result<void> nameGroups(Gathered &all, GroupKey key);
    QString rankTable(SortKey key, std::vector<Value> &binds) const;
    QString rowColumns() const;
    [[nodiscard]] Result<QString> whereOf(const CompiledFilter &filter);
    TicketRow readTicketRow(const Statement &row) const;
    [[nodiscard]] Result<std::vector<TicketRow>> readRows(Statement &statement);

    Database &m_db;
    ConfigPtr m_config;
    ReadMarks m_marks;
    FullText m_fullText = FullText::No;
    bool m_knowsDirty = false;
    int m_frequentFrom = 20'000; ///< Looking up as many tickets takes about as long as asking those of a first page.
};

} // namespace firstline::store
