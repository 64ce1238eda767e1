#pragma once

#include "core/service/ticketservice.h"

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

/// Calls `use(const Result<T> &)` in the interface thread when the future ends; a cancelled one ends as
/// ErrorCode::Cancelled. Nothing is called once `context` is gone: the continuation itself hangs on the application,
/// because Qt 6.4 does not survive one whose own context was deleted before the answer.
template<class T, class F>
void whenAnswered(QFuture<Result<T>> future, QObject *context, F use)
{
    const QPointer<QObject> alive(context);
    future.then(QCoreApplication::instance(), [alive, use = std::move(use)](const QFuture<Result<T>> &done) {
        if (!alive)
            return;
        if (done.isCanceled() || done.resultCount() == 0)
            use(Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("the reader was closed"))));
        else // by reference: takeResult() would reset the future under a promise that is just being destroyed
            use(*done.constBegin());
    });
}

} // namespace firstline::ui
