#pragma once

#include "ui/models/listdiff.h"
#include "ui/models/listgroups.h"
#include "ui/models/rowcache.h"
#include "ui/models/ticketcells.h"
#include "ui/models/ticketsource.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>

class QTimer;

namespace firstline::ui {

/// A list of tickets as a window over the local store. The first rows of a query are painted at once; the ids of the
/// whole list follow; rows are read in pages of 128 when somebody looks at them, and at most 40 pages stay in memory.
/// data() never waits: an unread row is a placeholder (LoadedRole false) and its page is read in the next turn.
/// What changes in the store arrives as ids: changed rows are read again, the new order is compared off this thread and
/// told as the fewest removes, moves and inserts. The model resets only when the query itself changes. A query with a
/// grouping has rows of heads among those of tickets; rows of collapsed groups are not there.
/// Does not: repaint for passing time, nor know which row is current; views do. Thread: interface.
class TicketListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Besides DisplayRole (the words of TicketCells) and the accessible texts.
    enum Role {
        RowRole = Qt::UserRole + 1, ///< TicketRowPtr; null while the row is not here.
        TicketIdRole, ///< firstline::TicketId; null while the row is not here.
        RidRole, ///< qint64, always there: the id of the row in the cache.
        LoadedRole, ///< bool: the row is here.
        GroupHeadRole, ///< GroupHead of a row that is one; nothing for tickets.
        SortKeyRole, ///< Of a header: the field name in `sort`; empty where the store cannot sort by it.
        ColumnKeyRole, ///< Of a header: the name of the column in saved views.
        FullNameRole, ///< Of a header: its name in full.
    };

    static constexpr int kPageRows = 128; ///< A page of 0.5 ms.
    static constexpr int kMaxPages = 40;
    static constexpr int kFirstRows = 64; ///< What a large screen shows at once.

    explicit TicketListModel(TicketSource source, QObject *parent = nullptr);
    ~TicketListModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Asks another question. What is shown stays until the first rows of the answer are here; then the model resets.
    /// The same question again does nothing.
    void setQuery(const service::TicketListQuery &query);
    const service::TicketListQuery &query() const { return m_query; }

    /// Names of statuses, people, queues and categories.
    void setConfig(ConfigPtr config);
    const TicketCells &cells() const { return m_cells; }

    /// The server's time: what "today" is over groups of days.
    void setClock(std::function<Instant()> clock) { m_clock = std::move(clock); }

    /// To be called for TicketService::ticketsChanged.
    void onTicketsChanged(const QList<firstline::TicketId> &ids, bool everything);

    /// The row of a ticket or of a row id. Shape: -1 when it is not in the list, or its row is not in memory.
    int rowOf(TicketId id) const;
    int rowOfRid(qint64 rid) const;

    /// The ticket of a row as it is known here; null while the row is not in memory.
    TicketRowPtr ticketRow(int row) const;

    /// True for the row over a group, which is no ticket.
    bool isHead(int row) const;
    std::optional<GroupHead> head(int row) const;

    /// Hides or shows the tickets of a group; with collapseAll exactly those of these keys are hidden.
    void setCollapsed(const QString &key, bool collapsed);
    void collapseAll(const QStringList &keys);
    QStringList collapsed() const { return m_groups.collapsed(); }

    /// All tickets of the list in its order, those of collapsed groups among them.
    const RowIds &ticketRids() const { return *m_tickets; }
    int ticketCount() const { return static_cast<int>(m_tickets->size()); }

    /// What each group is called and how many tickets it has, in the order of ticketRids(); empty where there are no groups.
    std::vector<std::pair<QString, int>> groupTitles() const;

    /// The tickets of one group.
    RowIds ticketsOfGroup(const QString &key) const;

    /// True from a new question to its first rows.
    bool isLoading() const { return m_firstAsked; }

    /// True once the whole list of the present question is known, so that rowCount() is the total.
    bool isComplete() const { return m_complete; }

    /// Tickets past their deadline when the list was read last.
    int overdue() const { return m_overdue; }

    /// Tickets that become due within the hour, overdue ones not counted, when the list was read last.
    int withinHour() const { return m_withinHour; }

    /// English detail and place of what was not understood in the filter; empty and -1 when all was.
    QString filterProblem() const { return m_problem; }
    int filterProblemAt() const { return m_problemAt; }
    service::FilterTrouble filterTrouble() const { return m_trouble; }

    /// The field name for `sort` of a column; empty where the store has no such order.
    static QString sortKey(TicketColumn column);

    /// Says all words again in the language that is on now.
    void retranslate();

    int cachedRows() const { return m_cache.size(); }

Q_SIGNALS:
    /// The first rows of a new question are here; the model has just been reset.
    void queryShown();
    /// Around the steps that bring the list up to date: views keep their place between the two.
    void aboutToUpdate();
    void updated();
    /// The whole list was read: total, overdue() and filterProblem() are fresh.
    void listRead();
    /// A question failed; what was shown stays.
    void failed(firstline::ErrorCode code);

private:
    enum class Asking { No, Yes, YesAndAgain };
    using SharedIds = std::shared_ptr<const RowIds>; ///< May be a million: handed on, copied by no one on the way.
    using RowsResult = Result<std::vector<service::TicketRow>>;

    void askFirst();
    void onFirst(int generation, const Result<service::TicketList> &answer);
    void askList();
    void onList(int generation, const Result<service::TicketList> &answer);
    void planTo(const SharedIds &tickets);
    void onPlan(int generation, const ListPlan &plan, const SharedIds &after);
    void showGroups();
    void tellHeads();
    QVariant headData(qint64 rid, int role) const;
    QDate today() const;
    void listDone();
    void apply(const std::vector<ListStep> &steps, const SharedIds &after);
    void begin(const ListStep &step);
    void end(const ListStep &step);
    void applyBulk(const SharedIds &after);
    void reorder(const SharedIds &after);
    void takeProblem(const service::TicketList &list);
    void keep(const service::TicketRow &row);

    void wantPage(int page) const;
    void askRows();
    void onRows(int generation, const std::vector<qint64> &asked, const RowsResult &answer);
    void tellChanged(const std::vector<qint64> &rids);
    std::vector<qint64> missingRids() const;
    void schedule() const;

    TicketSource m_source;
    TicketCells m_cells;
    std::function<Instant()> m_clock;
    service::TicketListQuery m_query;
    SharedIds m_rids; ///< Rows as they are shown: tickets, and heads of groups.
    SharedIds m_tickets; ///< Every ticket of the list.
    ListGroups m_groups;
    mutable RowCache m_cache;
    mutable std::vector<int> m_wantedPages; ///< Newest last.
    QSet<qint64> m_changedRids; ///< Rows to be read again whether they are seen or not.
    QSet<TicketId> m_changedMeanwhile; ///< Changed while rows were on their way, which may be older than the change.
    bool m_allChangedMeanwhile = false;
    mutable bool m_scheduled = false;
    bool m_asked = false; ///< There was a question at all.
    bool m_complete = false;
    bool m_rowsAsked = false;
    bool m_firstAsked = false;
    bool m_firstFailed = false;
    Asking m_listState = Asking::No;
    int m_generation = 0;
    int m_overdue = 0;
    int m_withinHour = 0;
    QFuture<Result<service::TicketList>> m_list; ///< The whole list that is on its way.
    QString m_problem;
    int m_problemAt = -1;
    service::FilterTrouble m_trouble = service::FilterTrouble::None;
    QElapsedTimer m_listTime;
    QTimer *m_listPause; ///< Between two readings of a list that takes long.
};

} // namespace firstline::ui
