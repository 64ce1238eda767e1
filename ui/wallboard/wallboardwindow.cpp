#include "ui/wallboard/wallboardwindow.h"

#include "ui/theme/icons.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/taborder.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

namespace {

constexpr QSize kFirstSize(1280, 720);

/// The monitor of a name; else the second one, else the only one.
QScreen *screenOf(const QString &name)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (!name.isEmpty() && screen->name() == name)
            return screen;
    }
    QScreen *first = QGuiApplication::primaryScreen();
    for (QScreen *screen : screens) {
        if (name.isEmpty() && screen != first)
            return screen;
    }
    return first;
}

} // namespace

WallboardWindow::WallboardWindow(service::FloorService &service, BoardStore store, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_store(store)
    , m_page(new WallboardPage(service, std::move(store), this))
{
    setObjectName(u"wallboardWindow"_qs);
    setAccessibleRole(this, QAccessible::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Wallboard"));
    setWindowIcon(icon(u"monitor"_qs, Role::Accent));
    setMinimumSize(800, 450);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    setFocusProxy(m_page);
    board()->setQuiet(true);
    resize(kFirstSize);
    if (m_store.read)
        restoreGeometry(QByteArray::fromBase64(m_store.read(u"wallboard/window"_qs).toLatin1()));
    connect(board(), &Board::screenRequested, this, &WallboardWindow::toggleFull);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
}

void WallboardWindow::openFull()
{
    if (!isFullScreen())
        m_normal = geometry();
    if (QScreen *screen = screenOf(board()->settings().screen))
        setGeometry(screen->geometry());
    showFullScreen();
    board()->setFocus();
}

void WallboardWindow::toggleFull()
{
    if (isFullScreen())
        return leaveFull();
    // Where somebody pulled it: that monitor is the chosen one from now on.
    BoardSettings settings = board()->settings();
    settings.screen = screen() ? screen()->name() : settings.screen;
    board()->setSettings(settings);
    openFull();
}

/// What the window remembers as its own size is that of the screen: left so, its title bar would lie beyond the edge.
void WallboardWindow::leaveFull()
{
    const QRect room = screen()->availableGeometry();
    showNormal();
    QRect place = m_normal.isValid() ? m_normal : QRect(QPoint(-1, -1), kFirstSize);
    if (place.width() >= room.width() && place.height() >= room.height())
        place.setSize(room.size() * 3 / 4);
    if (!room.contains(place))
        place.moveCenter(room.center());
    setGeometry(place);
}

void WallboardWindow::keep()
{
    if (m_store.write && !isFullScreen())
        m_store.write(u"wallboard/window"_qs, QString::fromLatin1(saveGeometry().toBase64()));
}

void WallboardWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isFullScreen())
        toggleFull();
    else if (event->key() == Qt::Key_F11)
        toggleFull();
    else
        QWidget::keyPressEvent(event);
}

bool WallboardWindow::focusNextPrevChild(bool next)
{
    return moveFocus(this, next);
}

void WallboardWindow::closeEvent(QCloseEvent *event)
{
    keep();
    QWidget::closeEvent(event);
}

} // namespace firstline::ui
