#include "app/workstation/options.h"
#include "app/workstation/profilefolder.h"
#include "app/workstation/singleinstance.h"
#include "tests/support/testmain.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/shell/signinwindow.h"
#include "ui/shell/signoutcard.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::app;
using namespace firstline::ui;

/// What the shell and the program around it are made of, each by itself.
class TestShellParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fuzzy_whenLettersFitInOrder_thenStartsOfWordsWin();
    void fuzzy_whenLettersAreScattered_thenWordsComeFirst();
    void options_whenWrong_thenTwoAndASentence_data();
    void options_whenWrong_thenTwoAndASentence();
    void options_whenRight_thenRead();
    void link_whenOfATicket_thenOpened();
    void profile_whenAnotherPerson_thenAnotherFolder();
    void instance_whenSecondStarts_thenItsWishIsHandedOver();
    void instance_whenFirstEnded_thenNextIsAlone();
    void signIn_whenFieldsAreMissing_thenSaidInPlace();
    void signIn_whenAddressHasNoScheme_thenHttps();
    void signIn_whenCertificateIsUnknown_thenFingerprintIsAsked();
    void signIn_whenServerIsAwayAndWorkLiesHere_thenSaidThatItIsKeptNotThatEverythingWorks();
    void signIn_whenServerIsAwayOnANewComputer_thenSaidThatTheFirstOneNeedsIt();
    void signIn_whenLanguageChanges_thenTextsStayTyped();
    void language_whenSwitched_thenLocaleFollows();
};

void TestShellParts::fuzzy_whenLettersFitInOrder_thenStartsOfWordsWin()
{
    QVERIFY(fuzzyScore(u"nc"_qs, u"New call"_qs) > fuzzyScore(u"nc"_qs, u"Synchronise"_qs));
    QVERIFY(fuzzyScore(u"call"_qs, u"New call"_qs) > fuzzyScore(u"call"_qs, u"Caravan lot lane"_qs));
    QVERIFY(fuzzyScore(u"ЗВОН"_qs, u"Новый звонок"_qs) > 0);
    QCOMPARE(fuzzyScore(u"xyz"_qs, u"New call"_qs), -1);
    QCOMPARE(fuzzyScore({}, u"anything"_qs), 0);
}

void TestShellParts::fuzzy_whenLettersAreScattered_thenWordsComeFirst()
{
    const QString typed = u"print"_qs;
    const int whole = fuzzyScore(typed, u"Then print the list"_qs);
    const int begun = fuzzyScore(typed, u"Printers of the desk"_qs);
    const int inside = fuzzyScore(typed, u"Reprinted"_qs);
    const int scattered = fuzzyScore(typed, u"Page Right In New Tab"_qs);
    QVERIFY(whole > begun && begun > inside && inside > scattered && scattered > 0);
    QVERIFY(begun >= kWordsFit && inside < kWordsFit);
    // The first place where the letters stand may be inside of another word.
    QVERIFY(fuzzyScore(u"merge"_qs, u"unmerge, merge"_qs) > fuzzyScore(u"merge"_qs, u"Merged tickets"_qs));
    QVERIFY(fuzzyScore(u"list print"_qs, u"Print the list"_qs) >= kWordsFit);
}

void TestShellParts::options_whenWrong_thenTwoAndASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList { u"--wings"_qs };
    QTest::newRow("language") << QStringList { u"--language"_qs, u"fr"_qs };
    QTest::newRow("theme") << QStringList { u"--theme"_qs, u"blue"_qs };
    QTest::newRow("open") << QStringList { u"--open"_qs, u"door"_qs };
    QTest::newRow("trust") << QStringList { u"--trust"_qs, u"abc"_qs };
    QTest::newRow("size") << QStringList { u"--size"_qs, u"10x10"_qs };
    QTest::newRow("link") << QStringList { u"https://example.com"_qs };
}

void TestShellParts::options_whenWrong_thenTwoAndASentence()
{
    QFETCH(QStringList, arguments);
    arguments.prepend(u"firstline"_qs);
    const ParsedOptions parsed = parseOptions(arguments);
    QVERIFY(!parsed.options);
    QCOMPARE(parsed.exitCode, 2);
    QVERIFY(parsed.text.startsWith(u"firstline: "));
    QCOMPARE(parsed.text.count(u'\n'), 1);
}

void TestShellParts::options_whenRight_thenRead()
{
    const ParsedOptions parsed = parseOptions({ u"firstline"_qs, u"--server"_qs, u"https://a:1"_qs, u"--language"_qs, u"pl"_qs,
                                                u"--trust"_qs, QString(64, u'A'), u"--tour"_qs, u"/tmp/x"_qs, u"--size"_qs,
                                                u"1920x1080"_qs, u"firstline://ticket/40117"_qs });
    QVERIFY2(parsed.options, qPrintable(parsed.text));
    QCOMPARE(parsed.options->trust, QString(64, u'a'));
    QCOMPARE(parsed.options->size, QSize(1920, 1080));
    QCOMPARE(parsed.options->open, u"ticket:40117"_qs);
    QCOMPARE(parseOptions({ u"firstline"_qs, u"--help"_qs }).exitCode, 0);
    QVERIFY(parseOptions({ u"firstline"_qs, u"--help"_qs }).text.contains(u"--tour"_qs));
    QVERIFY(parseOptions({ u"firstline"_qs, u"--version"_qs }).text.startsWith(u"firstline "));
}

void TestShellParts::link_whenOfATicket_thenOpened()
{
    QCOMPARE(openOfLink(u"firstline://ticket/40117"_qs), u"ticket:40117"_qs);
    QVERIFY(openOfLink(u"firstline://ticket/0"_qs).isEmpty());
    QVERIFY(openOfLink(u"firstline://ticket/1;rm"_qs).isEmpty());
    QVERIFY(openOfLink(u"file:///etc/passwd"_qs).isEmpty());
    QCOMPARE(openOfLink(u"firstline://call?number=+48221234567"_qs), u"call:+48221234567"_qs);
    QCOMPARE(openOfLink(u"firstline://call?number=%2B7%20812%20555-01-10"_qs), u"call:+7 812 555-01-10"_qs);
    QCOMPARE(openOfLink(u"firstline://call?number=+44 151 496 0210"_qs), u"call:+44 151 496 0210"_qs);
    QCOMPARE(openOfLink(u"firstline://call?line=2&number=+48221234567&name=Vera#x"_qs), u"call:+48221234567"_qs);
    QVERIFY(openOfLink(u"firstline://call?number="_qs).isEmpty());
    QVERIFY(openOfLink(u"firstline://call?number=$(reboot)"_qs).isEmpty());
    QVERIFY(openOfLink(u"firstline://call"_qs).isEmpty());
}

void TestShellParts::profile_whenAnotherPerson_thenAnotherFolder()
{
    const QString server = u"https://desk.example"_qs;
    QVERIFY(profileFolder({}, server, u"anna"_qs) != profileFolder({}, server, u"boris"_qs));
    QCOMPARE(profileFolder({}, server, u"anna"_qs), profileFolder({}, server + u'/', u" Anna "_qs));
    const QTemporaryDir given;
    QCOMPARE(profileFolder(given.path(), server, u"anna"_qs), given.path());
    {
        Preferences kept(preferencesFile(given.path()));
        kept.set(u"person"_qs, personKey(server, u"anna"_qs));
    }
    QCOMPARE(profileFolder(given.path(), server, u"anna"_qs), given.path());
    QVERIFY(profileFolder(given.path(), server, u"boris"_qs).startsWith(given.path() + u"/people/"_qs));
}

void TestShellParts::instance_whenSecondStarts_thenItsWishIsHandedOver()
{
    const QTemporaryDir folder;
    SingleInstance first;
    QSignalSpy alone(&first, &SingleInstance::alone);
    QSignalSpy wished(&first, &SingleInstance::wished);
    first.begin(folder.path(), u"raise"_qs);
    QTRY_COMPARE(alone.size(), 1);
    SingleInstance second;
    QSignalSpy handed(&second, &SingleInstance::handedOver);
    QSignalSpy secondAlone(&second, &SingleInstance::alone);
    second.begin(folder.path(), u"open ticket:40117"_qs);
    QTRY_COMPARE(handed.size(), 1);
    QTRY_COMPARE(wished.size(), 1);
    QCOMPARE(wished.at(0).at(0).toString(), u"open ticket:40117"_qs);
    QCOMPARE(secondAlone.size(), 0);
}

void TestShellParts::instance_whenFirstEnded_thenNextIsAlone()
{
    const QTemporaryDir folder;
    auto first = std::make_unique<SingleInstance>();
    QSignalSpy alone(first.get(), &SingleInstance::alone);
    first->begin(folder.path(), u"raise"_qs);
    QTRY_COMPARE(alone.size(), 1);
    first.reset();
    SingleInstance next;
    QSignalSpy nextAlone(&next, &SingleInstance::alone);
    next.begin(folder.path(), u"raise"_qs);
    QTRY_COMPARE(nextAlone.size(), 1);
}

void TestShellParts::signIn_whenFieldsAreMissing_thenSaidInPlace()
{
    Theme theme(qApp, ThemeMode::Light);
    Language language;
    language.set(u"en"_qs);
    SignInWindow window(language);
    window.show();
    QSignalSpy asked(&window, &SignInWindow::signInRequested);
    auto *enter = window.findChild<QAbstractButton *>(u"signin.enter"_qs);
    auto *message = window.findChild<QLabel *>(u"signin.message"_qs);
    enter->click();
    QVERIFY(message->isVisible());
    window.setServer(u"https://desk.example:8440"_qs);
    window.setLogin(u"anna"_qs);
    auto *password = window.findChild<QLineEdit *>(u"signin.password"_qs);
    password->setFocus();
    QTest::keyClicks(password, u"correct horse"_qs);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"https://desk.example:8440"_qs);
    QVERIFY(!enter->isEnabled());
    window.showError(ErrorCode::WrongCredentials);
    QVERIFY(enter->isEnabled());
    QVERIFY(message->isVisible());
    QVERIFY(!message->text().isEmpty());
}

void TestShellParts::signIn_whenAddressHasNoScheme_thenHttps()
{
    Theme theme(qApp, ThemeMode::Light);
    Language language;
    SignInWindow window(language);
    window.setServer(u"desk.example.com/"_qs);
    QCOMPARE(window.server(), u"https://desk.example.com"_qs);
    window.setServer(u"ftp://desk.example.com"_qs);
    QVERIFY(window.server().isEmpty());
}

void TestShellParts::signIn_whenCertificateIsUnknown_thenFingerprintIsAsked()
{
    QCOMPARE(readableFingerprint(u"00112233445566778899"_qs), u"0011  2233  4455  6677\n8899"_qs);
    Theme theme(qApp, ThemeMode::Light);
    Language language;
    SignInWindow window(language);
    window.show();
    QSignalSpy given(&window, &SignInWindow::trustGiven);
    const QString fingerprint(64, u'a');
    window.askTrust(fingerprint);
    QVERIFY(window.findChild<QLabel *>(u"signin.fingerprint"_qs)->isVisible());
    window.findChild<QAbstractButton *>(u"signin.trust"_qs)->click();
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.at(0).at(0).toString(), fingerprint);
    window.showChangedCertificate(fingerprint);
    QVERIFY(!window.findChild<QAbstractButton *>(u"signin.trust"_qs)->isVisible());
}

void TestShellParts::signIn_whenServerIsAwayAndWorkLiesHere_thenSaidThatItIsKeptNotThatEverythingWorks()
{
    Theme theme(qApp, ThemeMode::Light);
    Language language;
    language.set(u"en"_qs);
    SignInWindow window(language);
    window.setServer(u"https://desk.example:8440"_qs);
    window.setLogin(u"anna"_qs);
    window.setHolds(SignInWindow::Holds::Work);
    window.show();
    auto *message = window.findChild<QLabel *>(u"signin.message"_qs);
    for (const ErrorCode code :
         { ErrorCode::NetworkDown, ErrorCode::NetworkTimeout, ErrorCode::ServerFailed, ErrorCode::RetryLater }) {
        window.showError(code);
        QVERIFY(message->isVisible());
        QVERIFY2(!message->text().contains(u"verything works"), qPrintable(message->text()));
        QVERIFY(message->text().contains(u"kept on this computer"_qs));
        QVERIFY(message->text().contains(u"opens once the server"_qs));
    }
    window.showError(ErrorCode::NetworkDown);
    window.setNote(SignOutCard::waitingText(3));
    for (const QString &code : { u"en"_qs, u"ru"_qs, u"pl"_qs }) {
        language.set(code);
        QTRY_VERIFY(window.findChild<QLabel *>(u"signin.message"_qs));
        for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark }) {
            theme.setMode(mode);
            window.showError(ErrorCode::NetworkDown);
            QTRY_VERIFY(window.findChild<QLabel *>(u"signin.message"_qs)->isVisible());
            QTRY_COMPARE(window.findChild<QLineEdit *>()->palette().color(QPalette::Base), color(ui::Role::Base));
            const QString name = u"signin-away-"_qs + code + (mode == ThemeMode::Dark ? u"-dark.png"_qs : u".png"_qs);
            QVERIFY(window.grab().save(test::pictureDir() + u'/' + name));
        }
        auto *label = window.findChild<QLabel *>(u"signin.message"_qs);
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    }
    // Behind this window the work is open: there everything does work.
    language.set(u"en"_qs);
    window.setFixed(true);
    window.showError(ErrorCode::NetworkDown);
    QVERIFY(window.findChild<QLabel *>(u"signin.message"_qs)->text().contains(u"Everything works"_qs));
}

void TestShellParts::signIn_whenServerIsAwayOnANewComputer_thenSaidThatTheFirstOneNeedsIt()
{
    Theme theme(qApp, ThemeMode::Light);
    Language language;
    language.set(u"en"_qs);
    SignInWindow window(language);
    window.show();
    window.showError(ErrorCode::NetworkDown);
    const QString text = window.findChild<QLabel *>(u"signin.message"_qs)->text();
    QVERIFY2(text.contains(u"first sign-in"_qs) && !text.contains(u"kept"_qs), qPrintable(text));
}

void TestShellParts::signIn_whenLanguageChanges_thenTextsStayTyped()
{
    Theme theme(qApp, ThemeMode::Light);
    Language language;
    language.set(u"en"_qs);
    SignInWindow window(language);
    window.show();
    window.setServer(u"https://desk.example"_qs);
    const QString title = window.windowTitle();
    language.set(u"ru"_qs);
    QCOMPARE(window.server(), u"https://desk.example"_qs);
    QTRY_VERIFY(window.findChild<QLineEdit *>(u"signin.password"_qs)->isVisible());
    QVERIFY(window.windowTitle() != title);
    language.set(u"en"_qs);
    QCOMPARE(window.windowTitle(), title);
}

void TestShellParts::language_whenSwitched_thenLocaleFollows()
{
    Language language;
    QSignalSpy changed(&language, &Language::changed);
    language.set(u"pl"_qs);
    QCOMPARE(QLocale().language(), QLocale::Polish);
    language.set(u"xx"_qs);
    QCOMPARE(language.code(), u"en"_qs);
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(changed.size(), 2);
    QVERIFY(language.inAll("firstline::ui::MainWindow", "New call").contains(u"New call"_qs));
}

FIRSTLINE_GUI_TEST_MAIN(TestShellParts)
#include "tst_shell_parts.moc"
