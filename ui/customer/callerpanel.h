#pragma once

#include "core/service/customerservice.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace firstline::ui {

/// What must be seen before a promise is made: CONTRACT, WATCH OUT, OPEN TICKETS. Made of a CallerCard by value.
class CallerPanel : public Card {
    Q_OBJECT

public:
    explicit CallerPanel(QWidget *parent = nullptr);

    void show(const service::CallerCard &card, const ConfigSnapshot *config, Instant now);

    /// Opens the n-th ticket, from 1. Shape: false when there is none.
    bool chooseTicket(int place);

    using QWidget::show;

Q_SIGNALS:
    void ticketChosen(const firstline::TicketId &ticket);

private:
    void showContract(const service::CallerCard &card, const QDate &today);
    void showTickets(const service::CallerCard &card, const ConfigSnapshot *config);

    QVBoxLayout *m_contract;
    QVBoxLayout *m_watch;
    QVBoxLayout *m_tickets;
    std::vector<TicketId> m_ids;
};

} // namespace firstline::ui
