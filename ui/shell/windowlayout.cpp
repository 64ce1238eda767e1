#include "ui/shell/windowlayout.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/ticketwindow.h"
#include "ui/ticket/ticketpane.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>

#include <algorithm>
#include <utility>

namespace firstline::ui {

namespace {

constexpr int kMostWindows = 12;
/// A title bar, and how much of it a hand needs.
constexpr int kTitle = 28;
constexpr int kTitleSeen = 120;
constexpr std::chrono::milliseconds kSoon { 800 };
constexpr std::chrono::milliseconds kSettled { 600 };

QList<Monitor> systemMonitors()
{
    QList<Monitor> monitors;
    for (const QScreen *screen : QGuiApplication::screens())
        monitors.append({ screen->name(), screen->geometry() });
    return monitors;
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding));
}

QByteArray bytesOf(QStringView text)
{
    return QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
}

} // namespace

WindowLayout::WindowLayout(MainWindow &window, Preferences &preferences, Monitors monitors, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_preferences(preferences)
    , m_monitors(monitors ? std::move(monitors) : Monitors(systemMonitors))
    , m_key(keyOf(m_monitors()))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettled);
    connect(&m_soon, &QTimer::timeout, this, &WindowLayout::keep);
    connect(&m_settled, &QTimer::timeout, this, &WindowLayout::monitorsChanged);
    const auto soon = [this] {
        m_soon.stop();
        m_settled.start();
    };
    const auto follow = [this, soon](QScreen *screen) { connect(screen, &QScreen::geometryChanged, this, soon); };
    for (QScreen *screen : QGuiApplication::screens())
        follow(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [soon, follow](QScreen *screen) {
        follow(screen);
        soon();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, soon);
}

QString WindowLayout::keyOf(QList<Monitor> monitors)
{
    std::sort(monitors.begin(), monitors.end(), [](const Monitor &a, const Monitor &b) {
        return std::pair(a.place.topLeft().x(), a.name) < std::pair(b.place.topLeft().x(), b.name);
    });
    QStringList told;
    for (const Monitor &one : monitors)
        told.append(u"%1 %2,%3 %4x%5"_qs.arg(one.name).arg(one.place.x()).arg(one.place.y()).arg(one.place.width()).arg(one.place.height()));
    const QByteArray hash = QCryptographicHash::hash(told.join(u'|').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(12));
}

QString WindowLayout::name(const QString &part) const
{
    return u"layout/"_qs % m_key % u'/' % part;
}

bool WindowLayout::restoreMain()
{
    watch(&m_window);
    m_window.setSplit(m_preferences.bytes(name(u"split"_qs)));
    const bool known = m_window.restoreGeometry(m_preferences.bytes(name(u"window"_qs)));
    bringBack(&m_window);
    return known;
}

QRect WindowLayout::within(const QRect &frame, const QList<Monitor> &monitors)
{
    const Monitor *nearest = nullptr;
    int least = 0;
    for (const Monitor &one : monitors) {
        const QRect title = QRect(frame.topLeft(), QSize(frame.width(), kTitle)) & one.place;
        if (title.width() >= std::min(kTitleSeen, frame.width()) && title.height() >= kTitle)
            return frame;
        const QPoint apart = one.place.center() - frame.center();
        if (!nearest || apart.manhattanLength() < least) {
            nearest = &one;
            least = apart.manhattanLength();
        }
    }
    if (!nearest)
        return frame;
    QRect back(frame.topLeft(), frame.size().boundedTo(nearest->place.size()));
    back.moveLeft(std::clamp(back.left(), nearest->place.left(), nearest->place.right() + 1 - back.width()));
    back.moveTop(std::clamp(back.top(), nearest->place.top(), nearest->place.bottom() + 1 - back.height()));
    return back;
}

void WindowLayout::bringBack(QWidget *window) const
{
    const QRect frame = window->frameGeometry();
    const QRect back = within(frame, m_monitors());
    if (back == frame)
        return;
    // What fills a monitor fills the new one.
    const Qt::WindowStates filled = window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    window->setWindowState(window->windowState() & ~filled);
    window->resize(window->size() - (frame.size() - back.size()));
    window->move(back.topLeft());
    window->setWindowState(window->windowState() | filled);
}

void WindowLayout::restoreOthers()
{
    const QStringList tickets = m_preferences.text(name(u"tickets"_qs)).split(u'|', Qt::SkipEmptyParts);
    for (const QString &one : tickets) {
        const TicketId ticket(Uuid::fromText(one.section(u' ', 0, 0)).value_or(Uuid()));
        const auto open = m_window.findChildren<TicketWindow *>();
        const auto found = std::find_if(open.begin(), open.end(), [&](const TicketWindow *own) { return own->pane()->ticket() == ticket; });
        if (TicketWindow *own = found == open.end() ? m_window.openInWindow(ticket) : *found)
            own->restoreGeometry(bytesOf(one.section(u' ', 1)));
    }
    for (TicketWindow *own : m_window.findChildren<TicketWindow *>())
        bringBack(own);
    if (const QByteArray board = m_preferences.bytes(name(u"wallboard"_qs)); !board.isEmpty()) {
        if (WallboardWindow *own = m_window.openWallboard())
            own->restoreGeometry(board);
    }
    if (WallboardWindow *own = m_window.wallboardWindow())
        bringBack(own);
}

void WindowLayout::begin()
{
    restoreOthers();
    // On the only monitor a board comes back behind the place where one works.
    const WallboardWindow *board = m_window.wallboardWindow();
    if (board && board->isFullScreen() && m_monitors().size() == 1) {
        m_window.raise();
        m_window.activateWindow();
    }
}

void WindowLayout::keepSoon()
{
    // Where the system throws the windows meanwhile is nobody's wish.
    if (!m_settled.isActive())
        m_soon.start();
}

void WindowLayout::keep()
{
    m_soon.stop();
    if (m_settled.isActive())
        return;
    m_preferences.set(name(u"window"_qs), m_window.saveGeometry());
    m_preferences.set(name(u"split"_qs), m_window.split());
    keepOthers();
}

void WindowLayout::keepOthers()
{
    QStringList tickets;
    const auto open = m_window.findChildren<TicketWindow *>();
    for (const TicketWindow *own : open) {
        if (own->isVisible() && tickets.size() < kMostWindows)
            tickets.append(own->pane()->ticket().text() % u' ' % textOf(own->saveGeometry()));
    }
    m_preferences.set(name(u"tickets"_qs), tickets.join(u'|'));
    const WallboardWindow *board = m_window.wallboardWindow();
    m_preferences.set(name(u"wallboard"_qs), board && board->isVisible() ? board->saveGeometry() : QByteArray());
}

void WindowLayout::watch(QWidget *window)
{
    window->installEventFilter(this);
}

bool WindowLayout::eventFilter(QObject *watched, QEvent *event)
{
    const bool moved = event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::Hide
        || event->type() == QEvent::Show;
    // Only what a person did: while the window itself goes, all go with it.
    if (moved && m_window.isVisible())
        keepSoon();
    return QObject::eventFilter(watched, event);
}

void WindowLayout::monitorsChanged()
{
    const QString key = keyOf(m_monitors());
    if (key == m_key)
        return;
    m_key = key;
    m_soon.stop();
    restoreMain();
    restoreOthers();
}

} // namespace firstline::ui
