#include "core/server/http/adminsocket.h"
#include "core/server/http/datalock.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <mutex>
#include <thread>

#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace firstline;
using namespace firstline::server;

/// The admin socket and the lock of a data folder.
class TestHttpLocal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void call_whenAnsweredAtOnce_thenLinesInOrder()
    {
        AdminSocket socket;
        QVERIFY(socket.listen(path(), [](QByteArray line, AdminSocket::Reply reply, AdminSocket::Done done) {
            reply("progress 1");
            reply("with\nbreak");
            reply("");
            reply("got " + line);
            done();
            reply("after the end");
            done();
        }));
        QList<QByteArray> lines;
        QVERIFY(adminCall(path(), "{\"do\":\"backup\"}", [&lines](QByteArray line) { lines.append(line); }));
        QCOMPARE(lines, QList<QByteArray>({ "progress 1", "with break", "got {\"do\":\"backup\"}" }));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path()) & others));
    }

    void call_whenAnsweredByAnotherThread_thenStreams()
    {
        std::thread worker;
        AdminSocket socket;
        QVERIFY(socket.listen(path(), [&worker](QByteArray line, AdminSocket::Reply reply, AdminSocket::Done done) {
            worker = std::thread([line, reply, done] {
                for (int i = 0; i < 10'000; ++i)
                    reply(QByteArray::number(i));
                reply(QByteArray(3'000'000, 'x'));
                reply(QByteArray::number(line.size()));
                done();
            });
        }));
        QList<QByteArray> lines;
        QVERIFY(adminCall(path(), QByteArray(500'000, 'r'), [&lines](QByteArray line) { lines.append(line); }));
        worker.join();
        QCOMPARE(lines.size(), 10'002);
        QCOMPARE(lines.at(9'999), QByteArray("9999"));
        QCOMPARE(lines.at(10'000).size(), 3'000'000);
        QCOMPARE(lines.last(), QByteArray("500000"));
    }

    void call_whenNobodyListens_thenNotFound()
    {
        QCOMPARE(adminCall(path(), "x", {}).error().code, ErrorCode::NotFound);
        {
            AdminSocket socket;
            QVERIFY(socket.listen(path(), echo()));
        }
        QVERIFY(!QFile::exists(path()));
        QCOMPARE(adminCall(path(), "a\nb", {}).error().code, ErrorCode::BadArgument);
        QCOMPARE(adminCall(path(), QByteArray(2'000'000, 'x'), {}).error().code, ErrorCode::TooLarge);
    }

    void call_whenHandlerDropsIt_thenFails()
    {
        AdminSocket socket;
        QVERIFY(socket.listen(path(), [](QByteArray, AdminSocket::Reply reply, AdminSocket::Done) { reply("half"); }));
        QCOMPARE(adminCall(path(), "x", {}).error().code, ErrorCode::ServerFailed);
        QCOMPARE(adminCall(path(), "x", {}).error().code, ErrorCode::ServerFailed);
    }

    void close_whenRequestRuns_thenCallFails()
    {
        std::mutex mutex;
        AdminSocket::Reply kept;
        std::atomic<bool> taken { false };
        AdminSocket socket;
        QVERIFY(socket.listen(path(), [&](QByteArray, AdminSocket::Reply reply, AdminSocket::Done) {
            const std::lock_guard lock(mutex);
            kept = reply;
            taken = true;
        }));
        ErrorCode code = ErrorCode::BadArgument;
        std::thread caller([&] {
            const auto result = adminCall(path(), "x", {});
            code = result ? ErrorCode::BadArgument : result.error().code;
        });
        QTRY_VERIFY(taken.load());
        socket.close();
        caller.join();
        QCOMPARE(code, ErrorCode::ServerFailed);
        kept("into the void");
        QVERIFY(socket.listen(path(), echo()));
        QVERIFY(adminCall(path(), "again", {}));
    }

    void listen_whenStaleFileOrLongPath_thenListens()
    {
        QFile stale(path());
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.close();
        AdminSocket socket;
        QVERIFY(socket.listen(path(), echo()));
        QCOMPARE(socket.listen(path(), echo()).error().code, ErrorCode::AlreadyExists);
        QVERIFY(adminCall(path(), "x", {}));

        const QString deep = m_folder->filePath(QString(150, u'd'));
        QVERIFY(QDir().mkpath(deep));
        AdminSocket far;
        QVERIFY(far.listen(deep + QStringLiteral("/admin.sock"), echo()));
        QVERIFY(adminCall(deep + QStringLiteral("/admin.sock"), "x", {}));
        AdminSocket nowhere;
        QCOMPARE(nowhere.listen(m_folder->filePath(QStringLiteral("no/admin.sock")), echo()).error().code,
                 ErrorCode::BadArgument);
    }

    void request_whenItNeverEndsOrIsTooLong_thenOthersServed()
    {
        AdminSocket socket;
        QVERIFY(socket.listen(path(), echo()));
        const int silent = rawConnect();
        const int endless = rawConnect();
        const QByteArray bytes(64 * 1024, 'x');
        qsizetype sent = 0;
        while (sent < 8 * 1024 * 1024) {
            const ssize_t n = ::send(endless, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
            if (n <= 0)
                break;
            sent += n;
        }
        QVERIFY(sent < 8 * 1024 * 1024);
        for (int i = 0; i < 100; ++i)
            QVERIFY(adminCall(path(), "x", {}));
        ::close(silent);
        ::close(endless);
    }

    void lock_whenHeld_thenRefusedAndSeen()
    {
        const QString file = m_folder->filePath(QStringLiteral("lock"));
        QCOMPARE(DataLock::isHeld(file).value_or(true), false);
        auto lock = DataLock::acquire(file);
        QVERIFY(lock);
        QCOMPARE(DataLock::isHeld(file).value_or(false), true);
        QCOMPARE(DataLock::acquire(file).error().code, ErrorCode::StorageBusy);
        DataLock moved = std::move(*lock);
        QCOMPARE(DataLock::isHeld(file).value_or(false), true);
        moved.release();
        QCOMPARE(DataLock::isHeld(file).value_or(true), false);
        QVERIFY(DataLock::acquire(file));
        QVERIFY(QFile::exists(file));
        QCOMPARE(DataLock::acquire(m_folder->filePath(QStringLiteral("no/lock"))).error().code,
                 ErrorCode::FileUnreadable);
    }

    void lock_whenHolderIsKilled_thenFree()
    {
        const QString file = m_folder->filePath(QStringLiteral("lock"));
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = DataLock::acquire(file);
            const char ok = lock ? 'y' : 'n';
            if (::write(ready[1], &ok, 1) == 1)
                ::pause();
            ::_exit(0);
        }
        char ok = 0;
        QCOMPARE(::read(ready[0], &ok, 1), ssize_t(1));
        QCOMPARE(ok, 'y');
        QCOMPARE(DataLock::isHeld(file).value_or(false), true);
        QCOMPARE(DataLock::acquire(file).error().code, ErrorCode::StorageBusy);
        ::kill(child, SIGKILL);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QCOMPARE(DataLock::isHeld(file).value_or(true), false);
        QVERIFY(DataLock::acquire(file));
        ::close(ready[0]);
        ::close(ready[1]);
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("admin.sock")); }

    static AdminSocket::Handler echo()
    {
        return [](QByteArray line, AdminSocket::Reply reply, AdminSocket::Done done) {
            reply(line);
            done();
        };
    }

    int rawConnect() const
    {
        const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path());
        std::copy(name.begin(), name.end(), address.sun_path);
        if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
            qWarning("cannot connect");
        return fd;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

FIRSTLINE_TEST_MAIN(TestHttpLocal)
#include "tst_http_local.moc"
