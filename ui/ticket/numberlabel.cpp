#include "ui/ticket/numberlabel.h"

#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

namespace firstline::ui {

NumberLabel::NumberLabel(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Copy the number"));
    connect(this, &QAbstractButton::clicked, this, &NumberLabel::copy);
}

void NumberLabel::setNumber(const QString &number)
{
    setText(number);
    setAccessibleName(tr("Ticket %1").arg(number));
    updateGeometry();
}

void NumberLabel::copy()
{
    QGuiApplication::clipboard()->setText(text());
    Q_EMIT copied(text());
}

QSize NumberLabel::sizeHint() const
{
    return { tabularWidth(ui::font(), text()), QFontMetrics(ui::font()).height() + 4 };
}

void NumberLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(ui::font());
    painter.setPen(color(underMouse() ? Role::Accent : Role::Muted));
    drawTabular(&painter, rect(), text());
    if (hasFocus())
        paintFocusRing(&painter, rect(), 3);
}

} // namespace firstline::ui
