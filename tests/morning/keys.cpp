#include "tests/morning/keys.h"

#include <QtCore/QEventLoop>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtGui/QWindow>
#include <QtTest/qtestkeyboard.h>

namespace firstline::morning {

bool press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWindow *window = QGuiApplication::focusWindow();
    if (!window)
        return false;
    // A platform gives no text with Ctrl and Alt.
    const bool plain = !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool letter = key >= Qt::Key_A && key <= Qt::Key_Z;
    QString text;
    if (plain && key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde)
        text = letter && !(modifiers & Qt::ShiftModifier) ? QString(QChar(key)).toLower() : QString(QChar(key));
    QTest::sendKeyEvent(QTest::Click, window, key, text, modifiers);
    return true;
}

bool type(const QString &text)
{
    for (const QChar letter : text) {
        QWindow *window = QGuiApplication::focusWindow();
        if (!window)
            return false;
        QTest::sendKeyEvent(QTest::Click, window, Qt::Key(letter.toUpper().unicode()), QString(letter),
                            letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return true;
}

bool waitFor(const std::function<bool()> &holds, int ms)
{
    QElapsedTimer watch;
    watch.start();
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (holds() || watch.elapsed() > ms)
            loop.quit();
    });
    timer.start(5);
    if (!holds())
        loop.exec();
    return holds();
}

void live(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace firstline::morning
