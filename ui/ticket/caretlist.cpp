#include "ui/ticket/caretlist.h"

#include "ui/widgets/completionpopup.h"
#include "ui/widgets/messageedit.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QStandardItemModel>
#include <QtGui/QTextBlock>
#include <QtWidgets/QListView>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kKeyRole = Qt::UserRole + 1;
constexpr int kCaretDetailRole = Qt::UserRole + 2;
constexpr int kMostRows = 8;
constexpr int kListWidth = 400;
constexpr int kMostTyped = 40;

/// Every word that was typed begins a word of the line.
bool fits(const CaretItem &item, const QString &typed)
{
    const QString all = u' ' % item.text % u' ' % item.detail;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        if (!all.contains(QString(u' ' % word), Qt::CaseInsensitive))
            return false;
    }
    return true;
}

} // namespace

CaretList::CaretList(MessageEdit *edit, QChar sign)
    : QObject(edit)
    , m_edit(edit)
    , m_sign(sign)
    , m_model(new QStandardItemModel(this))
{
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &CaretList::follow);
    connect(edit, &QPlainTextEdit::textChanged, this, &CaretList::follow);
}

CaretList::~CaretList()
{
    delete m_popup;
}

bool CaretList::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

int CaretList::count() const
{
    return m_model->rowCount();
}

/// Where the sign before the caret stands, at the start of a word. Shape: -1 when there is none.
int CaretList::tokenStart() const
{
    const QTextCursor caret = m_edit->textCursor();
    if (caret.hasSelection())
        return -1;
    const QString before = caret.block().text().left(caret.positionInBlock());
    const auto at = before.lastIndexOf(m_sign);
    if (at < 0 || (at > 0 && !before.at(at - 1).isSpace()) || before.size() - at > kMostTyped)
        return -1;
    return caret.block().position() + static_cast<int>(at);
}

void CaretList::follow()
{
    if (m_start < 0)
        return;
    if (tokenStart() != m_start)
        close();
    else
        narrow();
}

void CaretList::setItems(const QList<CaretItem> &items)
{
    m_items = items;
    if (m_start >= 0)
        narrow();
}

void CaretList::narrow()
{
    const QString typed = m_edit->toPlainText().mid(m_start + 1, m_edit->textCursor().position() - m_start - 1);
    m_model->clear();
    int found = 0;
    for (const CaretItem &item : std::as_const(m_items)) {
        if (!item.always && !fits(item, typed))
            continue;
        found += item.always ? 0 : 1;
        auto *row = new QStandardItem(item.text);
        row->setData(item.key, kKeyRole);
        row->setData(item.detail, kCaretDetailRole);
        m_model->appendRow(row);
    }
    // Somebody who goes on writing words means words.
    if (m_model->rowCount() == 0 || (found == 0 && typed.contains(u' '))) {
        if (m_popup)
            m_popup->hide();
        return;
    }
    place();
}

void CaretList::place()
{
    if (!m_popup) {
        m_popup = new CompletionPopup(m_edit->window());
        m_popup->setObjectName(u"ticket.caretList"_qs);
        m_popup->setModel(m_model);
        m_popup->setRoles(kCaretDetailRole, -1);
        connect(m_popup, &CompletionPopup::rowClicked, this, [this](const QModelIndex &index) { take(index.row()); });
    }
    constexpr int kEdge = CompletionPopup::kShadow;
    const QWidget *window = m_edit->window();
    QTextCursor sign = m_edit->textCursor();
    sign.setPosition(m_start);
    const QRect caret = m_edit->cursorRect(sign);
    const QPoint below = m_edit->viewport()->mapTo(window, caret.bottomLeft());
    const int width = std::min(kListWidth, window->width()) + 2 * kEdge;
    const int height = m_popup->wantedHeight(kMostRows);
    int y = below.y() - kEdge;
    if (y + height > window->height()) // The composer is at the bottom: mostly it opens upwards.
        y = m_edit->viewport()->mapTo(window, caret.topLeft()).y() - height + kEdge;
    const int x = std::clamp(below.x() - kEdge, -kEdge, std::max(-kEdge, window->width() - width + kEdge));
    m_popup->setGeometry(x, std::max(-kEdge, y), width, height);
    m_popup->show();
    m_popup->raise();
    if (!m_popup->list()->currentIndex().isValid())
        m_popup->list()->setCurrentIndex(m_model->index(0, 0));
}

void CaretList::close()
{
    m_start = -1;
    if (m_popup)
        m_popup->hide();
}

void CaretList::take(int row)
{
    if (m_start < 0 || row < 0 || row >= m_model->rowCount())
        return;
    const QString key = m_model->item(row)->data(kKeyRole).toString();
    QTextCursor caret = m_edit->textCursor();
    const int end = caret.position();
    const QString typed = m_edit->toPlainText().mid(m_start + 1, end - m_start - 1).trimmed();
    caret.setPosition(m_start);
    caret.setPosition(end, QTextCursor::KeepAnchor);
    close();
    caret.removeSelectedText();
    m_edit->setTextCursor(caret);
    Q_EMIT chosen(key, typed);
}

bool CaretList::onKey(int key)
{
    QListView *list = m_popup->list();
    const int row = list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    switch (key) {
    case Qt::Key_Down: list->setCurrentIndex(m_model->index(row >= last ? 0 : row + 1, 0)); return true;
    case Qt::Key_Up: list->setCurrentIndex(m_model->index(row <= 0 ? last : row - 1, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: take(std::max(0, row)); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

bool CaretList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isOpen()) {
        close();
    } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
        if (event->type() == QEvent::ShortcutOverride) {
            if (isOpen() && plain && key->key() == Qt::Key_Escape) {
                event->accept();
                return true;
            }
        } else if (isOpen() && plain && onKey(key->key())) {
            return true;
        } else if (key->text() == m_sign && !m_edit->isReadOnly()) {
            // The field takes the key first.
            QTimer::singleShot(0, this, [this] {
                const int start = tokenStart();
                if (start < 0 || start == m_start)
                    return;
                m_start = start;
                Q_EMIT asked();
            });
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace firstline::ui
