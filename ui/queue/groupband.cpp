#include "ui/queue/groupband.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace firstline::ui {

void paintGroupBand(QPainter *painter, const QRect &rect, const GroupHead &head, int marked, bool current, bool focused)
{
    painter->save();
    painter->fillRect(rect, color(current ? Role::Sel : Role::Sunken));
    const bool framed = current && focused;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(framed ? Role::Accent : Role::Line));
    if (framed)
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), color(Role::Accent));
    if (current)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), color(Role::Accent));
    QRect rest = rect.adjusted(kGap, 0, -kPad, -1);
    const QRect arrow(rest.left(), rest.top(), kIconSmall, rest.height());
    paintIcon(painter, arrow, head.collapsed ? u"chevron-right"_qs : u"chevron-down"_qs, color(Role::Muted), kIconSmall);
    rest.setLeft(arrow.right() + kGap);
    const QString count = QLocale().toString(head.count);
    const QString late = head.overdue == 0 ? QString()
                                           : QCoreApplication::translate("firstline::ui::GroupBand", "%Ln overdue", nullptr, head.overdue);
    painter->setFont(font(TextSize::Small, QFont::DemiBold));
    const QFontMetrics small(painter->font());
    const int figures = small.horizontalAdvance(count) + kPad + (late.isEmpty() ? 0 : small.horizontalAdvance(late) + kPad);
    painter->setFont(font(TextSize::Body, QFont::DemiBold));
    painter->setPen(color(Role::Text));
    const int name = std::min(QFontMetrics(painter->font()).horizontalAdvance(head.title) + 2, rest.width() - figures);
    drawLine(painter, QRect(rest.left(), rest.top(), name, rest.height()), head.title, Qt::AlignLeft | Qt::AlignVCenter);
    rest.setLeft(rest.left() + name + kPad);
    painter->setFont(font(TextSize::Small, QFont::DemiBold));
    painter->setPen(color(Role::Muted));
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, count);
    rest.setLeft(rest.left() + small.horizontalAdvance(count) + kPad);
    painter->setPen(color(Role::Bad));
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, late);
    if (marked > 0) {
        painter->setPen(color(Role::Accent));
        painter->drawText(rect.adjusted(0, 0, -kPad, -1), Qt::AlignRight | Qt::AlignVCenter,
                          QCoreApplication::translate("firstline::ui::GroupBand", "%Ln selected", nullptr, marked));
    }
    painter->restore();
}

} // namespace firstline::ui
