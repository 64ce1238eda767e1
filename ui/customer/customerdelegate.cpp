#include "ui/customer/customerdelegate.h"

#include "ui/customer/customerlistmodel.h"
#include "ui/customer/customertext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"

#include <QtGui/QPainter>

namespace firstline::ui {
namespace {

constexpr int kRow = 48;
constexpr int kMark = 28;

void paintMark(QPainter *painter, const QRect &rect, const QString &name, bool company)
{
    if (!company) {
        paintAvatar(painter, rect, name, kMark);
        return;
    }
    QRect box(0, 0, kMark, kMark);
    box.moveCenter(rect.center());
    paintBox(painter, box, color(Role::Sunken), color(Role::Line), kRadiusControl);
    paintIcon(painter, box, u"building-2"_qs, color(Role::Muted), kIcon);
}

} // namespace

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(row, color(Role::Sel));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, mixed(color(Role::Base), color(Role::Muted), 0.07));
    if (selected && option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), color(Role::Accent));
    QRect rest = row.adjusted(kPad, 4, -kPad, -5);
    const QString name = index.data().toString();
    paintMark(painter, QRect(rest.left(), rest.top(), kMark, rest.height()), name,
        index.data(CustomerListModel::IsCompanyRole).toBool());
    rest.setLeft(rest.left() + kMark + kGap + 2);
    QRect top(rest.left(), rest.top(), rest.width(), rest.height() / 2);
    const QRect bottom(rest.left(), top.bottom() + 1, rest.width(), rest.height() / 2);
    painter->setFont(ui::font());
    if (const int open = index.data(CustomerListModel::OpenRole).toInt(); open > 0) {
        painter->setPen(color(Role::Muted));
        drawTabular(painter, top, QString::number(open), Qt::AlignRight | Qt::AlignVCenter);
        top.setRight(top.right() - tabularWidth(painter->font(), QString::number(open)) - kGap);
    }
    const QString tier = index.data(CustomerListModel::TierRole).toString();
    if (!isUsualTier(tier)) {
        const bool vip = tier.compare(u"vip"_qs, Qt::CaseInsensitive) == 0;
        const QString chip = vip ? tr("VIP") : tier;
        const int width = chipSize(chip).width();
        paintChip(painter, QRect(top.right() - width + 1, top.top(), width, top.height()), chip,
            vip ? Tone::Warn : Tone::Neutral);
        top.setRight(top.right() - width - kGap);
    }
    painter->setFont(ui::font(TextSize::Body, QFont::Medium));
    painter->setPen(color(Role::Text));
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, top.width()));
    painter->setFont(ui::font(TextSize::Small));
    painter->setPen(color(Role::Muted));
    painter->drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(
            index.data(CustomerListModel::DetailRole).toString(), Qt::ElideRight, bottom.width()));
    painter->setPen(color(Role::Line));
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    painter->restore();
}

QSize CustomerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 200, kRow };
}

} // namespace firstline::ui
