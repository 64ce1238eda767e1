#include "ui/widgets/completionfield.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/completionpopup.h"
#include "ui/widgets/marks.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QListView>

namespace firstline::ui {
namespace {

constexpr int kMostRows = 8;

} // namespace

CompletionField::CompletionField(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        forgetDetail();
        m_asked = true;
        Q_EMIT queryEdited(text);
        refresh();
    });
}

CompletionField::~CompletionField()
{
    // The list belongs to the window; a field may go before it.
    delete m_popup;
}

void CompletionField::setModel(QAbstractItemModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    if (m_popup)
        m_popup->setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &CompletionField::refresh);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CompletionField::refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CompletionField::refresh);
    connect(model, &QAbstractItemModel::layoutChanged, this, &CompletionField::refresh);
}

void CompletionField::setDetailRole(int role) { m_detailRole = role; }
void CompletionField::setAvatarRole(int role) { m_avatarRole = role; }
void CompletionField::setEmptyText(const QString &text) { m_emptyText = text; }

void CompletionField::setChosen(const QString &text, const QString &detail, const QString &avatarName)
{
    setText(text);
    m_detail = detail;
    m_avatarName = avatarName;
    m_asked = false;
    setTextMargins(avatarName.isEmpty() ? 0 : 24 + kGap - 4, 0, 0, 0);
    setAccessibleDescription(detail);
    closeList();
    update();
}

void CompletionField::forgetDetail()
{
    if (m_detail.isEmpty() && m_avatarName.isEmpty())
        return;
    m_detail.clear();
    m_avatarName.clear();
    setTextMargins(0, 0, 0, 0);
    setAccessibleDescription({});
    update();
}

bool CompletionField::isListOpen() const { return m_popup && m_popup->isVisible(); }

void CompletionField::openList()
{
    m_asked = true;
    refresh();
}

void CompletionField::closeList()
{
    if (m_popup)
        m_popup->hide();
}

void CompletionField::refresh()
{
    if (!m_asked || !m_model || !hasFocus())
        return;
    const bool empty = m_model->rowCount() == 0;
    if (empty && (m_emptyText.isEmpty() || text().isEmpty())) {
        closeList();
        return;
    }
    if (!m_popup) {
        m_popup = new CompletionPopup(window());
        m_popup->setModel(m_model);
        connect(m_popup, &CompletionPopup::rowClicked, this, &CompletionField::take);
        connect(m_popup, &QObject::destroyed, this, [this] { m_popup = nullptr; });
        window()->installEventFilter(this);
    }
    m_popup->setRoles(m_detailRole, m_avatarRole);
    m_popup->setEmptyText(empty ? m_emptyText : QString());
    if (!empty && m_first == FirstMatch::Marked && !m_popup->list()->currentIndex().isValid())
        m_popup->list()->setCurrentIndex(m_model->index(0, 0));
    place();
    m_popup->show();
    m_popup->raise();
}

void CompletionField::place()
{
    QWidget *top = window();
    constexpr int kShadow = CompletionPopup::kShadow;
    const QPoint corner = mapTo(top, QPoint(0, 0));
    const int wanted = m_popup->wantedHeight(kMostRows);
    const int below = top->height() - (corner.y() + height());
    const int above = corner.y();
    const int width = std::min(std::max({ this->width() + 2 * kShadow, 220 + 2 * kShadow, m_popup->wantedWidth(kMostRows) }), top->width() + 2 * kShadow);
    const int left = std::min(corner.x(), top->width() - width + 2 * kShadow) - kShadow;
    if (below >= wanted - kShadow || below >= above)
        m_popup->setGeometry(left, corner.y() + height() + 4 - kShadow, width,
                             std::min(wanted, below - 4 + kShadow));
    else
        m_popup->setGeometry(left, corner.y() - 4 + kShadow - std::min(wanted, above - 4 + kShadow), width,
                             std::min(wanted, above - 4 + kShadow));
}

void CompletionField::move(int steps)
{
    const int rows = m_model ? m_model->rowCount() : 0;
    if (rows == 0)
        return;
    const QModelIndex current = m_popup->list()->currentIndex();
    int row = current.isValid() ? current.row() + steps : (steps > 0 ? 0 : rows - 1);
    if (std::abs(steps) == 1)
        row = (row + rows) % rows;
    const QModelIndex next = m_model->index(std::clamp(row, 0, rows - 1), 0);
    m_popup->list()->setCurrentIndex(next);
    m_popup->list()->scrollTo(next);
}

void CompletionField::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QPersistentModelIndex kept(index);
    setChosen(index.data(m_textRole).toString(), m_detailRole >= 0 ? index.data(m_detailRole).toString() : QString(),
              m_avatarRole >= 0 ? index.data(m_avatarRole).toString() : QString());
    setFocus();
    if (kept.isValid())
        Q_EMIT chosen(kept);
}

bool CompletionField::handleListKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(kMostRows);
        return true;
    case Qt::Key_PageUp:
        move(-kMostRows);
        return true;
    case Qt::Key_Escape:
        closeList();
        m_asked = false;
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (event->modifiers() & ~Qt::KeypadModifier || !m_popup->list()->currentIndex().isValid())
            return false;
        take(m_popup->list()->currentIndex());
        return event->key() != Qt::Key_Tab; // Tab takes the match and goes on
    default:
        return false;
    }
}

// Tab and Esc come here first: Qt would move the focus, a dialog would close.
bool CompletionField::event(QEvent *event)
{
    if (isListOpen() && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::ShortcutOverride && key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && handleListKey(key)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void CompletionField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && (event->modifiers() == Qt::AltModifier || !isListOpen())) {
        openList();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier) && m_asked) {
        closeList();
        m_asked = false;
        Q_EMIT freeTextEntered(text());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void CompletionField::focusOutEvent(QFocusEvent *event)
{
    closeList();
    QLineEdit::focusOutEvent(event);
}

void CompletionField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    if (!m_avatarName.isEmpty())
        paintAvatar(&painter, QRect(8, 0, 24, height()), m_avatarName, 24);
    if (m_detail.isEmpty())
        return;
    const int lead = m_avatarName.isEmpty() ? 10 : 10 + 24 + kGap - 4;
    const int start = lead + fontMetrics().horizontalAdvance(text()) + kGap;
    const QRect rest(start, 0, width() - start - kGap, height());
    painter.setPen(color(Role::Muted));
    painter.setFont(font());
    if (rest.width() > 24)
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_detail, Qt::ElideRight, rest.width()));
}

bool CompletionField::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (isListOpen() && watched == m_popup->parent()) {
        if (type == QEvent::Resize)
            place();
        else if (type == QEvent::WindowDeactivate)
            closeList();
    }
    return QLineEdit::eventFilter(watched, event);
}

} // namespace firstline::ui
