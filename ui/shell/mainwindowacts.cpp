#include "ui/shell/mainwindow.h"

#include "core/service/whendone.h"
#include "ui/models/viewitems.h"
#include "ui/print/visitpreview.h"
#include "ui/queue/queuepage.h"
#include "ui/shell/commandwords.h"
#include "ui/shell/guidedstart.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/language.h"
#include "ui/shell/personmenu.h"
#include "ui/shell/signoutcard.h"
#include "ui/shell/spelling.h"
#include "ui/ticket/panework.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/toast.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtGui/QDesktopServices>
#include <QtGui/QKeyEvent>

namespace firstline::ui {

/// Something the window can do from anywhere: by its key and by its name in the palette.
struct MainWindow::Act {
    const char *name;
    const char *iconName;
    const char *key;
    std::function<void()> run;
    const char *also = ""; ///< More words by which the palette finds it, with commas between.
};

void MainWindow::makeActions()
{
    m_acts.clear();
    const auto go = [this](const QString &id) { return [this, id] { showPlace(id); }; };
    addAct({ QT_TR_NOOP("New call"), "phone-call", "F2", [this] { newCall(); } });
    addAct({ QT_TR_NOOP("Queues"), "list", "Ctrl+1", go(u"queues"_qs) });
    addAct({ QT_TR_NOOP("Customers"), "users", "Ctrl+2", go(u"customers"_qs) });
    addAct({ QT_TR_NOOP("Knowledge"), "book-open", "Ctrl+3", go(u"knowledge"_qs) });
    addAct({ QT_TR_NOOP("Outbox"), "upload", "Ctrl+4", go(u"outbox"_qs) });
    if (m_desk.alarms) {
        addAct({ QT_TR_NOOP("Alarms"), "bell", "Ctrl+6", go(u"alarms"_qs) });
        addAct({ QT_TR_NOOP("Jump to the alarm"), "alarm-clock", "Ctrl+J", [this] { focusAlarm(); } });
    }
    if (m_desk.floor) {
        addAct({ QT_TR_NOOP("Wallboard"), "monitor", "Ctrl+7", go(u"wallboard"_qs) });
        addAct({ QT_TR_NOOP("Wallboard on the second screen"), "maximize", "", [this] { openWallboard(); } });
    }
    if (m_desk.settings)
        addAct({ QT_TR_NOOP("Settings"), "settings", "Ctrl+5", go(u"settings"_qs) });
    addAct({ QT_TR_NOOP("Ticket in its own window"), "app-window", "Ctrl+Shift+O", [this] { openInWindow(m_shown); } });
    addAct({ QT_TR_NOOP("Merge this ticket into another"), "git-merge", "", [this] { m_pane->startMerge(); } });
    addAct({ QT_TR_NOOP("Take the merge of this ticket back"), "undo-2", "", [this] { m_pane->startUnmerge(); },
             QT_TR_NOOP("unmerge, take the merge apart, separate merged tickets") });
    addAct({ QT_TR_NOOP("Tie this ticket to another"), "link", "", [this] { m_pane->openLinkForm(); },
             QT_TR_NOOP("link tickets, parent ticket, child ticket, duplicate") });
    addAct({ QT_TR_NOOP("Mark a major incident, or take the mark away"), "triangle-alert", "", [this] { m_pane->toggleMajor(); },
             QT_TR_NOOP("mass outage, one message to all") });
    addAct({ QT_TR_NOOP("Follow this ticket, or stop"), "eye", "", [this] { m_pane->toggleFollow(); } });
    addAct({ QT_TR_NOOP("Change the subject"), "pencil", "", [this] { m_pane->editSubject(); } });
    addAct({ QT_TR_NOOP("Change the category"), "folder", "", [this] { m_pane->openCategory(); } });
    addAct({ QT_TR_NOOP("Log what the customer said"), "message-square", "", [this] { m_pane->openSaid(); } });
    addAct({ QT_TR_NOOP("Show or hide the history"), "history", "", [this] { m_pane->toggleHistory(); } });
    addAct({ QT_TR_NOOP("Show or hide the panel beside the ticket"), "panel-right", "", [this] { m_pane->toggleSide(); } });
    const auto work = [this] { return &m_pane->work(); };
    addAct({ QT_TR_NOOP("Log time"), "timer", "", [work] { work()->openTime(); } });
    addAct({ QT_TR_NOOP("Start or pause the timer"), "play", "", [work] { work()->toggleTimer(); } });
    addAct({ QT_TR_NOOP("Remote control of the asset"), "monitor", "", [work] { work()->startRemote(); } });
    addAct({ QT_TR_NOOP("Print the ticket"), "printer", "", [work] { work()->print(PaneWork::PaperKind::Ticket); } });
    addAct({ QT_TR_NOOP("Print a work order"), "printer", "", [work] { work()->print(PaneWork::PaperKind::WorkOrder); } });
    addAct({ QT_TR_NOOP("Print an act of completed work"), "printer", "", [work] { work()->print(PaneWork::PaperKind::Act); } });
    addAct({ QT_TR_NOOP("Print the list"), "printer", "", [this] { m_list->print(); } });
    addAct({ QT_TR_NOOP("Visit sheet of the day"), "truck", "", [this] { (new VisitPreview(m_desk.tickets, this))->show(); } });
    addAct({ QT_TR_NOOP("Undo"), "undo-2", "Ctrl+Z", [this] { undoLast(); } });
    addAct({ QT_TR_NOOP("Synchronise now"), "refresh-cw", "F5", [this] {
                service::whenDone(m_desk.engine().syncNow(), this, [this](const Result<sync::SyncStatus> &done) {
                    if (!done)
                        say(errorText(done.error().code));
                });
            } });
    addAct({ QT_TR_NOOP("Keys of this place"), "keyboard", "F1", [this] { showKeys(); } });
    addAct({ QT_TR_NOOP("Notifications"), "bell", "", [this] { openNotices(); } });
    addAct({ QT_TR_NOOP("Spelling on or off"), "check-check", "", [this] {
                m_spelling->setOn(!m_spelling->isOn());
                say(m_spelling->isOn() ? tr("Spelling is checked while you write.") : tr("Spelling is not checked."));
            } });
    addAct({ QT_TR_NOOP("Guided start"), "circle-help", "", [this] { beginGuide(); } });
    addAct({ QT_TR_NOOP("Change password"), "key", "", [this] { changePassword(); } });
    addAct({ QT_TR_NOOP("Sign out"), "log-out", "", [this] { m_signOut->ask(m_desk.engine().status().waiting); } });
    // As in the menu of the person, which marks the one that is on and keeps it.
    const auto look = [this](const QString &mode) {
        return [this, mode] {
            if (auto *action = findChild<QAction *>(u"theme."_qs + mode))
                action->trigger();
        };
    };
    addAct({ QT_TR_NOOP("Light theme"), "sun", "", look(u"light"_qs), QT_TR_NOOP("bright colours, day") });
    addAct({ QT_TR_NOOP("Dark theme"), "sun", "", look(u"dark"_qs), QT_TR_NOOP("dark colours, night") });
    addAct({ QT_TR_NOOP("High contrast theme"), "sun", "", look(u"contrast"_qs), QT_TR_NOOP("contrast, strong colours") });
    addAct({ QT_TR_NOOP("Theme as the system"), "sun", "", look(u"system"_qs), QT_TR_NOOP("system colours, automatic theme") });
    auto *palette = new QAction(m_whole);
    palette->setShortcut(QKeySequence(u"Ctrl+K"_qs));
    connect(palette, &QAction::triggered, this, [this] { openPalette(); });
    addAction(palette);
}

void MainWindow::addAct(const Act &act)
{
    PaletteEntry entry;
    entry.section = tr("Action");
    entry.iconName = QString::fromLatin1(act.iconName);
    entry.text = tr(act.name);
    entry.key = QString::fromLatin1(act.key);
    entry.words = m_language.inAll("firstline::ui::MainWindow", act.name);
    if (!entry.words.contains(entry.text))
        entry.words.append(entry.text);
    // One by one: in a long line the letters of anything are found.
    for (const QString &words : *act.also ? m_language.inAll("firstline::ui::MainWindow", act.also) : QStringList())
        entry.words += words.split(u", "_qs, Qt::SkipEmptyParts);
    entry.run = act.run;
    m_acts.append(entry);
    if (entry.key.isEmpty())
        return;
    auto *action = new QAction(entry.text, m_whole);
    action->setShortcut(QKeySequence(entry.key));
    // A call may come while a ticket's own window is in front.
    if (entry.key == u"F2")
        action->setShortcutContext(Qt::ApplicationShortcut);
    connect(action, &QAction::triggered, this, act.run);
    addAction(action);
}

QList<PaletteEntry> MainWindow::localEntries()
{
    QList<PaletteEntry> all = m_acts + floorEntries();
    const ConfigPtr config = m_desk.config();
    if (!config)
        return all;
    for (const ViewItem &view : viewItems(config.get(), m_desk.tickets.me())) {
        if (view.kind == ViewItem::Kind::Section)
            continue;
        PaletteEntry entry;
        entry.section = view.kind == ViewItem::Kind::Queue ? tr("Queue") : tr("View");
        entry.iconName = view.kind == ViewItem::Kind::Queue ? u"inbox"_qs : u"filter"_qs;
        entry.text = view.name;
        entry.run = [this, key = view.key] {
            showPlace(u"queues"_qs);
            m_list->showView(key);
        };
        all.append(entry);
    }
    for (const auto &[id, name] : m_pane->macros()) {
        PaletteEntry entry;
        entry.section = tr("Macro");
        entry.iconName = u"zap"_qs;
        entry.text = name;
        entry.run = [this, one = id] {
            showPlace(u"queues"_qs);
            m_pane->applyMacro(one);
        };
        all.append(entry);
    }
    for (const Availability one : { Availability::Available, Availability::Busy, Availability::Break, Availability::Absent }) {
        PaletteEntry entry;
        entry.section = tr("Availability");
        entry.iconName = u"user"_qs;
        entry.text = availabilityText(one);
        entry.run = [desk = m_desk, one] { PersonMenu::setAvailability(desk, one); };
        all.append(entry);
    }
    return all;
}

bool MainWindow::openView(const QString &name)
{
    const ConfigPtr config = m_desk.config();
    for (const ViewItem &view : viewItems(config.get(), m_desk.tickets.me())) {
        if (view.kind == ViewItem::Kind::Section || (view.name.compare(name, Qt::CaseInsensitive) != 0 && view.key != name))
            continue;
        showPlace(u"queues"_qs);
        m_list->showView(view.key);
        return true;
    }
    return false;
}

void MainWindow::openPalette(const QString &text)
{
    m_palette->openWith(localEntries(), text);
}

void MainWindow::showKeys()
{
    m_keys->openFor(place());
    m_guide->happened(GuidedStart::Step::Keys);
}

int MainWindow::say(const QString &text, const QString &offer, const QString &key, std::function<void()> act)
{
    // Before the act is given away: arguments are evaluated in any order.
    const ToastText toast { text, act ? offer : QString(), key, {} };
    return say(toast, std::move(act));
}

int MainWindow::say(const ToastText &toast, std::function<void()> act)
{
    const int id = m_toasts->show(toast);
    if (act)
        m_offers.insert(id, std::move(act));
    return id;
}

void MainWindow::sayUndoable(const QString &text, const QString &undo, std::function<void()> act)
{
    if (undo.isEmpty())
        say(text);
    else
        m_lastUndo = say(text, undo, u"Ctrl+Z"_qs, std::move(act));
}

void MainWindow::actOnToast(int id)
{
    if (const std::function<void()> act = m_offers.take(id))
        act();
}

void MainWindow::undoLast()
{
    if (!m_offers.contains(m_lastUndo))
        return;
    const std::function<void()> act = m_offers.take(m_lastUndo);
    m_toasts->dismiss(m_lastUndo);
    act();
}

void MainWindow::askLink(const QUrl &link)
{
    if (openLink(link))
        return;
    const bool known = link.scheme() == u"https" || link.scheme() == u"http" || link.scheme() == u"mailto";
    if (!known)
        say(tr("Links of this kind are not opened."));
    else
        say(tr("This link leads outside, to %1.").arg(link.scheme() == u"mailto" ? link.path() : link.host()), tr("Open"), {},
            [link] { QDesktopServices::openUrl(link); });
}

void MainWindow::pressInPane(int key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QChar(key).toLower());
    QCoreApplication::sendEvent(m_pane, &press);
}

/// For as long as a reply waits: nothing has left by then.
void MainWindow::offerReopen(const QString &text, const ConflictId &conflict)
{
    sayUndoable(text, tr("Undo"), [this, conflict] {
        service::whenDone(m_desk.engine().reopen(conflict), this, [this](const Result<void> &done) {
            if (!done)
                say(done.error().code == ErrorCode::NotFound ? tr("Too late: it is on its way.") : errorText(done.error().code));
        });
    });
}

void MainWindow::conflictsCame(int unsettled)
{
    if (unsettled > m_conflicts && place() != u"outbox") {
        m_toasts->dismiss(m_decisionToast);
        m_decisionToast = say(tr("%n change(s) need your decision. Nothing you wrote is lost.", nullptr, unsettled),
                              tr("Show"), u"Ctrl+4"_qs, [this] { showPlace(u"outbox"_qs); });
    }
    m_conflicts = unsettled;
}

} // namespace firstline::ui
