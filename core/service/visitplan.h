#pragma once

#include "core/service/ticketservice.h"

#include <QtCore/QDate>

namespace firstline::service {

/// A ticket that somebody goes to on a day.
struct Visit {
    TicketDetail detail;
    std::optional<Instant> at; ///< When: the agreed time, else the deadline; nothing when there is neither.
    bool agreed = false; ///< The time was agreed with the customer.
};

/// When a ticket calls for a visit on `day` (in the workstation's zone): a visit agreed for that day; an on-site deadline on
/// it; a ticket of a field-service queue that is due on it. What was missed before belongs to `today`.
/// Shape: nothing when it does not; a null instant inside when the time is open. Thread: any.
std::optional<std::optional<Instant>> visitOn(const TicketRow &row, const ConfigSnapshot &config, const QDate &day, const QDate &today);

/// The visits of one day, of a person or of everybody. Reads through TicketService. Thread: interface.
class VisitPlan : public QObject
{
    Q_OBJECT
public:
    /// The service must outlive it.
    explicit VisitPlan(TicketService &tickets, QObject *parent = nullptr);

    /// Asks for the visits of `person` (null: of everybody); the newest question replaces an earlier one.
    void read(AgentId person, const QDate &day);

    /// The most that are told; a sheet with more is no day's work.
    static constexpr int kMost = 60;

Q_SIGNALS:
    /// By time, those without one last. `left`: how many more there are.
    void came(const std::vector<firstline::service::Visit> &visits, int left);
    void failed(const firstline::Error &error);

private:
    void takeRows(const std::vector<TicketRow> &rows, AgentId person, const QDate &day, int generation);
    void readNext(int generation);

    TicketService &m_tickets;
    std::vector<TicketId> m_wanted;
    std::vector<Visit> m_visits;
    std::vector<std::pair<std::optional<Instant>, bool>> m_times; ///< As m_wanted.
    int m_left = 0;
    int m_generation = 0;
};

} // namespace firstline::service
