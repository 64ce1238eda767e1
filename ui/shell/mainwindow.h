#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/shell/desk.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

class QBoxLayout;
class QSplitter;
class QStackedWidget;

namespace firstline::service {
struct NewsItem;
struct NoticeWays;
class NewsLog;
class PersonalSettings;
}

namespace firstline::ui {

class AlarmLogPage;
class AlarmStack;
class CallerCard;
class CustomersPage;
class DesktopNotifier;
class GuidedStart;
class KeySheet;
class KnowledgePage;
class Language;
class NavRail;
class NoticeCard;
class Notices;
class OutboxPage;
class Preferences;
class QueuePage;
class SettingsPage;
class SignOutCard;
class Spelling;
class StatusLine;
class Telephone;
class TicketNames;
class TicketPane;
class TicketWindow;
class ToastStack;
struct ToastText;
class WallboardPlace;
class WallboardWindow;
class WindowLayout;

/// The window of a signed-in person: the rail, the places, the banner, the status line. Brings the pages together; they
/// do not know each other. Builds its contents again when the language changes. Thread: interface.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive the window.
    MainWindow(const Desk &desk, Preferences &preferences, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Goes to "queues", "customers", "knowledge", "wallboard", "alarms" or "outbox"; others are passed over.
    void showPlace(const QString &id);
    QString place() const;

    void openTicket(TicketId ticket);
    /// By number; says so when there is none here.
    void openNumber(qint64 number);
    /// By its name as the side list shows it. Shape: false when there is none.
    bool openView(const QString &name);
    void openCompany(CompanyId company);
    void openContact(ContactId contact);
    void openArticle(ArticleId article);
    /// "calendar", "policy", "policies", "matrix", "categories" or "groups"; empty: where it was. Shape: false when there is
    /// no such part.
    bool openSettings(const QString &part = {});
    /// The second screen: the wallboard full in its own window, on the monitor that was chosen. Shape: null without one.
    WallboardWindow *openWallboard();
    /// The window deletes itself when closed. Shape: null for a null ticket.
    TicketWindow *openInWindow(TicketId ticket);

    /// "firstline://ticket/40117". Shape: false for anything else.
    bool openLink(const QUrl &link);

    void newCall();
    /// Somebody calls: the caller's card with his number, above whatever is open.
    void ring(const QString &number);
    void openPalette(const QString &text = {});
    void showKeys();

    /// One sentence at the bottom right; with `offer` a button that does something.
    int say(const QString &text, const QString &offer = {}, const QString &key = {}, std::function<void()> act = {});

    /// Five minutes with the keys, from the first step; and the offer of it, once per person.
    void beginGuide();
    void offerGuide();

    /// Says once what was being written when the program was cut off (killed, or the power went), and opens it. Says nothing
    /// after a window that was closed, nor of what lay there before.
    void tellKept();

    /// The window is left in order, as when it is closed: what is kept of its texts is nothing to tell.
    void endRun();

    /// Opens the windows that stood beside this one when it was left on this set of monitors.
    void restoreLayout();

    /// How queues and ticket share the room. Shape: empty while it follows the window's width.
    QByteArray split() const;
    void setSplit(const QByteArray &state);

    /// The second screen's window. Shape: null while it is closed.
    WallboardWindow *wallboardWindow() const;

    /// To the front, also out of the task bar.
    void raiseWindow();

Q_SIGNALS:
    /// The person confirmed. Its owner signs out and shows the sign-in window.
    void signOutRequested();
    /// The banner's button while signed out.
    void signInRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Act;
    void build();
    void buildPlaces();
    SettingsPage *settings();
    void buildQueues();
    void buildRail();
    void buildSheets();
    void buildGuide(QBoxLayout *column);
    void connectGuide();
    void connectPane(TicketPane *pane);
    void connectCustomers();
    void connectEngine();
    void buildAlarms();
    void buildWallboard();
    void connectAlarms();
    void keepListAbove();
    void buildTelephone();
    CallerCard *callerCard();
    void alarmRang();
    void followNotices();
    void forgetRung();
    void newsCame(const QList<service::NewsItem> &news);
    void watchNews();
    void callRang();
    bool needsBell(const service::NoticeWays &ways) const;
    void callAttention(bool seen, bool bell);
    bool isBefore(TicketId ticket) const;
    void openNotices();
    void focusAlarm();
    void makeActions();
    void addAct(const Act &act);
    void rebuild();
    void keepState();
    void beginRun();
    void tellKept(const QList<Draft> &kept);
    void restoreWindow();
    void connectQueue();
    void keepColumns();
    void fitSplit();
    int say(const ToastText &toast, std::function<void()> act);
    void showTicket(TicketId ticket);
    void sayUndoable(const QString &text, const QString &undo, std::function<void()> act);
    void undoLast();
    void actOnToast(int id);
    void askLink(const QUrl &link);
    void pressInPane(int key);
    void conflictsCame(int unsettled);
    void offerReopen(const QString &text, const ConflictId &conflict);
    void changePassword();
    QList<PaletteEntry> localEntries();
    QList<PaletteEntry> floorEntries();

    Desk m_desk;
    Preferences &m_preferences;
    Language &m_language;
    service::PersonalSettings *m_personal;
    Spelling *m_spelling; ///< Before any field that is written in.
    Notices *m_notices;
    NoticeCard *m_noticeCard = nullptr;
    QPointer<DesktopNotifier> m_notifier;
    QSet<EventId> m_rung; ///< Alarms that were heard.
    TicketNames *m_names;
    Telephone *m_telephone = nullptr;
    QWidget *m_whole = nullptr;
    NavRail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_queues = nullptr;
    QueuePage *m_list = nullptr;
    TicketPane *m_pane = nullptr;
    CustomersPage *m_customers = nullptr;
    KnowledgePage *m_knowledge = nullptr;
    OutboxPage *m_outbox = nullptr;
    SettingsPage *m_settings = nullptr; ///< As settings() made it; null before.
    AlarmLogPage *m_alarmLog = nullptr;
    service::NewsLog *m_newsLog = nullptr;
    WallboardPlace *m_wallboard = nullptr;
    QPointer<WallboardWindow> m_boardWindow;
    WindowLayout *m_layout;
    AlarmStack *m_alarms = nullptr;
    GuidedStart *m_guide = nullptr;
    StatusLine *m_status = nullptr;
    ToastStack *m_toasts = nullptr;
    CommandPalette *m_palette = nullptr;
    KeySheet *m_keys = nullptr;
    SignOutCard *m_signOut = nullptr;
    QPointer<CallerCard> m_caller;
    TicketId m_shown;
    std::optional<Instant> m_cutOff; ///< Since when the last window was open that was never closed.
    QHash<int, std::function<void()>> m_offers; ///< What the button of a message does, by its number.
    int m_lastUndo = 0;
    int m_decisionToast = 0;
    int m_conflicts = 0;
    int m_guideStep = -1; ///< A GuidedStart::Step; -1: it was not begun.
    bool m_splitChosen = false; ///< The person moved the handle; else it follows the window.
    QList<PaletteEntry> m_acts;
};

} // namespace firstline::ui
