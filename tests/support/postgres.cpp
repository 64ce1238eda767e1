#include "tests/support/postgres.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtSql/QSqlDatabase>

#include <csignal>
#include <sys/types.h>
#include <unistd.h>

namespace firstline::test {

namespace {

constexpr int kOldest = 15;
constexpr int kLongest = 60'000;

/// The folder of initdb and postgres; empty when there is none that is new enough.
QString programs()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    int newest = 0;
    for (const QString &name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(versions.filePath(name % QStringLiteral("/bin/initdb"))))
            newest = std::max(newest, name.toInt());
    }
    if (newest >= kOldest)
        return versions.filePath(QString::number(newest) % QStringLiteral("/bin"));
    const QString found = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    return found.isEmpty() ? QString() : QFileInfo(found).absolutePath();
}

/// The command that runs a program as somebody initdb accepts, and ends it with this process.
QStringList asOwner(const QString &program, const QStringList &arguments)
{
    QStringList command { QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), QStringLiteral("INT") };
    if (::geteuid() == 0) {
        command << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
                << QStringLiteral("--clear-groups");
    }
    return command << program << arguments;
}

} // namespace

bool PostgresCluster::isInstalled()
{
    return !programs().isEmpty() && QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"));
}

PostgresCluster::PostgresCluster()
    : m_folder(QDir::tempPath() % QStringLiteral("/firstline-pg-XXXXXX"))
{
    if (!isInstalled())
        m_problem = QStringLiteral("PostgreSQL is not installed");
    else if (!initialise() || !start())
        m_problem = QStringLiteral("the cluster did not start: ") % m_problem;
}

PostgresCluster::~PostgresCluster()
{
    stop(false);
}

bool PostgresCluster::run(const QString &program, const QStringList &arguments)
{
    QStringList command = asOwner(program, arguments);
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.takeFirst(), command);
    if (process.waitForFinished(kLongest) && process.exitCode() == 0)
        return true;
    m_problem = QString::fromLocal8Bit(process.readAll()).right(2000);
    return false;
}

bool PostgresCluster::initialise()
{
    if (::geteuid() == 0) {
        QProcess::execute(QStringLiteral("chown"), { QStringLiteral("postgres:postgres"), m_folder.path() });
        QFile::setPermissions(m_folder.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup);
    }
    return run(programs() % QStringLiteral("/initdb"),
               { QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-E"),
                 QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("-A"), QStringLiteral("trust"),
                 QStringLiteral("-U"), QStringLiteral("firstline"), QStringLiteral("--no-sync") });
}

bool PostgresCluster::start()
{
    const QString socket = QStringLiteral("unix_socket_directories=") % m_folder.path();
    QStringList command = asOwner(programs() % QStringLiteral("/postgres"),
                                  { QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-c"),
                                    QStringLiteral("listen_addresses="), QStringLiteral("-c"), socket,
                                    QStringLiteral("-c"), QStringLiteral("fsync=on"), QStringLiteral("-c"),
                                    QStringLiteral("max_connections=60"), QStringLiteral("-c"),
                                    QStringLiteral("shared_buffers=32MB") });
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    m_server.start(command.takeFirst(), command);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kLongest && m_server.state() != QProcess::NotRunning) {
        if (psql(QStringLiteral("postgres"), QStringLiteral("SELECT 1")).trimmed() == u"1")
            return true;
        m_server.waitForFinished(50);
    }
    m_problem = QStringLiteral("no answer");
    return false;
}

qint64 PostgresCluster::pid() const
{
    QFile file(m_folder.filePath(QStringLiteral("data/postmaster.pid")));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

void PostgresCluster::stop(bool crash)
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    if (const qint64 postmaster = pid(); postmaster > 1)
        ::kill(pid_t(postmaster), crash ? SIGQUIT : SIGINT);
    if (!m_server.waitForFinished(kLongest))
        m_server.kill();
}

QString PostgresCluster::psql(const QString &name, const QString &sql) const
{
    QProcess process;
    process.start(programs() % QStringLiteral("/psql"),
                  { QStringLiteral("-X"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-q"), QStringLiteral("-h"),
                    m_folder.path(), QStringLiteral("-U"), QStringLiteral("firstline"), QStringLiteral("-d"), name,
                    QStringLiteral("-c"), sql });
    process.waitForFinished(kLongest);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString PostgresCluster::makeDatabase()
{
    const QString name = QStringLiteral("desk%1").arg(++m_databases);
    psql(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1").arg(name));
    return url(name);
}

QString PostgresCluster::url(const QString &name) const
{
    const QString whole = QStringLiteral("postgresql://firstline@/") % name % QStringLiteral("?host=") % m_folder.path();
    return whole;
}

QString PostgresCluster::nameOf(const QString &url)
{
    return url.section(QLatin1Char('?'), 0, 0).section(QLatin1Char('/'), -1);
}

} // namespace firstline::test
