#include "ui/queue/filterfield.h"

#include "ui/theme/theme.h"
#include "ui/theme/tiptext.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace firstline::ui {

FilterField::FilterField(QWidget *parent)
    : SearchField(tr("All tickets; type to filter"), parent)
{
    setSpanFinder(filterSpans);
    setKeyHint(u"/"_qs);
    setAccessibleName(tr("Filter"));
    // What was marked is being mended: the next answer says whether it is understood now.
    connect(this, &QLineEdit::textEdited, this, [this] { setProblem(-1); });
}

void FilterField::setProblem(int at, const QString &reason)
{
    m_problemAt = at;
    setToolTip(at < 0 ? QString() : tipText(reason));
    setAccessibleDescription(at < 0 ? u"/"_qs : reason);
    update();
}

double FilterField::xOf(int position) const
{
    const QFontMetricsF metrics(font());
    const double origin = cursorRect().center().x() - metrics.horizontalAdvance(text().left(cursorPosition()));
    return origin + metrics.horizontalAdvance(text().left(position));
}

void FilterField::paintEvent(QPaintEvent *event)
{
    SearchField::paintEvent(event);
    const QString line = text();
    if (line.isEmpty())
        return;
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(30, 2, -30, -2));
    if (m_problemAt >= 0 && m_problemAt < line.size()) {
        qsizetype end = line.indexOf(u' ', m_problemAt);
        if (line.at(m_problemAt) == u'"' || line.mid(m_problemAt, end - m_problemAt).count(u'"') == 1)
            end = line.indexOf(u'"', line.indexOf(u'"', m_problemAt) + 1) + 1;
        const int last = end <= m_problemAt ? static_cast<int>(line.size()) : static_cast<int>(end);
        painter.setPen(QPen(color(Role::Bad), 2, Qt::DotLine));
        const double y = height() / 2.0 + 11;
        painter.drawLine(QPointF(xOf(m_problemAt), y), QPointF(xOf(last), y));
    }
    if (!hasFocus() && line.endsWith(u' ')) {
        QFont plain = ui::font(TextSize::Body);
        plain.setWordSpacing(0); // the field's own is wider, for the chips
        painter.setFont(plain);
        painter.setPen(color(Role::Muted));
        const double left = xOf(static_cast<int>(line.size())) + 2;
        const double room = painter.clipBoundingRect().right() - left;
        const QString hint = tr("type to filter");
        // Half a word is no hint.
        if (painter.fontMetrics().horizontalAdvance(hint) <= room)
            painter.drawText(QRectF(left, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, hint);
    }
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leftByEscape();
        return;
    }
    SearchField::keyPressEvent(event);
}

void FilterField::focusInEvent(QFocusEvent *event)
{
    SearchField::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason)
        setCursorPosition(static_cast<int>(text().size()));
}

} // namespace firstline::ui
