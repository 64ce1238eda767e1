#include "ui/wallboard/tickettile.h"

#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace firstline::ui {

TicketTile::TicketTile(const QString &key, QWidget *parent)
    : RowsTile(key, parent)
{
}

bool TicketTile::take(const BoardNow &now)
{
    std::vector<Row> rows;
    QStringList said;
    const auto put = [&](const service::FloorTicket &ticket, const QString &why) {
        if (!now.shows(ticket.queue))
            return;
        const QString who = ticket.assignee ? now.agentName(ticket.assignee) : now.queueName(ticket.queue);
        rows.push_back({ ticket.id, numberOf(ticket), ticket.subject, who, why });
        said << QString(rows.back().number % u' ' % ticket.subject % u", " % who % u", " % why);
    };
    if (now.figures && key() == u"stuck") {
        for (const service::FloorStuck &one : now.figures->stuck)
            put(one.ticket, tr("%1 quiet").arg(formatMinutes(std::chrono::minutes(one.quietS / 3600 * 60))));
    } else if (now.figures) {
        for (const service::FloorTicket &ticket : now.figures->pingPong)
            put(ticket, tr("%n move(s)", nullptr, ticket.moves));
    }
    if (rows == m_rows && m_stuckHours == now.stuckHours)
        return false;
    m_rows = std::move(rows);
    m_stuckHours = now.stuckHours;
    setAccessibleName(QString(heading() % u": " % said.join(u". "_qs)));
    return true;
}

QString TicketTile::heading() const
{
    return key() == u"stuck" ? tr("Stuck: no change for %n working hour(s)", nullptr, m_stuckHours)
                             : tr("Ping-pong: moved between groups three times or more");
}

QString TicketTile::emptyText() const { return key() == u"stuck" ? tr("Nothing is stuck.") : tr("Nothing goes round in circles."); }

void TicketTile::paintRow(QPainter *painter, const QRect &rect, int row)
{
    const Row &shown = m_rows[size_t(row)];
    painter->setFont(boardFont(20));
    QRect rest = rect;
    painter->setPen(color(Role::Muted));
    drawTabular(painter, rest, shown.number);
    rest.setLeft(rest.left() + std::max(px(92), tabularWidth(painter->font(), shown.number) + px(16)));
    const int why = rect.width() * 20 / 100;
    const int who = rect.width() * 20 / 100;
    rest.setRight(rect.right() - why - who - px(20));
    painter->setPen(color(Role::Text));
    drawLine(painter, rest, shown.subject);
    drawLine(painter, QRect(rect.right() - why - who, rect.top(), who - px(10), rect.height()), shown.who);
    painter->setPen(color(Role::Warn));
    drawLine(painter, QRect(rect.right() - why, rect.top(), why, rect.height()), shown.why, Qt::AlignRight | Qt::AlignVCenter);
}

void TicketTile::mouseDoubleClickEvent(QMouseEvent *event)
{
    for (int row = 0; row < shownRows(); ++row) {
        if (rowRect(row).contains(event->pos()))
            Q_EMIT ticketActivated(m_rows[size_t(row)].id);
    }
}

} // namespace firstline::ui
