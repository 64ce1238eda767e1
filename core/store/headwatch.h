#pragma once

#include <QtCore/QString>

#include <functional>
#include <memory>

namespace firstline::store {

/// Tells when the head of a PostgreSQL database moved, whoever moved it: LISTEN on a connection of its own, never inside a
/// transaction, and a look every second in case a message was lost. Owns a thread with an event loop.
class HeadWatch
{
public:
    /// Calls `moved` in the watch's own thread with the sequence of the new head, or with -1 when it is not known. It must
    /// not block.
    HeadWatch(const QString &url, std::function<void(qint64)> moved);
    ~HeadWatch();
    HeadWatch(const HeadWatch &) = delete;

    /// Whether the last look found the database. Thread: any.
    bool isReachable() const;

private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace firstline::store
