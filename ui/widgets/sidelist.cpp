#include "ui/widgets/sidelist.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

namespace firstline::ui {
namespace {

constexpr int kSideRow = 28;
constexpr int kSection = 26;
constexpr int kSectionGap = 8; // above every heading

class SideDelegate : public QStyledItemDelegate {
public:
    explicit SideDelegate(SideList *list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (isSection(index))
            paintSection(painter, option.rect, index);
        else
            paintRow(painter, option, index);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (!isSection(index))
            return { 120, kSideRow };
        return { 120, kSection + kSectionGap };
    }

private:
    bool isSection(const QModelIndex &index) const { return index.data(m_list->roles().section).toBool(); }

    static void paintSection(QPainter *painter, const QRect &row, const QModelIndex &index)
    {
        QFont small = font(TextSize::Small, QFont::DemiBold);
        small.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
        painter->setFont(small);
        painter->setPen(color(Role::Muted));
        const QRect text(row.left() + 10, row.bottom() - kSection + 1, row.width() - 20, kSection);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString().toUpper(), Qt::ElideRight,
                                                            text.width()));
    }

    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool focus = option.state.testFlag(QStyle::State_HasFocus);
        const QRect box = option.rect.adjusted(10, 0, -10, 0);
        if (selected)
            paintBox(painter, box, color(Role::Sel), {}, kRadiusControl);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            paintBox(painter, box, mixed(color(Role::Window), color(Role::Muted), 0.1), {}, kRadiusControl);
        if (focus)
            paintFocusRing(painter, box, kRadiusControl);
        QRect rest = box.adjusted(8, 0, -8, 0);
        rest.setRight(rest.right() - paintCounts(painter, rest, index, selected));
        const SideListRoles &roles = m_list->roles();
        if (const QString name = roles.icon >= 0 ? index.data(roles.icon).toString() : QString(); !name.isEmpty()) {
            paintIcon(painter, QRect(rest.left(), rest.top(), kIconSmall, rest.height()), name, color(Role::Muted),
                      kIconSmall);
            rest.setLeft(rest.left() + kIconSmall + 6);
        }
        painter->setFont(font(TextSize::Body, selected ? QFont::DemiBold : QFont::Normal));
        painter->setPen(color(Role::Text));
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
    }

    /// Paints the numbers at the right and returns the width they took.
    int paintCounts(QPainter *painter, const QRect &rest, const QModelIndex &index, bool selected) const
    {
        const SideListRoles &roles = m_list->roles();
        const QLocale locale;
        int used = 0;
        const QVariant count = index.data(roles.count);
        if (count.isValid() && count.toInt() >= 0) {
            painter->setFont(font());
            painter->setPen(color(selected ? Role::Text : Role::Muted));
            const QString text = locale.toString(count.toInt());
            drawTabular(painter, rest, text, Qt::AlignRight | Qt::AlignVCenter);
            used += tabularWidth(painter->font(), text) + kGap;
        }
        const int overdue = index.data(roles.overdue).toInt();
        if (overdue > 0) {
            painter->setFont(font(TextSize::Body, QFont::DemiBold));
            painter->setPen(color(Role::Bad));
            const QString text = u'!' + locale.toString(overdue);
            drawTabular(painter, rest.adjusted(0, 0, -used, 0), text, Qt::AlignRight | Qt::AlignVCenter);
            used += tabularWidth(painter->font(), text) + kGap;
        }
        return used;
    }

    SideList *m_list;
};

} // namespace

SideList::SideList(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SideDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    viewport()->setAutoFillBackground(false);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Views"));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!isSection(index))
            Q_EMIT chosen(index);
    });
}

void SideList::setRoles(const SideListRoles &roles)
{
    m_roles = roles;
    scheduleDelayedItemsLayout();
}

void SideList::setCurrentQuietly(const QModelIndex &index)
{
    m_quiet = true;
    setCurrentIndex(index);
    m_quiet = false;
}

QSize SideList::sizeHint() const { return { 196, 320 }; }

bool SideList::isSection(const QModelIndex &index) const { return index.data(m_roles.section).toBool(); }

void SideList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid() && !isSection(current) && (hasFocus() || viewport()->underMouse()))
        Q_EMIT chosen(current);
}

// Headings are walked over even when the model calls them enabled.
QModelIndex SideList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QListView::moveCursor(action, modifiers);
    if (!next.isValid() || !isSection(next))
        return next;
    const bool up = action == MoveUp || action == MovePrevious || action == MovePageUp || action == MoveEnd;
    for (const int step : { up ? -1 : 1, up ? 1 : -1 }) {
        for (int row = next.row() + step; row >= 0 && row < model()->rowCount(); row += step) {
            const QModelIndex other = model()->index(row, 0);
            if (!isSection(other) && other.flags().testFlag(Qt::ItemIsEnabled))
                return other;
        }
    }
    return currentIndex();
}

} // namespace firstline::ui
