#include "ui/wallboard/bottleneckstile.h"

#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr size_t kMost = 20;

} // namespace

BottlenecksTile::BottlenecksTile(QWidget *parent)
    : RowsTile(u"bottlenecks"_qs, parent)
{
}

bool BottlenecksTile::take(const BoardNow &now)
{
    std::vector<Row> rows;
    QStringList said;
    int most = 1;
    if (now.figures) {
        for (const service::FloorBottleneck &one : now.figures->bottlenecks) {
            if (!now.shows(one.queue) || rows.size() >= kMost)
                continue;
            const QString name = now.queueName(one.queue) % u" \u00B7 " % now.statusName(one.status);
            rows.push_back({ name, one.count, ageText(Seconds(one.medianAgeS)), 0 });
            most = std::max(most, one.count);
            said << QString(name % u", " % tr("%n ticket(s)", nullptr, one.count) % u", " % rows.back().age);
        }
    }
    for (Row &row : rows)
        row.share = double(row.count) / most;
    if (rows == m_rows)
        return false;
    m_rows = std::move(rows);
    setAccessibleName(QString(heading() % u": " % said.join(u". "_qs)));
    return true;
}

QString BottlenecksTile::heading() const { return tr("Bottlenecks: tickets \u00B7 half of them longer than"); }

QString BottlenecksTile::emptyText() const { return tr("No ticket is open."); }

void BottlenecksTile::paintRow(QPainter *painter, const QRect &rect, int row)
{
    const Row &shown = m_rows[size_t(row)];
    painter->setFont(boardFont(20));
    const int name = rect.width() * 40 / 100;
    painter->setPen(color(Role::Text));
    drawFitted(painter, QRect(rect.left(), rect.top(), name, rect.height()), shown.name);
    const int age = std::max(px(120), tabularWidth(painter->font(), shown.age) + px(8));
    const int count = px(56);
    const int thick = px(14);
    const QRect bar(rect.left() + name + px(12), rect.center().y() - thick / 2,
                    rect.width() - name - age - count - px(24), thick);
    if (bar.width() > 10) {
        paintBox(painter, bar, color(Role::Sunken), {}, thick / 2.0);
        paintBox(painter, QRect(bar.topLeft(), QSize(std::max(thick, int(bar.width() * shown.share)), thick)),
                 color(Role::Accent), {}, thick / 2.0);
    }
    drawTabular(painter, QRect(rect.right() - age - count, rect.top(), count - px(6), rect.height()),
                QString::number(shown.count), Qt::AlignRight | Qt::AlignVCenter);
    painter->setPen(color(Role::Muted));
    drawTabular(painter, QRect(rect.right() - age, rect.top(), age, rect.height()), shown.age,
                Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace firstline::ui
