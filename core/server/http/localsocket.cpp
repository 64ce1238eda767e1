#include "core/server/http/localsocket.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace firstline::server {

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

namespace {

/// A socket address holds 107 bytes only; a longer path goes through the open folder.
struct LocalAddress {
    sockaddr_un address {};
    Descriptor folder;

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&address); }
};

Result<LocalAddress> addressOf(const QString &path)
{
    LocalAddress local;
    local.address.sun_family = AF_UNIX;
    QByteArray name = QFile::encodeName(path);
    if (name.size() >= qsizetype(sizeof(local.address.sun_path))) {
        const QFileInfo info(path);
        local.folder = Descriptor(::open(QFile::encodeName(info.absolutePath()).constData(),
                                         O_PATH | O_DIRECTORY | O_CLOEXEC));
        if (!local.folder.isOpen())
            return fail(ErrorCode::BadArgument, QString(u"no folder for " % path));
        name = "/proc/self/fd/" + QByteArray::number(local.folder.get()) + '/' + QFile::encodeName(info.fileName());
    }
    if (name.size() >= qsizetype(sizeof(local.address.sun_path)))
        return fail(ErrorCode::BadArgument, QString(u"the name is too long for a socket: " % path));
    std::memcpy(local.address.sun_path, name.constData(), std::size_t(name.size()));
    return local;
}

} // namespace

void Descriptor::reset()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

Result<Descriptor> listenLocal(const QString &path)
{
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return fail(ErrorCode::BadArgument, QString(u"no folder for " % path));
    const auto local = addressOf(path);
    if (!local)
        return fail(local.error());
    Descriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    ::unlink(QFile::encodeName(path).constData());
    // The mode of the socket's own inode becomes the mode of the file that bind() makes.
    const bool ok = fd.isOpen() && ::fchmod(fd.get(), 0600) == 0
        && ::bind(fd.get(), local->get(), sizeof(local->address)) == 0 && ::listen(fd.get(), 16) == 0;
    if (!ok)
        return fail(ErrorCode::NetworkDown, QString(u"cannot listen at " % path % u": " % systemError()));
    return fd;
}

Result<Descriptor> connectLocal(const QString &path)
{
    const auto local = addressOf(path);
    if (!local)
        return fail(ErrorCode::NotFound, local.error().detail);
    Descriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (fd.isOpen() && ::connect(fd.get(), local->get(), sizeof(local->address)) == 0)
        return fd;
    const bool absent = errno == ENOENT || errno == ECONNREFUSED;
    return fail(absent ? ErrorCode::NotFound : ErrorCode::NetworkDown,
                QString(u"cannot reach " % path % u": " % systemError()));
}

bool writeAll(int fd, const QByteArray &bytes, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t sent = ::send(fd, bytes.constData() + at, std::size_t(bytes.size() - at), MSG_NOSIGNAL);
        if (sent > 0) {
            at += sent;
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN || deadline.hasExpired())
            return false;
        pollfd poller { fd, POLLOUT, 0 };
        ::poll(&poller, 1, int(deadline.remainingTime()));
    }
    return true;
}

bool isSameUser(int fd)
{
    ucred peer {};
    socklen_t size = sizeof(peer);
    return ::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && (peer.uid == ::geteuid() || peer.uid == 0);
}

} // namespace firstline::server
