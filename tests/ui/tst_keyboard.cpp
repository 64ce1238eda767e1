#include "tests/support/testmain.h"
#include "tests/ui/tst_places_kit.h"
#include "tests/ui/tst_typing_table.h"
#include "ui/customer/callercard.h"
#include "ui/shell/keysheet.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/physicalkey.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using firstline::test::nameOf;

namespace {

constexpr int kPatience = 20'000;
constexpr int kMostStrokes = 12;

/// What of a key sheet's line is a shortcut: "Ctrl+Shift+A", not "J".
QList<QKeySequence> heldKeys(const QString &text)
{
    QList<QKeySequence> keys;
    for (QString one : text.split(u' ', Qt::SkipEmptyParts)) {
        one.replace(u'\u21B5', u"Return"_qs).replace(u'\u2191', u"Up"_qs).replace(u'\u2193', u"Down"_qs);
        if (one.size() > 1)
            keys.append(QKeySequence(one));
    }
    return keys;
}

} // namespace

/// Shortcuts against layouts, and the strokes of a call.
class TestKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void table_whenRead_thenItKnowsWhatLayoutsType_data();
    void table_whenRead_thenItKnowsWhatLayoutsType();
    void letters_whenALayoutTypesBesides_thenTheyAreNoCommands();
    void shortcuts_whenCollectedFromEverywhere_thenNoneTypes();
    void letters_whenAltGrIsHeld_thenListsLetThemPass();
    void digits_whenThePriorityMenuWasOpen_thenTheyActInItAlone();
    void call_whenNumberIsKnown_thenTwelveStrokesAreEnough();
    void call_whenNumberIsUnknown_thenTwelveStrokesAreEnough();

private:
    void stroke(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void collect(QHash<QString, QKeySequence> &keys, const QString &where);
    CallerCard *card() const { return m_places->window().findChild<CallerCard *>(); }

    std::vector<test::Typing> m_table;
    std::unique_ptr<test::Places> m_places;
    int m_strokes = 0;
};

void TestKeyboard::initTestCase()
{
    m_table = test::typingTable();
    QVERIFY2(m_table.size() > 500, "the layouts of xkb-data are missing");
    QApplication::setCursorFlashTime(0);
    m_places = std::make_unique<test::Places>();
    QVERIFY(m_places->open());
}

void TestKeyboard::cleanupTestCase()
{
    m_places.reset();
}

void TestKeyboard::stroke(int key, Qt::KeyboardModifiers modifiers)
{
    ++m_strokes;
    m_places->press(key, modifiers);
}

void TestKeyboard::table_whenRead_thenItKnowsWhatLayoutsType_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("types");
    for (const char *typed : { "Ctrl+Alt+L", "Ctrl+Alt+Shift+L", "Ctrl+Alt+Q", "Ctrl+Alt+8", "Ctrl+Alt+E", "A", "Shift+A", "1", "?", "/", "Space" })
        QTest::newRow(typed) << QString::fromLatin1(typed) << true;
    for (const char *free : { "Ctrl+K", "Ctrl+1", "F2", "Alt+1", "Ctrl+Shift+A", "Ctrl+Return", "Esc", "Del", "Ctrl+Up", "Ctrl+Alt+F5" })
        QTest::newRow(free) << QString::fromLatin1(free) << false;
}

void TestKeyboard::table_whenRead_thenItKnowsWhatLayoutsType()
{
    QFETCH(QString, keys);
    QFETCH(bool, types);
    const QString typed = test::typedBy(m_table, QKeySequence(keys));
    QVERIFY2(typed.isEmpty() != types, qPrintable(typed));
}

void TestKeyboard::letters_whenALayoutTypesBesides_thenTheyAreNoCommands()
{
    int commands = 0;
    for (const test::Typing &typing : m_table) {
        if (typing.character < 0x80)
            continue;
        const int key = int(QChar::toUpper(typing.character));
        const int meant = physicalKeyOf(key, typing.scanCode, KeyPlaces::Evdev);
        const bool cyrillic = QChar::script(typing.character) == QChar::Script_Cyrillic;
        const bool letter = typing.latinKey >= 'A' && typing.latinKey <= 'Z';
        const QString what = typing.layout % u' ' % QString::fromUcs4(&typing.character, 1);
        QVERIFY2(meant == (cyrillic && letter ? typing.latinKey : key), qPrintable(what));
        commands += meant == key ? 0 : 1;
    }
    QCOMPARE(commands, 2 * 26); // The Russian letters, small and capital.
}

void TestKeyboard::collect(QHash<QString, QKeySequence> &keys, const QString &where)
{
    const auto take = [&](const QKeySequence &one, const QString &what) {
        if (!one.isEmpty())
            keys.insert(where % u": "_qs % what % u" "_qs % one.toString(), one);
    };
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (QMenu *menu : window->findChildren<QMenu *>())
            Q_EMIT menu->aboutToShow();
        for (const QAction *action : window->findChildren<QAction *>()) {
            // A field's own menu says what the field does by itself.
            if (qobject_cast<QLineEdit *>(action->parent()))
                continue;
            for (const QKeySequence &one : action->shortcuts())
                take(one, action->text());
        }
        for (const QShortcut *shortcut : window->findChildren<QShortcut *>()) {
            for (const QKeySequence &one : shortcut->keys())
                take(one, nameOf(qobject_cast<QWidget *>(shortcut->parent())));
        }
        for (const Button *button : window->findChildren<Button *>()) {
            for (const QKeySequence &one : heldKeys(button->keyHint()))
                take(one, button->text());
        }
    }
}

void TestKeyboard::shortcuts_whenCollectedFromEverywhere_thenNoneTypes()
{
    QHash<QString, QKeySequence> keys;
    for (const test::Scene &scene : m_places->scenes()) {
        QVERIFY2(m_places->enter(scene), qPrintable(scene.name));
        collect(keys, scene.name);
        m_places->leave(scene);
    }
    QList<KeyLine> lines = KeySheet::keysEverywhere();
    for (const QString &place : { u"queues"_qs, u"customers"_qs, u"knowledge"_qs, u"outbox"_qs, u"settings"_qs, u"wallboard"_qs, u"alarms"_qs })
        lines += KeySheet::keysOf(place);
    for (const KeyLine &line : lines) {
        for (const QKeySequence &one : heldKeys(line.key)) {
            if (one != QKeySequence(Qt::Key_Space))
                keys.insert(u"key sheet: "_qs % line.key % u' ' % line.meaning, one);
        }
    }
    QSet<QString> different;
    QStringList wrong;
    for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
        different.insert(it.value().toString());
        if (const QString typed = test::typedBy(m_table, it.value()); !typed.isEmpty())
            wrong.append(it.key() % u" ("_qs % typed % u')');
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY2(different.size() > 25, qPrintable(QStringList(different.values()).join(u' ')));
}

void TestKeyboard::letters_whenAltGrIsHeld_thenListsLetThemPass()
{
    const QStringList places { u"queue"_qs, u"outbox"_qs, u"alarms"_qs, u"board"_qs, u"floor"_qs, u"replay"_qs, u"knowledge"_qs, u"company"_qs };
    int tried = 0;
    for (const test::Scene &scene : m_places->scenes()) {
        if (!places.contains(scene.name))
            continue;
        QVERIFY2(m_places->enter(scene), qPrintable(scene.name));
        QList<QWidget *> takers;
        if (QWidget *focus = QApplication::focusWidget())
            takers.append(focus);
        if (scene.name == u"queue")
            takers.append(m_places->part<QWidget>(u"ticket.pane"_qs));
        for (QWidget *taker : takers) {
            if (qobject_cast<QLineEdit *>(taker))
                continue;
            for (const test::Typing &typing : m_table) {
                if (!typing.altGr || typing.latinKey < 'A' || typing.latinKey > 'Z')
                    continue;
                const QString text = typing.character ? QString::fromUcs4(&typing.character, 1) : QString();
                QKeyEvent event(QEvent::KeyPress, typing.latinKey, Qt::ControlModifier | Qt::AltModifier, typing.scanCode, 0, 0, text);
                QCoreApplication::sendEvent(taker, &event);
                QVERIFY2(!event.isAccepted(), qPrintable(scene.name % u' ' % QChar(typing.latinKey)));
                ++tried;
            }
        }
        m_places->leave(scene);
    }
    QVERIFY(tried > 300);
    // The same letter alone is taken.
    QVERIFY(m_places->enter(m_places->scenes().front()));
    QKeyEvent alone(QEvent::KeyPress, Qt::Key_N, Qt::NoModifier, u"n"_qs);
    QCoreApplication::sendEvent(m_places->part<QWidget>(u"ticket.pane"_qs), &alone);
    QVERIFY(alone.isAccepted());
}

void TestKeyboard::digits_whenThePriorityMenuWasOpen_thenTheyActInItAlone()
{
    QVERIFY(m_places->enter(m_places->scenes().front()));
    auto *menu = m_places->part<QMenu>(u"ticket.priorityMenu"_qs);
    Q_EMIT menu->aboutToShow();
    QSignalSpy chosen(menu, &QMenu::triggered);
    auto *list = m_places->part<QAbstractItemView>(u"queue.list"_qs);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_2);
    QCOMPARE(chosen.size(), 0);
    const int wanted = m_places->ticket().view.ticket.priority == 2 ? 3 : 2;
    menu->popup(m_places->window().geometry().center());
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key(Qt::Key_0 + wanted));
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!menu->isVisible());
}

void TestKeyboard::call_whenNumberIsKnown_thenTwelveStrokesAreEnough()
{
    QVERIFY(m_places->enter(m_places->scenes().front()));
    m_places->part<QWidget>(u"queue.list"_qs)->setFocus();
    m_strokes = 0;
    stroke(Qt::Key_F2);
    QTRY_VERIFY(card() && card()->isVisible());
    QApplication::setActiveWindow(card());
    QSignalSpy done(card(), &CallerCard::registered);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"caller.number"_qs);
    m_places->type(m_places->ticket().contact->phones.front());
    stroke(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"request.subject"_qs, kPatience);
    m_places->type(u"Cash desk does not print receipts"_qs);
    stroke(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"request.category"_qs);
    m_places->type(u"pri"_qs);
    stroke(Qt::Key_Return);
    stroke(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"request.impact"_qs);
    stroke(Qt::Key_2);
    stroke(Qt::Key_Tab);
    stroke(Qt::Key_3);
    stroke(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
    QVERIFY(done.at(0).at(1).toLongLong() > 0);
    QVERIFY2(m_strokes <= kMostStrokes, qPrintable(QString::number(m_strokes)));
    qInfo("strokes besides text, known number, with category, impact and urgency: %d", m_strokes);
    QTest::keyClick(QApplication::activeWindow(), Qt::Key_Escape);
}

void TestKeyboard::call_whenNumberIsUnknown_thenTwelveStrokesAreEnough()
{
    QVERIFY(m_places->enter(m_places->scenes().front()));
    m_strokes = 0;
    stroke(Qt::Key_F2);
    QTRY_VERIFY(card() && card()->isVisible());
    QApplication::setActiveWindow(card());
    QSignalSpy done(card(), &CallerCard::registered);
    m_places->type(u"+48 601 702 803"_qs);
    stroke(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"newContact.name"_qs, kPatience);
    m_places->type(u"Vera Lind"_qs);
    while (QApplication::focusWidget()->objectName() != u"newContact.company" && m_strokes < kMostStrokes)
        stroke(Qt::Key_Tab);
    m_places->type(u"Lind and Sons"_qs);
    while (QApplication::focusWidget()->objectName() != u"request.subject" && m_strokes < kMostStrokes)
        stroke(Qt::Key_Tab);
    m_places->type(u"No network since this morning"_qs);
    stroke(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kPatience);
    QVERIFY(done.at(0).at(1).toLongLong() > 0);
    QVERIFY2(m_strokes <= kMostStrokes, qPrintable(QString::number(m_strokes)));
    qInfo("strokes besides text, unknown number, contact and company made: %d", m_strokes);
    QTest::keyClick(QApplication::activeWindow(), Qt::Key_Escape);
}

FIRSTLINE_GUI_TEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
