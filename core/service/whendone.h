#pragma once

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

} // namespace firstline::service
