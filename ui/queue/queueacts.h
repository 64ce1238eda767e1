#pragma once

#include "core/service/undobook.h"
#include "ui/queue/queuesource.h"

#include <QtCore/QObject>

#include <functional>

namespace firstline::ui {

/// What is done to a ticket straight from the list: give it to somebody, take it, change its priority; and taking it
/// back. Each act is in the journal before it is told. Thread: interface.
class QueueActs : public QObject
{
    Q_OBJECT

public:
    explicit QueueActs(QueueSource source, QObject *parent = nullptr);

    /// A null agent: nobody.
    void assign(const service::TicketRow &row, AgentId agent);
    void take(const service::TicketRow &row);
    void setPriority(const service::TicketRow &row, int priority);

    /// Takes an act back: what was not sent yet is recalled, else its opposite is done. Only acts of this object that
    /// were told lately are known; others do nothing.
    void undo(CommandId command);

Q_SIGNALS:
    /// Something was done: a sentence, the label that takes it back (empty: nothing to take back), and its command.
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);

private:
    using Answer = QueueSource::Answer;
    void follow(Answer answer, const QString &text, TicketId ticket);
    void tellError(const Error &error);

    QueueSource m_source;
    service::UndoBook m_undo;
};

/// A row as the acts of the service want it: what the person saw.
Ticket seenTicket(const service::TicketRow &row);

} // namespace firstline::ui
