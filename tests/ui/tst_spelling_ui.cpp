#include "tests/support/testmain.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messageedit.h"
#include "ui/widgets/spellchecker.h"
#include "ui/widgets/spellmarks.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSemaphore>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QMenu>

using namespace firstline::ui;

namespace {

const QString kFolder = u"/usr/share/hunspell"_qs;

QStringList wrongIn(const MessageEdit &edit)
{
    QStringList words;
    for (const SpellMarks::Word &word : edit.spelling()->wrong())
        words.append(word.text);
    return words;
}

QStringList texts(const QMenu &menu)
{
    QStringList all;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !action->isSeparator())
            all.append(action->text());
    }
    return all;
}

} // namespace

/// The field that replies are written in, over the dictionaries of this computer.
class TestSpellingUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void field_whenThreeLanguages_thenOnlyWhatNobodyKnowsIsMarked();
    void field_whenWordIsBeingWritten_thenItIsLeftAlone();
    void field_whenMegabytePasted_thenOnlyWhatIsSeenIsLookedAt();
    void field_whenCheckerIsHeldUp_thenTypingGoesOn();
    void field_whenCtrlPeriod_thenSuggestionReplacesTheWord();
    void field_whenAddedToMyWords_thenNotMarkedAndCanBeForgotten();
    void field_whenTurnedOff_thenNothingIsMarked();
    void field_whenContextMenuByKey_thenSuggestionsStandFirst();
    void checker_whenDictionaryIsAbsent_thenQuietlyOff();
    void checker_whenNoDictionaryForTheLetters_thenNothingIsWrong();
    void pictures();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SpellChecker> m_checker;
    std::unique_ptr<MessageEdit> m_edit;
};

void TestSpellingUi::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    SpellChecker checker({ kFolder });
    for (const QString &language : QStringList({ u"en"_qs, u"ru"_qs, u"pl"_qs })) {
        if (!checker.isInstalled(language))
            QSKIP("the dictionaries hunspell-en-us, hunspell-ru, hunspell-pl are not installed");
    }
}

void TestSpellingUi::init()
{
    m_checker = std::make_unique<SpellChecker>(QStringList { kFolder });
    m_checker->setLanguages(QStringList({ u"en"_qs, u"ru"_qs, u"pl"_qs }));
    m_edit = std::make_unique<MessageEdit>();
    m_edit->resize(520, 200);
    m_edit->show();
    m_edit->setFocus();
    QApplication::setActiveWindow(m_edit.get());
}

void TestSpellingUi::cleanup()
{
    m_edit.reset();
    m_checker.reset();
}

void TestSpellingUi::field_whenThreeLanguages_thenOnlyWhatNobodyKnowsIsMarked()
{
    m_edit->setPlainText(u"The printer recieves nothing, USB40 is fine.\nКасса не печатает чекки.\nDrukrka nie działa.\n"
                         u"> quoted wrogn line\nSee https://exmple.example and {contct.name} "_qs);
    QTRY_COMPARE_WITH_TIMEOUT(wrongIn(*m_edit), (QStringList { u"recieves"_qs, u"чекки"_qs, u"Drukrka"_qs }), 20'000);
    QCOMPARE(m_edit->extraSelections().size(), 3);
    QCOMPARE(m_edit->extraSelections().first().format.underlineStyle(), QTextCharFormat::WaveUnderline);
    QCOMPARE(m_edit->extraSelections().first().format.underlineColor(), color(Role::Bad));
    QVERIFY(!m_edit->document()->isUndoAvailable()); // marks are nobody's typing
}

void TestSpellingUi::field_whenWordIsBeingWritten_thenItIsLeftAlone()
{
    QTest::keyClicks(m_edit.get(), u"wrogn"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(m_checker->verdict(u"wrogn"_qs), SpellChecker::Verdict::Wrong, 20'000);
    QVERIFY(wrongIn(*m_edit).isEmpty());
    QTest::keyClicks(m_edit.get(), u" "_qs);
    QTRY_COMPARE(wrongIn(*m_edit), QStringList { u"wrogn"_qs });
}

void TestSpellingUi::field_whenMegabytePasted_thenOnlyWhatIsSeenIsLookedAt()
{
    QString text;
    for (int i = 0; text.size() < 1'000'000; ++i)
        text += QString(u"line wrogn" % QString(QChar(u'a' + i % 26)) % QString(QChar(u'a' + i / 26 % 26)) % u"\n");
    m_edit->setPlainText(text);
    m_edit->verticalScrollBar()->setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(!m_edit->spelling()->wrong().isEmpty(), 20'000);
    QVERIFY(m_edit->spelling()->wrong().size() < 40);
    const int first = m_edit->spelling()->wrong().first().from;
    m_edit->verticalScrollBar()->setValue(5'000);
    QTRY_VERIFY(!m_edit->spelling()->wrong().isEmpty() && m_edit->spelling()->wrong().first().from > first);
}

void TestSpellingUi::field_whenCheckerIsHeldUp_thenTypingGoesOn()
{
    QSemaphore go;
    QMetaObject::invokeMethod(m_checker->worker(), [&go] { go.acquire(); });
    QElapsedTimer timer;
    qint64 longest = 0;
    for (int i = 0; i < 200; ++i) {
        timer.start();
        QTest::keyClicks(m_edit.get(), i % 8 == 7 ? u" "_qs : u"x"_qs);
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.elapsed());
    }
    QCOMPARE(m_edit->toPlainText().size(), 200);
    QVERIFY(wrongIn(*m_edit).isEmpty());
    QVERIFY2(longest < 200, qPrintable(QString::number(longest)));
    go.release();
    QTRY_VERIFY_WITH_TIMEOUT(!wrongIn(*m_edit).isEmpty(), 20'000);
}

void TestSpellingUi::field_whenCtrlPeriod_thenSuggestionReplacesTheWord()
{
    m_edit->setPlainText(u"We recieve it"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(wrongIn(*m_edit), QStringList { u"recieve"_qs }, 20'000);
    QTextCursor caret = m_edit->textCursor();
    caret.setPosition(5);
    m_edit->setTextCursor(caret);
    QTest::keyClick(m_edit.get(), Qt::Key_Period, Qt::ControlModifier);
    auto *menu = m_edit->findChild<QMenu *>(u"spelling.menu"_qs);
    QVERIFY(menu && menu->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(texts(*menu).contains(u"receive"_qs), 20'000);
    QVERIFY(menu->findChildren<QAction *>(u"spelling.use"_qs).size() <= 5);
    QCOMPARE(menu->activeAction(), menu->actions().first());
    while (menu->activeAction()->text() != u"receive")
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_edit->toPlainText(), u"We receive it"_qs);
    QTRY_VERIFY(wrongIn(*m_edit).isEmpty());
    m_edit->undo();
    QCOMPARE(m_edit->toPlainText(), u"We recieve it"_qs);
}

void TestSpellingUi::field_whenAddedToMyWords_thenNotMarkedAndCanBeForgotten()
{
    QSignalSpy edited(m_checker.get(), &SpellChecker::ownWordsEdited);
    m_edit->setPlainText(u"Evotr and Evotr "_qs);
    QTRY_COMPARE_WITH_TIMEOUT(wrongIn(*m_edit).size(), 2, 20'000);
    m_edit->moveCursor(QTextCursor::Start);
    QTest::keyClick(m_edit.get(), Qt::Key_Period, Qt::ControlModifier);
    m_edit->findChild<QMenu *>(u"spelling.menu"_qs)->findChild<QAction *>(u"spelling.add"_qs)->trigger();
    QTRY_VERIFY(wrongIn(*m_edit).isEmpty());
    QCOMPARE(m_checker->ownWords(), QStringList { u"Evotr"_qs });
    QMenu menu;
    QVERIFY(m_edit->spelling()->fill(&menu, 2));
    menu.findChild<QAction *>(u"spelling.forget"_qs)->trigger();
    QCOMPARE(edited.size(), 2);
    m_edit->moveCursor(QTextCursor::End);
    QTRY_COMPARE(wrongIn(*m_edit).size(), 2);
}

void TestSpellingUi::field_whenTurnedOff_thenNothingIsMarked()
{
    m_edit->setPlainText(u"wrogn "_qs);
    QTRY_COMPARE_WITH_TIMEOUT(wrongIn(*m_edit).size(), 1, 20'000);
    m_checker->setLanguages({});
    QTRY_VERIFY(wrongIn(*m_edit).isEmpty() && m_edit->extraSelections().isEmpty());
    m_checker->setLanguages({ u"en"_qs });
    QTRY_COMPARE_WITH_TIMEOUT(wrongIn(*m_edit).size(), 1, 20'000);
}

void TestSpellingUi::field_whenContextMenuByKey_thenSuggestionsStandFirst()
{
    m_edit->setPlainText(u"wrogn "_qs);
    QTRY_COMPARE_WITH_TIMEOUT(wrongIn(*m_edit).size(), 1, 20'000);
    m_edit->moveCursor(QTextCursor::Start);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(10, 10), m_edit->mapToGlobal(QPoint(10, 10)));
    QCoreApplication::sendEvent(m_edit.get(), &asked);
    auto *menu = m_edit->findChild<QMenu *>(u"message.menu"_qs);
    QVERIFY(menu);
    QTRY_VERIFY_WITH_TIMEOUT(texts(*menu).contains(u"wrong"_qs), 20'000);
    QVERIFY(texts(*menu).size() > 6); // and all that stands there otherwise
    menu->close();
}

void TestSpellingUi::checker_whenDictionaryIsAbsent_thenQuietlyOff()
{
    QTemporaryDir folder;
    SpellChecker checker({ folder.path() });
    checker.setLanguages({ u"en"_qs });
    QVERIFY(!checker.isInstalled(u"en"_qs));
    MessageEdit edit;
    edit.setPlainText(u"wrogn "_qs);
    QTRY_COMPARE(checker.verdict(u"wrogn"_qs), SpellChecker::Verdict::Right);
    QVERIFY(wrongIn(edit).isEmpty());
}

void TestSpellingUi::checker_whenNoDictionaryForTheLetters_thenNothingIsWrong()
{
    m_checker->setLanguages({ u"en"_qs });
    m_checker->verdict(u"чекки"_qs);
    m_checker->verdict(u"wrogn"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(m_checker->verdict(u"wrogn"_qs), SpellChecker::Verdict::Wrong, 20'000);
    QCOMPARE(m_checker->verdict(u"чекки"_qs), SpellChecker::Verdict::Right);
}

void TestSpellingUi::pictures()
{
    for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark }) {
        m_theme->setMode(mode);
        const QString name = mode == ThemeMode::Dark ? u"dark"_qs : u"light"_qs;
        m_edit->setPlainText(u"Good morning, we recieved your reciept and the printr is on its way.\n"
                             u"Касса снова печатает чекки.\nDrukrka już działa. "_qs);
        QTRY_COMPARE_WITH_TIMEOUT(wrongIn(*m_edit).size(), 5, 20'000);
        QTextCursor caret = m_edit->textCursor();
        caret.setPosition(20);
        m_edit->setTextCursor(caret);
        QVERIFY(m_edit->spelling()->openAtCaret());
        auto *menu = m_edit->findChild<QMenu *>(u"spelling.menu"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(menu->findChild<QAction *>(u"spelling.use"_qs), 20'000);
        QTRY_VERIFY(!m_edit->extraSelections().isEmpty());
        QVERIFY(m_edit->grab().save(firstline::test::pictureDir() + u"/spelling-field-"_qs + name + u".png"_qs));
        QVERIFY(menu->grab().save(firstline::test::pictureDir() + u"/spelling-menu-"_qs + name + u".png"_qs));
        delete menu;
    }
    m_theme->setMode(ThemeMode::Light);
}

FIRSTLINE_GUI_TEST_MAIN(TestSpellingUi)
#include "tst_spelling_ui.moc"
