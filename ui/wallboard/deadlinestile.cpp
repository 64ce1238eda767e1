#include "ui/wallboard/deadlinestile.h"

#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/boardsettings.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace firstline::ui {

namespace {

constexpr int kDeadlines = 10;

/// As long as any that shows: a day and more is written shorter.
const QString kLongestPill = QStringLiteral("\u221200:00:00");

} // namespace

DeadlinesTile::DeadlinesTile(QWidget *parent)
    : RowsTile(u"deadlines"_qs, parent)
{
}

bool DeadlinesTile::take(const BoardNow &now)
{
    m_now = now.now;
    std::vector<Row> rows;
    const int overdue = now.sum().overdue;
    QStringList said;
    if (now.figures) {
        for (const service::FloorTicket &ticket : service::nextDeadlines(*now.figures, now.queues, kDeadlines, now.now)) {
            rows.push_back({ ticket.id, numberOf(ticket), ticket.subject, now.agentName(ticket.assignee),
                             ticket.assignee.isNull(), *ticket.due, ticket.warnAt });
            said << QString(rows.back().number % u' ' % ticket.subject % u", " % rows.back().person % u", "
                            % fullTime(*ticket.due));
        }
    }
    if (rows == m_rows && overdue == m_overdue)
        return false;
    m_rows = std::move(rows);
    m_overdue = overdue;
    setAccessibleName(QString(heading() % u": " % said.join(u". "_qs)));
    return true;
}

void DeadlinesTile::tick(Instant now)
{
    m_now = now;
    for (int row = 0; row < shownRows(); ++row)
        update(pillRect(rowRect(row)));
}

QList<TicketId> DeadlinesTile::tickets() const
{
    QList<TicketId> ids;
    for (const Row &row : m_rows)
        ids.append(row.id);
    return ids;
}

QString DeadlinesTile::heading() const { return BoardSettings::nameOf(key()); }

QString DeadlinesTile::headingRight() const
{
    return m_overdue > 0 ? tr("%n overdue", nullptr, m_overdue) : QString();
}

QString DeadlinesTile::emptyText() const { return tr("No clock runs."); }

PillState DeadlinesTile::stateOf(const Row &row) const
{
    if (row.due < m_now)
        return PillState::Overdue;
    return row.warnAt && *row.warnAt <= m_now ? PillState::Warns : PillState::Runs;
}

/// The same in all rows, so that what stands behind the pills is one column.
int DeadlinesTile::pillHeight() const { return std::max(8, std::min(px(36), commonHeight() - px(4))); }

QRect DeadlinesTile::pillRect(const QRect &rect) const
{
    const int width = pillSize(PillState::Overdue, kLongestPill, pillHeight()).width();
    return { rect.left(), rect.top(), width + px(4), rect.height() };
}

void DeadlinesTile::paintRow(QPainter *painter, const QRect &rect, int row)
{
    const Row &shown = m_rows[size_t(row)];
    const QRect pill = pillRect(rect);
    paintPill(painter, pill, stateOf(shown), formatCountdown(shown.due - m_now), pillHeight());
    const double size = std::min(21.0, 21.0 * commonHeight() / std::max(1, px(34)));
    painter->setFont(boardFont(size));
    const int person = rect.width() * 19 / 100;
    QRect rest(pill.right() + px(22), rect.top(), px(90), rect.height());
    painter->setPen(color(Role::Muted));
    drawTabular(painter, rest, shown.number);
    rest.setLeft(rest.left() + std::max(px(92), tabularWidth(painter->font(), shown.number) + px(16)));
    rest.setRight(rect.right() - person - px(16));
    painter->setPen(color(Role::Text));
    drawLine(painter, rest, shown.subject);
    painter->setPen(color(shown.nobody ? Role::Warn : Role::Text));
    drawLine(painter, QRect(rect.right() - person, rect.top(), person, rect.height()), shown.person);
}

void DeadlinesTile::mouseDoubleClickEvent(QMouseEvent *event)
{
    for (int row = 0; row < shownRows(); ++row) {
        if (rowRect(row).contains(event->pos()))
            Q_EMIT ticketActivated(m_rows[size_t(row)].id);
    }
}

} // namespace firstline::ui
