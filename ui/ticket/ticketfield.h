#pragma once

#include "core/service/ticketservice.h"
#include "ui/widgets/completionfield.h"

class QStandardItemModel;
class QTimer;

namespace firstline::ui {

/// Chooses another ticket, by its number or by words. Its owner finds them (`queryEdited`, `offer`).
class TicketField : public CompletionField
{
    Q_OBJECT

public:
    explicit TicketField(QWidget *parent = nullptr);

    /// The tickets to choose from, the likeliest first. Nothing found: asks again for a while, as what has just come is
    /// found by its words a moment later.
    void offer(const std::vector<service::TicketRef> &tickets);

    /// The one that was taken from the list; null before, and when something else was typed since.
    TicketId target() const { return m_target; }

private:
    QStandardItemModel *m_matches;
    TicketId m_target;
    QString m_query;
    QTimer *m_again;
    int m_repeats = 0; ///< Of the same query.
};

} // namespace firstline::ui
