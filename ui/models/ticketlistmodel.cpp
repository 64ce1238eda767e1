#include "ui/models/ticketlistmodel.h"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <algorithm>
#include <numeric>

namespace firstline::ui {
namespace {

constexpr int kPagesAtOnce = 4; // what is waited for at most: two screens and what was passed on the way

/// Changed rows that are looked for one by one; for more, the list is walked once.
constexpr size_t kFewRows = 8;

QFuture<Result<ListPlan>> planLater(std::shared_ptr<const RowIds> before, std::shared_ptr<const RowIds> after)
{
    auto promise = std::make_shared<QPromise<Result<ListPlan>>>();
    promise->start();
    QFuture<Result<ListPlan>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, before = std::move(before), after = std::move(after)] {
        promise->addResult(Result<ListPlan>(planList(*before, *after)));
        promise->finish();
    });
    return future;
}

void takeStep(RowIds &rids, const ListStep &step, const RowIds &after)
{
    const auto first = rids.begin() + step.first;
    switch (step.kind) {
    case ListStep::Kind::Remove:
        rids.erase(first, first + step.count);
        return;
    case ListStep::Kind::Insert:
        rids.insert(first, after.begin() + step.first, after.begin() + step.first + step.count);
        return;
    case ListStep::Kind::Move:
        if (step.to > step.first)
            std::rotate(first, first + step.count, rids.begin() + step.to + step.count);
        else
            std::rotate(rids.begin() + step.to, first, first + step.count);
        return;
    }
}

} // namespace

TicketListModel::TicketListModel(TicketSource source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_rids(std::make_shared<RowIds>())
    , m_tickets(std::make_shared<RowIds>())
    , m_cache(kPageRows * kMaxPages)
    , m_listPause(new QTimer(this))
{
    m_listPause->setSingleShot(true);
    connect(m_listPause, &QTimer::timeout, this, &TicketListModel::askList);
}

TicketListModel::~TicketListModel() = default;

int TicketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rids->size());
}

int TicketListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kTicketColumns; }

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qint64 rid = (*m_rids)[static_cast<size_t>(index.row())];
    if (role == RidRole)
        return rid;
    if (ListGroups::isHead(rid))
        return headData(rid, role);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && (role < RowRole || role > LoadedRole))
        return {};
    const RowCache::Entry *entry = m_cache.find(rid, index.row());
    if (!entry || entry->stale)
        wantPage(index.row() / kPageRows);
    const TicketRowPtr row = entry ? entry->row : TicketRowPtr();
    switch (role) {
    case LoadedRole:
        return row != nullptr;
    case RowRole:
        return QVariant::fromValue(row);
    case TicketIdRole:
        return QVariant::fromValue(row ? row->id : TicketId());
    default:
        if (!row)
            return role == Qt::AccessibleTextRole ? QVariant(tr("not read yet")) : QVariant();
        return m_cells.text(*row, static_cast<TicketColumn>(index.column()));
    }
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kTicketColumns)
        return {};
    const auto column = static_cast<TicketColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return TicketCells::heading(column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case FullNameRole:
        return TicketCells::fullHeading(column);
    case Qt::TextAlignmentRole: {
        const bool right = column == TicketColumn::Updated || column == TicketColumn::Created;
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case SortKeyRole:
        return sortKey(column);
    case ColumnKeyRole:
        return TicketCells::key(column);
    default:
        return {};
    }
}

QHash<int, QByteArray> TicketListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({ { RowRole, "row" }, { TicketIdRole, "ticketId" }, { RidRole, "rid" }, { LoadedRole, "loaded" } });
    return names;
}

QString TicketListModel::sortKey(TicketColumn column)
{
    switch (column) {
    case TicketColumn::Contact:
    case TicketColumn::Category:
    case TicketColumn::Channel:
    case TicketColumn::Tags:
        return {};
    default:
        return TicketCells::key(column);
    }
}

void TicketListModel::setConfig(ConfigPtr config)
{
    m_cells.setConfig(std::move(config));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kTicketColumns - 1), { Qt::DisplayRole });
}

void TicketListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kTicketColumns - 1);
    setConfig(m_cells.config());
}

int TicketListModel::rowOf(TicketId id) const
{
    const std::optional<qint64> rid = m_cache.ridOf(id);
    return rid ? rowOfRid(*rid) : -1;
}

int TicketListModel::rowOfRid(qint64 rid) const
{
    const RowCache::Entry *entry = m_cache.peek(rid);
    if (entry && entry->hint >= 0 && entry->hint < rowCount() && (*m_rids)[static_cast<size_t>(entry->hint)] == rid)
        return entry->hint;
    const auto it = std::find(m_rids->begin(), m_rids->end(), rid);
    return it == m_rids->end() ? -1 : static_cast<int>(it - m_rids->begin());
}

TicketRowPtr TicketListModel::ticketRow(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const RowCache::Entry *entry = m_cache.peek((*m_rids)[static_cast<size_t>(row)]);
    return entry ? entry->row : TicketRowPtr();
}

// A new question

void TicketListModel::setQuery(const service::TicketListQuery &query)
{
    if (m_asked && !m_firstFailed && m_query == query)
        return;
    m_asked = true;
    m_query = query;
    ++m_generation;
    m_listPause->stop();
    m_listState = Asking::No;
    // The whole list of the last question would only keep the reader from this one's.
    std::exchange(m_list, {}).cancel();
    // One question at a time: while somebody types, only the newest text is asked next.
    if (!m_firstAsked)
        askFirst();
}

void TicketListModel::askFirst()
{
    m_firstAsked = true;
    m_firstFailed = false;
    // The first group is known when all are: such a list comes at once and whole.
    whenAnswered(m_source.list(m_query, kFirstRows, m_query.grouping.isEmpty()), this,
                 [this, generation = m_generation](const Result<service::TicketList> &answer) {
                     onFirst(generation, answer);
                 });
}

void TicketListModel::onFirst(int generation, const Result<service::TicketList> &answer)
{
    if (generation != m_generation) {
        askFirst();
        return;
    }
    m_firstAsked = false;
    if (!answer) {
        m_firstFailed = true;
        if (answer.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(answer.error().code);
        return;
    }
    beginResetModel();
    auto rids = std::make_shared<RowIds>();
    m_cache.clear();
    m_wantedPages.clear();
    m_changedRids.clear();
    for (const service::TicketRow &row : answer->first) {
        rids->push_back(row.rid);
        keep(row);
    }
    m_complete = !m_query.grouping.isEmpty();
    m_groups.set(m_query.grouping, answer->groups);
    m_tickets = m_complete ? answer->rids : SharedIds(rids);
    m_rids = m_groups.isEmpty() ? m_tickets : std::make_shared<RowIds>(m_groups.compose(*m_tickets));
    m_overdue = answer->overdue;
    m_withinHour = answer->withinHour;
    takeProblem(*answer);
    endResetModel();
    Q_EMIT queryShown();
    if (m_complete)
        Q_EMIT listRead();
    if (!m_rowsAsked) {
        m_changedMeanwhile.clear();
        m_allChangedMeanwhile = false;
    }
    askRows();
    if (!m_complete)
        askList();
}

void TicketListModel::keep(const service::TicketRow &row)
{
    const qint64 rid = row.rid;
    if (m_allChangedMeanwhile || m_changedMeanwhile.contains(row.id))
        m_changedRids.insert(rid);
    m_cache.put(rid, std::make_shared<const service::TicketRow>(row));
}

void TicketListModel::takeProblem(const service::TicketList &list)
{
    m_problem = list.filterProblem.value_or(QString());
    m_problemAt = list.filterProblem ? list.filterProblemAt : -1;
    m_trouble = list.trouble;
}

// The order of the whole list

void TicketListModel::askList()
{
    if (m_listPause->isActive())
        return;
    if (m_listState != Asking::No) {
        m_listState = Asking::YesAndAgain;
        return;
    }
    m_listState = Asking::Yes;
    m_listTime.start();
    m_list = m_source.list(m_query, 0, false);
    whenAnswered(m_list, this,
                 [this, generation = m_generation](const Result<service::TicketList> &answer) {
                     onList(generation, answer);
                 });
}

void TicketListModel::onList(int generation, const Result<service::TicketList> &answer)
{
    if (generation != m_generation)
        return;
    m_list = {}; // Qt 6.4 does not survive cancel() on a future whose continuation has run
    if (!answer) {
        if (answer.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(answer.error().code);
        listDone();
        return;
    }
    m_overdue = answer->overdue;
    m_withinHour = answer->withinHour;
    takeProblem(*answer);
    m_groups.set(m_query.grouping, answer->groups);
    planTo(answer->rids);
}

void TicketListModel::planTo(const SharedIds &tickets)
{
    m_tickets = tickets;
    const SharedIds after = m_groups.isEmpty() ? tickets : std::make_shared<RowIds>(m_groups.compose(*tickets));
    // Nothing changes m_rids until the plan is here but a new question, and that one drops the plan.
    whenAnswered(planLater(m_rids, after), this, [this, generation = m_generation, after](const Result<ListPlan> &plan) {
        if (plan)
            onPlan(generation, *plan, after);
    });
}

void TicketListModel::onPlan(int generation, const ListPlan &plan, const SharedIds &after)
{
    if (generation != m_generation)
        return;
    if (plan.bulk || !plan.steps.empty()) {
        m_cache.forgetEmpty(); // What went out of sight and is back in the list is read again.
        Q_EMIT aboutToUpdate();
        if (plan.bulk)
            applyBulk(after);
        else
            apply(plan.steps, after);
        Q_EMIT updated();
    }
    tellHeads();
    m_complete = true;
    Q_EMIT listRead();
    listDone();
}

void TicketListModel::listDone()
{
    const bool again = std::exchange(m_listState, Asking::No) == Asking::YesAndAgain;
    // A list that takes long is not read all the time: it rests as long as it took.
    const int took = static_cast<int>(m_listTime.elapsed());
    if (again)
        m_listPause->start(took < 20 ? 0 : std::min(took, 1000));
}

void TicketListModel::apply(const std::vector<ListStep> &steps, const SharedIds &after)
{
    // A single step leads to the list that is here already: one row among a million costs no copy of them.
    const auto between = steps.size() > 1 ? std::make_shared<RowIds>(*m_rids) : nullptr;
    if (between)
        m_rids = between;
    for (const ListStep &step : steps) {
        begin(step);
        if (&step == &steps.back())
            m_rids = after;
        else
            takeStep(*between, step, *after);
        end(step);
    }
}

void TicketListModel::begin(const ListStep &step)
{
    const int last = step.first + step.count - 1;
    switch (step.kind) {
    case ListStep::Kind::Remove:
        beginRemoveRows({}, step.first, last);
        return;
    case ListStep::Kind::Insert:
        beginInsertRows({}, step.first, last);
        return;
    case ListStep::Kind::Move:
        beginMoveRows({}, step.first, last, {}, step.to > step.first ? step.to + step.count : step.to);
        return;
    }
}

void TicketListModel::end(const ListStep &step)
{
    switch (step.kind) {
    case ListStep::Kind::Remove:
        endRemoveRows();
        return;
    case ListStep::Kind::Insert:
        endInsertRows();
        return;
    case ListStep::Kind::Move:
        endMoveRows();
        return;
    }
}

// Too much changed to be told row by row: what stays and what goes are sorted apart, the rest is cut off, the new rows
// are put at the end, and all is brought into its order. Persistent indexes follow their rows.
void TicketListModel::applyBulk(const SharedIds &after)
{
    const QSet<qint64> next(after->begin(), after->end());
    const auto parted = std::make_shared<RowIds>(*m_rids);
    const auto middle
        = std::stable_partition(parted->begin(), parted->end(), [&](qint64 rid) { return next.contains(rid); });
    reorder(parted);
    const auto rows = std::make_shared<RowIds>(parted->begin(), middle);
    const int kept = static_cast<int>(rows->size());
    if (kept < rowCount()) {
        beginRemoveRows({}, kept, rowCount() - 1);
        m_rids = rows;
        endRemoveRows();
    }
    const QSet<qint64> present(rows->begin(), rows->end());
    const auto all = std::make_shared<RowIds>(*rows);
    std::copy_if(after->begin(), after->end(), std::back_inserter(*all), [&](qint64 rid) { return !present.contains(rid); });
    if (all->size() > rows->size()) {
        beginInsertRows({}, kept, static_cast<int>(all->size()) - 1);
        m_rids = all;
        endInsertRows();
    }
    reorder(after);
}

void TicketListModel::reorder(const SharedIds &after)
{
    if (*m_rids == *after) {
        m_rids = after;
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    if (!before.isEmpty()) {
        QHash<qint64, int> place;
        place.reserve(static_cast<qsizetype>(after->size()));
        for (size_t i = 0; i < after->size(); ++i)
            place.insert((*after)[i], static_cast<int>(i));
        QModelIndexList moved;
        moved.reserve(before.size());
        for (const QModelIndex &old : before)
            moved.append(index(place.value((*m_rids)[static_cast<size_t>(old.row())], -1), old.column()));
        changePersistentIndexList(before, moved);
    }
    m_rids = after;
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

// Rows

void TicketListModel::onTicketsChanged(const QList<TicketId> &ids, bool everything)
{
    if (!m_asked)
        return;
    if (m_firstFailed) {
        askFirst();
        return;
    }
    if (m_rowsAsked || m_firstAsked) {
        m_changedMeanwhile.unite(QSet<TicketId>(ids.begin(), ids.end()));
        m_allChangedMeanwhile = m_allChangedMeanwhile || everything;
    }
    if (everything) {
        m_cache.markAllStale();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kTicketColumns - 1));
    }
    for (const TicketId &id : ids) {
        if (const std::optional<qint64> rid = m_cache.ridOf(id))
            m_changedRids.insert(*rid);
    }
    // Changed rows first: they are few and on the screen; the order of the whole list may take longer.
    askRows();
    if (!m_firstAsked)
        askList();
}

void TicketListModel::wantPage(int page) const
{
    const auto there = std::find(m_wantedPages.begin(), m_wantedPages.end(), page);
    if (there != m_wantedPages.end())
        m_wantedPages.erase(there);
    m_wantedPages.push_back(page);
    if (m_wantedPages.size() > kPagesAtOnce)
        m_wantedPages.erase(m_wantedPages.begin());
    schedule();
}

void TicketListModel::schedule() const
{
    if (std::exchange(m_scheduled, true))
        return;
    auto *self = const_cast<TicketListModel *>(this); // data() is const, but asks for what it lacks
    QMetaObject::invokeMethod(
        self,
        [self] {
            self->m_scheduled = false;
            self->askRows();
        },
        Qt::QueuedConnection);
}

std::vector<qint64> TicketListModel::missingRids() const
{
    std::vector<qint64> rids(m_changedRids.begin(), m_changedRids.end());
    for (auto page = m_wantedPages.rbegin(); page != m_wantedPages.rend(); ++page) {
        const int end = std::min((*page + 1) * kPageRows, rowCount());
        for (int row = *page * kPageRows; row < end; ++row) {
            const qint64 rid = (*m_rids)[static_cast<size_t>(row)];
            const RowCache::Entry *entry = m_cache.peek(rid);
            if (!ListGroups::isHead(rid) && (!entry || entry->stale) && !m_changedRids.contains(rid))
                rids.push_back(rid);
        }
    }
    return rids;
}

void TicketListModel::askRows()
{
    if (m_rowsAsked)
        return;
    std::vector<qint64> rids = missingRids();
    m_wantedPages.clear();
    m_changedRids.clear();
    if (rids.empty())
        return;
    m_rowsAsked = true;
    auto future = m_source.rows(rids);
    whenAnswered(std::move(future), this,
                 [this, generation = m_generation, rids = std::move(rids)](const RowsResult &answer) {
                     onRows(generation, rids, answer);
                 });
}

void TicketListModel::onRows(int generation, const std::vector<qint64> &asked, const RowsResult &answer)
{
    m_rowsAsked = false;
    // Rows of the question before last must not fill the cache of this one; until its first rows came they may.
    if (answer && (generation == m_generation || isLoading())) {
        QSet<qint64> gone(asked.begin(), asked.end());
        for (const service::TicketRow &row : *answer) {
            gone.remove(row.rid);
            keep(row);
        }
        for (const qint64 rid : std::as_const(gone))
            m_cache.put(rid, {});
        tellChanged(asked);
    } else if (!answer && answer.error().code != ErrorCode::Cancelled) {
        Q_EMIT failed(answer.error().code);
    }
    if (!m_firstAsked) {
        m_changedMeanwhile.clear();
        m_allChangedMeanwhile = false;
    }
    if (!m_wantedPages.empty() || !m_changedRids.isEmpty())
        askRows();
}

void TicketListModel::tellChanged(const std::vector<qint64> &rids)
{
    std::vector<int> rows;
    if (rids.size() <= kFewRows) {
        for (const qint64 rid : rids)
            rows.push_back(rowOfRid(rid));
    } else {
        // A page stands together: its rows are looked for around the first one before the whole list is walked.
        const QSet<qint64> wanted(rids.begin(), rids.end());
        const int start = std::max(0, rowOfRid(rids.front()) - kPageRows);
        const int end = std::min(rowCount(), start + (kPagesAtOnce + 2) * kPageRows);
        for (int row = start; row < end; ++row) {
            if (wanted.contains((*m_rids)[static_cast<size_t>(row)]))
                rows.push_back(row);
        }
        for (int row = 0; rows.size() < rids.size() && row < rowCount(); ++row) {
            if ((row < start || row >= end) && wanted.contains((*m_rids)[static_cast<size_t>(row)]))
                rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::remove(rows.begin(), rows.end(), -1), rows.end());
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(rows[i], 0), index(rows[end - 1], kTicketColumns - 1));
        i = end;
    }
}

} // namespace firstline::ui
