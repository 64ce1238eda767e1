#include "app/workstation/options.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_shell_kit.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketpane.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

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

/// Words that somebody types who does not know where a thing stands: in the palette, behind a slash, on the command line.
class TestShellWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void palette_whenAWordOfAnActIsTyped_thenThatActIsFirst_data();
    void palette_whenAWordOfAnActIsTyped_thenThatActIsFirst();
    void theme_whenChosenInThePalette_thenOnAndKept();
    void slash_whenAWordIsSearched_thenTheKnowledgeBaseHasIt();
    void help_whenAsked_thenNamesTheProgram();

private:
    template<class T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QString firstOf(const QString &typed);

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
};

void TestShellWords::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_language = std::make_unique<Language>();
    m_language->set(u"en"_qs);
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"workstation.ini"_qs));
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    test::Seat seat = m_desk->login(u"boris"_qs);
    m_desk->ticket(seat, u"Cash desk does not print"_qs);
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

void TestShellWords::cleanup()
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

QString TestShellWords::firstOf(const QString &typed)
{
    m_window->openPalette(typed);
    return part<QAbstractItemView>("palette.list")->model()->index(0, 0).data().toString();
}

void TestShellWords::palette_whenAWordOfAnActIsTyped_thenThatActIsFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("act");
    const QString back = u"Take the merge of this ticket back"_qs;
    const QString contrast = u"High contrast theme"_qs;
    const QList<std::pair<QString, QString>> words {
        { u"unmerge"_qs, back }, { u"take the merge apart"_qs, back }, { u"contrast"_qs, contrast },
        { u"dark"_qs, u"Dark theme"_qs }, { u"light"_qs, u"Light theme"_qs },
        { u"\u0440\u0430\u0437\u044A\u0435\u0434\u0438\u043D\u0438\u0442\u044C"_qs, back },
        { u"roz\u0142\u0105cz"_qs, back },
        { u"\u043A\u043E\u043D\u0442\u0440\u0430\u0441\u0442"_qs, contrast }, { u"kontrast"_qs, contrast },
        { u"\u0442\u0451\u043C\u043D"_qs, u"Dark theme"_qs }, { u"ciemny"_qs, u"Dark theme"_qs },
        { u"\u0441\u0432\u0435\u0442\u043B"_qs, u"Light theme"_qs }, { u"jasny"_qs, u"Light theme"_qs },
    };
    for (const auto &[typed, act] : words)
        QTest::newRow(qPrintable(typed)) << typed << act;
}

void TestShellWords::palette_whenAWordOfAnActIsTyped_thenThatActIsFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, act);
    QCOMPARE(firstOf(typed), act);
}

void TestShellWords::theme_whenChosenInThePalette_thenOnAndKept()
{
    QCOMPARE(firstOf(u"contrast"_qs), u"High contrast theme"_qs);
    QTest::keyClick(part<QLineEdit>("palette.text"), Qt::Key_Return);
    QCOMPARE(m_theme->mode(), ThemeMode::Contrast);
    QCOMPARE(m_preferences->text(u"theme"_qs), u"contrast"_qs);
    QVERIFY(part<QAction>("theme.contrast")->isChecked());
}

void TestShellWords::slash_whenAWordIsSearched_thenTheKnowledgeBaseHasIt()
{
    auto *pane = m_window->findChild<TicketPane *>();
    Q_EMIT pane->articleRequested();
    Q_EMIT pane->articlesSearched(u"print"_qs);
    QCOMPARE(m_window->place(), u"knowledge"_qs);
    QCOMPARE(part<QLineEdit>("knowledge.search")->text(), u"print"_qs);
    QVERIFY(part<QLineEdit>("knowledge.search")->hasFocus());
}

void TestShellWords::help_whenAsked_thenNamesTheProgram()
{
    const QString text = app::parseOptions({ u"firstline"_qs, u"--help"_qs }).text;
    QVERIFY2(text.startsWith(u"Usage: firstline [options]"), qPrintable(text.left(80)));
}

FIRSTLINE_GUI_TEST_MAIN(TestShellWords)
#include "tst_shell_words.moc"
