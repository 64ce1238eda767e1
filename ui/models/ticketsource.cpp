#include "ui/models/ticketsource.h"

namespace firstline::ui {

TicketSource sourceOf(service::TicketService &service)
{
    TicketSource source;
    source.list = [&service](const service::TicketListQuery &query, int firstRows, bool firstOnly) {
        return service.list(query, firstRows, firstOnly);
    };
    source.rows = [&service](const std::vector<qint64> &rids) { return service.rows(rids); };
    source.counts = [&service](const QStringList &filters) { return service.counts(filters); };
    return source;
}

} // namespace firstline::ui
