#pragma once

#include "core/service/bulkact.h"
#include "core/service/presencewatch.h"
#include "ui/models/ticketsource.h"

namespace firstline::ui {

/// What the queue page asks and does, so that tests can answer without an engine.
struct QueueSource {
    using Answer = QFuture<Result<sync::Receipt>>;

    TicketSource tickets;
    std::function<ConfigPtr()> config;
    std::function<AgentId()> me;
    std::function<Instant()> now; ///< The server's time.
    std::function<Answer(const Ticket &seen, AgentId agent)> assign; ///< A null agent: nobody.
    std::function<Answer(const Ticket &seen)> claim;
    std::function<Answer(const Ticket &seen, int key, const Value &value)> setField;
    std::function<QFuture<Result<void>>(CommandId)> recall; ///< NotFound: it was sent already.
    service::BulkSource bulk; ///< What many tickets are changed with.
    /// Makes a view (nothing before), or saves what differs.
    std::function<Answer(const std::optional<View> &before, const View &after)> saveView;
    /// What the person settled for himself, by name; null: nothing is kept.
    std::function<QString(const QString &name)> setting;
    std::function<void(const QString &name, const QString &value)> setSetting;
    service::PresenceWatch *presence = nullptr; ///< Null: nobody else is shown.
};

/// The source as the service answers it. The service must outlive it.
QueueSource queueSourceOf(service::TicketService &service);

} // namespace firstline::ui
