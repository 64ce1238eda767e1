#include "ui/queue/pickpopup.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

enum PickRole { KeyRole = Qt::UserRole + 1, DetailRole, AvatarRole, PriorityRole, CurrentRole };

constexpr int kPickRow = 30;
constexpr int kPickWidth = 260;
constexpr int kMostPicks = 9;

class PickDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return { kPickWidth - 16, kPickRow }; }

    /// What a row needs to be read in full.
    static int wantedWidth(const PickItem &item)
    {
        int width = 2 * kGap + QFontMetrics(font()).horizontalAdvance(item.text) + 1;
        if (!item.detail.isEmpty())
            width += kGap + QFontMetrics(font(TextSize::Small)).horizontalAdvance(item.detail);
        if (!item.avatarName.isEmpty())
            width += kAvatar + 6;
        if (item.priority > 0)
            width += prioritySize().width() + 6;
        return width + (item.current ? kIconSmall + 6 : 0);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            paintBox(painter, option.rect, color(Role::Sel), {}, kRadiusControl);
        QRect rest = option.rect.adjusted(kGap, 0, -kGap, 0);
        if (index.data(CurrentRole).toBool()) {
            paintIcon(painter, QRect(rest.right() - kIconSmall, rest.top(), kIconSmall, rest.height()), u"check"_qs,
                      color(Role::Accent), kIconSmall);
            rest.setRight(rest.right() - kIconSmall - 6);
        }
        painter->setFont(font(TextSize::Small));
        painter->setPen(color(Role::Muted));
        const QString detail = index.data(DetailRole).toString();
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, detail);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(detail) - (detail.isEmpty() ? 0 : kGap));
        if (const int priority = index.data(PriorityRole).toInt(); priority > 0) {
            paintPriority(painter, rest, priority);
            rest.setLeft(rest.left() + prioritySize().width() + 6);
        }
        if (const QString name = index.data(AvatarRole).toString(); !name.isEmpty()) {
            paintAvatar(painter, QRect(rest.left(), rest.top(), kAvatar, rest.height()), name, kAvatar);
            rest.setLeft(rest.left() + kAvatar + 6);
        }
        painter->setFont(font());
        painter->setPen(color(Role::Text));
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

} // namespace

PickPopup::PickPopup(const QString &title, QList<PickItem> items, Narrowing narrowing, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_items(std::move(items))
    , m_narrowing(narrowing)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"queue.pick"_qs);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(6);
    layout->addWidget(new Label(title, Role::Muted, TextSize::Small, QFont::DemiBold));
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_field->setObjectName(u"queue.pick.field"_qs);
    m_field->setPlaceholderText(tr("Type a name"));
    m_field->setVisible(narrowing == Narrowing::Typing);
    m_list->setObjectName(u"queue.pick.list"_qs);
    m_list->setAccessibleName(title);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PickDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    setFocusProxy(narrowing == Narrowing::Typing ? static_cast<QWidget *>(m_field) : m_list);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &PickPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { pick(m_list->row(item)); });
    fill({});
}

void PickPopup::fill(const QString &text)
{
    m_list->clear();
    for (const PickItem &item : std::as_const(m_items)) {
        if (!text.isEmpty() && !item.text.contains(text, Qt::CaseInsensitive))
            continue;
        auto *row = new QListWidgetItem(item.text, m_list);
        row->setData(KeyRole, item.key);
        row->setData(DetailRole, item.detail);
        row->setData(AvatarRole, item.avatarName);
        row->setData(PriorityRole, item.priority);
        row->setData(CurrentRole, item.current);
        if (item.current && text.isEmpty())
            m_list->setCurrentItem(row);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    m_list->setFixedHeight(std::clamp<int>(m_list->count(), 1, kMostPicks) * kPickRow + 2);
    if (text.isEmpty() && isVisible())
        adjustSize();
}

void PickPopup::openAt(const QPoint &place)
{
    const QRect screen = parentWidget()->screen()->availableGeometry();
    int rows = 0;
    for (const PickItem &item : std::as_const(m_items))
        rows = std::max(rows, PickDelegate::wantedWidth(item));
    const int bar = m_items.size() > kMostPicks ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_list) : 0;
    setFixedWidth(std::min(std::max(kPickWidth, rows + bar + 2 * kGap), screen.width()));
    adjustSize();
    QPoint at(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())), place.y());
    if (at.y() + height() > screen.bottom())
        at.setY(std::max(screen.top(), screen.bottom() - height()));
    move(at);
    show();
    focusProxy()->setFocus(Qt::PopupFocusReason);
}

void PickPopup::pick(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item)
        return;
    Q_EMIT picked(item->data(KeyRole).toString());
    close();
}

bool PickPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        pick(m_list->currentRow());
        return true;
    }
    if (key == Qt::Key_Escape) {
        close();
        return true;
    }
    if (watched == m_field && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
        return true;
    }
    if (m_narrowing == Narrowing::Digits && key >= Qt::Key_1 && key <= Qt::Key_9) {
        pick(key - Qt::Key_1);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void PickPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Raised));
    paintBox(&painter, rect(), color(Role::Raised), color(Role::Line), 0);
}

} // namespace firstline::ui
