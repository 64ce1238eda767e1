#pragma once

#include <QtCore/QString>

#include <functional>
#include <memory>

namespace firstline::store {
class HeadWatch;
}

namespace firstline::server {

/// Tells when any process moved the head of a desk on PostgreSQL: then ServerCore::catchUp() is due. Owns a thread.
class SharedHead
{
public:
    /// `url` is ServerOptions::database. Calls `moved` in a thread of its own, with the sequence of the new head or -1; it must
    /// not block.
    SharedHead(const QString &url, std::function<void(qint64)> moved);
    ~SharedHead();
    SharedHead(const SharedHead &) = delete;

    /// Whether the database was there at the last look, at most a second ago. Thread: any.
    bool isReachable() const;

private:
    std::unique_ptr<store::HeadWatch> m_watch;
};

} // namespace firstline::server
