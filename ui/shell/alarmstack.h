#pragma once

#include "core/service/alarmservice.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <span>

namespace firstline::ui {

class AlarmNotice;
class AlarmToast;
class Button;
class Label;

/// The alarms of one window at its bottom right: at most three, above them how many more, and one line for what came
/// while nobody listened. Never takes the focus by itself. The window owns it.
class AlarmStack : public QObject
{
    Q_OBJECT

public:
    /// Shows inside `window` at the left, beside its first `leftMargin` px and above the totals of a list.
    AlarmStack(service::AlarmService &alarms, QWidget *window, int leftMargin);

    /// Which alarms are shown here at all; without one, all are. The others are in the log alone.
    void setFilter(std::function<bool(const service::AlarmItem &)> wanted);

    /// Moves the focus to the newest alarm. Shape: false when nothing rings.
    bool focusNewest();

    /// How many toasts stand, without the lines above them.
    int count() const { return static_cast<int>(m_toasts.size()); }

    /// The height that is taken at the bottom left. Units: px.
    int height() const { return m_height; }

Q_SIGNALS:
    void openAsked(firstline::TicketId ticket);
    void logAsked();

    /// Taking was refused.
    void failed(const firstline::Error &why);

    /// height() is another one.
    void resized();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void arrange();
    void tick();
    AlarmToast *add();
    void removeGone(std::span<const service::AlarmItem> shown);
    void walk(AlarmToast *from, int step);
    void leave();
    void take(const service::AlarmItem &alarm);

    service::AlarmService &m_alarms;
    std::function<bool(const service::AlarmItem &)> m_wanted;
    QWidget *m_window;
    int m_leftMargin;
    int m_height = 0;
    QList<AlarmToast *> m_toasts;
    AlarmNotice *m_more;
    AlarmNotice *m_missed;
    QPointer<QWidget> m_before;
    QTimer m_second;
    QTimer m_seen; ///< After it the summary was seen by whoever sits here; its alarms stay in the log.
};

/// One line of words among the alarms, with a button that shows the log.
class AlarmNotice : public QWidget
{
    Q_OBJECT

public:
    explicit AlarmNotice(QWidget *parent);

    /// `closable`: it can be put away.
    void show(const QString &text, bool closable);
    QString text() const { return accessibleName(); }

Q_SIGNALS:
    void logAsked();
    void closeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_text;
    Button *m_close;
};

} // namespace firstline::ui
