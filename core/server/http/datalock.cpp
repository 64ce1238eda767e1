#include "core/server/http/datalock.h"

#include "core/server/http/localsocket.h"

#include <QtCore/QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>

namespace firstline::server {

namespace {

constexpr int kTries = 5; // isHeld() of another process holds a shared lock for a moment
constexpr int kPauseMs = 5;

} // namespace

DataLock::DataLock(int fd)
    : m_fd(fd)
{
}

Result<DataLock> DataLock::acquire(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(ErrorCode::FileUnreadable, QString(u"cannot open " % path % u": " % systemError()));
    DataLock lock(fd);
    for (int i = 0; ::flock(fd, LOCK_EX | LOCK_NB) != 0; ++i) {
        if (errno != EWOULDBLOCK)
            return fail(ErrorCode::FileUnreadable, QString(u"cannot lock " % path % u": " % systemError()));
        if (i == kTries)
            return fail(ErrorCode::StorageBusy, QString(path % u" is locked by another process"));
        ::poll(nullptr, 0, kPauseMs);
    }
    // For people who look into the file; the lock itself does not need it.
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, pid.constData(), std::size_t(pid.size()), 0) < 0)
        return fail(ErrorCode::FileUnreadable, QString(u"cannot write " % path % u": " % systemError()));
    return lock;
}

Result<bool> DataLock::isHeld(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return false;
    if (fd < 0)
        return fail(ErrorCode::FileUnreadable, QString(u"cannot open " % path % u": " % systemError()));
    const bool held = ::flock(fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(fd);
    return held;
}

DataLock::DataLock(DataLock &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

DataLock &DataLock::operator=(DataLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

DataLock::~DataLock()
{
    release();
}

void DataLock::release()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

} // namespace firstline::server
