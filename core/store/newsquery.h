#pragma once

#include "core/domain/config.h"
#include "core/domain/ticket.h"
#include "core/store/database.h"

namespace firstline::store {

/// Something that another person, or a customer, did to a ticket of somebody's.
struct NewsLine {
    enum class Kind { Assigned, Reply, Mention, Restricted };
    Kind kind = Kind::Reply;
    Uuid id; ///< Of the event or message.
    TicketId ticket;
    qint64 number = 0;
    QString provisional;
    QString subject;
    AgentId actor; ///< Null for a customer and for the server.
    Instant at; ///< When the server wrote it down.
};

/// News of one person in the workstation's cache. Errors: those of Statement::run. Thread: that of its Database.
class NewsQuery
{
public:
    explicit NewsQuery(Database &db)
        : m_db(db)
    {
    }

    /// What happened on these tickets after `since`: `me` got one from somebody else, a customer wrote on one of his,
    /// somebody made him follow one.
    [[nodiscard]] Result<std::vector<NewsLine>> of(AgentId me, const QList<TicketId> &tickets, Instant since);

    /// Those of the restricted notes that others wrote for `me` after `since`: he is on the list, or a group of his is, or
    /// his name stands in the text behind an "@". Who could read one for another reason alone is not told.
    [[nodiscard]] Result<std::vector<NewsLine>> restricted(const Agent &me, const QList<Uuid> &notes, Instant since);

private:
    [[nodiscard]] Result<void> addEvents(AgentId me, TicketId ticket, Instant since, std::vector<NewsLine> &lines);
    [[nodiscard]] Result<void> addReplies(AgentId me, TicketId ticket, Instant since, std::vector<NewsLine> &lines);

    Database &m_db;
};

} // namespace firstline::store
