#pragma once

#include "core/base/error.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QThread>

#include <array>
#include <functional>
#include <memory>

namespace firstline::store {
class Database;
}

namespace firstline::service {

/// Who waits for an answer. Each lane has its own thread and connection, so that a count never stands before a row.
enum class Lane {
    Screen, ///< What is painted next: rows, a ticket, a search.
    Background, ///< What may take long: the order of whole lists, counts, what is similar.
};

/// The reader threads: each owns one query_only connection to the projection and answers screens' questions with futures.
/// Questions of one lane are answered in order. A question whose future is cancelled is left out, or broken off when it
/// is being answered; those of a closed Reader end as cancelled.
class Reader : public QObject
{
    Q_OBJECT
public:
    explicit Reader(QObject *parent = nullptr);
    ~Reader() override;

    /// The file must exist. It is opened on the reader threads: by the screen's at once, by the other one with its first
    /// question. Errors of later questions tell when it could not.
    void open(const QString &file);
    void close();

    /// Runs `question` on the thread of `lane`. Thread: interface.
    template<class T>
    [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>(store::Database &)> question, Lane lane = Lane::Screen)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        const auto wanted = [promise] { return !promise->isCanceled(); };
        post(lane, wanted, [promise, question = std::move(question)](store::Database *db, const Error &why) -> Answer {
            if (promise->isCanceled())
                return [promise] { promise->finish(); };
            auto answer = std::make_shared<Result<T>>(db ? question(*db) : Result<T>(fail(why)));
            return [promise, answer] {
                promise->addResult(std::move(*answer));
                promise->finish();
            };
        });
        return future;
    }

private:
    /// Ends a future, on the interface thread: in Qt 6.4 a future that ends in another thread in the very moment in which
    /// somebody says then() runs the continuation twice.
    using Answer = std::function<void()>;
    using Job = std::function<Answer(store::Database *, const Error &)>;
    void post(Lane lane, std::function<bool()> wanted, Job job);

    struct Worker;
    /// A thread and what lives on it.
    struct Place {
        QThread thread;
        Worker *worker = nullptr;
    };
    std::array<Place, 2> m_places; ///< By lane.
};

} // namespace firstline::service
