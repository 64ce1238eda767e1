#pragma once

#include "core/service/ticketservice.h"
#include "core/store/customerquery.h"
#include "core/store/recordstore.h"

/// What the services' questions share on the reader thread.
namespace firstline::service {

/// A typed header by id. Shape: nothing when the id is null or the cache does not have it.
template<class E, class I>
std::optional<E> readOne(store::Database &db, const I &id)
{
    if (id.isNull())
        return std::nullopt;
    const auto found = store::RecordStore(db).find(kindOf<E>(), id.uuid());
    return found && *found ? std::optional(fromRecord<E>(**found)) : std::nullopt;
}

/// A line of a card as screens see it.
TicketRef toRef(const store::TicketLine &line);
std::vector<TicketRef> toRefs(const std::vector<store::TicketLine> &lines);

} // namespace firstline::service
