#pragma once

#include "core/base/error.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFuture>
#include <QtCore/QPointer>

namespace firstline::service {

/// Calls `done` with the answer on the interface thread, or never when `owner` is gone by then: a page may be closed
/// while its question is still on the way. `future.then(owner, ...)` does not allow that in Qt 6.4: it follows its
/// context from the thread that answers, and breaks when the context has been deleted. Thread: interface.
template<class T, class Done>
void whenDone(QFuture<T> future, QObject *owner, Done done)
{
    future.then(QCoreApplication::instance(),
                [guard = QPointer<QObject>(owner), done = std::move(done)](const T &answer) mutable {
                    if (guard)
                        done(answer);
                });
}

/// The same, for who must hear of a future that ends without an answer, too: calls `use(const Result<T> &)`; a cancelled one ends as
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

} // namespace firstline::service
