#include "ui/wallboard/floordelegate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/floormodel.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QPainter>

namespace firstline::ui {

FloorDelegate::FloorDelegate(const FloorModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize FloorDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return { 200, 58 }; }

void FloorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const service::FloorTicket &ticket = m_model->ticket(index.row());
    const Instant now = m_model->now().now;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(2, 2, -2, -2);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    paintBox(painter, card, selected ? color(Role::Sel) : color(Role::Raised), color(Role::Line), kRadiusControl);
    if (selected && focused)
        paintFocusRing(painter, card, kRadiusControl);
    QRect line(card.left() + 8, card.top() + 5, card.width() - 16, 22);
    const bool late = ticket.due && *ticket.due < now;
    const PillState state = !ticket.due ? (ticket.stands ? PillState::Stands : PillState::None)
        : late                          ? PillState::Overdue
        : ticket.warnAt && *ticket.warnAt <= now ? PillState::Warns
                                                 : PillState::Runs;
    const QString text = ticket.due ? formatCountdown(*ticket.due - now) : ticket.stands ? tr("stands") : tr("no clock");
    paintPill(painter, line, state, text);
    painter->setFont(font(TextSize::Small));
    painter->setPen(color(Role::Muted));
    drawTabular(painter, line, numberOf(ticket), Qt::AlignRight | Qt::AlignVCenter);
    const int number = tabularWidth(painter->font(), numberOf(ticket));
    paintPriority(painter, QRect(line.right() - number - prioritySize().width() - 8, line.top(), 26, line.height()), ticket.priority);
    QRect below(line.left(), line.bottom() + 3, line.width(), 20);
    if (const QString note = m_model->note(index.row()); !note.isEmpty()) {
        painter->setPen(color(Role::Warn));
        drawLine(painter, below, note, Qt::AlignRight | Qt::AlignVCenter);
        below.setRight(below.right() - QFontMetrics(painter->font()).horizontalAdvance(note) - 8);
    }
    painter->setFont(font());
    painter->setPen(color(Role::Text));
    drawLine(painter, below, ticket.subject);
    painter->restore();
}

} // namespace firstline::ui
