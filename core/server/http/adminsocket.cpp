#include "core/server/http/adminsocket.h"

#include "core/base/logging.h"
#include "core/server/http/localsocket.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <mutex>
#include <thread>
#include <vector>

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace firstline::server {

namespace {

constexpr int kReplyTimeoutMs = 10'000;
constexpr int kRequestTimeoutMs = 10'000;
constexpr qsizetype kMaxAnswerLine = 64 * 1024 * 1024;

/// One connection. An empty line says "done", so that a peer can tell a finished answer from a server that died.
class Peer
{
public:
    explicit Peer(Descriptor fd)
        : m_fd(std::move(fd))
    {
    }

    int fd() const { return m_fd.get(); }

    void reply(QByteArray line)
    {
        line.replace('\n', ' ');
        if (!line.trimmed().isEmpty())
            write(QByteArray(line + '\n'), More::Yes);
    }

    void done() { write(QByteArrayLiteral("\n"), More::No); }

    /// Ends the connection; also wakes a reply() that waits for the peer.
    void hangUp()
    {
        m_ended = true;
        ::shutdown(m_fd.get(), SHUT_RDWR);
    }

private:
    enum class More { Yes, No };

    void write(const QByteArray &bytes, More more)
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended)
            return;
        const bool sent = writeAll(m_fd.get(), bytes, kReplyTimeoutMs);
        if (sent && more == More::Yes)
            return;
        m_ended = true;
        ::shutdown(m_fd.get(), sent ? SHUT_WR : SHUT_RDWR);
    }

    Descriptor m_fd;
    std::mutex m_mutex;
    std::atomic<bool> m_ended { false };
};

/// A connection whose request line is not complete.
struct Waiting {
    std::shared_ptr<Peer> peer;
    QByteArray line;
    QDeadlineTimer deadline { kRequestTimeoutMs };
};

} // namespace

struct AdminSocket::Private {
    QString path;
    Handler handler;
    Descriptor listener;
    Descriptor wake;
    std::thread thread;
    std::vector<Waiting> waiting;
    std::vector<std::weak_ptr<Peer>> running;

    void run();
    void accept();
    bool advance(Waiting &one);
    void handOver(Waiting &one);
    void hangUpAll();
};

void AdminSocket::Private::run()
{
    pthread_setname_np(pthread_self(), "admin-socket");
    for (;;) {
        std::vector<pollfd> polled { { wake.get(), POLLIN, 0 }, { listener.get(), POLLIN, 0 } };
        for (const Waiting &one : waiting)
            polled.push_back({ one.peer->fd(), POLLIN, 0 });
        ::poll(polled.data(), nfds_t(polled.size()), waiting.empty() ? -1 : 1'000);
        if (polled[0].revents != 0)
            break;
        std::erase_if(waiting, [this](Waiting &one) { return !advance(one); });
        if (polled[1].revents != 0)
            accept();
    }
    hangUpAll();
}

void AdminSocket::Private::accept()
{
    Descriptor fd(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    std::erase_if(running, [](const auto &weak) { return weak.expired(); });
    if (!fd.isOpen() || waiting.size() + running.size() >= std::size_t(kMaxConnections) || !isSameUser(fd.get()))
        return;
    waiting.push_back({ std::make_shared<Peer>(std::move(fd)), {} });
}

/// Reads what is there; false when this connection waits no more.
bool AdminSocket::Private::advance(Waiting &one)
{
    char chunk[16 * 1024];
    const ssize_t size = ::recv(one.peer->fd(), chunk, sizeof(chunk), MSG_DONTWAIT);
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
        return false;
    if (size > 0)
        one.line.append(chunk, size);
    const qsizetype end = one.line.indexOf('\n');
    if (end < 0)
        return one.line.size() <= kMaxLine && !one.deadline.hasExpired();
    one.line.truncate(end);
    if (one.line.size() <= kMaxLine)
        handOver(one);
    return false;
}

void AdminSocket::Private::handOver(Waiting &one)
{
    running.push_back(one.peer);
    handler(
        std::move(one.line), [peer = one.peer](QByteArray line) { peer->reply(std::move(line)); },
        [peer = one.peer] { peer->done(); });
}

void AdminSocket::Private::hangUpAll()
{
    waiting.clear();
    for (const auto &weak : running) {
        if (const auto peer = weak.lock())
            peer->hangUp();
    }
}

AdminSocket::AdminSocket() = default;

AdminSocket::~AdminSocket()
{
    close();
}

Result<void> AdminSocket::listen(const QString &path, Handler handler)
{
    if (m_p)
        return fail(ErrorCode::AlreadyExists, QStringLiteral("the admin socket listens already"));
    auto listener = listenLocal(path);
    if (!listener)
        return fail(listener.error());
    auto p = std::make_unique<Private>();
    p->path = path;
    p->handler = std::move(handler);
    p->listener = std::move(*listener);
    p->wake = Descriptor(::eventfd(0, EFD_CLOEXEC));
    if (!p->wake.isOpen())
        return fail(ErrorCode::NetworkDown, QStringLiteral("no file descriptor left for the admin socket"));
    p->thread = std::thread([raw = p.get()] { raw->run(); });
    m_p = std::move(p);
    return {};
}

void AdminSocket::close()
{
    if (!m_p)
        return;
    const quint64 one = 1;
    if (::write(m_p->wake.get(), &one, sizeof(one)) != ssize_t(sizeof(one)))
        qCWarning(lcServer) << "cannot wake the admin socket";
    m_p->thread.join();
    ::unlink(QFile::encodeName(m_p->path).constData());
    m_p.reset();
}

Result<void> adminCall(const QString &path, const QByteArray &request, const std::function<void(QByteArray)> &onLine)
{
    if (request.contains('\n'))
        return fail(ErrorCode::BadArgument, QStringLiteral("a request is one line"));
    if (request.size() > AdminSocket::kMaxLine)
        return fail(ErrorCode::TooLarge, QStringLiteral("the request is too long"));
    const auto fd = connectLocal(path);
    if (!fd)
        return fail(fd.error());
    if (!writeAll(fd->get(), QByteArray(request + '\n'), -1))
        return fail(ErrorCode::ServerFailed, QStringLiteral("the server hung up"));

    QByteArray buffer;
    qsizetype searched = 0;
    std::vector<char> chunk(64 * 1024);
    for (;;) {
        const ssize_t size = ::recv(fd->get(), chunk.data(), chunk.size(), 0);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return fail(ErrorCode::ServerFailed, QStringLiteral("the server went away before it was done"));
        buffer.append(chunk.data(), size);
        qsizetype begin = 0;
        for (qsizetype end; (end = buffer.indexOf('\n', std::max(begin, searched))) >= 0; begin = end + 1) {
            if (end == begin)
                return {};
            if (onLine)
                onLine(buffer.mid(begin, end - begin));
        }
        buffer.remove(0, begin);
        searched = buffer.size();
        if (buffer.size() > kMaxAnswerLine)
            return fail(ErrorCode::TooLarge, QStringLiteral("a line of the answer is too long"));
    }
}

} // namespace firstline::server
