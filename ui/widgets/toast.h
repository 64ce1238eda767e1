#pragma once

#include "ui/theme/metrics.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <chrono>

namespace firstline::ui {

/// One short message at the bottom left of a window: what is written and sent stands at the right.
struct ToastText {
    QString text; ///< one sentence
    QString action; ///< the button ("Undo"); empty: none
    QString keyHint; ///< the key that does the action; only shown
    QString iconName; ///< may be empty
    std::chrono::milliseconds stays { 10'000 }; ///< zero: until closed
};

/// The messages of one window, the newest lowest. Never takes the focus; a pointer over a message keeps it; the action
/// can be reached by Tab. Make one per main window; the window owns it.
class ToastStack : public QObject {
    Q_OBJECT

public:
    /// Messages show inside `window`, above the totals of a list at first.
    explicit ToastStack(QWidget *window);

    /// Shows a message and returns its number. At most four show; the oldest goes first.
    int show(const ToastText &toast);

    /// Takes a message away, if it still shows.
    void dismiss(int id);

    /// Messages stand above this much from now on. Units: px.
    void setBottomMargin(int bottomMargin);

    /// Messages stand right of this much (the rail). Units: px.
    void setLeftMargin(int leftMargin);

    /// How many show.
    int count() const { return static_cast<int>(m_toasts.size()); }

Q_SIGNALS:
    /// The person took the action of a message; the message is gone.
    void actionTriggered(int id);
    /// A message went away without its action (time, cross, dismiss).
    void closed(int id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remove(int id);
    void arrange();

    QWidget *m_window;
    QList<QPointer<QWidget>> m_toasts;
    int m_bottomMargin = kAboveTotals;
    int m_leftMargin = 0;
    int m_lastId = 0;
};

} // namespace firstline::ui
