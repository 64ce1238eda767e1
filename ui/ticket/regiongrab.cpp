#include "ui/ticket/regiongrab.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"

#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QScreen>

namespace firstline::ui {

namespace {

constexpr int kHideMs = 300; ///< A desktop takes a moment to paint what was behind the window.
constexpr int kLeast = 6; ///< A smaller box is a click. Units: px.

} // namespace

RegionGrab::RegionGrab(QWidget *window)
    : m_window(window->window())
{
    setObjectName(u"ticket.regionGrab"_qs);
    setAccessibleName(tr("Choose a part of the screen"));
    setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    setAttribute(Qt::WA_DeleteOnClose);
    setCursor(Qt::CrossCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Canvas);
}

bool RegionGrab::isPossible()
{
    const QString platform = QGuiApplication::platformName();
    return platform != u"offscreen" && platform != u"minimal" && !platform.startsWith(u"wayland");
}

void RegionGrab::start()
{
    m_window->hide();
    QTimer::singleShot(kHideMs, this, &RegionGrab::take);
}

void RegionGrab::take()
{
    QScreen *screen = m_window->screen();
    const QPixmap picture = screen ? screen->grabWindow(0) : QPixmap();
    m_window->show();
    if (picture.isNull()) {
        Q_EMIT failed();
        close();
        return;
    }
    choose(picture, screen->geometry());
}

void RegionGrab::choose(const QPixmap &screen, const QRect &place)
{
    m_screen = screen;
    setGeometry(place);
    show();
    raise();
    activateWindow();
    setFocus();
}

void RegionGrab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(rect(), m_screen);
    QColor shade(Qt::black);
    shade.setAlpha(110);
    const QRegion outside = QRegion(rect()) - QRegion(m_box);
    painter.save();
    painter.setClipRegion(outside);
    painter.fillRect(rect(), shade);
    painter.restore();
    if (!m_box.isEmpty()) {
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.drawRect(m_box);
    }
    const QString text = tr("Draw a box. Enter takes the whole screen, Esc none.");
    painter.setFont(ui::font(TextSize::Title));
    const QRect words = painter.fontMetrics().boundingRect(rect(), Qt::AlignHCenter | Qt::AlignTop, text).translated(0, 24).adjusted(-kPad, -kGap, kPad, kGap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Raised));
    painter.drawRoundedRect(words, kRadiusCard, kRadiusCard);
    painter.setPen(color(Role::Text));
    painter.drawText(words, Qt::AlignCenter, text);
}

void RegionGrab::mousePressEvent(QMouseEvent *event)
{
    m_drawing = event->button() == Qt::LeftButton;
    m_from = event->position().toPoint();
    m_box = {};
    update();
}

void RegionGrab::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drawing)
        return;
    m_box = QRect(m_from, event->position().toPoint()).normalized() & rect();
    update();
}

void RegionGrab::mouseReleaseEvent(QMouseEvent *)
{
    if (!std::exchange(m_drawing, false))
        return;
    if (m_box.width() >= kLeast && m_box.height() >= kLeast)
        end(m_box);
}

void RegionGrab::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        end(rect());
    }
}

void RegionGrab::end(const QRect &box)
{
    const double ratio = m_screen.devicePixelRatio();
    const QRect pixels(QPointF(box.topLeft() * ratio).toPoint(), QSizeF(box.size() * ratio).toSize());
    QImage picture = m_screen.toImage().copy(pixels);
    picture.setDevicePixelRatio(1);
    Q_EMIT grabbed(picture);
    close();
}

} // namespace firstline::ui
