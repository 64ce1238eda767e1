#include "ui/wallboard/hourstile.h"

#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace firstline::ui {

HoursTile::HoursTile(QWidget *parent)
    : RowsTile(u"hours"_qs, parent)
{
}

bool HoursTile::take(const BoardNow &now)
{
    std::vector<Row> rows;
    QStringList said;
    QString title = tr("Work in the queues");
    if (now.figures) {
        const bool known = now.figures->workSamples > 0;
        title = known ? tr("Work in the queues, learnt from %n solved ticket(s) of 30 days", nullptr, now.figures->workSamples)
                      : tr("Work in the queues: no time was logged in the last 30 days");
        int most = 1;
        for (const service::FloorQueue &queue : now.figures->queues)
            most = std::max(most, known ? queue.workMin : queue.open);
        for (const service::FloorQueue &queue : now.figures->queues) {
            const QString work = known ? tr("%1 of work").arg(formatMinutes(std::chrono::minutes((queue.workMin + 30) / 60 * 60)))
                                       : QString();
            rows.push_back({ now.queueName(queue.id), tr("%n open", nullptr, queue.open), work,
                             double(known ? queue.workMin : queue.open) / most });
            said << QString(rows.back().name % u", " % rows.back().open % u", " % work);
        }
    }
    if (rows == m_rows && title == m_heading)
        return false;
    m_rows = std::move(rows);
    m_heading = title;
    setAccessibleName(QString(m_heading % u": " % said.join(u". "_qs)));
    return true;
}

QString HoursTile::heading() const { return m_heading; }

QString HoursTile::emptyText() const { return tr("There is no queue."); }

void HoursTile::paintRow(QPainter *painter, const QRect &rect, int row)
{
    const Row &shown = m_rows[size_t(row)];
    painter->setFont(boardFont(20));
    const int name = rect.width() * 30 / 100;
    const int words = rect.width() * 20 / 100;
    painter->setPen(color(Role::Text));
    drawFitted(painter, QRect(rect.left(), rect.top(), name, rect.height()), shown.name);
    const int thick = px(14);
    const QRect bar(rect.left() + name + px(12), rect.center().y() - thick / 2, rect.width() - name - 2 * words - px(36), thick);
    if (bar.width() > 10) {
        paintBox(painter, bar, color(Role::Sunken), {}, thick / 2.0);
        if (shown.share > 0)
            paintBox(painter, QRect(bar.topLeft(), QSize(std::max(thick, int(bar.width() * shown.share)), thick)),
                     color(Role::Accent), {}, thick / 2.0);
    }
    painter->setPen(color(Role::Muted));
    drawTabular(painter, QRect(rect.right() - 2 * words, rect.top(), words - px(8), rect.height()), shown.open,
                Qt::AlignRight | Qt::AlignVCenter);
    painter->setPen(color(Role::Text));
    drawTabular(painter, QRect(rect.right() - words, rect.top(), words, rect.height()), shown.work,
                Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace firstline::ui
