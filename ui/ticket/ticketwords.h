#pragma once

#include "core/service/ticketservice.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {

/// What the parts of the ticket pane say in words: the desk's names, clocks, events, moments. Thread: interface.
class TicketWords
{
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::TicketWords)

public:
    /// `config` may be null before the first synchronisation: names are then left general.
    explicit TicketWords(ConfigPtr config, Instant now = {});

    /// Lets lines of history name other tickets, and tell handing over from giving back.
    void read(const service::TicketDetail &detail);

    const ConfigPtr &config() const { return m_config; }
    Instant now() const { return m_now; }

    /// The name of a person; "nobody" for none.
    QString agent(AgentId id) const;

    /// Who did something; "the server" for none.
    QString actor(AgentId id) const;
    QString group(GroupId id) const;
    QString status(StatusId id) const;

    /// The name of a category with those above it: "Till equipment › Printer"; empty for none.
    QString categoryPath(CategoryId id) const;

    /// "10:52" today, "Fri 10:52" this week, "3 Mar 10:52" before.
    QString moment(Instant at) const;

    /// One line of the history: "Anna set priority 1 → 2".
    QString event(const Event &event) const;

    /// Whether an event is shown only with the whole history (policies chosen, tags, impact, followers).
    static bool isMinor(const Event &event);

    /// Who wrote a message; the contact's name where the message does not know it.
    QString author(const Message &message, const QString &contactName) const;

    /// "phone · 10:52 · 3 min".
    QString meta(const Message &message) const;

    static QString number(const Ticket &ticket);
    static QString clock(ClockKind kind);
    static QString impact(int level);
    static QString urgency(int level);
    static QString linkKind(LinkKind kind);
    static QString availability(Availability availability);
    static QString contractState(ContractState state);

    /// The icon of a status category (ui/theme/icons.h).
    static QString statusIcon(StatusCategory category);

    /// When people work, short: "Mon–Fri 09–18", the calendar's name where days differ too much to be said so.
    static QString serviceHours(const Calendar &calendar);

private:
    QString valueText(const QString &field, const Value &value) const;
    QString fieldName(const QString &field) const;
    QString assigned(const Event &event) const;
    QString changed(const Event &event) const;
    QString lineBreach(const Event &event) const;
    QString linked(const Event &event) const;
    QString merged(const Event &event) const;

    /// "#40117"; empty for a ticket that is not here.
    QString otherTicket(const Value &value) const;

    ConfigPtr m_config;
    Instant m_now;
    QHash<TicketId, QString> m_others; ///< Numbers by what the history names.
    QSet<EventId> m_handedOver; ///< Nobody has it any more, for its queue became another one in the same act.
};

} // namespace firstline::ui
