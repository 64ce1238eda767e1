#pragma once

#include "core/service/ticketservice.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {

/// A ticket that is to be put on paper, and what its words come from.
struct TicketSheet {
    service::TicketDetail detail;
    ConfigPtr config; ///< May be null: names are left general then.
    Instant now;
    AgentId me; ///< Who prints.
};

/// What papers say in words: names of the desk, moments in the workstation's zone. All foreign text comes back cleaned
/// (paperText, paperLine). Thread: interface.
class PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::PaperWords)

public:
    /// `config` may be null.
    PaperWords(ConfigPtr config, Instant now);

    /// "22 Nov 2026, 14:10".
    static QString moment(Instant at);
    static QString date(const QDate &date);

    /// "1 h 30".
    static QString minutes(int minutes);

    /// A person; "nobody" for none.
    QString agent(AgentId id) const;
    QString group(GroupId id) const;
    QString status(StatusId id) const;
    QString category(CategoryId id) const;
    QString author(const Message &message, const QString &contactName) const;

    /// "internal note, 22 Nov 2026, 14:10".
    QString meta(const Message &message) const;

    /// "remote" or "on site"; what is unknown as it is.
    static QString place(const QString &place);
    static QString number(const Ticket &ticket);

    /// "firstline://ticket/40117"; empty while there is no number.
    static QString link(const Ticket &ticket);

    /// Contact with his position, in a line.
    static QString contact(const service::TicketDetail &detail);
    static QString phones(const service::TicketDetail &detail);
    static QString company(const service::TicketDetail &detail);
    static QString site(const service::TicketDetail &detail);
    static QString asset(const service::TicketDetail &detail);
    static QString contract(const service::TicketDetail &detail);

    /// The firm's lines; the desk's name when none were settled.
    QString letterhead() const;

    /// "Printed 22 Nov 2026, 14:10 (UTC+1), Anna".
    QString printed(AgentId me) const;

private:
    ConfigPtr m_config;
    Instant m_now;
};

} // namespace firstline::ui
