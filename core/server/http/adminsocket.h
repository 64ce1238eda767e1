#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>

#include <functional>
#include <memory>

namespace firstline::server {

/// The Unix domain socket at DIR/admin.sock over which other commands hand their work to a running `serve`. One request
/// line (JSON) per connection; answer lines stream back until the work is done. Only the same user and root get in
/// (file 0600 and the peer's credentials). Thread: listen and close from one thread.
class AdminSocket
{
public:
    /// Longest request line in bytes; a longer one closes the connection.
    static constexpr qsizetype kMaxLine = 1024 * 1024;
    /// Connections that may be open at once.
    static constexpr int kMaxConnections = 32;

    /// Streams one line back (without line break); blocks while the peer is slow, at most 10 s, then the lines of this
    /// request go nowhere. Thread: any, one at a time per request.
    using Reply = std::function<void(QByteArray line)>;
    /// Ends the request; the peer's adminCall() returns. Dropping both functions without `done` makes it fail.
    using Done = std::function<void()>;
    /// Called on the socket's own thread, one request at a time: long work belongs elsewhere.
    using Handler = std::function<void(QByteArray requestLine, Reply reply, Done done)>;

    AdminSocket();
    ~AdminSocket();

    /// Listens at `path`; a socket left there by a dead process is replaced, so hold the DataLock first.
    /// Errors: BadArgument (no such folder), NetworkDown (cannot listen), AlreadyExists (already listening).
    [[nodiscard]] Result<void> listen(const QString &path, Handler handler);

    /// Stops listening, removes the file and joins the thread; requests that still run lose their peer.
    void close();

private:
    AdminSocket(const AdminSocket &) = delete;
    AdminSocket &operator=(const AdminSocket &) = delete;

    struct Private;
    std::unique_ptr<Private> m_p;
};

/// Hands one request line to the server listening at `path` and calls `onLine` for every line of the answer, in this
/// thread; returns when the server says that it is done. Blocks as long as the work takes. Errors: NotFound (nobody
/// listens there), BadArgument (line break in the request), TooLarge, NetworkDown, ServerFailed (the server went away
/// before it was done).
[[nodiscard]] Result<void> adminCall(const QString &path, const QByteArray &request,
                                     const std::function<void(QByteArray)> &onLine);

} // namespace firstline::server
