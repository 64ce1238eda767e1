#pragma once

#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

namespace firstline::test {

/// A PostgreSQL cluster of a test's own, in a temporary folder: unix socket only, fsync on, run as the user `postgres` when
/// the test is root (initdb refuses root). It ends with this object, and with the test program however that ends.
class PostgresCluster
{
public:
    PostgresCluster();
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;

    /// Why there is no cluster, for QSKIP or QFAIL; empty when it runs.
    QString problem() const { return m_problem; }

    /// Whether PostgreSQL 15 or newer and Qt's driver for it are installed.
    static bool isInstalled();

    /// Makes an empty database and answers its URL.
    QString makeDatabase();

    /// The URL of a database.
    QString url(const QString &name) const;

    /// Stops the server at once, as a crash does, or cleanly; start() brings it back.
    void stop(bool crash);
    bool start();

    /// Runs psql's -c on a database; answers what it printed.
    QString psql(const QString &name, const QString &sql) const;

    /// The process that all others of the cluster are children of. Shape: 0 when it does not run.
    qint64 pid() const;

    /// The name in a URL that makeDatabase answered.
    static QString nameOf(const QString &url);

private:
    bool initialise();
    bool run(const QString &program, const QStringList &arguments);
    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_problem;
    int m_databases = 0;
};

} // namespace firstline::test

/// Skips the running test, or the whole class from initTestCase, where PostgreSQL is not installed.
#define FIRSTLINE_NEED_POSTGRES()                                                                                    \
    if (!firstline::test::PostgresCluster::isInstalled())                                                            \
    QSKIP("PostgreSQL 15+ and libqt6sql6-psql are not installed: tests/run installs them")
