#include "ui/shell/mainwindow.h"

#include "ui/shell/keysheet.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/shell/windowlayout.h"
#include "ui/wallboard/wallboardplace.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QStackedWidget>

namespace firstline::ui {

namespace {

/// By reference: preferences outlive the window.
BoardStore storeIn(Preferences &preferences)
{
    return { [&preferences](const QString &name) { return preferences.text(name); },
             [&preferences](const QString &name, const QString &value) { preferences.set(name, value); } };
}

} // namespace

void MainWindow::buildWallboard()
{
    m_wallboard = nullptr; // The one of the former language is gone.
    if (!m_desk.floor)
        return;
    m_wallboard = new WallboardPlace(*m_desk.floor, m_desk.tickets, storeIn(m_preferences), m_stack);
    m_stack->addWidget(m_wallboard);
    connect(m_wallboard, &WallboardPlace::ticketActivated, this, &MainWindow::openTicket);
    connect(m_wallboard, &WallboardPlace::windowRequested, this, [this] { openWallboard(); });
    connect(m_wallboard, &WallboardPlace::notice, this, [this](const QString &text, const QString &undo, const CommandId &command) {
        sayUndoable(text, undo, [place = QPointer(m_wallboard), command] {
            if (place)
                place->undo(command);
        });
    });
}

/// The places of whoever runs the floor, for the palette.
QList<PaletteEntry> MainWindow::floorEntries()
{
    QList<PaletteEntry> entries;
    if (!m_wallboard || !m_wallboard->floor())
        return entries;
    const auto add = [&](const char *name, const QString &iconName, const QString &tab) {
        PaletteEntry entry;
        entry.section = tr("Action");
        entry.iconName = iconName;
        entry.text = tr(name);
        entry.words = m_language.inAll("firstline::ui::MainWindow", name);
        entry.words.append(entry.text);
        entry.run = [this, tab] {
            showPlace(u"wallboard"_qs);
            m_wallboard->showTab(tab);
        };
        entries.append(entry);
    };
    add(QT_TR_NOOP("Floor: everybody's tickets side by side"), u"users"_qs, u"floor"_qs);
    add(QT_TR_NOOP("Replay: a queue as it was"), u"history"_qs, u"replay"_qs);
    return entries;
}

WallboardWindow *MainWindow::openWallboard()
{
    if (!m_desk.floor)
        return nullptr;
    if (!m_boardWindow) {
        // No parent: it stands on another screen, and does not come to the front with this window.
        m_boardWindow = new WallboardWindow(*m_desk.floor, storeIn(m_preferences));
        m_layout->watch(m_boardWindow);
        auto *keys = new KeySheet(m_boardWindow);
        connect(new QShortcut(Qt::Key_F1, m_boardWindow), &QShortcut::activated, keys,
                [keys] { keys->openFor(u"wallboard"_qs); });
        connect(m_boardWindow->board(), &Board::ticketActivated, this, &MainWindow::openTicket);
        connect(m_boardWindow->board(), &Board::settingsChanged, m_wallboard->board(), &Board::reload);
    }
    m_boardWindow->openFull();
    return m_boardWindow;
}

WallboardWindow *MainWindow::wallboardWindow() const
{
    return m_boardWindow;
}

} // namespace firstline::ui
