#include "core/store/annexquery.h"

#include "core/store/recordstore.h"

namespace firstline::store {

Result<std::vector<Record>> annexesOf(Database &db, TicketId ticket)
{
    std::vector<Uuid> ids;
    {
        auto s = db.statement("SELECT id FROM annex WHERE ticket = ? ORDER BY occurred_at_ms, id");
        if (auto ok = s.bind(ticket).run(); !ok)
            return fail(ok.error());
        while (s.next())
            ids.push_back(s.uuid(0));
        if (auto ok = s.ended(); !ok)
            return fail(ok.error());
    }
    RecordStore records(db);
    std::vector<Record> found;
    for (const Uuid &id : ids) {
        auto record = records.find(EntityKind::Annex, id);
        if (!record)
            return fail(record.error());
        if (*record)
            found.push_back(**std::move(record));
    }
    return found;
}

} // namespace firstline::store
