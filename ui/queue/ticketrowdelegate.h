#pragma once

#include "core/service/presencewatch.h"
#include "core/service/ticketservice.h"
#include "ui/models/ticketcells.h"
#include "ui/widgets/marks.h"

#include <QtWidgets/QStyledItemDelegate>

#include <functional>

namespace firstline::ui {

class ListMarking;

/// Room for the box of a mark left of the first column, while something is marked. Units: px.
inline constexpr int kMarkGutter = 24;

/// What the pill of a row says at a moment.
struct DuePill {
    PillState state = PillState::None;
    QString text;

    friend bool operator==(const DuePill &, const DuePill &) = default;
};

/// The pill of a row: runs, warns, overdue, stands; a ticket without a clock says its status instead.
DuePill duePill(const service::TicketRow &row, const TicketCells &cells, Instant now);

/// Paints the cells of a ticket list: the countdown first and loudest, the priority's mark, tabular numbers, an unread
/// subject in bold, the assignee with his initials, a mark on what was not sent yet.
class TicketRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TicketRowDelegate(QObject *parent = nullptr);

    /// The words of the model's configuration and the clock of all countdowns; both must be set before painting.
    void setCells(const TicketCells *cells) { m_cells = cells; }
    void setClock(std::function<Instant()> clock) { m_clock = std::move(clock); }
    void setPresence(const service::PresenceWatch *presence) { m_presence = presence; }
    void setMarking(const ListMarking *marking) { m_marking = marking; }
    Instant now() const { return m_clock ? m_clock() : Instant(); }

    /// The row under the pointer, -1 for none, and the column that stands first.
    void setHoverRow(int row) { m_hoverRow = row; }
    int hoverRow() const { return m_hoverRow; }
    void setFirstColumn(int column) { m_firstColumn = column; }
    int firstColumn() const { return m_firstColumn; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMark(QPainter *painter, const QRect &rect, bool marked) const;
    void paintCell(QPainter *painter, const QRect &rect, const service::TicketRow &row, TicketColumn column) const;
    void paintSubject(QPainter *painter, QRect rect, const service::TicketRow &row) const;
    int paintPresence(QPainter *painter, const QRect &rect, const service::TicketRow &row) const;
    QString presenceTip(const service::TicketRow &row) const;
    void paintAssignee(QPainter *painter, const QRect &rect, const service::TicketRow &row) const;
    void paintHand(QPainter *painter, const QRect &rect, const DuePill &pill) const;
    QString dueTip(const service::TicketRow &row) const;
    QString toolTip(const service::TicketRow &row, TicketColumn column) const;

    const TicketCells *m_cells = nullptr;
    std::function<Instant()> m_clock;
    const service::PresenceWatch *m_presence = nullptr;
    const ListMarking *m_marking = nullptr;
    int m_hoverRow = -1;
    int m_firstColumn = 0;
};

} // namespace firstline::ui
