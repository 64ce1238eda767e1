#include "ui/wallboard/queuestile.h"

#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace firstline::ui {

namespace {

constexpr std::array kRoles { Role::Text, Role::Warn, Role::Text, Role::Warn, Role::Bad };

} // namespace

QueuesTile::QueuesTile(QWidget *parent)
    : RowsTile(u"queues"_qs, parent)
{
}

bool QueuesTile::take(const BoardNow &now)
{
    std::vector<Row> rows;
    QStringList said;
    if (now.figures) {
        for (const service::FloorQueue &queue : now.figures->queues) {
            if (!now.shows(queue.id))
                continue;
            rows.push_back({ now.queueName(queue.id),
                             { queue.open, queue.unassigned, queue.unanswered, queue.atRisk, queue.overdue } });
            said << tr("%1: %2 open, %3 with nobody, %4 without an answer, %5 at risk, %6 overdue")
                        .arg(now.queueName(queue.id))
                        .arg(queue.open)
                        .arg(queue.unassigned)
                        .arg(queue.unanswered)
                        .arg(queue.atRisk)
                        .arg(queue.overdue);
        }
    }
    if (rows == m_rows)
        return false;
    m_rows = std::move(rows);
    setAccessibleName(said.join(u". "_qs));
    return true;
}

QList<int> QueuesTile::numbers(int row) const
{
    const auto &numbers = m_rows.at(size_t(row)).numbers;
    return QList<int>(numbers.begin(), numbers.end());
}

QString QueuesTile::heading() const { return tr("Queue"); }

QString QueuesTile::emptyText() const { return tr("No queue is chosen."); }

QRect QueuesTile::cell(const QRect &rect, int column) const
{
    const int name = rect.width() * 26 / 100;
    const int one = (rect.width() - name) / 5;
    return column < 0 ? QRect(rect.left(), rect.top(), name - px(12), rect.height())
                      : QRect(rect.left() + name + column * one, rect.top(), one - px(10), rect.height());
}

void QueuesTile::paint(QPainter *painter)
{
    RowsTile::paint(painter);
    const QRect line(inside().left(), inside().top(), inside().width(), px(28));
    const QStringList names { tr("Open"), tr("Nobody"), tr("No answer"), tr("At risk"), tr("Overdue") };
    painter->setFont(boardFont(19));
    painter->setPen(color(Role::Muted));
    for (int i = 0; i < 5; ++i)
        drawFitted(painter, cell(line, i), names.at(i));
}

void QueuesTile::paintRow(QPainter *painter, const QRect &rect, int row)
{
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), color(Role::Line));
    const Row &shown = m_rows[size_t(row)];
    const double fit = std::min(1.0, commonHeight() / double(std::max(1, px(54))));
    painter->setFont(boardFont(24 * std::max(0.8, fit), QFont::DemiBold));
    painter->setPen(color(Role::Text));
    drawFitted(painter, cell(rect, -1), shown.name);
    painter->setFont(boardFont(34 * std::max(0.7, fit), QFont::DemiBold));
    for (size_t i = 0; i < shown.numbers.size(); ++i) {
        const int number = shown.numbers[i];
        painter->setPen(color(number == 0 ? Role::Muted : kRoles[i]));
        drawTabular(painter, cell(rect, int(i)), QString::number(number));
    }
}

} // namespace firstline::ui
