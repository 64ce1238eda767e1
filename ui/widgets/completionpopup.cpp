#include "ui/widgets/completionpopup.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QtGui/QPainter>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

constexpr int kRow = 30;
constexpr int kMeasured = 60; // rows whose words make the list wide
constexpr int kWidest = 560;

/// A match: avatar, text, grey detail.
class MatchDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    int detailRole = -1;
    int avatarRole = -1;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect;
        const bool marked = option.state.testFlag(QStyle::State_Selected);
        if (marked || option.state.testFlag(QStyle::State_MouseOver))
            paintBox(painter, row.adjusted(4, 1, -4, -1),
                     marked ? color(Role::Sel) : mixed(color(Role::Raised), color(Role::Muted), 0.08), {},
                     kRadiusControl);
        QRect rest = row.adjusted(12, 0, -12, 0);
        if (avatarRole >= 0) {
            const QString name = index.data(avatarRole).toString();
            if (!name.isEmpty())
                paintAvatar(painter, QRect(rest.left(), rest.top(), kAvatar, rest.height()), name, kAvatar);
            rest.setLeft(rest.left() + kAvatar + kGap);
        }
        painter->setFont(font());
        painter->setPen(color(Role::Text));
        const QFontMetrics metrics(painter->font());
        // The ends of a path tell more than its middle.
        const QString text = metrics.elidedText(index.data().toString(), Qt::ElideMiddle, rest.width());
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(text) + kGap);
        if (detailRole >= 0 && rest.width() > 24) {
            painter->setPen(color(Role::Muted));
            painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              metrics.elidedText(index.data(detailRole).toString(), Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return { 120, kRow }; }

    /// What a row needs for all of its words.
    int widthOf(const QModelIndex &index) const
    {
        const QFontMetrics metrics(font());
        const QString detail = detailRole < 0 ? QString() : index.data(detailRole).toString();
        return 24 + (avatarRole >= 0 ? kAvatar + kGap : 0) + metrics.horizontalAdvance(index.data().toString())
            + (detail.isEmpty() ? 0 : kGap + metrics.horizontalAdvance(detail)) + 2;
    }
};

} // namespace

CompletionPopup::CompletionPopup(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListView(this))
    , m_empty(new Label({}, Role::Muted, TextSize::Body, QFont::Normal, this))
{
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kShadow, kShadow + 4, kShadow, kShadow + 4);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_empty->setContentsMargins(12, 4, 12, 4);
    m_empty->hide();
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new MatchDelegate(m_list));
    m_list->setAccessibleName(tr("Matches"));
    connect(m_list, &QListView::clicked, this, &CompletionPopup::rowClicked);
    hide();
}

void CompletionPopup::setModel(QAbstractItemModel *model) { m_list->setModel(model); }

void CompletionPopup::setRoles(int detailRole, int avatarRole)
{
    auto *delegate = static_cast<MatchDelegate *>(m_list->itemDelegate());
    delegate->detailRole = detailRole;
    delegate->avatarRole = avatarRole;
}

void CompletionPopup::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    m_list->setVisible(text.isEmpty());
}

int CompletionPopup::wantedWidth(int most) const
{
    if (!m_empty->isHidden())
        return m_empty->sizeHint().width() + 2 * kShadow;
    const QAbstractItemModel *model = m_list->model();
    const auto *delegate = static_cast<const MatchDelegate *>(m_list->itemDelegate());
    int widest = 0;
    for (int row = 0; model && row < std::min(kMeasured, model->rowCount()); ++row)
        widest = std::max(widest, delegate->widthOf(model->index(row, 0)));
    const int bar = model && model->rowCount() > most ? m_list->verticalScrollBar()->sizeHint().width() : 0;
    return std::min(widest + bar, kWidest) + 2 * kShadow;
}

int CompletionPopup::wantedHeight(int most) const
{
    const int rows = m_list->model() ? std::min(most, m_list->model()->rowCount()) : 0;
    return std::max(1, rows) * kRow + 2 * kShadow + 8;
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = rect().adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paintShadow(&painter, box, kShadow, kRadiusCard);
    paintBox(&painter, box, color(Role::Raised), color(Role::Line), kRadiusCard);
}

} // namespace firstline::ui
