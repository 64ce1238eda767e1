#pragma once

#include "core/base/error.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QThread>

#include <functional>
#include <memory>

namespace firstline::store {
class Database;
}

namespace firstline::service {

/// The reader thread: owns one query_only connection to the projection and answers screens' questions with futures.
/// Questions are answered in order; those of a closed Reader end as cancelled.
class Reader : public QObject
{
    Q_OBJECT
public:
    explicit Reader(QObject *parent = nullptr);
    ~Reader() override;

    /// Opens `file` on the reader thread. The file must exist. Errors of later questions tell when it could not.
    void open(const QString &file);
    void close();

    /// Runs `question` on the reader thread. Thread: interface.
    template<class T>
    [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>(store::Database &)> question)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([promise, question = std::move(question)](store::Database *db, const Error &why) {
            if (promise->isCanceled()) {
                promise->finish();
                return;
            }
            promise->addResult(db ? question(*db) : Result<T>(fail(why)));
            promise->finish();
        });
        return future;
    }

private:
    using Job = std::function<void(store::Database *, const Error &)>;
    void post(Job job);

    struct Worker;
    QThread m_thread;
    Worker *m_worker = nullptr;
};

} // namespace firstline::service
