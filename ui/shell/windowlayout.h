#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QRect>
#include <QtCore/QTimer>

#include <functional>

namespace firstline::ui {

class MainWindow;
class Preferences;

/// One screen as the layout sees it.
struct Monitor {
    QString name;
    QRect place; ///< In the virtual desktop.
};

/// Remembers where the windows stand, one layout for each set of monitors: the main window and its split, tickets in
/// windows of their own, the wallboard. A laptop taken from its dock and put back finds both. Thread: interface.
class WindowLayout : public QObject
{
    Q_OBJECT
public:
    using Monitors = std::function<QList<Monitor>()>;

    /// Both must outlive the layout. `monitors` tells the set; by default the system's.
    WindowLayout(MainWindow &window, Preferences &preferences, Monitors monitors = {}, QObject *parent = nullptr);

    /// What stands for a set: the same whatever order the system lists it in. Shape: short, fit for a settings key.
    static QString keyOf(QList<Monitor> monitors);

    /// Where a window of this frame may stay: itself while a hand can take its title on one of the monitors, else moved
    /// to the nearest one, and made no larger than that.
    static QRect within(const QRect &frame, const QList<Monitor> &monitors);

    /// Puts the main window where it stood on this set. Shape: false when it never was on it.
    bool restoreMain();

    /// Opens the windows of tickets and the wallboard as they were left on this set.
    void restoreOthers();

    /// The same when the program starts: the main window is before them where there is only one monitor.
    void begin();

    /// Keeps all windows for the set they are on; not while monitors come and go.
    void keep();

    /// The same soon: something was moved by hand.
    void keepSoon();

    /// Keeps them soon after this one moves, changes its size or goes.
    void watch(QWidget *window);

    /// The set changed: what was left on the new one comes back, and no window stays on a monitor that is gone.
    void monitorsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString name(const QString &part) const;
    void keepOthers();
    void bringBack(QWidget *window) const;

    MainWindow &m_window;
    Preferences &m_preferences;
    Monitors m_monitors;
    QString m_key; ///< Of the set that the windows are on.
    QTimer m_soon;
    QTimer m_settled; ///< Monitors come and go one by one.
};

} // namespace firstline::ui
