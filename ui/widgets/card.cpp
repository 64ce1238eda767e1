#include "ui/widgets/card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace firstline::ui {
namespace {

constexpr int kShadow = 16;

} // namespace

Card::Card(Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
{
    setFrameShape(QFrame::NoFrame);
    setKind(kind);
}

void Card::setKind(Kind kind)
{
    m_kind = kind;
    // The frame's own margins, so that any layout inside keeps clear of the shadow.
    const int shadow = kind == Kind::Floating ? kShadow : 0;
    setContentsMargins(shadow, shadow, shadow, shadow);
    update();
}

QRect Card::box() const
{
    const int shadow = m_kind == Kind::Floating ? kShadow : 0;
    return rect().adjusted(shadow, shadow, -shadow, -shadow);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    switch (m_kind) {
    case Kind::Plain:
        paintBox(&painter, rect(), color(Role::Raised), color(Role::Line), kRadiusCard);
        return;
    case Kind::Note:
        paintBox(&painter, rect(), color(Role::Note), color(Role::NoteLine), kRadiusCard);
        return;
    case Kind::Sunken:
        paintBox(&painter, rect(), color(Role::Window), color(Role::Line), kRadiusCard);
        return;
    case Kind::Floating: {
        paintShadow(&painter, box(), kShadow, kRadiusWindow);
        paintBox(&painter, box(), color(Role::Raised), color(Role::Line), kRadiusWindow);
        return;
    }
    }
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Line));
}

} // namespace firstline::ui
