#include "ui/wallboard/peopletile.h"

#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/timetext.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace firstline::ui {

PeopleTile::PeopleTile(QWidget *parent)
    : RowsTile(u"people"_qs, parent)
{
}

bool PeopleTile::take(const BoardNow &now)
{
    std::vector<Row> rows;
    QStringList said;
    int leftOpen = 0;
    const bool hours = now.figures && now.figures->workSamples > 0;
    if (now.figures) {
        int most = hours ? now.figures->dayMinutes : 10;
        for (const service::FloorPerson &person : now.figures->people)
            most = std::max(most, hours ? person.workMin : person.open);
        for (const service::FloorPerson &person : now.figures->people) {
            if (!person.onDuty()) {
                leftOpen += person.open;
                continue;
            }
            Row row;
            row.name = person.name;
            row.away = person.availability == Availability::Busy ? tr("busy")
                : person.availability == Availability::Break     ? tr("on a break")
                                                                 : QString();
            const QString work = formatMinutes(std::chrono::minutes((person.workMin + 5) / 10 * 10));
            row.load = hours ? QString(QString::number(person.open) % u" \u00B7 " % work) : QString::number(person.open);
            row.share = double(hours ? person.workMin : person.open) / most;
            row.role = hours && person.workMin > now.figures->dayMinutes ? Role::Bad : Role::Accent;
            said << QString(row.name % u", " % row.load % (row.away.isEmpty() ? QString() : QString(u", " % row.away)));
            rows.push_back(row);
        }
        // The most loaded first would make names jump: they stay by name.
    }
    const QString offDuty = leftOpen > 0 ? tr("%n ticket(s) of people off duty", nullptr, leftOpen) : QString();
    if (rows == m_rows && offDuty == m_offDuty && hours == m_hours)
        return false;
    m_rows = std::move(rows);
    m_offDuty = offDuty;
    m_hours = hours;
    setAccessibleName(QString(heading() % u": " % said.join(u". "_qs) % u". " % m_offDuty));
    return true;
}

QString PeopleTile::heading() const { return m_hours ? tr("On duty: tickets \u00B7 hours of work") : tr("On duty: tickets"); }

QString PeopleTile::headingRight() const { return m_offDuty; }

QString PeopleTile::emptyText() const { return tr("Nobody is on duty."); }

void PeopleTile::paintRow(QPainter *painter, const QRect &rect, int row)
{
    const Row &shown = m_rows[size_t(row)];
    const double fit = std::clamp(commonHeight() / double(std::max(1, px(44))), 0.7, 1.0);
    const int face = int(px(36) * fit);
    paintAvatar(painter, QRect(rect.left(), rect.top(), face, rect.height()), shown.name, face);
    painter->setFont(boardFont(21 * fit));
    const int load = std::max(px(130), tabularWidth(painter->font(), shown.load) + px(16));
    const int name = rect.width() * 38 / 100;
    const QRect names(rect.left() + face + px(14), rect.top(), name, rect.height());
    painter->setPen(color(shown.away.isEmpty() ? Role::Text : Role::Muted));
    drawFitted(painter, names, shown.away.isEmpty() ? shown.name : QString(shown.name % u" \u00B7 " % shown.away));
    const int thick = std::max(4, int(px(14) * fit));
    const QRect bar(names.right() + px(12), rect.center().y() - thick / 2, rect.right() - load - names.right() - px(12), thick);
    if (bar.width() > 10) {
        paintBox(painter, bar, color(Role::Sunken), {}, thick / 2.0);
        if (const int filled = int(bar.width() * std::clamp(shown.share, 0.0, 1.0)); filled > 0)
            paintBox(painter, QRect(bar.topLeft(), QSize(std::max(thick, filled), thick)), color(shown.role), {}, thick / 2.0);
    }
    painter->setPen(color(shown.role == Role::Bad ? Role::Bad : Role::Muted));
    drawTabular(painter, rect, shown.load, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace firstline::ui
