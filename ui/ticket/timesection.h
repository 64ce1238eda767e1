#pragma once

#include "core/service/ticketservice.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace firstline::ui {

class Button;
class Label;
class LinkLabel;
class TicketWords;

/// Time in the side of a ticket: the timer, what was logged by whom, and the sum.
class TimeSection : public QWidget
{
    Q_OBJECT

public:
    explicit TimeSection(QWidget *parent = nullptr);

    /// Newest entries first; the oldest beyond six are only in the sum.
    void show(const service::TicketDetail &detail, const TicketWords &words, bool mayWork);

    /// As TimeForm::setTimer.
    void setTimer(const QString &worked, bool runs);

Q_SIGNALS:
    void logAsked();
    void timerToggled();

private:
    QString m_mark; ///< What is shown, in one text.
    QWidget *m_box = nullptr;
    QVBoxLayout *m_column;
    Button *m_run;
    Label *m_worked;
    LinkLabel *m_log;
};

} // namespace firstline::ui
