#include "ui/widgets/badgelabel.h"

#include "ui/widgets/accessiblerole.h"

#include <QtGui/QPainter>

namespace firstline::ui {

BadgeLabel::BadgeLabel(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setText(text);
}

void BadgeLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void BadgeLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize BadgeLabel::sizeHint() const { return chipSize(m_text); }

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_text, m_tone);
}

} // namespace firstline::ui
