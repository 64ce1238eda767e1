#include "core/sync/sessionkeeping.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_shell_kit.h"
#include "ui/customer/callercard.h"
#include "ui/queue/queuepage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/guidedstart.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/outboxpage.h"
#include "ui/shell/personmenu.h"
#include "ui/shell/preferences.h"
#include "ui/shell/signoutcard.h"
#include "ui/shell/statusline.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/timetext.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

#include <ctime>

using namespace firstline;
using namespace firstline::ui;

namespace {

constexpr int kPatience = 20'000;

template<class T>
bool ended(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, kPatience) && future.resultCount() == 1
        && future.result().has_value();
}

} // namespace

/// The whole window over a real engine and a desk in the same process.
class TestShellWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void day_whenDoneByKeyboard_thenRegisteredTakenAnsweredSolved();
    void offline_whenChangesWait_thenBannerAndOutboxSaySo();
    void session_whenNotKeptOnThisComputer_thenSaidOnceAndAgainWhileOffline();
    void signOut_whenChangesWait_thenSaidAndNothingSent();
    void theme_whenSwitched_thenSameWindowIsDark();
    void language_whenSwitched_thenPlaceAndTicketStay();
    void zone_whenItChangesWhileRunning_thenTimesFollowAndItIsSaid();
    void palette_whenTyped_thenViewsAndTicketsAreFound();
    void palette_whenATicketHasTheWords_thenItComesBeforeScatteredLetters();
    void palette_whenNothingFits_thenSaidInASmallBox();
    void palette_whenClickedBeside_thenItGoesAndTheClickIsMeant();
    void availability_whenChosen_thenTheCardSaysSo();
    void link_whenOfATicket_thenItIsShown();
    void letters_whenTicketOutsideTheListIsOpen_thenMeanThatTicket();
    void escape_whenSheetIsOpen_thenFocusReturns();
    void guide_whenFollowedByKeys_thenGoesOnStepByStep();
    void guide_whenPassedOverOrLeft_thenNothingOfItStays();

private:
    template<class T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    int waiting() const { return m_engine->status().pending; }
    std::optional<Ticket> shown();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void picture(const QString &name);
    TicketId registerByKeyboard(const QString &subject);
    void goOffline();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<sync::Engine> m_engine;
    std::unique_ptr<service::Reader> m_reader;
    std::unique_ptr<service::TicketService> m_tickets;
    std::unique_ptr<service::CustomerService> m_customers;
    std::unique_ptr<service::KnowledgeService> m_knowledge;
    std::unique_ptr<MainWindow> m_window;
    TicketId m_first;
    qint64 m_number = 0;
};

void TestShellWindow::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_language = std::make_unique<Language>();
    m_language->set(u"en"_qs);
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"workstation.ini"_qs));
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    test::Seat seat = m_desk->login(u"boris"_qs);
    m_first = m_desk->ticket(seat, u"Cash desk does not print"_qs);
    m_desk->ticket(seat, u"No network on the second floor"_qs);
    sync::EngineOptions options;
    options.profileDir = m_folder->path();
    options.serverUrl = u"https://desk.example"_qs;
    options.sendDelay = Millis(0);
    m_engine = std::make_unique<sync::Engine>(
        options, [this](const QString &) { return std::make_unique<test::DeskLink>(*m_desk); },
        std::make_unique<test::NoKeychain>());
    QVERIFY(ended(m_engine->open()));
    QVERIFY(ended(m_engine->signIn(u"anna"_qs, QString::fromLatin1(test::Desk::password))));
    QVERIFY(ended(m_engine->syncNow()));
    m_reader = std::make_unique<service::Reader>();
    m_reader->open(m_engine->cacheFile());
    m_tickets = std::make_unique<service::TicketService>(*m_engine, *m_reader);
    m_customers = std::make_unique<service::CustomerService>(*m_engine, *m_reader);
    m_knowledge = std::make_unique<service::KnowledgeService>(*m_engine, *m_reader);
    m_window = std::make_unique<MainWindow>(Desk { *m_tickets, *m_customers, *m_knowledge }, *m_preferences, *m_language);
    m_window->resize(1680, 945);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    auto *list = part<QAbstractItemView>("queue.list");
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() == 2, kPatience);
}

void TestShellWindow::cleanup()
{
    m_window.reset();
    m_knowledge.reset();
    m_customers.reset();
    m_tickets.reset();
    m_reader.reset();
    m_engine.reset();
    m_desk.reset();
    m_preferences.reset();
    m_folder.reset();
    m_language.reset();
    m_theme.reset();
}

void TestShellWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestShellWindow::picture(const QString &name)
{
    QVERIFY(m_window->grab().save(test::pictureDir() + u"/shell_"_qs + name + u".png"_qs));
}

std::optional<Ticket> TestShellWindow::shown()
{
    const auto read = m_tickets->ticket(m_window->findChild<TicketPane *>()->ticket());
    return ended(read) ? std::optional(read.result()->view.ticket) : std::nullopt;
}

TicketId TestShellWindow::registerByKeyboard(const QString &subject)
{
    press(Qt::Key_F2);
    auto *card = m_window->findChild<CallerCard *>();
    if (!card || !QTest::qWaitFor([&] { return card->isVisible(); }, kPatience))
        return {};
    QSignalSpy registered(card, &CallerCard::registered);
    QApplication::setActiveWindow(card);
    // A caller nobody knows yet becomes a contact in the same card.
    auto *number = card->findChild<QLineEdit *>(u"caller.number"_qs);
    number->setFocus();
    QTest::keyClicks(number, u"Vera Lind"_qs);
    QTest::keyClick(number, Qt::Key_Return);
    auto *name = card->findChild<QLineEdit *>(u"newContact.name"_qs);
    if (!QTest::qWaitFor([&] { return name->isVisible(); }, kPatience))
        return {};
    auto *field = card->findChild<QLineEdit *>(u"request.subject"_qs);
    field->setFocus();
    QTest::keyClicks(field, subject);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return registered.size() == 1; }, kPatience))
        return {};
    m_number = registered.at(0).at(1).toLongLong();
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->objectName() == u"numberCard" && window->isVisible())
            QTest::keyClick(window, Qt::Key_Escape);
    }
    QApplication::setActiveWindow(m_window.get());
    return registered.at(0).at(0).value<TicketId>();
}

void TestShellWindow::goOffline()
{
    m_engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>("banner")->isVisible(), kPatience);
}

void TestShellWindow::day_whenDoneByKeyboard_thenRegisteredTakenAnsweredSolved()
{
    const TicketId made = registerByKeyboard(u"Label printer is silent"_qs);
    QVERIFY(!made.isNull());
    QVERIFY(m_number > 0);
    auto *pane = m_window->findChild<TicketPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLoaded() && pane->ticket() == made, kPatience);
    pane->setFocus();
    press(Qt::Key_M);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->assignee, m_engine->agent(), kPatience);
    press(Qt::Key_R);
    auto *reply = pane->findChild<MessageEdit *>(u"ticket.reply"_qs);
    QTRY_VERIFY(reply->hasFocus());
    QTest::keyClicks(reply, u"We are on our way"_qs);
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(reply->toPlainText().isEmpty(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(shown()->messageCount >= 1, kPatience);
    picture(u"answered"_qs);
    pane->setFocus();
    press(Qt::Key_S);
    auto *resolution = pane->findChild<MessageEdit *>(u"ticket.resolution"_qs);
    QTRY_VERIFY((resolution = pane->findChild<MessageEdit *>(u"ticket.resolution"_qs)) != nullptr);
    resolution->setFocus();
    QTest::keyClicks(resolution, u"Changed the ribbon"_qs);
    QTest::keyClick(resolution, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->statusCategory, StatusCategory::Solved, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatience);
}

void TestShellWindow::offline_whenChangesWait_thenBannerAndOutboxSaySo()
{
    goOffline();
    QVERIFY(!registerByKeyboard(u"No paper"_qs).isNull());
    QVERIFY(m_number > 0);
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, kPatience);
    QTRY_VERIFY(part<QWidget>("banner")->accessibleName().contains(u"wait"_qs));
    press(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->place(), u"outbox"_qs);
    auto *outbox = part<OutboxPage>("outbox");
    outbox = m_window->findChild<OutboxPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(outbox->waitingCount() > 0, kPatience);
    picture(u"outbox"_qs);
    m_engine->setNetworkPolicy(sync::NetworkPolicy::Online);
    QTRY_VERIFY_WITH_TIMEOUT(!part<QWidget>("banner")->isVisible(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(outbox->waitingCount(), 0, kPatience);
    QVERIFY(part<QWidget>("outbox.empty")->isVisible());
}

void TestShellWindow::session_whenNotKeptOnThisComputer_thenSaidOnceAndAgainWhileOffline()
{
    auto *banner = part<QWidget>("banner");
    QVERIFY(!banner->isVisible());
    auto &keeping = sync::SessionKeeping::of(*m_engine);
    const Result<void> broken = fail(ErrorCode::KeychainUnavailable, u"Unknown error"_qs);
    keeping.wrote(broken);
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(u"will not start here without the server"_qs));
    QVERIFY(banner->accessibleName().contains(u"keychain"_qs));
    picture(u"session-not-kept"_qs);
    m_theme->setMode(ThemeMode::Dark);
    picture(u"session-not-kept-dark"_qs);
    m_theme->setMode(ThemeMode::Light);
    for (QAbstractButton *button : banner->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QVERIFY(keeping.isKnown());
    QVERIFY(!banner->isVisible());
    keeping.wrote(broken);
    QVERIFY(!banner->isVisible());
    goOffline();
    QVERIFY(banner->accessibleName().contains(u"Leave Firstline open"_qs));
    QVERIFY(banner->accessibleName().contains(u"Everything works"_qs));
    picture(u"session-not-kept-offline"_qs);
}

void TestShellWindow::signOut_whenChangesWait_thenSaidAndNothingSent()
{
    goOffline();
    QVERIFY(ended(m_tickets->note(m_first, u"Written in a tunnel"_qs)));
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, kPatience);
    QSignalSpy asked(m_window.get(), &MainWindow::signOutRequested);
    auto *card = part<SignOutCard>("signout");
    Q_EMIT part<PersonMenu>("person.menu")->signOutAsked();
    QVERIFY(card->isVisible());
    QVERIFY(part<QLabel>("signout.waiting")->text().contains(u"sent when you sign in again"_qs));
    picture(u"sign_out"_qs);
    part<QAbstractButton>("signout.yes")->click();
    QCOMPARE(asked.size(), 1);
    const int before = waiting();
    QVERIFY(ended(m_engine->signOut()));
    const auto outbox = m_engine->outbox();
    QVERIFY(ended(outbox));
    QCOMPARE(int(outbox.result()->size()), before);
}

void TestShellWindow::theme_whenSwitched_thenSameWindowIsDark()
{
    picture(u"light"_qs);
    const QColor before = m_window->grab().toImage().pixelColor(m_window->width() - 4, m_window->height() / 2);
    part<QAction>("theme.dark")->trigger();
    QVERIFY(m_theme->isDark());
    QTRY_VERIFY(m_window->grab().toImage().pixelColor(m_window->width() - 4, m_window->height() / 2).lightness()
                < before.lightness());
    QCOMPARE(m_preferences->text(u"theme"_qs), u"dark"_qs);
    picture(u"dark"_qs);
}

void TestShellWindow::language_whenSwitched_thenPlaceAndTicketStay()
{
    m_window->openTicket(m_first);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<TicketPane *>()->isLoaded(), kPatience);
    const QString english = part<QAbstractButton>("signout.yes")->text();
    part<QAction>("language.ru")->trigger();
    QTRY_COMPARE(m_language->code(), u"ru"_qs);
    QCOMPARE(m_window->place(), u"queues"_qs);
    auto *pane = m_window->findChild<TicketPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLoaded(), kPatience);
    QCOMPARE(pane->ticket(), m_first);
    QVERIFY(part<QAbstractButton>("signout.yes")->text() != english);
    picture(u"ru"_qs);
    m_language->set(u"pl"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<TicketPane *>()->isLoaded(), kPatience);
    picture(u"pl"_qs);
}

void TestShellWindow::zone_whenItChangesWhileRunning_thenTimesFollowAndItIsSaid()
{
    m_window->openTicket(m_first);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<TicketPane *>()->isLoaded(), kPatience);
    const std::optional<Ticket> before = shown();
    QVERIFY(before && before->due);
    const QString dueBefore = fullTime(*before->due);
    const QByteArray zone = qgetenv("TZ");
    const auto back = qScopeGuard([zone] {
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    });
    qputenv("TZ", "Asia/Tokyo"); // As the system does; nobody calls tzset here.
    const auto said = [this] {
        const auto labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"Asia/Tokyo"_qs); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(said(), kPatience);
    auto *pane = m_window->findChild<TicketPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLoaded() && pane->ticket() == m_first, kPatience);
    const std::optional<Ticket> after = shown();
    QVERIFY(after);
    QCOMPARE(after->due, before->due);
    const QString pill = u"ticket.clock%1"_qs.arg(int(before->dueClock));
    const QString tip = m_window->findChild<QWidget *>(pill)->toolTip();
    QVERIFY2(tip.contains(fullTime(*before->due)), qPrintable(tip));
    QVERIFY(fullTime(*before->due) != dueBefore);
}

void TestShellWindow::palette_whenTyped_thenViewsAndTicketsAreFound()
{
    press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = part<CommandPalette>("palette");
    QVERIFY(palette->isVisible());
    auto *field = part<QLineEdit>("palette.text");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"knowl"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_window->place(), u"knowledge"_qs);
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, u"second floor"_qs);
    auto *list = part<QAbstractItemView>("palette.list");
    const auto found = [&] {
        return list->model()->rowCount() > 0
            && list->model()->index(0, 0).data().toString().contains(u"second floor"_qs);
    };
    QTRY_VERIFY_WITH_TIMEOUT(found(), kPatience);
    picture(u"palette"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->place(), u"queues"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(shown()->subject, u"No network on the second floor"_qs, kPatience);
}

void TestShellWindow::palette_whenATicketHasTheWords_thenItComesBeforeScatteredLetters()
{
    PaletteEntry act;
    act.text = u"See each column of names, drag for lines of other rows"_qs;
    auto *palette = part<CommandPalette>("palette");
    palette->openWith({ act }, u"second floor"_qs);
    const auto *model = part<QAbstractItemView>("palette.list")->model();
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 2, kPatience);
    QVERIFY(model->index(0, 0).data().toString().contains(u"second floor"_qs));
    QCOMPARE(model->index(1, 0).data().toString(), act.text);
    palette->dismiss();
}

void TestShellWindow::palette_whenNothingFits_thenSaidInASmallBox()
{
    press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = part<CommandPalette>("palette");
    const int whole = palette->height();
    auto *list = part<QWidget>("palette.list");
    auto *nothing = part<QWidget>("palette.nothing");
    QTest::keyClicks(part<QLineEdit>("palette.text"), u"qqxxqqxx"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(nothing->isVisible(), kPatience);
    QVERIFY(!list->isVisible());
    QVERIFY2(palette->height() < whole / 2, qPrintable(QString::number(palette->height())));
    picture(u"palette_nothing"_qs);
    part<QLineEdit>("palette.text")->clear();
    QVERIFY(list->isVisible() && !nothing->isVisible());
    QCOMPARE(palette->height(), whole);
    palette->dismiss();
}

void TestShellWindow::palette_whenClickedBeside_thenItGoesAndTheClickIsMeant()
{
    press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = part<CommandPalette>("palette");
    QVERIFY(palette->isVisible());
    auto *list = part<QTableView>("queue.list");
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 1, kPatience);
    const QPoint row = list->visualRect(list->model()->index(1, 3)).center();
    const QPoint place = list->viewport()->mapTo(m_window.get(), row);
    if (palette->geometry().contains(place))
        palette->move(place + QPoint(40, 40));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row);
    QVERIFY(!palette->isVisible());
    QCOMPARE(list->currentIndex().row(), 1);
    // And a click into it is not one beside it.
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::mouseClick(palette, Qt::LeftButton, {}, QPoint(palette->width() / 2, 24));
    QVERIFY(palette->isVisible());
    QTest::keyClick(part<QLineEdit>("palette.text"), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void TestShellWindow::availability_whenChosen_thenTheCardSaysSo()
{
    const Desk desk { *m_tickets, *m_customers, *m_knowledge };
    part<QAction>("availability.3")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(desk.me()->availability, Availability::Break, kPatience);
    QTRY_VERIFY(part<QAbstractButton>("status.person")->text().contains(u"break"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatience);
}

void TestShellWindow::link_whenOfATicket_thenItIsShown()
{
    const auto read = m_tickets->ticket(m_first);
    QVERIFY(ended(read));
    const qint64 number = read.result()->view.ticket.number;
    m_window->showPlace(u"customers"_qs);
    QVERIFY(m_window->openLink(QUrl(u"firstline://ticket/%1"_qs.arg(number))));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->place(), u"queues"_qs, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->findChild<TicketPane *>()->ticket(), m_first, kPatience);
    QVERIFY(!m_window->openLink(QUrl(u"https://example.com"_qs)));
}

void TestShellWindow::letters_whenTicketOutsideTheListIsOpen_thenMeanThatTicket()
{
    m_window->findChild<QueuePage *>()->showView(u"mine"_qs);
    auto *list = part<QAbstractItemView>("queue.list");
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, kPatience);
    m_window->openTicket(m_first);
    auto *pane = m_window->findChild<TicketPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLoaded() && pane->ticket() == m_first, kPatience);
    press(Qt::Key_R);
    QTRY_VERIFY(pane->findChild<MessageEdit *>(u"ticket.reply"_qs)->hasFocus());
}

void TestShellWindow::escape_whenSheetIsOpen_thenFocusReturns()
{
    m_window->showPlace(u"queues"_qs);
    QWidget *before = QApplication::focusWidget();
    QVERIFY(before);
    press(Qt::Key_F1);
    auto *keys = part<QWidget>("keys");
    QVERIFY(keys->isVisible());
    picture(u"keys"_qs);
    press(Qt::Key_Escape);
    QVERIFY(!keys->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestShellWindow::guide_whenFollowedByKeys_thenGoesOnStepByStep()
{
    using Step = GuidedStart::Step;
    m_window->beginGuide();
    auto *guide = part<GuidedStart>("guide");
    QVERIFY(guide->isVisible());
    picture(u"guide"_qs);
    const TicketId made = registerByKeyboard(u"Label printer is silent"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(guide->step(), Step::Find, kPatience);
    Q_EMIT m_window->findChild<CommandPalette *>()->ticketChosen(made);
    QCOMPARE(guide->step(), Step::Reply);
    auto *pane = m_window->findChild<TicketPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLoaded() && pane->ticket() == made, kPatience);
    QVERIFY(ended(m_tickets->note(made, u"A note is no reply"_qs)));
    pane->setFocus();
    press(Qt::Key_R);
    auto *reply = pane->findChild<MessageEdit *>(u"ticket.reply"_qs);
    QTRY_VERIFY(reply->hasFocus());
    QCOMPARE(guide->step(), Step::Reply);
    QTest::keyClicks(reply, u"We are on our way"_qs);
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(guide->step(), Step::Explain, kPatience);
    pane->setFocus();
    press(Qt::Key_X);
    QTRY_COMPARE_WITH_TIMEOUT(guide->step(), Step::HandOver, kPatience);
    part<QAbstractButton>("guide.skip")->click();
    QCOMPARE(guide->step(), Step::Outage);
    part<QAbstractButton>("guide.action")->click();
    QCOMPARE(guide->step(), Step::OutageReply);
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>("banner")->isVisible(), kPatience);
    const auto read = m_tickets->ticket(made);
    QVERIFY(ended(read));
    QVERIFY(ended(m_tickets->reply(*read.result(), u"Answered without a network"_qs)));
    QTRY_COMPARE_WITH_TIMEOUT(guide->step(), Step::Return, kPatience);
    part<QAbstractButton>("guide.action")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!part<QWidget>("banner")->isVisible(), kPatience);
    QCOMPARE(guide->step(), Step::Keys);
    m_window->showKeys();
    QCOMPARE(guide->step(), Step::End);
    QVERIFY(!guide->isVisible());
}

void TestShellWindow::guide_whenPassedOverOrLeft_thenNothingOfItStays()
{
    using Step = GuidedStart::Step;
    m_window->beginGuide();
    auto *guide = part<GuidedStart>("guide");
    // Who does not want the outage is not asked to end it.
    while (guide->step() != Step::Outage)
        part<QAbstractButton>("guide.skip")->click();
    part<QAbstractButton>("guide.skip")->click();
    QCOMPARE(guide->step(), Step::Keys);
    guide->begin(Step::Outage);
    part<QAbstractButton>("guide.action")->click();
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>("banner")->isVisible(), kPatience);
    part<QAbstractButton>("guide.leave")->click();
    QVERIFY(!guide->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!part<QWidget>("banner")->isVisible(), kPatience);
}

FIRSTLINE_GUI_TEST_MAIN(TestShellWindow)
#include "tst_shell_window.moc"
