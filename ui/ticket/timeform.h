#pragma once

#include "core/service/worklog.h"

#include <QtWidgets/QWidget>

class QButtonGroup;
class QDateTimeEdit;
class QLineEdit;

namespace firstline::ui {

class Button;
class Label;

/// Work to be logged: how long (quickly chosen, typed in any form, or taken from the timer), what was done, since when and
/// where; the ticket's timer; what was logged so far; what an allowance of the contract has left. Decides nothing.
class TimeForm : public QWidget
{
    Q_OBJECT

public:
    explicit TimeForm(QWidget *parent = nullptr);

    /// Units: minutes; 0 when nothing or nothing understandable is typed.
    int minutes() const;
    QString text() const;

    /// What is typed, with everything around it. The ticket is the caller's.
    service::Work work() const;

    /// Puts minutes in as if they were typed; `begun`: when the work began. `exact`: how long it was to the second, shown
    /// beside.
    void setMinutes(int minutes, std::optional<Instant> begun, const QString &exact);
    void setText(const QString &text);

    /// All of it, as it was logged and taken back.
    void setWork(const service::Work &work);
    void clear();
    void focusFirst();

    /// Units of `now`: the server's clock; the beginning that is offered counts back from it.
    void setNow(Instant now);

    /// "00:12:34" and whether it runs; an empty text shows that none was started.
    void setTimer(const QString &worked, bool runs);

    /// One line each; empty hides it.
    void setLogged(const QString &text);
    void setAllowance(const QString &text, bool warns);

    /// Roles that were used in this ticket, to be completed.
    void setRoles(const QStringList &roles);

Q_SIGNALS:
    void changed();
    void textEdited(const QString &text);
    void timerToggled();

    /// Stop the timer and put its time in.
    void timerStopped();
    void timerDropped();

private:
    void buildQuick();
    void buildTimer();
    void buildMore();
    void refresh();
    void followNow();

    QLineEdit *m_minutes;
    Label *m_read; ///< What was understood, or that nothing was.
    QLineEdit *m_text;
    QDateTimeEdit *m_started;
    QButtonGroup *m_places;
    QLineEdit *m_role;
    Button *m_run;
    Button *m_stop;
    Button *m_drop;
    Label *m_worked;
    Label *m_logged;
    Label *m_allowance;
    QString m_exact;
    Instant m_now;
    bool m_startedByHand = false;
};

} // namespace firstline::ui
