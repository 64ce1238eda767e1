#pragma once

#include "core/store/database.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlResult>

#include <unordered_map>

struct sqlite3;
class QThread;

namespace firstline::store {

/// A prepared statement and what is known of it.
struct CachedStatement {
    std::unique_ptr<QSqlQuery> query;
    QByteArray text; ///< Of a literal.
    std::optional<Error> failure; ///< Why it could not be prepared.
    int parameters = -1; ///< -1: not known.
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
    std::unordered_map<const char *, CachedStatement> literals;
    std::unordered_map<QString, CachedStatement, QStringHash> built;
    quint64 uses = 0;

    [[nodiscard]] Result<void> execute(const QString &sql);
    void prepare(CachedStatement &cached, const QString &sql);
    void makeRoom();
};

struct Statement::Private {
    /// A kept statement.
    explicit Private(CachedStatement &kept);
    /// One of its own, when the kept one is in use.
    Private(Database::Private &database, const QString &sql);
    ~Private();

    std::unique_ptr<CachedStatement> own;
    CachedStatement *cached = nullptr;
    int bound = 0;
};

} // namespace firstline::store
