#pragma once

#include "core/service/ticketservice.h"
#include "core/service/whendone.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <functional>

namespace firstline::ui {

/// The questions that models ask. Each is answered by a future on the interface thread and never blocks; tests answer
/// them at once, late, or not at all.
struct TicketSource {
    std::function<QFuture<Result<service::TicketList>>(const service::TicketListQuery &, int firstRows, bool firstOnly)>
        list;
    std::function<QFuture<Result<std::vector<service::TicketRow>>>(const std::vector<qint64> &rids)> rows;
    std::function<QFuture<Result<std::vector<service::ViewCount>>>(const QStringList &filters)> counts;
};

/// The questions as the service answers them. The service must outlive the models.
TicketSource sourceOf(service::TicketService &service);

using service::whenAnswered;

} // namespace firstline::ui
