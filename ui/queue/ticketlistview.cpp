#include "ui/queue/ticketlistview.h"

#include "ui/queue/groupband.h"
#include "ui/queue/ticketrowdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QTimerEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace firstline::ui {

TicketListView::TicketListView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new TicketRowDelegate(this))
    , m_columns(usualColumns())
{
    setObjectName(u"queue.list"_qs);
    setAccessibleName(tr("Tickets"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kRowCompact);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(30);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(kRowComfortable - 4);
    connect(header, &QHeaderView::sectionMoved, this, &TicketListView::takeHeader);
    connect(header, &QHeaderView::sectionResized, this, &TicketListView::takeHeader);
    connect(this, &QAbstractItemView::doubleClicked, this, [this] {
        if (const TicketId id = currentTicket())
            Q_EMIT ticketActivated(id);
    });
    if (Theme *theme = Theme::current())
        connect(theme, &Theme::changed, this, &TicketListView::applyDensity);
    applyDensity();
}

void TicketListView::setTicketModel(TicketListModel *model)
{
    m_model = model;
    m_delegate->setCells(&model->cells());
    setModel(model);
    m_marking = new ListMarking(model, this);
    m_delegate->setMarking(m_marking);
    connect(m_marking, &ListMarking::changed, this, &TicketListView::onMarked);
    fitColumns();
    connect(model, &TicketListModel::aboutToUpdate, this, &TicketListView::keepPlace);
    connect(model, &TicketListModel::updated, this, &TicketListView::restorePlace);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TicketListView::rememberCurrent);
    connect(model, &TicketListModel::queryShown, this, [this] { restoreCurrent(false); });
    connect(model, &TicketListModel::listRead, this, [this] { restoreCurrent(true); });
    connect(model, &TicketListModel::updated, this, &TicketListView::takeElsewhere);
}

void TicketListView::setClock(std::function<Instant()> clock) { m_delegate->setClock(std::move(clock)); }

void TicketListView::setPresence(service::PresenceWatch *presence)
{
    m_delegate->setPresence(presence);
    connect(presence, &service::PresenceWatch::moved, this, [this] { viewport()->update(); });
}

int TicketListView::rowHeightPx() const
{
    if (m_density)
        return *m_density == Density::Compact ? kRowCompact : kRowComfortable;
    return Theme::current() ? Theme::current()->rowHeight() : kRowComfortable;
}

void TicketListView::setDensity(std::optional<Density> density)
{
    if (m_density == density)
        return;
    m_density = density;
    applyDensity();
}

void TicketListView::applyDensity()
{
    verticalHeader()->setDefaultSectionSize(rowHeightPx());
    verticalScrollBar()->setSingleStep(rowHeightPx());
    if (m_model)
        fitColumns();
    viewport()->update();
}

void TicketListView::setEmptyWidget(QWidget *widget)
{
    m_empty = widget;
    m_empty->setParent(viewport());
    m_empty->setGeometry(viewport()->rect());
    m_empty->hide();
}

void TicketListView::setEmptyShown(bool shown)
{
    if (m_empty)
        m_empty->setVisible(shown);
}

// Columns

void TicketListView::setColumns(const ShownColumns &columns)
{
    m_columns = columns;
    fitColumns();
}

void TicketListView::fitColumns()
{
    if (!m_model || m_fitting)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    QHeaderView *header = horizontalHeader();
    const int gutter = m_gutter ? kMarkGutter : 0;
    const ShownColumns fitting = fittingColumns(m_columns, viewport()->width() - gutter);
    for (int place = 0; place < m_columns.size(); ++place)
        header->moveSection(header->visualIndex(static_cast<int>(m_columns.at(place).column)), place);
    QList<bool> shown(kTicketColumns, false);
    for (const ShownColumn &column : fitting) {
        const int section = static_cast<int>(column.column);
        shown[section] = true;
        const bool subject = column.column == TicketColumn::Subject;
        header->setSectionResizeMode(section, subject ? QHeaderView::Stretch : QHeaderView::Interactive);
        const int before = column == fitting.first() ? gutter : 0;
        if (!subject)
            header->resizeSection(section, before + (column.width > 0 ? column.width : usualWidth(column.column)));
    }
    for (int section = 0; section < kTicketColumns; ++section)
        header->setSectionHidden(section, !shown.at(section));
    m_delegate->setFirstColumn(fitting.isEmpty() ? 0 : static_cast<int>(fitting.first().column));
}

bool TicketListView::hasRoomFor(TicketColumn column) const
{
    const bool wanted = std::any_of(m_columns.begin(), m_columns.end(), [column](const ShownColumn &c) { return c.column == column; });
    return !wanted || !horizontalHeader()->isSectionHidden(static_cast<int>(column));
}

// The person moved or sized a column: columns that are hidden for want of room keep their place behind the others.
void TicketListView::takeHeader()
{
    if (m_fitting)
        return;
    const QHeaderView *header = horizontalHeader();
    ShownColumns columns;
    for (int place = 0; place < header->count(); ++place) {
        const auto column = static_cast<TicketColumn>(header->logicalIndex(place));
        for (const ShownColumn &old : std::as_const(m_columns)) {
            if (old.column != column)
                continue;
            const bool first = m_gutter && static_cast<int>(column) == m_delegate->firstColumn();
            const int width = header->sectionSize(static_cast<int>(column)) - (first ? kMarkGutter : 0);
            const bool usual = column == TicketColumn::Subject || width == 0 || width == usualWidth(column);
            columns.append({ column, header->isSectionHidden(static_cast<int>(column)) ? old.width : usual ? 0 : width });
        }
    }
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_delegate->setFirstColumn(static_cast<int>(columns.first().column));
    viewport()->update();
    Q_EMIT columnsEdited();
}

// The current ticket

TicketRowPtr TicketListView::currentRow() const
{
    return m_model && currentIndex().isValid() ? m_model->ticketRow(currentIndex().row()) : TicketRowPtr();
}

TicketId TicketListView::currentTicket() const
{
    const TicketRowPtr row = currentRow();
    return row ? row->id : TicketId();
}

QPoint TicketListView::popupPlace() const
{
    const QRect row = visualRect(currentIndex().siblingAtColumn(static_cast<int>(TicketColumn::Subject)));
    return viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint(kPad, kPad));
}

bool TicketListView::selectTicket(TicketId id)
{
    // Somebody has said which ticket he wants: the first row is not put in its place when it comes.
    m_wantsFirst = false;
    const int row = m_model ? m_model->rowOf(id) : -1;
    if (row >= 0) {
        setCurrentIndex(m_model->index(row, 0));
        keepAboveFoot();
        return true;
    }
    return false;
}

void TicketListView::setShownElsewhere(TicketId id)
{
    if (!m_model || id.isNull() || id == currentTicket())
        return;
    // Two tickets under one hand would be one too many.
    m_elsewhere = id;
    m_told = {};
    m_ghostRow = std::max(0, currentIndex().row());
    m_ghostRid = 0;
    m_seekCurrent = false;
    const QScopedValueRollback guard(m_quiet, true);
    selectionModel()->clear();
}

/// What is shown has come into the list: a ticket that was just registered, for one.
void TicketListView::takeElsewhere()
{
    const int row = m_elsewhere.isNull() || currentIndex().isValid() ? -1 : m_model->rowOf(m_elsewhere);
    if (row < 0)
        return;
    m_told = m_elsewhere; // Whoever said that it is shown elsewhere knows.
    setCurrentQuietly(row);
}

void TicketListView::selectRow0()
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    int row = 0;
    while (row + 1 < m_model->rowCount() && m_model->isHead(row))
        ++row;
    setCurrentIndex(m_model->index(row, 0));
}

void TicketListView::moveBy(int rows)
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    int row = currentIndex().row() + rows;
    if (!currentIndex().isValid() && m_ghostRow >= 0)
        row = rows > 0 ? m_ghostRow + rows - 1 : m_ghostRow + rows;
    setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
    keepAboveFoot();
}

void TicketListView::selectNext()
{
    moveBy(1);
    while (m_model && m_model->isHead(currentIndex().row()) && currentIndex().row() + 1 < m_model->rowCount())
        moveBy(1);
}

void TicketListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid()) {
        m_ghostRow = -1;
        m_elsewhere = {};
    }
    if (!m_quiet && current.row() != previous.row())
        tellCurrent();
}

void TicketListView::tellCurrent()
{
    // A row that is not read yet is told when it comes (dataChanged).
    const TicketId id = currentTicket();
    if (id == m_told || (currentIndex().isValid() && !id))
        return;
    m_told = id;
    Q_EMIT ticketSelected(id);
}

void TicketListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    takeElsewhere();
    const int row = currentIndex().row();
    if (row >= topLeft.row() && row <= bottomRight.row() && currentTicket())
        tellCurrent();
}

void TicketListView::setCurrentQuietly(int row)
{
    const QScopedValueRollback guard(m_quiet, true);
    selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

// When the current ticket leaves the list nothing else is put under the hand: its place is remembered, and the next key
// goes on from there. Should it come back, it is current again.
void TicketListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const int row = currentIndex().row();
    if (row >= start && row <= end) {
        m_ghostRow = start;
        m_ghostRid = currentIndex().data(TicketListModel::RidRole).toLongLong();
        const QScopedValueRollback guard(m_quiet, true);
        selectionModel()->clear();
    } else if (m_ghostRow > end) {
        m_ghostRow -= end - start + 1;
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void TicketListView::rememberCurrent()
{
    m_lastRid = currentIndex().isValid() ? currentIndex().data(TicketListModel::RidRole).toLongLong() : 0;
    m_ghostRow = -1;
    m_ghostRid = 0;
    m_seekCurrent = true;
}

void TicketListView::restoreCurrent(bool complete)
{
    if (!m_model)
        return;
    takeElsewhere();
    if (!m_elsewhere.isNull() || (!m_seekCurrent && !m_ghostRid))
        return;
    if (currentIndex().isValid()) {
        m_seekCurrent = false;
        m_ghostRid = 0;
        return;
    }
    const qint64 rid = m_seekCurrent ? m_lastRid : m_ghostRid;
    const int row = rid != 0 ? m_model->rowOfRid(rid) : -1;
    if (row >= 0) {
        setCurrentQuietly(row);
        if (m_seekCurrent)
            scrollTo(currentIndex());
        m_seekCurrent = false;
        m_ghostRid = 0;
    } else if (complete) {
        if (m_seekCurrent && m_wantsFirst)
            selectRow0();
        m_seekCurrent = false;
    } else if (m_wantsFirst && rid == 0) {
        selectRow0(); // nothing to look for: at once, with the first rows
        m_seekCurrent = false;
    }
    if (!m_seekCurrent)
        m_wantsFirst = false;
}

// The place on the screen

void TicketListView::keepPlace()
{
    m_anchor = verticalScrollBar()->value() > 0 ? QPersistentModelIndex(indexAt(QPoint(2, 0))) : QPersistentModelIndex();
    m_anchorOffset = m_anchor.isValid() ? rowViewportPosition(m_anchor.row()) : 0;
}

void TicketListView::restorePlace()
{
    if (m_anchor.isValid()) {
        updateGeometries();
        verticalScrollBar()->setValue(m_anchor.row() * rowHeightPx() - m_anchorOffset);
    }
    m_anchor = QPersistentModelIndex();
}

void TicketListView::updateGeometries()
{
    const int place = verticalScrollBar()->value();
    QTableView::updateGeometries();
    if (const int room = footRoom(); room > 0) {
        verticalScrollBar()->setMaximum(std::max(0, verticalHeader()->length() + room - viewport()->height()));
        verticalScrollBar()->setValue(place);
    }
    if (m_empty)
        m_empty->setGeometry(viewport()->rect());
}

void TicketListView::setFootRoom(int height)
{
    if (height == m_footRoom)
        return;
    m_footRoom = height;
    // A bar that comes and goes would change the room it is measured by.
    setVerticalScrollBarPolicy(height > 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    updateGeometries();
}

/// How much of the rows is covered. Two of them are always left to the keys.
int TicketListView::footRoom() const
{
    if (m_footRoom == 0)
        return 0;
    const int below = window()->height() - viewport()->mapTo(window(), QPoint(0, viewport()->height())).y();
    return std::clamp(m_footRoom - below, 0, std::max(0, viewport()->height() - 2 * rowHeightPx()));
}

/// Not for the mouse: what one points at stays where it is.
void TicketListView::keepAboveFoot()
{
    const int hidden = currentIndex().isValid() ? visualRect(currentIndex()).bottom() + 1 - (viewport()->height() - footRoom()) : 0;
    if (m_footRoom > 0 && hidden > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + hidden);
}

void TicketListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    if (m_empty)
        m_empty->setGeometry(viewport()->rect());
}

// What is repainted

void TicketListView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_model || m_model->rowCount() == 0 || m_model->query().grouping.isEmpty())
        return;
    // Heads go across all columns, so that a long name is never cut by one.
    QPainter painter(viewport());
    for (int row = std::max(0, rowAt(0)); row < m_model->rowCount(); ++row) {
        const int top = rowViewportPosition(row);
        if (top >= viewport()->height())
            break;
        const QRect band(0, top, viewport()->width(), rowHeightPx());
        const auto head = event->region().intersects(band) ? m_model->head(row) : std::nullopt;
        if (head)
            paintGroupBand(&painter, band, *head, head->collapsed ? m_marking->countOf(head->key) : 0,
                           row == currentIndex().row(), hasFocus());
    }
}

void TicketListView::onMarked()
{
    const bool gutter = m_marking->count() > 0;
    if (std::exchange(m_gutter, gutter) != gutter)
        fitColumns();
    viewport()->update();
}

void TicketListView::setHover(int row)
{
    const int before = m_delegate->hoverRow();
    if (before == row)
        return;
    m_delegate->setHoverRow(row);
    updateRow(before);
    updateRow(row);
}

void TicketListView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeightPx());
}

void TicketListView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHover(rowAt(static_cast<int>(event->position().y())));
}

void TicketListView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHover(-1);
}

void TicketListView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_ghostRow < 0 && m_elsewhere.isNull() && event->reason() != Qt::MouseFocusReason)
        selectRow0();
    // Who comes by Tab sees where he is.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        scrollTo(currentIndex());
    updateRow(currentIndex().row());
}

void TicketListView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void TicketListView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (m_timer == 0)
        m_timer = startTimer(1000, Qt::CoarseTimer);
    viewport()->update();
}

void TicketListView::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    if (m_timer != 0)
        killTimer(std::exchange(m_timer, 0));
}

void TicketListView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer)
        tick();
    else
        QTableView::timerEvent(event);
}

void TicketListView::tick()
{
    using namespace std::chrono_literals;
    if (!m_model || m_model->rowCount() == 0)
        return;
    const bool minute = ++m_ticks % 60 == 0;
    const Instant now = m_delegate->now();
    const int first = std::max(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_model->rowCount() - 1 : below;
    for (int row = first; row <= last; ++row) {
        const TicketRowPtr ticket = m_model->ticketRow(row);
        if (!ticket)
            continue;
        // From a day on the pill says hours only.
        const bool counts = ticket->due && !ticket->stands && (*ticket->due - now < 24h && now - *ticket->due < 24h);
        if (counts || minute)
            viewport()->update(visualRect(m_model->index(row, static_cast<int>(TicketColumn::Due))));
        if (minute || now - ticket->updatedAt < 100s)
            viewport()->update(visualRect(m_model->index(row, static_cast<int>(TicketColumn::Updated))));
    }
}

} // namespace firstline::ui
