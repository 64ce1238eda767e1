#pragma once

#include "core/store/postgres.h"

#include <QtSql/QSqlDatabase>

#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;
class QThread;

namespace firstline::store {

/// Where a statement stands: nothing ran; run() found a row that next() has not taken; next() stands on a row; the rows
/// are over; stepping failed.
enum class StepState { Idle, RowWaits, OnRow, Done, Failed };

/// A prepared statement and what is known of it. It is SQLite's own, on the connection that Qt Sql opened: a value
/// object per column and a check per call cost more than SQLite itself (docs/benchmarks.md).
struct CachedStatement {
    CachedStatement() = default;
    ~CachedStatement();
    CachedStatement(const CachedStatement &) = delete;
    CachedStatement &operator=(const CachedStatement &) = delete;

    /// Ends the run and lets go of the values.
    void reset();
    void finalize();
    QString shortSql() const;

    sqlite3 *sqlite = nullptr;
    sqlite3_stmt *compiled = nullptr;
    std::unique_ptr<PostgresStatement> remote; ///< Instead of `compiled`.
    QByteArray text;
    std::optional<Error> failure; ///< Why it could not be prepared.
    std::vector<QByteArray> values; ///< What is bound by pointer lives here.
    int parameters = 0;
    int bound = 0;
    StepState state = StepState::Idle;
    int code = 0; ///< Of a failed step, extended.
    bool inUse = false;
    quint64 lastUse = 0;
};

struct QStringHash {
    size_t operator()(const QString &text) const { return qHash(text); }
};

struct Database::Private {
    static constexpr size_t kMaxBuilt = 200;

    QString file;
    OpenMode mode = OpenMode::Fast;
    QThread *thread = nullptr;
    QSqlDatabase connection;
    sqlite3 *sqlite = nullptr;
    std::unique_ptr<PostgresLink> remote; ///< Instead of `sqlite`; goes after the statements.
    std::unordered_map<const char *, CachedStatement> literals;
    std::unordered_map<QString, CachedStatement, QStringHash> built;
    quint64 uses = 0;
    int logPages = 0; ///< Of the write-ahead log after the last commit; only kept by checkpointByHand().

    [[nodiscard]] Result<void> execute(const QString &sql);
    [[nodiscard]] Result<void> openSqlite();
    void prepare(CachedStatement &cached, const QByteArray &sql);
    void makeRoom();
};

struct Statement::Private {
    /// A kept statement.
    explicit Private(CachedStatement &kept);
    /// One of its own, when the kept one is in use.
    Private(Database::Private &database, const QByteArray &sql);
    ~Private();

    std::unique_ptr<CachedStatement> own;
    CachedStatement *cached = nullptr;
};

} // namespace firstline::store
