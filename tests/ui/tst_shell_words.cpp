#include "app/workstation/options.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_seat_kit.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketpane.h"

#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;

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
    QString firstOf(const QString &typed);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<test::UiSeat> m_seat;
};

void TestShellWords::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    m_seat = std::make_unique<test::UiSeat>(*m_desk, u"anna"_qs, u"desk"_qs);
    QVERIFY(m_seat->start());
    m_seat->openWindow({ 1680, 945 });
}

void TestShellWords::cleanup()
{
    m_seat.reset();
    m_desk.reset();
    m_theme.reset();
}

QString TestShellWords::firstOf(const QString &typed)
{
    m_seat->window->openPalette(typed);
    return m_seat->part<QAbstractItemView>("palette.list")->model()->index(0, 0).data().toString();
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
    QTest::keyClick(m_seat->part<QLineEdit>("palette.text"), Qt::Key_Return);
    QCOMPARE(m_theme->mode(), ThemeMode::Contrast);
    QCOMPARE(m_seat->preferences->text(u"theme"_qs), u"contrast"_qs);
    QVERIFY(m_seat->part<QAction>("theme.contrast")->isChecked());
}

void TestShellWords::slash_whenAWordIsSearched_thenTheKnowledgeBaseHasIt()
{
    auto *pane = m_seat->window->findChild<TicketPane *>();
    Q_EMIT pane->articleRequested();
    Q_EMIT pane->articlesSearched(u"print"_qs);
    QCOMPARE(m_seat->window->place(), u"knowledge"_qs);
    QCOMPARE(m_seat->part<QLineEdit>("knowledge.search")->text(), u"print"_qs);
    QVERIFY(m_seat->part<QLineEdit>("knowledge.search")->hasFocus());
}

void TestShellWords::help_whenAsked_thenNamesTheProgram()
{
    const QString text = app::parseOptions({ u"firstline"_qs, u"--help"_qs }).text;
    QVERIFY2(text.startsWith(u"Usage: firstline [options]"), qPrintable(text.left(80)));
}

FIRSTLINE_GUI_TEST_MAIN(TestShellWords)
#include "tst_shell_words.moc"
