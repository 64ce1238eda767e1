#include "ui/widgets/messageedit.h"

#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/spellmarks.h"

#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr int kRestMs = 300;
constexpr int kAtLeastMs = 1000;

/// Ctrl and the key of the full stop, which types another letter in the Russian layout.
bool asksForSpelling(const QKeyEvent &event)
{
    constexpr int kYu = 0x042E;
    return event.modifiers() == Qt::ControlModifier && (event.key() == Qt::Key_Period || event.key() == kYu);
}

} // namespace

MessageEdit::MessageEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_rest(new QTimer(this))
    , m_atLeast(new QTimer(this))
    , m_spelling(new SpellMarks(this))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    m_atLeast->setSingleShot(true);
    m_atLeast->setInterval(kAtLeastMs);
    connect(m_rest, &QTimer::timeout, this, &MessageEdit::flushDraft);
    connect(m_atLeast, &QTimer::timeout, this, &MessageEdit::flushDraft);
    connect(this, &QPlainTextEdit::textChanged, this, &MessageEdit::onTextChanged);
    setTabChangesFocus(true);
    document()->setDocumentMargin(6);
    document()->clearUndoRedoStacks(); // The margin is nobody's typing.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    if (Theme::current())
        connect(Theme::current(), &Theme::changed, this, &MessageEdit::applyTheme);
    applyTheme();
}

void MessageEdit::setKind(Kind kind)
{
    m_kind = kind;
    applyTheme();
}

void MessageEdit::applyTheme()
{
    QPalette own = palette();
    own.setColor(QPalette::Base, color(m_kind == Kind::Note ? Role::Note : Role::Base));
    own.setColor(QPalette::Text, color(Role::Text));
    own.setColor(QPalette::PlaceholderText, color(Role::Muted));
    setPalette(own);
}

void MessageEdit::restoreDraft(const QString &text)
{
    m_restoring = true;
    setPlainText(text);
    m_restoring = false;
    m_rest->stop();
    m_atLeast->stop();
    m_untold = false;
    moveCursor(QTextCursor::End);
}

void MessageEdit::flushDraft()
{
    m_rest->stop();
    m_atLeast->stop();
    if (!m_untold)
        return;
    m_untold = false;
    Q_EMIT draftChanged(toPlainText());
}

void MessageEdit::onTextChanged()
{
    // Only a new line makes it taller; asking for room lays the whole window out.
    if (const int tall = sizeHint().height(); tall != m_wanted) {
        m_wanted = tall;
        updateGeometry();
    }
    if (m_restoring)
        return;
    m_untold = true;
    m_rest->start();
    if (!m_atLeast->isActive())
        m_atLeast->start();
}

void MessageEdit::setLines(int least, int most)
{
    m_least = least;
    m_most = std::max(least, most);
    updateGeometry();
}

int MessageEdit::heightOf(int lines) const
{
    return lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth()
        + 2;
}

QSize MessageEdit::sizeHint() const
{
    // A plain text document counts its height in lines.
    const int lines = static_cast<int>(document()->size().height());
    return { 320, heightOf(std::clamp(lines, m_least, m_most)) };
}

QSize MessageEdit::minimumSizeHint() const { return { 160, heightOf(m_least) }; }

/// With nothing typed to take back, Ctrl+Z is for the window: the reply that was just sent.
bool MessageEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    if (enter && held == Qt::ControlModifier) {
        flushDraft();
        Q_EMIT submitted();
        return;
    }
    if (enter && held == (Qt::ControlModifier | Qt::ShiftModifier)) {
        flushDraft();
        Q_EMIT submittedAndSolved();
        return;
    }
    if (asksForSpelling(*event) && m_spelling->openAtCaret())
        return;
    const QTextCursor caret = textCursor();
    const QString before = caret.block().text().left(caret.positionInBlock());
    const bool free = before.isEmpty() || before.back().isSpace();
    QPlainTextEdit::keyPressEvent(event);
    if (event->text() == u"/" && free && !isReadOnly())
        Q_EMIT macroAsked();
}

bool MessageEdit::hasFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        return true;
    // Tables are copied as a text and as a picture of it: the text is meant.
    return data.hasImage() && !data.hasText();
}

bool MessageEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return (m_takesFiles && hasFiles(*source)) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    if (m_takesFiles && hasFiles(*source))
        Q_EMIT filesOffered(source);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void MessageEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setObjectName(u"message.menu"_qs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    m_spelling->fill(menu, (byMouse ? cursorForPosition(event->pos()) : textCursor()).position());
    menu->popup(event->globalPos());
}

void MessageEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

// The frame shows the focus; it is not part of the viewport that Qt repaints by itself.
void MessageEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    m_spelling->lookSoon();
    update();
}

void MessageEdit::focusOutEvent(QFocusEvent *event)
{
    flushDraft();
    QPlainTextEdit::focusOutEvent(event);
    m_spelling->lookSoon();
    update();
}

} // namespace firstline::ui
