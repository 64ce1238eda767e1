#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/domain/value.h"

#include <QtCore/QString>

#include <memory>
#include <optional>

namespace firstline::store {

/// ReadOnly sets query_only; Durable commits with synchronous=FULL (server, journal), Fast with NORMAL (cache).
enum class OpenMode { ReadOnly, Fast, Durable };

/// Which SQL a database speaks where the two differ.
enum class Dialect { Sqlite, Postgres };

/// Write takes SQLite's write lock at once; Read only wants one state for all statements. WriteLater is Write, but
/// PostgreSQL gets what only writes together with the next statement that reads, or with the commit: what is wrong with it
/// shows there, breaks the whole transaction, and Database::brokeLate() says so.
enum class TransactionKind { Write, WriteLater, Read };

class Statement;

/// One connection, opened, used and closed in one thread. Statements are prepared once and kept.
/// SQLite: WAL, foreign keys on, busy timeout 5 s, secure_delete; only a writer checkpoints.
/// PostgreSQL (server only): READ COMMITTED, lock timeout 2 s, statement and idle timeout 5 s; a lost connection is opened
/// again by the next statement outside a transaction. A statement that fails spoils its transaction, or what happened
/// since the innermost Savepoint. A text cannot hold U+0000 there: it becomes U+FFFD.
/// Does not: retry, cross threads, know what it stores.
class Database
{
public:
    /// Opens or creates the file `place` (0600), or opens the existing database of a URL
    /// postgresql://user@host:port/name. Errors: StorageFailed, StorageCorrupt, StorageBusy (also: not reachable),
    /// FileUnreadable (also: not let in), Unsupported (PostgreSQL older than 15, or no driver for it).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &place, OpenMode mode);
    ~Database();

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The statement for `sql`, prepared at its first use. `sql` must be a literal: it is the key.
    /// The guard resets it when it goes out of scope. Errors come from its run().
    Statement statement(const char *sql);

    /// As above for SQL that is built from descriptions or filters; kept by text, at most 200 of them.
    Statement statement(const QString &sql);

    /// Runs a script of several statements (migrations only).
    [[nodiscard]] Result<void> script(const QString &sql);

    /// Shape: empty when fine, else SQLite's own words (PRAGMA quick_check). PostgreSQL checks its pages itself: empty.
    QString quickCheck();

    /// Copies the whole database to a new file (VACUUM INTO). Errors: StorageFailed, AlreadyExists, Unsupported
    /// (PostgreSQL: pg_dump does it).
    [[nodiscard]] Result<void> copyTo(const QString &file);

    [[nodiscard]] Result<void> checkpoint();

    /// From now on no commit checkpoints by itself: the owner does, when nobody waits.
    void checkpointByHand();

    /// Pages in the write-ahead log after the last commit. Shape: 0 without checkpointByHand().
    qint64 logPages() const;

    /// Writes what readers allow back into the file, so that the log begins anew. Errors: those of Statement::run.
    [[nodiscard]] Result<void> checkpointSome();
    /// The place it was opened at, without a password.
    QString file() const;
    bool inTransaction() const;
    Dialect dialect() const;

    /// Whether the last transaction failed while it was one of TransactionKind::WriteLater: nobody knows which command it
    /// was, and the same again with TransactionKind::Write tells.
    bool brokeLate() const;

    /// What all connections of the process to SQLite take together: mostly pages that they keep of their files. Thread: any.
    /// Units: bytes.
    static qint64 memoryUsed();

    /// The raw sqlite3 handle, null with PostgreSQL; for core/store alone.
    void *handle() const;

private:
    friend class Transaction;
    friend class Savepoint;
    friend class Statement;
    friend class Ahead;
    Database();
    struct Private;
    std::unique_ptr<Private> d;
};

/// A prepared statement in use. Binds by position in call order; rows are read forward only.
/// ```
/// auto s = db.statement("SELECT rid, subject FROM ticket WHERE queue = ?");
/// s.bind(queue.uuid());
/// if (auto ok = s.run(); !ok) return fail(ok.error());
/// while (s.next()) use(s.int64(0), s.text(1));
/// ```
class Statement
{
public:
    ~Statement();
    Statement(Statement &&) noexcept;
    Statement(const Statement &) = delete;

    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64(value)); }
    Statement &bind(const QString &value);
    Statement &bind(const QByteArray &value);
    Statement &bind(const Uuid &value);
    Statement &bindNull();
    template<class Tag>
    Statement &bind(const Id<Tag> &id)
    {
        return bind(id.uuid());
    }

    /// A value as its column holds it: null, integer, text, bytes; lists and maps as CBOR.
    Statement &bindValue(const Value &value);

    /// Executes with what was bound. Errors: StorageFailed, StorageBusy, StorageFull, StorageCorrupt, AlreadyExists
    /// (a UNIQUE constraint).
    [[nodiscard]] Result<void> run();
    /// Steps to the next row; false after the last one, and when reading failed: ended() tells which.
    bool next();

    /// Why next() answered false: fine at the end of the rows. Errors: those of run().
    [[nodiscard]] Result<void> ended() const;

    bool isNull(int column) const;
    qint64 int64(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    Uuid uuid(int column) const;

    /// Rows changed by the last run.
    qint64 changed() const;

    /// The row id that the last INSERT gave. PostgreSQL: the statement must say RETURNING rid.
    qint64 lastRowId() const;

private:
    friend class Database;
    struct Private;
    explicit Statement(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// BEGIN IMMEDIATE .. COMMIT; rolls back when it is destroyed without commit(). On a ReadOnly database, or for reading, it
/// holds one state for all statements inside it. PostgreSQL: READ COMMITTED for writing, where each statement sees what
/// was committed before it; whoever needs more locks a row. REPEATABLE READ for reading.
class Transaction
{
public:
    explicit Transaction(Database &db, TransactionKind kind = TransactionKind::Write);
    ~Transaction();
    Transaction(const Transaction &) = delete;

    /// Errors: StorageBusy, StorageFailed when it could not begin.
    [[nodiscard]] Result<void> begun() const;

    /// Errors: StorageFull, StorageFailed, StorageBusy; the transaction is rolled back then, except that with
    /// PostgreSQL nobody knows what became of it when the connection is lost in this very moment (StorageBusy).
    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] Result<void> rollback();

    Database &m_db;
    Result<void> m_begun;
    bool m_open = false;
};

/// A named point inside a transaction to go back to; goes back when destroyed without keep().
class Savepoint
{
public:
    explicit Savepoint(Database &db);
    ~Savepoint();
    Savepoint(const Savepoint &) = delete;

    [[nodiscard]] Result<void> keep();

private:
    Database &m_db;
    bool m_open = false;
};

/// Asks PostgreSQL ahead, many questions on one way: while it lives, statements that read are only noted down and answer no
/// rows; the same ones with the same values, run afterwards in the same transaction, have their answer at once. Whoever asks
/// sees to it that nothing asked for is written in between. Nothing may be written while it lives. SQLite: reads as ever.
class Ahead
{
public:
    /// Once: an answer is for one run. Kept: for all runs up to the end of the transaction. Drop: instead of asking,
    /// forgets the answers that wait for the statements that run.
    enum class Answers { Once, Kept, Drop };

    explicit Ahead(Database &db, Answers answers = Answers::Once);
    ~Ahead();
    Ahead(const Ahead &) = delete;

private:
    Database &m_db;
};

} // namespace firstline::store
