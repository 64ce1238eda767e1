#pragma once

#include "core/base/instant.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

class ElidedLabel;
class Label;
class LinkLabel;

/// The line below the list: "62 tickets · 1 overdue · 2 due within the hour", and at the right as of when.
class QueueFooter : public QWidget {
    Q_OBJECT

public:
    explicit QueueFooter(QWidget *parent = nullptr);

    /// What the list holds. `complete`: the whole list is known; until then only what is here is told.
    void setTotals(int total, int overdue, bool complete);

    /// Tickets that become due within an hour, overdue ones not counted.
    void setWithinHour(int count);
    void setAsOf(Instant now);

    /// Tickets that are marked for acting on together; 0 says nothing.
    void setMarked(int count);

    /// Something went wrong: said in place of the totals until they are told again.
    void setProblem(const QString &sentence);

    /// Before the totals; empty for none.
    void setWarning(const QString &sentence);

Q_SIGNALS:
    void changeMarkedRequested();
    void clearMarksRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void say();

    Label *m_marked;
    LinkLabel *m_change;
    LinkLabel *m_clear;
    ElidedLabel *m_left;
    Label *m_right;
    QString m_problem;
    QString m_warning;
    int m_total = 0;
    int m_overdue = 0;
    int m_withinHour = 0;
    bool m_complete = false;
    bool m_anyMarked = false;
};

} // namespace firstline::ui
