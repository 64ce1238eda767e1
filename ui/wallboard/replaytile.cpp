#include "ui/wallboard/replaytile.h"

#include "ui/theme/icons.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace firstline::ui {

ReplayTile::ReplayTile(QWidget *parent)
    : RowsTile(u"replay"_qs, parent)
{
}

void ReplayTile::showMoment(const service::ReplayMoment &moment, const BoardNow &names)
{
    std::vector<Row> rows;
    for (const service::ReplayMoment::Line &line : moment.lines) {
        const QString number = line.track->number > 0 ? QString::number(line.track->number) : line.track->provisional;
        rows.push_back({ line.track->id, number, line.track->subject, names.statusName(line.status),
                         names.agentName(line.assignee), line.assignee.isNull(), line.broken });
    }
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    setAccessibleName(tr("%n ticket(s) in the queue", nullptr, int(m_rows.size())));
    update();
}

QString ReplayTile::heading() const { return tr("Tickets as they were"); }

QString ReplayTile::emptyText() const { return tr("The queue was empty."); }

void ReplayTile::paintRow(QPainter *painter, const QRect &rect, int row)
{
    const Row &shown = m_rows[size_t(row)];
    painter->setFont(boardFont(20));
    QRect rest = rect;
    if (shown.broken)
        paintIcon(painter, QRect(rest.left(), rest.top(), px(22), rest.height()), u"triangle-alert"_qs, color(Role::Bad), px(20));
    rest.setLeft(rest.left() + px(34));
    painter->setPen(color(Role::Muted));
    drawTabular(painter, rest, shown.number);
    rest.setLeft(rest.left() + std::max(px(92), tabularWidth(painter->font(), shown.number) + px(16)));
    const int status = rect.width() * 22 / 100;
    const int person = rect.width() * 18 / 100;
    rest.setRight(rect.right() - status - person - px(16));
    painter->setPen(color(Role::Text));
    drawLine(painter, rest, shown.subject);
    painter->setPen(color(Role::Muted));
    drawLine(painter, QRect(rect.right() - status - person, rect.top(), status - px(10), rect.height()), shown.status);
    painter->setPen(color(shown.nobody ? Role::Warn : Role::Text));
    drawLine(painter, QRect(rect.right() - person, rect.top(), person, rect.height()), shown.person);
}

void ReplayTile::mouseDoubleClickEvent(QMouseEvent *event)
{
    for (int row = 0; row < shownRows(); ++row) {
        if (rowRect(row).contains(event->pos()))
            Q_EMIT ticketActivated(m_rows[size_t(row)].id);
    }
}

} // namespace firstline::ui
