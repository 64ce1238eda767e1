#pragma once

#include "core/store/database.h"
#include "core/store/postgresset.h"

#include <QtCore/QDeadlineTimer>
#include <QtSql/QSqlDatabase>

#include <deque>
#include <unordered_map>

struct pg_conn;
struct pg_result;

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

/// Whether the connection is of no use any more after an error of this state.
bool isLostState(const QString &state);

/// What PostgreSQL reports, as one of ours: StorageBusy for what passes by itself (a lost connection, a lock that is held
/// too long, a server that starts or stops). `state` is its five letters (SQLSTATE), empty when the connection itself failed.
Error postgresError(const QString &state, const QString &text, const QString &what);

/// What a statement sends, in the order of its places. Numbers and texts travel as text, bytes as they are.
struct PostgresValues {
    void addText(const QByteArray &text);
    void addBytes(const QByteArray &bytes);
    void addNull();
    void clear();

    std::vector<QByteArray> parts; ///< A null one is NULL.
    std::vector<int> formats; ///< 1: bytes.
};

/// What came back for one statement: its rows, or nothing when it failed or was not answered yet.
struct PostgresAnswer {
    PostgresAnswer() = default;
    ~PostgresAnswer();
    PostgresAnswer(const PostgresAnswer &) = delete;
    PostgresAnswer &operator=(const PostgresAnswer &) = delete;

    pg_result *rows = nullptr;
};

/// A text that connections prepare at its first use, under its name.
struct PostgresText {
    QByteArray name; ///< Empty: run without preparing.
    QByteArray text;
    quint64 preparedOn = 0; ///< The connection that knows the name; 0: none.
    std::unique_ptr<PostgresSet> set; ///< How it is told for many rows at once; null: not at all.
};

/// A statement on its way: noted, not sent yet.
struct PostgresNote {
    std::shared_ptr<PostgresText> text;
    PostgresValues values;
    std::shared_ptr<PostgresAnswer> answer; ///< Null: nobody reads it.
};

/// One connection to PostgreSQL behind a Database: opened again when it was lost, at most every quarter of a second, but
/// never inside a transaction. Statements go out on libpq's own pipeline (docs/adr/0011): what was asked ahead and, in a
/// transaction that writes later, what only writes, waits for the next statement whose answer is wanted, and travels with
/// it; rows that the same statement writes then travel as one set. Thread: that of its Database.
class PostgresLink
{
public:
    PostgresLink(const QString &url, OpenMode mode);
    ~PostgresLink();
    PostgresLink(const PostgresLink &) = delete;
    PostgresLink &operator=(const PostgresLink &) = delete;

    /// Errors: StorageBusy (not reachable), FileUnreadable (not let in), StorageFailed, Unsupported (too old).
    [[nodiscard]] Result<void> open();

    /// Begins a transaction. `later`: what only writes is noted down and sent together. Errors: those of Statement::run.
    [[nodiscard]] Result<void> begin(const char *sql, bool later);

    /// Savepoints, the innermost one: made, let go, gone back to. Errors: those of Statement::run.
    [[nodiscard]] Result<void> mark();
    [[nodiscard]] Result<void> release();
    [[nodiscard]] Result<void> backToMark();

    /// COMMIT; a transaction that a statement broke is rolled back, with the error of that statement.
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] Result<void> rollback();

    /// Any script, in one go (migrations).
    [[nodiscard]] Result<void> script(const QString &sql);

    /// What a statement that reads does when it runs: takes its answer; is noted, answers no rows, and has its answer when it
    /// runs again; forgets the answer it has waiting.
    enum class Asking { No, Ahead, Dropping };

    /// `keep`: what is asked now answers every run up to the end of the transaction, not one only.
    void setAsking(Asking asking, bool keep);

    bool inTransaction() const { return m_inTransaction; }

    /// Whether the last transaction broke on a statement that was only noted when it ran.
    bool brokeLate() const { return m_brokeLate; }

    /// The open connection as Qt Sql knows it.
    const QSqlDatabase &connection() const { return m_connection; }

private:
    friend struct PostgresStatement;

    enum class Step { Prepare, Describe, Run };
    struct Awaited {
        std::shared_ptr<PostgresText> text;
        std::shared_ptr<PostgresAnswer> answer;
        Step step = Step::Run;
    };
    struct Kept {
        std::shared_ptr<PostgresAnswer> answer;
        bool keep = false;
    };

    [[nodiscard]] Result<void> ready();
    [[nodiscard]] Result<void> setUp();
    [[nodiscard]] Result<void> runText(const QByteArray &sql);
    [[nodiscard]] Result<void> collect();
    [[nodiscard]] Result<void> failed(const Error &error, bool lost);
    std::optional<Error> readAll(bool &lost);
    void note(std::shared_ptr<PostgresText> text, PostgresValues values, std::shared_ptr<PostgresAnswer> answer);
    bool send();
    bool sendNotes(size_t from, size_t to);
    bool sendOne(const PostgresNote &note);
    bool flush();
    void push();
    bool isCut();
    void forgetTransaction();
    void close();

    const QString m_url;
    const OpenMode m_mode;
    QSqlDatabase m_connection;
    pg_conn *m_raw = nullptr; ///< Of m_connection, while it is open.
    quint64 m_epoch = 0; ///< Counts connections.
    QDeadlineTimer m_nextTry;
    bool m_open = false;
    bool m_inTransaction = false;
    bool m_begun = false; ///< BEGIN was sent.
    bool m_later = false;
    Asking m_asking = Asking::No;
    bool m_keepAsked = false;
    bool m_brokeLate = false;
    std::optional<Error> m_broken; ///< What spoilt the running transaction.
    std::vector<PostgresNote> m_notes; ///< Not sent yet.
    std::vector<std::optional<size_t>> m_marks; ///< Savepoints: where among the notes, or nothing when it was sent.
    std::deque<Awaited> m_awaited; ///< Sent, without an answer yet.
    std::unordered_map<std::string, Kept> m_answers; ///< Of what was asked ahead.
    std::vector<QByteArray> m_gone; ///< Names of prepared statements that nobody needs any more.
};

/// A statement of PostgreSQL. All rows of a run are fetched at once.
struct PostgresStatement {
    PostgresStatement(PostgresLink &theLink, const QByteArray &sql);
    ~PostgresStatement();
    PostgresStatement(const PostgresStatement &) = delete;
    PostgresStatement &operator=(const PostgresStatement &) = delete;

    [[nodiscard]] Result<void> run();
    bool next();
    void reset();
    bool isNull(int column) const;
    qint64 int64(int column) const;
    QString string(int column) const;
    QByteArray bytes(int column) const;

    /// Rows changed by the last run. Shape: 0 when it failed.
    qint64 changed();

    PostgresLink &link;
    int places = 0; ///< Values it takes.
    std::shared_ptr<PostgresText> text;
    bool writes = false; ///< And answers no rows.
    PostgresValues values;
    std::shared_ptr<PostgresAnswer> answer; ///< Of the last run.
    int row = -1;

private:
    [[nodiscard]] Result<void> ask();
    std::string key() const;
    QByteArray cell(int column) const;
};

} // namespace firstline::store
