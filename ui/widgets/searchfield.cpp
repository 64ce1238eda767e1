#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/marks.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTimer>
#include <QtGui/QFontMetricsF>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionFrame>

#include <cmath>

namespace firstline::ui {
namespace {

constexpr int kLead = kPad + kIconSmall + 6; // before the text: the icon and its gaps
constexpr int kTail = 30; // behind it: the cross or the key

} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_timer(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setProperty("firstline.ownPanel", true);
    setTextMargins(kLead - 8, 0, kTail - 8, 0);
    setMouseTracking(true);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    m_timer->setSingleShot(true);
    m_timer->setInterval(150);
    connect(m_timer, &QTimer::timeout, this, &SearchField::flush);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        update();
        if (text.isEmpty())
            flush();
        else
            m_timer->start();
    });
}

void SearchField::setKeyHint(const QString &key)
{
    m_keyHint = key;
    setAccessibleDescription(key);
    update();
}

void SearchField::setSpanFinder(std::function<QList<SearchSpan>(const QString &)> finder)
{
    m_finder = std::move(finder);
    // Wider spaces, so that chips beside each other do not touch.
    QFont spaced = font();
    spaced.setWordSpacing(m_finder ? 6 : 0);
    setFont(spaced);
    update();
}

void SearchField::setDelay(int ms) { m_timer->setInterval(ms); }

QSize SearchField::sizeHint() const { return { QLineEdit::sizeHint().width() + 60, kButtonHeight }; }

QRect SearchField::crossRect() const { return { width() - 26, (height() - 18) / 2, 18, 18 }; }

QRect SearchField::textRect() const { return rect().adjusted(kLead, 2, -kTail, -2); }

void SearchField::flush()
{
    m_timer->stop();
    if (m_told == text())
        return;
    m_told = text();
    Q_EMIT searchChanged(m_told);
}

// The chips are painted twice: their ground below the text, and over it once more with the text in the accent. The
// chip with the caret keeps plain text, so that the caret is not covered.
void SearchField::paintSpans(QPainter *painter, Qt::GlobalColor layer)
{
    if (!m_finder || text().isEmpty())
        return;
    const bool over = layer == Qt::color1;
    if (over && hasSelectedText())
        return;
    const QFontMetricsF metrics(font());
    const QString shown = displayText();
    const double origin = cursorRect().center().x() - metrics.horizontalAdvance(shown.left(cursorPosition()));
    painter->save();
    painter->setClipRect(textRect().adjusted(-4, 0, 4, 0));
    painter->setFont(font());
    const double baseline = (height() - metrics.height()) / 2 + metrics.ascent();
    for (const SearchSpan &span : m_finder(shown)) {
        const bool edited = hasFocus() && cursorPosition() > span.start
            && cursorPosition() <= span.start + span.length;
        if (over && edited)
            continue;
        const double x = origin + metrics.horizontalAdvance(shown.left(span.start));
        const QString term = shown.mid(span.start, span.length);
        const QRectF chip(x - 3, height() / 2.0 - 9, metrics.horizontalAdvance(term) + 6, 18);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Role::AccentSoft));
        painter->drawRoundedRect(chip, 4, 4);
        if (over) {
            painter->setPen(color(Role::Accent));
            painter->drawText(QPointF(x, std::round(baseline)), term);
        }
    }
    painter->restore();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        QStyleOptionFrame option;
        initStyleOption(&option);
        stylepaint::paintField(&painter, &option, rect());
        paintIcon(&painter, QRect(10, 0, kIconSmall + 2, height()), u"search"_qs, color(Role::Muted), kIconSmall);
        paintSpans(&painter, Qt::color0);
    }
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintSpans(&painter, Qt::color1);
    if (!text().isEmpty())
        paintIcon(&painter, crossRect(), u"x"_qs, color(Role::Muted), kIconSmall);
    else if (!m_keyHint.isEmpty() && !hasFocus())
        paintKeyHint(&painter, QRect(width() - keyHintSize(m_keyHint).width() - 8, 0, 40, height()), m_keyHint,
                     color(Role::Muted));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leftByEscape();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        flush();
        Q_EMIT submitted(text());
        return;
    case Qt::Key_Down:
        flush();
        Q_EMIT leftDown();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !text().isEmpty() && crossRect().contains(event->position().toPoint())) {
        clear();
        return;
    }
    QLineEdit::mousePressEvent(event);
}

void SearchField::mouseMoveEvent(QMouseEvent *event)
{
    const bool cross = !text().isEmpty() && crossRect().contains(event->position().toPoint());
    setCursor(cross ? Qt::ArrowCursor : Qt::IBeamCursor);
    QLineEdit::mouseMoveEvent(event);
}

QList<SearchSpan> filterSpans(const QString &text)
{
    static const QRegularExpression term(u"(?<!\\S)-?\\w+(?::|<=|>=|<|>|=)(?:\"[^\"]*\"?|\\S+)"_qs,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QList<SearchSpan> spans;
    for (auto it = term.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        spans.append({ static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()) });
    }
    return spans;
}

} // namespace firstline::ui
