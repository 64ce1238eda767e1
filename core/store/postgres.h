#pragma once

#include "core/store/database.h"

#include <QtCore/QDeadlineTimer>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <set>

class QSqlError;

namespace firstline::store {

struct PostgresStatement;

/// Whether a place of a database is one of PostgreSQL: "postgresql://user@host:port/name?host=/folder".
bool isPostgres(const QString &place);

/// The place without a password, for logs and messages.
QString withoutPassword(const QString &place);

/// A statement as PostgreSQL spells it: places "?" and "?2" become "$1" and "$2", what only SQLite knows
/// (INDEXED BY, json_each) becomes what PostgreSQL has for it. Everything else must be written as both understand it.
/// `places` becomes the number of values.
QString postgresSql(const QByteArray &sql, int &places);

/// What PostgreSQL reports, as one of ours: StorageBusy for what passes by itself (a lost connection, a lock that is held
/// too long, a server that starts or stops).
Error postgresError(const QSqlError &error, const QString &what);

/// One connection to PostgreSQL behind a Database: opened again when it was lost, at most every quarter of a second, but
/// never inside a transaction. Thread: that of its Database.
class PostgresLink
{
public:
    PostgresLink(const QString &url, OpenMode mode);
    ~PostgresLink();
    PostgresLink(const PostgresLink &) = delete;
    PostgresLink &operator=(const PostgresLink &) = delete;

    /// Errors: StorageBusy (not reachable), FileUnreadable (not let in), StorageFailed, Unsupported (too old).
    [[nodiscard]] Result<void> open();

    /// BEGIN, COMMIT, SAVEPOINT and the like: what needs no preparation. Errors: those of Statement::run.
    [[nodiscard]] Result<void> control(const char *sql);

    /// COMMIT; a transaction that a statement broke is rolled back, with the error of that statement.
    [[nodiscard]] Result<void> commit();

    /// Any script, in one go (migrations).
    [[nodiscard]] Result<void> script(const QString &sql);

    bool inTransaction() const { return m_inTransaction; }

    /// Of the open connection.
    QSqlDriver *driver() const { return m_connection.driver(); }

private:
    friend struct PostgresStatement;
    [[nodiscard]] Result<void> ready();
    [[nodiscard]] Result<void> execute(const QString &sql);
    [[nodiscard]] Result<void> rollback();
    [[nodiscard]] Result<void> failed(const QSqlError &error, const QString &what);
    [[nodiscard]] Result<void> setUp();
    void close();

    const QString m_url;
    const OpenMode m_mode;
    QSqlDatabase m_connection;
    std::set<PostgresStatement *> m_statements;
    QDeadlineTimer m_nextTry;
    bool m_open = false;
    bool m_inTransaction = false;
    std::optional<Error> m_broken; ///< What spoilt the running transaction.
};

/// A prepared statement of PostgreSQL. All rows of a run are fetched at once.
struct PostgresStatement {
    PostgresStatement(PostgresLink &theLink, const QByteArray &sql);
    ~PostgresStatement();
    PostgresStatement(const PostgresStatement &) = delete;
    PostgresStatement &operator=(const PostgresStatement &) = delete;

    [[nodiscard]] Result<void> run();
    bool next();
    void reset();
    QVariant value(int column) const;
    bool isNull(int column) const;

    PostgresLink &link;
    int places = 0; ///< Values it takes.
    const QString text;
    std::optional<QSqlQuery> query; ///< Nothing: not prepared, or of a connection that is gone.
    QVariantList values;
    bool onRow = false;
};

} // namespace firstline::store
