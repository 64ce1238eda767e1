#include "ui/widgets/hoursbar.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace firstline::ui {

HoursBar::HoursBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setShare(0);
}

void HoursBar::setShare(double share, Tone tone)
{
    m_share = std::max(0.0, share);
    m_tone = tone;
    //: how much of something is used: "38 % used"
    setAccessibleName(tr("%1 % used").arg(QLocale().toString(std::lround(m_share * 100))));
    update();
}

void HoursBar::setBarHeight(int height)
{
    m_height = height;
    updateGeometry();
}

QSize HoursBar::sizeHint() const { return { 120, m_height }; }
QSize HoursBar::minimumSizeHint() const { return { 32, m_height }; }

void HoursBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect bar(0, (height() - m_height) / 2, width(), m_height);
    paintBox(&painter, bar, color(Role::Sunken), {}, m_height / 2.0);
    const int filled = static_cast<int>(std::lround(bar.width() * std::min(1.0, m_share)));
    if (filled > 0)
        paintBox(&painter, QRect(bar.left(), bar.top(), std::max(filled, m_height), m_height), toneColor(m_tone), {},
                 m_height / 2.0);
}

} // namespace firstline::ui
