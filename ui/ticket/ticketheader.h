#pragma once

#include "core/service/presencewatch.h"
#include "core/service/ticketservice.h"
#include "ui/ticket/ticketrights.h"

#include <QtWidgets/QWidget>

class QMenu;

namespace firstline::ui {

class AssigneeMenu;
class BadgeLabel;
class Avatar;
class Button;
class CountdownPill;
class ElidedLabel;
class NumberLabel;
class StatusMenu;
class SubjectLine;
class TagStrip;

/// The top of a ticket: number, queue, category, who else is here, subject, and the buttons that change it. Takes
/// values; tells what the person wants and changes nothing itself.
class TicketHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TicketHeader(QWidget *parent = nullptr);

    void show(const service::TicketDetail &detail, const ConfigPtr &config, Instant now, AgentId me,
              const TicketRights &rights);

    /// The subject as it was when the person began to edit it.
    QString subjectBase() const;

    /// Who else is here, those who answer first. `staleSince`: last known then, before the connection was lost.
    void setPresence(const QList<service::Present> &others, std::optional<Instant> staleSince);

    /// In a narrow pane: the button that shows the side, and the most urgent clock beside the number.
    void setNarrow(bool narrow, bool sideShown);
    void tick(Instant now);

public Q_SLOTS:
    void editSubject();
    void editTags();
    void openPriority();
    void openStatus();
    void openAssignee();

    /// Whether whoever works here follows the ticket.
    bool isFollowed() const;

Q_SIGNALS:
    void subjectChanged(const QString &subject);
    void statusChosen(firstline::StatusId status);
    void prioritySet(int priority);
    void gradesSet(int impact, int urgency);
    void takeChosen();
    void agentChosen(firstline::AgentId agent);
    void queueChosen(firstline::GroupId group);
    void handOverAsked();
    void tagAdded(const QString &tag);
    void tagRemoved(const QString &tag);
    void categoryAsked();
    void followAsked();
    void linkAsked();
    void mergeAsked();

    /// The ticket on paper.
    void printAsked();
    void macroAsked();
    void majorAsked();
    void saidAsked();
    void historyToggled();
    void copied(const QString &number);
    void sideToggled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildTop();
    QWidget *buildActions();
    void fillPriorityMenu();
    void fillMoreMenu();
    void showTop();
    void showButtons();

    service::TicketDetail m_detail;
    ConfigPtr m_config;
    Instant m_now;
    AgentId m_me;
    TicketRights m_rights;
    bool m_narrow = false;
    NumberLabel *m_number;
    BadgeLabel *m_queue;
    BadgeLabel *m_category;
    BadgeLabel *m_waiting;
    BadgeLabel *m_major;
    CountdownPill *m_clock;
    Avatar *m_face;
    ElidedLabel *m_presence;
    SubjectLine *m_subject;
    TagStrip *m_tags;
    Button *m_status;
    Button *m_priority;
    Button *m_assignee;
    Button *m_handOver;
    Button *m_side;
    Button *m_more;
    StatusMenu *m_statusMenu;
    AssigneeMenu *m_assigneeMenu;
    QMenu *m_priorityMenu;
    QMenu *m_moreMenu;
};

} // namespace firstline::ui
