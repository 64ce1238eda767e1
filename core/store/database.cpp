#include "core/store/database.h"

#include "core/base/logging.h"
#include "core/store/database_p.h"
#include "core/store/sqlerror.h"
#include "core/store/sqlfunctions.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <atomic>
#include <sqlite3.h>

namespace firstline::store {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Every connection has a name of its own: two of one file, or of two threads, never share one.
QString nextConnectionName()
{
    static std::atomic<quint64> s_next { 1 };
    return u"firstline-"_qs + QString::number(s_next.fetch_add(1));
}

bool isUri(const QString &file)
{
    return file.startsWith(u"file:");
}

/// Creates the file before SQLite does, so that nobody else could read it even for a moment; -wal and -shm get the
/// permissions of the file.
Result<void> createPrivate(const QString &file)
{
    if (isUri(file) || file == u":memory:" || QFile::exists(file))
        return {};
    QFile created(file);
    if (!created.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerOnly))
        return fail(ErrorCode::FileUnreadable, file % u": " % created.errorString());
    return {};
}

/// What a connection is set to. Source: style.md "Database", sync.md decision 5.
QStringList pragmas(OpenMode mode)
{
    QStringList list { u"PRAGMA busy_timeout = 5000"_qs, u"PRAGMA foreign_keys = ON"_qs,
        u"PRAGMA temp_store = MEMORY"_qs, u"PRAGMA trusted_schema = OFF"_qs };
    if (mode == OpenMode::ReadOnly) {
        // 16 MB: the indexes of the lists at 100,000 tickets; only a writer checkpoints.
        list += { u"PRAGMA cache_size = -16384"_qs, u"PRAGMA wal_autocheckpoint = 0"_qs, u"PRAGMA query_only = ON"_qs };
        return list;
    }
    list += { u"PRAGMA journal_mode = WAL"_qs, u"PRAGMA cache_size = -65536"_qs, u"PRAGMA secure_delete = ON"_qs,
        u"PRAGMA journal_size_limit = 67108864"_qs };
    if (mode == OpenMode::Durable)
        list += { u"PRAGMA synchronous = FULL"_qs, u"PRAGMA fullfsync = ON"_qs,
            u"PRAGMA checkpoint_fullfsync = ON"_qs };
    else
        list += u"PRAGMA synchronous = NORMAL"_qs;
    return list;
}

} // namespace

Database::Database()
    : d(std::make_unique<Private>())
{
}

Database::~Database()
{
    Q_ASSERT(d->thread == QThread::currentThread());
    d->literals.clear();
    d->built.clear();
    d->remote.reset();
    if (!d->connection.isValid())
        return;
    const QString name = d->connection.connectionName();
    d->connection.close();
    d->connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &place, OpenMode mode)
{
    std::unique_ptr<Database> database(new Database);
    Private &d = *database->d;
    d.file = place;
    d.mode = mode;
    d.thread = QThread::currentThread();
    Result<void> opened;
    if (isPostgres(place)) {
        d.remote = std::make_unique<PostgresLink>(place, mode);
        opened = d.remote->open();
    } else {
        opened = d.openSqlite();
    }
    if (!opened)
        return fail(opened.error());
    return database;
}

Result<void> Database::Private::openSqlite()
{
    if (mode == OpenMode::ReadOnly && !isUri(file) && !QFileInfo::exists(file))
        return fail(ErrorCode::FileUnreadable, u"no such database: "_qs % file);
    if (auto created = createPrivate(file); !created)
        return created;
    connection = QSqlDatabase::addDatabase(u"QSQLITE"_qs, nextConnectionName());
    connection.setDatabaseName(file);
    connection.setConnectOptions(isUri(file) ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_URI"_qs
                                             : u"QSQLITE_BUSY_TIMEOUT=5000"_qs);
    if (!connection.open())
        return fail(storageError(connection.lastError(), u"open "_qs % file));
    const QVariant raw = connection.driver()->handle();
    if (qstrcmp(raw.typeName(), "sqlite3*") != 0)
        return fail(ErrorCode::StorageFailed, u"the SQLite driver gave no handle"_qs);
    sqlite = *static_cast<sqlite3 *const *>(raw.constData());
    if (mode == OpenMode::ReadOnly)
        sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (const int code = addSqlFunctions(sqlite); code != SQLITE_OK)
        return fail(storageCode(code), u"the SQL functions could not be added"_qs);
    for (const QString &pragma : pragmas(mode)) {
        if (auto ok = execute(pragma); !ok)
            return ok;
    }
    // Reads the first page: tells a file that is no database, or one that is locked, at once.
    return execute(u"SELECT count(*) FROM sqlite_master"_qs);
}

Result<void> Database::Private::execute(const QString &sql)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return fail(storageError(query.lastError(), sql.left(80)));
    return {};
}

Statement Database::statement(const char *sql)
{
    CachedStatement &cached = d->literals[sql];
    // The key is the address; the text is compared as well, because an address may be used again.
    if (cached.text != sql) {
        if (cached.inUse)
            return Statement(std::make_unique<Statement::Private>(*d, sql));
        d->prepare(cached, sql);
    }
    if (cached.inUse)
        return Statement(std::make_unique<Statement::Private>(*d, sql));
    return Statement(std::make_unique<Statement::Private>(cached));
}

Statement Database::statement(const QString &sql)
{
    auto it = d->built.find(sql);
    if (it == d->built.end()) {
        d->makeRoom();
        it = d->built.try_emplace(sql).first;
        d->prepare(it->second, sql.toUtf8());
    }
    if (it->second.inUse)
        return Statement(std::make_unique<Statement::Private>(*d, sql.toUtf8()));
    it->second.lastUse = ++d->uses;
    return Statement(std::make_unique<Statement::Private>(it->second));
}

void Database::Private::prepare(CachedStatement &cached, const QByteArray &sql)
{
    cached.finalize();
    cached.failure.reset();
    cached.sqlite = sqlite;
    cached.text = sql;
    if (remote) {
        cached.remote = std::make_unique<PostgresStatement>(*remote, sql);
        cached.parameters = cached.remote->places;
        return;
    }
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(sqlite, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                                        &cached.compiled, &rest);
    if (code != SQLITE_OK) {
        cached.failure = storageError(sqlite, cached.shortSql());
        return;
    }
    if (!cached.compiled || !QByteArray(rest).trimmed().isEmpty()) {
        cached.failure = Error { ErrorCode::BadArgument, u"not one statement: "_qs % cached.shortSql() };
        return;
    }
    cached.parameters = sqlite3_bind_parameter_count(cached.compiled);
}

/// Forgets the built statement that was not used for longest, when there are too many.
void Database::Private::makeRoom()
{
    if (built.size() < kMaxBuilt)
        return;
    auto oldest = built.end();
    for (auto it = built.begin(); it != built.end(); ++it) {
        if (!it->second.inUse && (oldest == built.end() || it->second.lastUse < oldest->second.lastUse))
            oldest = it;
    }
    if (oldest != built.end())
        built.erase(oldest);
}

Result<void> Database::script(const QString &sql)
{
    if (d->remote)
        return d->remote->script(sql);
    QByteArray pending;
    QByteArrayList pieces = sql.toUtf8().split(';');
    const QByteArray rest = pieces.takeLast();
    for (const QByteArray &piece : pieces) {
        pending += piece + ';';
        // A ';' inside a trigger, a string or a comment does not complete a statement.
        if (!sqlite3_complete(pending.constData()))
            continue;
        if (auto ok = d->execute(QString::fromUtf8(pending)); !ok)
            return ok;
        pending.clear();
    }
    if (!pending.isEmpty() || !rest.trimmed().isEmpty())
        return fail(ErrorCode::BadArgument, u"the script ends inside a statement: "_qs % QString::fromUtf8(pending + rest));
    return {};
}

QString Database::quickCheck()
{
    if (d->remote)
        return {};
    auto s = statement("PRAGMA quick_check(10)");
    if (auto ok = s.run(); !ok)
        return ok.error().detail;
    QStringList lines;
    while (s.next())
        lines += s.text(0);
    if (auto ok = s.ended(); !ok)
        lines += ok.error().detail;
    return lines == QStringList { u"ok"_qs } ? QString() : lines.join(u'\n');
}

Result<void> Database::copyTo(const QString &file)
{
    if (QFile::exists(file))
        return fail(ErrorCode::AlreadyExists, file);
    if (d->remote)
        return fail(ErrorCode::Unsupported, u"PostgreSQL is copied by pg_dump"_qs);
    auto s = statement("VACUUM INTO ?");
    if (auto ok = s.bind(file).run(); !ok)
        return ok;
    if (!QFile::setPermissions(file, kOwnerOnly))
        qCWarning(lcStore) << "could not make the copy private" << file;
    return {};
}

Result<void> Database::checkpoint()
{
    if (d->remote)
        return {};
    auto s = statement("PRAGMA wal_checkpoint(TRUNCATE)");
    if (auto ok = s.run(); !ok)
        return ok;
    d->logPages = 0;
    if (s.next() && s.int64(0) != 0)
        return fail(ErrorCode::StorageBusy, u"a reader keeps the log from being emptied"_qs);
    return s.ended();
}

void Database::checkpointByHand()
{
    if (d->remote)
        return;
    sqlite3_wal_hook(
        d->sqlite,
        [](void *pages, sqlite3 *, const char *, int count) {
            *static_cast<int *>(pages) = count;
            return SQLITE_OK;
        },
        &d->logPages);
}

qint64 Database::logPages() const
{
    return d->logPages;
}

Result<void> Database::checkpointSome()
{
    if (d->remote)
        return {};
    // Not tried again before the next commit, whatever readers allowed.
    d->logPages = 0;
    auto s = statement("PRAGMA wal_checkpoint(PASSIVE)");
    return s.run();
}

qint64 Database::memoryUsed()
{
    return sqlite3_memory_used();
}

QString Database::file() const
{
    return withoutPassword(d->file);
}

bool Database::inTransaction() const
{
    return d->remote ? d->remote->inTransaction() : sqlite3_get_autocommit(d->sqlite) == 0;
}

Dialect Database::dialect() const
{
    return d->remote ? Dialect::Postgres : Dialect::Sqlite;
}

bool Database::brokeLate() const
{
    return d->remote && d->remote->brokeLate();
}

void *Database::handle() const
{
    return d->sqlite;
}

} // namespace firstline::store
