#include "ui/wallboard/floorcolumn.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/theme/tiptext.h"
#include "ui/wallboard/floordelegate.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/physicalkey.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kWidth = 256;
constexpr int kHead = 78;

} // namespace

FloorColumn::FloorColumn(const QString &key, const Owner &owner, QWidget *parent)
    : QFrame(parent)
    , m_key(key)
    , m_owner(owner)
    , m_model(new FloorModel(this))
    , m_list(new QListView(this))
{
    setObjectName(u"floor.column."_qs + key);
    setFixedWidth(kWidth);
    setAccessibleRole(this, QAccessible::Grouping);
    setAcceptDrops(takes());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, kHead, 6, 6);
    column->addWidget(m_list);
    m_list->setObjectName(u"floor.list."_qs + key);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FloorDelegate(m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT ticketActivated(m_model->ticket(index.row()).id);
    });
}

void FloorColumn::show(const Head &head, const std::vector<service::FloorTicket> &tickets, const BoardNow &now,
                       const QStringList &notes)
{
    m_model->setNow(now);
    m_model->setTickets(tickets, notes);
    if (head == m_head)
        return;
    m_head = head;
    const QString said = head.title % u", " % head.detail % (head.away.isEmpty() ? QString() : QString(u", " % head.away));
    m_list->setAccessibleName(said);
    setAccessibleName(said);
    setToolTip(tipText(said)); // The head is cut where names are long.
    update();
}

std::optional<service::FloorTicket> FloorColumn::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model->ticket(index.row())) : std::nullopt;
}

void FloorColumn::focusList()
{
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus();
}

void FloorColumn::tick() { m_list->viewport()->update(); }

void FloorColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = m_over || m_list->hasFocus();
    paintBox(&painter, rect(), m_over ? color(Role::AccentSoft) : color(Role::Base),
             marked ? color(Role::Accent) : color(Role::Line), kRadiusCard);
    paintHead(&painter);
}

void FloorColumn::paintHead(QPainter *painter)
{
    QRect room(14, 10, width() - 28, kHead - 16);
    QRect line(room.left(), room.top(), room.width(), 26);
    if (m_owner.person) {
        paintAvatar(painter, QRect(line.left(), line.top(), 24, line.height()), m_head.title, 24);
        line.setLeft(line.left() + 32);
    }
    painter->setFont(ui::font(TextSize::Body, QFont::DemiBold));
    if (!m_head.away.isEmpty()) {
        painter->setFont(ui::font(TextSize::Small));
        const int wide = QFontMetrics(painter->font()).horizontalAdvance(m_head.away) + 8;
        painter->setPen(color(Role::Warn));
        drawLine(painter, line, m_head.away, Qt::AlignRight | Qt::AlignVCenter);
        line.setRight(line.right() - wide);
        painter->setFont(ui::font(TextSize::Body, QFont::DemiBold));
    }
    painter->setPen(color(Role::Text));
    drawFitted(painter, line, m_head.title);
    painter->setFont(ui::font(TextSize::Small));
    painter->setPen(color(m_head.role == Role::Bad ? Role::Bad : Role::Muted));
    drawFitted(painter, QRect(room.left(), room.top() + 28, room.width(), 18), m_head.detail);
    if (m_head.share < 0)
        return;
    const QRect bar(room.left(), room.top() + 52, room.width(), 6);
    paintBox(painter, bar, color(Role::Sunken), {}, 3);
    if (const int filled = int(bar.width() * std::min(1.0, m_head.share)); filled > 0)
        paintBox(painter, QRect(bar.topLeft(), QSize(std::max(6, filled), 6)), color(m_head.role), {}, 3);
}

void FloorColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (!takes() || !event->mimeData()->hasFormat(FloorModel::kMime))
        return;
    m_over = true;
    update();
    event->acceptProposedAction();
}

void FloorColumn::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void FloorColumn::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    const Uuid id = Uuid::fromBytes(event->mimeData()->data(FloorModel::kMime));
    if (id.isNull())
        return;
    event->acceptProposedAction();
    Q_EMIT ticketDropped(TicketId(id));
}

bool FloorColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->modifiers() != Qt::NoModifier && press->modifiers() != Qt::KeypadModifier)
        return QFrame::eventFilter(watched, event);
    const int key = physicalKey(*press);
    const int row = m_list->currentIndex().row();
    if (key == Qt::Key_A)
        Q_EMIT assignRequested();
    else if (key == Qt::Key_Left || key == Qt::Key_Right)
        Q_EMIT leftSideways(key == Qt::Key_Left ? -1 : 1);
    else if (key == Qt::Key_J || key == Qt::Key_K)
        m_list->setCurrentIndex(m_model->index(std::clamp(row + (key == Qt::Key_J ? 1 : -1), 0, std::max(0, m_model->rowCount() - 1))));
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && row >= 0)
        Q_EMIT ticketActivated(m_model->ticket(row).id);
    else if (key >= Qt::Key_B && key <= Qt::Key_Z)
        QCoreApplication::sendEvent(this, event); // the list would search for it
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

} // namespace firstline::ui
