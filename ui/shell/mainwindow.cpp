#include "ui/shell/mainwindow.h"

#include "core/service/personalsettings.h"
#include "core/service/whendone.h"
#include "ui/customer/callercard.h"
#include "ui/customer/customerspage.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/queue/queuepage.h"
#include "ui/shell/alarmlogpage.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/language.h"
#include "ui/shell/linkbanner.h"
#include "ui/shell/noticecard.h"
#include "ui/shell/notices.h"
#include "ui/shell/outboxpage.h"
#include "ui/shell/passworddialog.h"
#include "ui/shell/personmenu.h"
#include "ui/shell/preferences.h"
#include "ui/shell/signoutcard.h"
#include "ui/shell/spelling.h"
#include "ui/shell/statusline.h"
#include "ui/shell/ticketnames.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/ticketwindow.h"
#include "ui/shell/windowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/panework.h"
#include "ui/ticket/ticketpane.h"
#include "ui/wallboard/wallboardplace.h"
#include "ui/wallboard/wallboardwindow.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/toast.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kLeastWidth = 1024;
constexpr int kLeastHeight = 700;
constexpr int kPaneLeast = 360;
constexpr int kPaneMost = 1100;

/// The ticket pane takes two fifths, so that on usual screens its side with company and clocks shows.
int paneWidth(int whole)
{
    return std::clamp(whole * 40 / 100, kPaneLeast, kPaneMost);
}

} // namespace

MainWindow::MainWindow(const Desk &desk, Preferences &preferences, Language &language, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_language(language)
    , m_personal(new service::PersonalSettings(desk.engine(), desk.tickets.reader(), this))
    , m_spelling(new Spelling(*m_personal, language, {}, this))
    , m_notices(new Notices(desk, *m_personal, this))
    , m_names(new TicketNames(desk.tickets, this))
    , m_layout(new WindowLayout(*this, preferences, {}, this))
{
    setObjectName(u"main"_qs);
    setAccessibleRole(this, QAccessible::Window);
    setMinimumSize(kLeastWidth, kLeastHeight);
    setWindowIcon(icon(u"inbox"_qs, Role::Accent));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    watchNews();
    beginRun();
    restoreWindow();
    m_conflicts = desk.engine().status().conflicts;
    build();
    buildTelephone();
    connect(&m_language, &Language::changed, this, &MainWindow::rebuild);
}

MainWindow::~MainWindow()
{
    delete m_caller;
    delete m_boardWindow;
}

void MainWindow::restoreWindow()
{
    if (!m_layout->restoreMain() && !restoreGeometry(m_preferences.bytes(u"window"_qs))) {
        const QSize room = screen() ? screen()->availableSize() : QSize(1680, 945);
        resize(QSize(1680, 945).boundedTo(room).expandedTo(minimumSize()));
    }
}

void MainWindow::build()
{
    setWindowTitle(tr("Firstline"));
    m_whole = new QWidget(this);
    layout()->addWidget(m_whole);
    auto *column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *banner = new LinkBanner(m_desk, m_whole);
    connect(banner, &LinkBanner::outboxAsked, this, [this] { showPlace(u"outbox"_qs); });
    connect(banner, &LinkBanner::signInAsked, this, &MainWindow::signInRequested);
    column->addWidget(banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    buildRail();
    row->addWidget(m_rail);
    m_stack = new QStackedWidget(m_whole);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    buildGuide(column);
    m_status = new StatusLine(m_desk, m_whole);
    column->addWidget(m_status);
    // Later: the line that tells goes when the window is built again.
    connect(m_status, &StatusLine::zoneChanged, this, [this](const QString &zone) {
        rebuild();
        say(tr("This computer is in another time zone now: %1. Times are shown in it.").arg(zone));
    }, Qt::QueuedConnection);
    buildPlaces();
    buildSheets();
    connectGuide();
    connectEngine();
    connectAlarms();
    makeActions();
    m_whole->show();
    showPlace(m_preferences.text(u"place"_qs, u"queues"_qs));
}

void MainWindow::buildRail()
{
    m_rail = new NavRail(m_whole);
    m_rail->addPlace(u"queues"_qs, u"list"_qs, tr("Queues"), NavRail::Where::Top, u"Ctrl+1"_qs);
    m_rail->addPlace(u"customers"_qs, u"users"_qs, tr("Customers"), NavRail::Where::Top, u"Ctrl+2"_qs);
    m_rail->addPlace(u"knowledge"_qs, u"book-open"_qs, tr("Knowledge"), NavRail::Where::Top, u"Ctrl+3"_qs);
    if (m_desk.floor)
        m_rail->addPlace(u"wallboard"_qs, u"monitor"_qs, tr("Wallboard"), NavRail::Where::Top, u"Ctrl+7"_qs);
    if (m_desk.settings)
        m_rail->addPlace(u"settings"_qs, u"settings"_qs, tr("Settings"), NavRail::Where::Top, u"Ctrl+5"_qs);
    if (m_desk.alarms)
        m_rail->addPlace(u"alarms"_qs, u"bell"_qs, tr("Alarms"), NavRail::Where::Bottom, u"Ctrl+6"_qs);
    m_rail->addPlace(u"outbox"_qs, u"upload"_qs, tr("Outbox"), NavRail::Where::Bottom, u"Ctrl+4"_qs);
    connect(m_rail, &NavRail::placeChosen, this, &MainWindow::showPlace);
}

void MainWindow::buildPlaces()
{
    buildQueues();
    m_customers = new CustomersPage(m_desk.customers, m_desk.tickets, m_stack);
    m_knowledge = new KnowledgePage(m_desk.knowledge, m_stack);
    m_outbox = new OutboxPage(m_desk, m_stack);
    m_stack->addWidget(m_queues);
    m_stack->addWidget(m_customers);
    m_stack->addWidget(m_knowledge);
    m_stack->addWidget(m_outbox);
    buildAlarms();
    buildWallboard();
    connectCustomers();
    connect(m_knowledge, &KnowledgePage::insertRequested, this, [this](const QString &text) {
        showPlace(u"queues"_qs);
        m_pane->insertIntoReply(text);
    });
    connect(m_knowledge, &KnowledgePage::externalLink, this, &MainWindow::askLink);
    connect(m_outbox, &OutboxPage::ticketActivated, this, &MainWindow::openTicket);
    connect(m_outbox, &OutboxPage::notice, this, [this](const QString &text) { say(text); });
    connect(m_outbox, &OutboxPage::decided, this, &MainWindow::offerReopen);
}

/// Made when somebody goes there: few do, and its forms are a third of what a start makes.
SettingsPage *MainWindow::settings()
{
    if (m_settings || !m_desk.settings)
        return m_settings;
    m_settings = new SettingsPage(*m_desk.settings, m_stack);
    m_stack->addWidget(m_settings);
    connect(m_settings, &SettingsPage::notice, this, [this](const QString &text) { say(text); });
    connect(m_settings, &SettingsPage::undoable, this,
            [this](const QString &text, const std::function<void()> &undo) { sayUndoable(text, tr("Undo"), undo); });
    return m_settings;
}

void MainWindow::buildQueues()
{
    m_queues = new QSplitter(Qt::Horizontal, m_stack);
    m_queues->setObjectName(u"queues.split"_qs);
    m_queues->setHandleWidth(1);
    m_queues->setChildrenCollapsible(false);
    m_list = new QueuePage(m_desk.tickets, m_queues, m_personal);
    m_pane = new TicketPane(m_desk.tickets, m_queues);
    m_pane->setMinimumWidth(kPaneLeast);
    m_queues->addWidget(m_list);
    m_queues->addWidget(m_pane);
    m_queues->setStretchFactor(0, 60);
    m_queues->setStretchFactor(1, 40);
    m_splitChosen = m_queues->restoreState(m_preferences.bytes(u"split"_qs));
    connect(m_queues, &QSplitter::splitterMoved, this, [this] {
        m_splitChosen = true;
        m_layout->keepSoon();
    });
    fitSplit();
    keepColumns();
    connectPane(m_pane);
    connectQueue();
    connect(m_pane, &TicketPane::solvedAndNext, this, [this] {
        m_list->selectNext();
        m_list->focusList();
    });
    connect(m_pane, &TicketPane::leftByEscape, m_list, &QueuePage::focusList);
}

void MainWindow::fitSplit()
{
    const int room = width() - kRailWidth;
    if (m_queues && !m_splitChosen)
        m_queues->setSizes({ room - paneWidth(room), paneWidth(room) });
}

void MainWindow::keepColumns()
{
    // By reference: preferences outlive the window.
    m_list->setColumnStore({ [&kept = m_preferences](const QString &view) {
                                return kept.text(u"columns/"_qs + view).split(u'|', Qt::SkipEmptyParts);
                            },
                             [&kept = m_preferences](const QString &view, const QStringList &columns) {
                                 kept.set(u"columns/"_qs + view, columns.join(u'|'));
                             } });
}

void MainWindow::connectQueue()
{
    connect(m_list, &QueuePage::ticketSelected, this, [this](const TicketId &id) {
        m_shown = id;
        id.isNull() ? m_pane->clear() : m_pane->showTicket(id);
    });
    connect(m_list, &QueuePage::ticketActivated, this, [this](const TicketId &id) {
        m_shown = id;
        if (m_desk.alarms)
            m_desk.alarms->ticketOpened(id);
        m_pane->showTicket(id);
        m_pane->setFocus();
    });
    connect(m_list, &QueuePage::newCallRequested, this, &MainWindow::newCall);
    connect(m_list, &QueuePage::replyRequested, m_pane, &TicketPane::focusReply);
    connect(m_list, &QueuePage::noteRequested, m_pane, &TicketPane::focusNote);
    connect(m_list, &QueuePage::solveRequested, m_pane, &TicketPane::startSolve);
    connect(m_list, &QueuePage::handOverRequested, m_pane, &TicketPane::startHandOver);
    connect(m_list, &QueuePage::explainRequested, m_pane, &TicketPane::explain);
    connect(m_list, &QueuePage::timeRequested, &m_pane->work(), &PaneWork::openTime);
    connect(m_list, &QueuePage::timerRequested, &m_pane->work(), &PaneWork::toggleTimer);
    connect(m_list, &QueuePage::remoteRequested, &m_pane->work(), &PaneWork::startRemote);
    connect(m_list, &QueuePage::tagRequested, this, [this] { pressInPane(Qt::Key_T); });
    connect(m_list, &QueuePage::shownActRequested, this, &MainWindow::pressInPane);
    connect(m_list, &QueuePage::snoozeRequested, this, [this] {
        if (auto *status = m_pane->findChild<QPushButton *>(u"ticket.status"_qs))
            status->click();
    });
    connect(m_list, &QueuePage::notice, this, [this](const QString &text, const QString &undo, const CommandId &command) {
        sayUndoable(text, undo, [list = QPointer(m_list), command] {
            if (list)
                list->undo(command);
        });
    });
}

void MainWindow::connectPane(TicketPane *pane)
{
    connect(pane, &TicketPane::ticketLinkActivated, this, &MainWindow::openTicket);
    connect(pane, &TicketPane::companyActivated, this, &MainWindow::openCompany);
    connect(pane, &TicketPane::contactActivated, this, &MainWindow::openContact);
    connect(pane, &TicketPane::articleRequested, this, [this] {
        showPlace(u"knowledge"_qs);
        m_knowledge->focusSearch();
    });
    connect(pane, &TicketPane::externalLink, this, &MainWindow::askLink);
    connect(pane, &TicketPane::articlesSearched, this, [this](const QString &words) { m_knowledge->searchFor(words); });
    connect(pane, &TicketPane::decided, this, &MainWindow::offerReopen);
    connect(pane, &TicketPane::notice, this, [this, pane](const QString &text, const QString &undo, const CommandId &command) {
        sayUndoable(text, undo, [pane = QPointer(pane), command] {
            if (pane)
                pane->undo(command);
        });
    });
}

void MainWindow::connectCustomers()
{
    connect(m_customers, &CustomersPage::ticketActivated, this, &MainWindow::openTicket);
    connect(m_customers, &CustomersPage::listWanted, this, [this](const QString &filter) {
        showPlace(u"queues"_qs);
        m_list->showFilter(filter);
    });
    connect(m_customers, &CustomersPage::callRequested, this, [this](const ContactId &contact) {
        newCall();
        m_caller->startFor(contact);
    });
}

void MainWindow::buildSheets()
{
    m_toasts = new ToastStack(m_whole);
    m_toasts->setLeftMargin(m_rail->sizeHint().width());
    m_palette = new CommandPalette(m_desk, m_whole);
    m_keys = new KeySheet(m_whole);
    m_signOut = new SignOutCard(m_whole);
    m_noticeCard = new NoticeCard(*m_notices, m_whole);
    connect(m_palette, &CommandPalette::ticketChosen, this, &MainWindow::openTicket);
    connect(m_palette, &CommandPalette::companyChosen, this, &MainWindow::openCompany);
    connect(m_palette, &CommandPalette::contactChosen, this, &MainWindow::openContact);
    connect(m_palette, &CommandPalette::articleChosen, this, &MainWindow::openArticle);
    connect(m_toasts, &ToastStack::actionTriggered, this, &MainWindow::actOnToast);
    connect(m_toasts, &ToastStack::closed, this, [this](int id) { m_offers.remove(id); });
    connect(m_signOut, &SignOutCard::confirmed, this, &MainWindow::signOutRequested);
    connect(m_status, &StatusLine::paletteAsked, this, [this] { openPalette(); });
    connect(m_status, &StatusLine::timerAsked, this, [this](const TicketId &ticket) {
        openTicket(ticket);
        m_pane->work().openTime();
    });
    auto *menu = new PersonMenu(m_desk, m_language, m_preferences, *m_spelling, m_status);
    m_status->personButton()->setMenu(menu);
    connect(menu, &PersonMenu::noticesAsked, this, &MainWindow::openNotices);
    connect(menu, &PersonMenu::passwordAsked, this, &MainWindow::changePassword);
    connect(menu, &PersonMenu::signOutAsked, this, [this] { m_signOut->ask(m_desk.engine().status().waiting); });
}

void MainWindow::connectEngine()
{
    sync::Engine &engine = m_desk.engine();
    // The rail goes when the window is built again, and its connections with it.
    const auto follow = [this](const sync::SyncStatus &status) {
        const int decisions = status.conflicts + m_outbox->orphanCount();
        m_rail->setBadge(u"outbox"_qs, status.waiting + decisions);
        m_rail->setAlert(u"outbox"_qs, decisions > 0);
    };
    connect(m_outbox, &OutboxPage::orphansChanged, m_rail, [follow, &engine] { follow(engine.status()); });
    connect(&engine, &sync::Engine::statusChanged, m_rail, follow);
    connect(&engine, &sync::Engine::conflictsChanged, m_rail, [this](int unsettled) { conflictsCame(unsettled); });
    follow(engine.status());
}

void MainWindow::rebuild()
{
    keepState();
    m_pane->clear();
    const TicketId shown = m_shown;
    m_offers.clear();
    // What is typed in the settings outlives the window it was typed in.
    SettingsPage::Typed typed = m_settings ? m_settings->takeTyped() : SettingsPage::Typed();
    delete m_caller;
    delete m_whole;
    m_queues = nullptr;
    m_settings = nullptr;
    build();
    if (!typed.current.isEmpty())
        settings()->giveTyped(std::move(typed));
    if (!shown.isNull()) {
        m_shown = shown;
        m_pane->showTicket(shown);
    }
}

void MainWindow::keepState()
{
    m_preferences.set(u"window"_qs, saveGeometry());
    if (m_splitChosen)
        m_preferences.set(u"split"_qs, m_queues->saveState());
    m_preferences.set(u"place"_qs, place());
}

void MainWindow::showPlace(const QString &id)
{
    const QList<std::pair<QString, QWidget *>> places { { u"queues"_qs, m_queues }, { u"customers"_qs, m_customers },
                                                        { u"knowledge"_qs, m_knowledge }, { u"outbox"_qs, m_outbox },
                                                        { u"alarms"_qs, m_alarmLog }, { u"settings"_qs, id == u"settings" ? settings() : m_settings },
                                                        { u"wallboard"_qs, m_wallboard } };
    for (const auto &[name, page] : places) {
        if (name != id || !page)
            continue;
        m_rail->setCurrent(id);
        m_stack->setCurrentWidget(page);
        if (page == m_queues)
            m_list->focusList();
        else if (page == m_outbox)
            m_outbox->focusFirst();
        else if (page == m_alarmLog)
            m_alarmLog->focusFirst();
        else if (page == m_wallboard)
            m_wallboard->focusFirst();
        else if (page == m_settings)
            m_settings->focusFirst();
        else if (page == m_knowledge)
            m_knowledge->focusSearch();
        else if (page == m_customers)
            m_customers->focusSearch();
        else
            page->setFocus();
    }
}

bool MainWindow::openSettings(const QString &part)
{
    if (!settings() || (!part.isEmpty() && !settings()->showPart(part)))
        return false;
    showPlace(u"settings"_qs);
    return true;
}

QString MainWindow::place() const
{
    return m_rail->current();
}

void MainWindow::openTicket(TicketId ticket)
{
    if (ticket.isNull())
        return;
    raiseWindow();
    if (m_desk.alarms)
        m_desk.alarms->ticketOpened(ticket);
    showTicket(ticket);
}

void MainWindow::showTicket(TicketId ticket)
{
    showPlace(u"queues"_qs);
    m_shown = ticket;
    if (!m_list->select(ticket))
        m_list->setShownElsewhere(ticket);
    m_pane->showTicket(ticket);
    // The list may stand at another one: letters must mean the ticket that is shown.
    m_pane->setFocus();
}

void MainWindow::openNumber(qint64 number)
{
    service::whenDone(m_desk.tickets.byNumber(number), this, [this, number](const Result<std::optional<TicketId>> &found) {
        if (found && *found)
            openTicket(**found);
        else
            say(tr("Ticket %1 is not on this machine. It may not exist, or you may not see it.").arg(number));
    });
}

void MainWindow::openCompany(CompanyId company)
{
    showPlace(u"customers"_qs);
    m_customers->showCompany(company);
}

void MainWindow::openContact(ContactId contact)
{
    showPlace(u"customers"_qs);
    m_customers->showContact(contact);
}

void MainWindow::openArticle(ArticleId article)
{
    showPlace(u"knowledge"_qs);
    m_knowledge->showArticle(article);
}

TicketWindow *MainWindow::openInWindow(TicketId ticket)
{
    if (ticket.isNull())
        return nullptr;
    auto *window = new TicketWindow(m_desk, ticket, *m_names, this);
    connectPane(window->pane());
    m_layout->watch(window);
    window->show();
    return window;
}

bool MainWindow::openLink(const QUrl &link)
{
    if (link.scheme() != u"firstline" || link.host() != u"ticket")
        return false;
    bool fine = false;
    const qint64 number = link.path().mid(1).toLongLong(&fine);
    if (!fine || number <= 0)
        return false;
    openNumber(number);
    return true;
}

void MainWindow::newCall()
{
    ring({});
}

void MainWindow::raiseWindow()
{
    if (isMinimized())
        showNormal();
    if (!isVisible())
        return;
    raise();
    activateWindow();
}

void MainWindow::changePassword()
{
    auto *dialog = new PasswordDialog(m_desk.engine(), this);
    connect(dialog, &PasswordDialog::passwordChanged, this, [this] { say(tr("The password is changed.")); });
    dialog->show();
}

void MainWindow::restoreLayout()
{
    m_layout->begin();
    // Else the first that takes the focus has it: the button of a message, or the rail.
    if (!focusWidget())
        m_list->focusList();
}

QByteArray MainWindow::split() const
{
    return m_queues && m_splitChosen ? m_queues->saveState() : QByteArray();
}

void MainWindow::setSplit(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    m_preferences.set(u"split"_qs, state);
    if (m_queues)
        m_splitChosen = m_queues->restoreState(state);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocus(this, next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepState();
    m_layout->keep();
    endRun();
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSplit();
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Window));
}

} // namespace firstline::ui
