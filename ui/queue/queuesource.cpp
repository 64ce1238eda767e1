#include "ui/queue/queuesource.h"

#include "core/service/savedviews.h"

namespace firstline::ui {

QueueSource queueSourceOf(service::TicketService &service)
{
    QueueSource source;
    source.tickets = sourceOf(service);
    source.config = [&service] { return service.config(); };
    source.me = [&service] { return service.me(); };
    source.now = [&service] { return service.now(); };
    source.assign = [&service](const Ticket &seen, AgentId agent) { return service.assign(seen, agent, GroupId()); };
    source.claim = [&service](const Ticket &seen) { return service.claim(seen); };
    source.setField = [&service](const Ticket &seen, int key, const Value &value) {
        return service.setField(seen, key, value);
    };
    source.recall = [&service](CommandId command) { return service.engine().recall(command); };
    source.bulk = service::bulkSourceOf(service);
    source.saveView = [&service](const std::optional<View> &before, const View &after) {
        return service::saveView(service.engine(), before, after);
    };
    source.presence = &service.presence();
    return source;
}

} // namespace firstline::ui
