#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>

#include <utility>

namespace firstline::server {

/// What the system says of its last call that failed.
QString systemError();

/// Owns a file descriptor.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor() { reset(); }

    void reset();
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int m_fd = -1;
};

/// A listening Unix domain socket at `path`, 0600 from its first moment, non-blocking; replaces what was left there.
/// Paths of any length. Errors: BadArgument (no such folder), NetworkDown.
[[nodiscard]] Result<Descriptor> listenLocal(const QString &path);

/// A connected, blocking Unix domain socket. Errors: NotFound (nobody listens), NetworkDown.
[[nodiscard]] Result<Descriptor> connectLocal(const QString &path);

/// Writes everything, waiting at most `timeoutMs` in all (-1: for ever). False: the peer is gone or too slow.
bool writeAll(int fd, const QByteArray &bytes, int timeoutMs);

/// True when the peer runs as this process' user or as root.
bool isSameUser(int fd);

} // namespace firstline::server
