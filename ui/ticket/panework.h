#pragma once

#include "core/service/worklog.h"

#include <QtCore/QObject>

class QWidget;

namespace firstline::ui {

class Composer;
class TimeForm;
class TimeSection;

/// What a ticket pane does beside the conversation: logging time with a timer, starting the remote-control tool on the
/// asset, and putting the ticket on paper. Thread: interface.
class PaneWork : public QObject
{
    Q_OBJECT

public:
    /// The papers of a ticket, in the order of the preview.
    enum class PaperKind { Ticket, WorkOrder, Act };

    /// All must outlive it; `pane` is what windows of its own belong to.
    PaneWork(service::TicketService &service, Composer *composer, TimeSection *section, QWidget *pane);

    /// Another ticket is shown; nothing is known of it yet.
    void showTicket(TicketId ticket);

    /// The ticket as it was read. `mayWork`: whether this person may log time on it.
    void show(const service::TicketDetail &detail, bool mayWork);

    /// Once a second while the pane is seen.
    void tick();

    /// Takes back a time entry that was offered with `notice`. Shape: false when it is none of its.
    bool undo(CommandId command);

public Q_SLOTS:
    /// Shows the form for time; waits for the ticket where it is not read yet.
    void openTime();

    /// One stroke: starts the ticket's timer, or pauses it.
    void toggleTimer();

    /// Pauses it and puts its time, in whole minutes, into the form.
    void stopTimer();
    void startRemote();
    void print(firstline::ui::PaneWork::PaperKind kind = firstline::ui::PaneWork::PaperKind::Ticket);

Q_SIGNALS:
    /// As TicketPane::notice.
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);

    void failed(const firstline::Error &error);

    /// Work is wanted of a person who may not do it here.
    void refused();

private:
    QString number() const;
    TimeForm *form() const;
    void log();
    void logged(const service::Work &work, const QString &number, const sync::Receipt &receipt);
    void refreshForm();
    void refreshAllowance();
    QString remoteWords(int trouble) const;

    service::TicketService &m_service;
    service::WorkLog &m_log;
    Composer *m_composer;
    TimeSection *m_section;
    QWidget *m_pane;
    TicketId m_ticket;
    service::TicketDetail m_detail;
    bool m_loaded = false;
    bool m_mayWork = false;
    bool m_openNext = false; ///< The form was asked for before the ticket was read.
    /// What is needed to take it back.
    struct Logged {
        service::Work work;
        std::optional<service::WorkTimer> timer; ///< That was dropped with it.
        QString number;
    };
    QHash<CommandId, Logged> m_mayUndo;
};

} // namespace firstline::ui
