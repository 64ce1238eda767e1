#include "core/protocol/cbor.h"
#include "core/store/database_p.h"
#include "core/store/sqlerror.h"

#include <sqlite3.h>

namespace firstline::store {

CachedStatement::~CachedStatement()
{
    finalize();
}

void CachedStatement::reset()
{
    if (remote) {
        remote->reset();
        state = StepState::Idle;
        bound = 0;
        return;
    }
    if (state != StepState::Idle)
        sqlite3_reset(compiled);
    state = StepState::Idle;
    if (compiled && !values.empty()) {
        // Nothing may point to values that are gone.
        sqlite3_clear_bindings(compiled);
    }
    values.clear();
    bound = 0;
}

void CachedStatement::finalize()
{
    sqlite3_finalize(compiled);
    compiled = nullptr;
    remote.reset();
}

QString CachedStatement::shortSql() const
{
    return QString::fromUtf8(text.left(120));
}

Statement::Private::Private(CachedStatement &kept)
    : cached(&kept)
{
    cached->inUse = true;
}

Statement::Private::Private(Database::Private &database, const QByteArray &sql)
    : own(std::make_unique<CachedStatement>())
    , cached(own.get())
{
    database.prepare(*own, sql);
}

Statement::Private::~Private()
{
    cached->reset();
    cached->inUse = false;
}

Statement::Statement(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Statement::~Statement() = default;
Statement::Statement(Statement &&) noexcept = default;

namespace {

/// The place of the next value, counted from 1 as SQLite does. The first value of a new run ends the run before.
int nextPlace(CachedStatement &cached)
{
    if (cached.state != StepState::Idle)
        cached.reset();
    return ++cached.bound;
}

/// Where PostgreSQL takes the next value.
PostgresValues &nextRemote(CachedStatement &cached)
{
    nextPlace(cached);
    return cached.remote->values;
}

/// PostgreSQL's texts hold no U+0000; a null QString is an empty text there, too.
QString storable(const QString &text)
{
    if (text.isEmpty())
        return u""_qs;
    return text.contains(QChar(u'\0')) ? QString(text).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)) : text;
}

} // namespace

Statement &Statement::bind(qint64 value)
{
    CachedStatement &cached = *d->cached;
    if (cached.remote) {
        nextRemote(cached).addText(QByteArray::number(value));
        return *this;
    }
    sqlite3_bind_int64(cached.compiled, nextPlace(cached), value);
    return *this;
}

Statement &Statement::bind(const QString &value)
{
    CachedStatement &cached = *d->cached;
    if (cached.remote) {
        nextRemote(cached).addText(storable(value).toUtf8());
        return *this;
    }
    const int place = nextPlace(cached);
    // A null QString is an empty text, not NULL; half a surrogate pair becomes a question mark here.
    const QByteArray &utf8 = cached.values.emplace_back(value.isEmpty() ? QByteArray("") : value.toUtf8());
    sqlite3_bind_text64(cached.compiled, place, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bind(const QByteArray &value)
{
    CachedStatement &cached = *d->cached;
    if (cached.remote) {
        nextRemote(cached).addBytes(value);
        return *this;
    }
    const int place = nextPlace(cached);
    const QByteArray &kept = cached.values.emplace_back(value.isNull() ? QByteArray("") : value);
    sqlite3_bind_blob64(cached.compiled, place, kept.constData(), sqlite3_uint64(kept.size()), SQLITE_STATIC);
    return *this;
}

Statement &Statement::bind(const Uuid &value)
{
    return value.isNull() ? bindNull() : bind(value.bytes());
}

Statement &Statement::bindNull()
{
    CachedStatement &cached = *d->cached;
    if (cached.remote) {
        nextRemote(cached).addNull();
        return *this;
    }
    sqlite3_bind_null(cached.compiled, nextPlace(cached));
    return *this;
}

Statement &Statement::bindValue(const Value &value)
{
    if (value.isNull())
        return bindNull();
    if (value.isBool())
        return bind(qint64(value.toBool()));
    if (value.isInt())
        return bind(value.toInt());
    if (value.isText())
        return bind(value.toText());
    if (value.isBytes())
        return bind(value.toBytes());
    return bind(protocol::encode(value));
}

Result<void> Statement::run()
{
    CachedStatement &cached = *d->cached;
    if (cached.failure)
        return fail(*cached.failure);
    if (cached.state != StepState::Idle)
        cached.reset();
    if (cached.bound != cached.parameters) {
        const QString counts = QString::number(cached.bound) % u" values for "_qs % QString::number(cached.parameters);
        cached.reset();
        return fail(ErrorCode::BadArgument, counts % u" places: " % cached.shortSql());
    }
    if (cached.remote) {
        auto ran = cached.remote->run();
        cached.state = ran ? StepState::OnRow : StepState::Failed;
        cached.code = 0;
        return ran;
    }
    const int code = sqlite3_step(cached.compiled);
    cached.state = code == SQLITE_ROW ? StepState::RowWaits : code == SQLITE_DONE ? StepState::Done : StepState::Failed;
    if (cached.state != StepState::Failed)
        return {};
    cached.code = sqlite3_extended_errcode(cached.sqlite);
    return fail(storageError(cached.sqlite, cached.shortSql()));
}

bool Statement::next()
{
    CachedStatement &cached = *d->cached;
    if (cached.remote)
        return cached.state == StepState::OnRow && cached.remote->next();
    if (cached.state == StepState::RowWaits) {
        cached.state = StepState::OnRow;
        return true;
    }
    if (cached.state != StepState::OnRow)
        return false;
    const int code = sqlite3_step(cached.compiled);
    if (code == SQLITE_ROW)
        return true;
    cached.state = code == SQLITE_DONE ? StepState::Done : StepState::Failed;
    if (cached.state == StepState::Failed)
        cached.code = sqlite3_extended_errcode(cached.sqlite);
    return false;
}

Result<void> Statement::ended() const
{
    const CachedStatement &cached = *d->cached;
    if (cached.failure)
        return fail(*cached.failure);
    if (cached.remote) {
        // All rows came with run(); only the connection could be lost since.
        return cached.state == StepState::Failed || !cached.remote->answer
            ? fail(ErrorCode::StorageBusy, cached.shortSql())
            : Result<void>();
    }
    if (cached.state == StepState::Failed)
        return fail(storageCode(cached.code), cached.shortSql() % u": "_qs % QString::fromUtf8(sqlite3_errstr(cached.code)));
    return {};
}

bool Statement::isNull(int column) const
{
    if (d->cached->remote)
        return d->cached->remote->isNull(column);
    return sqlite3_column_type(d->cached->compiled, column) == SQLITE_NULL;
}

qint64 Statement::int64(int column) const
{
    if (d->cached->remote)
        return d->cached->remote->int64(column);
    return sqlite3_column_int64(d->cached->compiled, column);
}

QString Statement::text(int column) const
{
    if (d->cached->remote)
        return d->cached->remote->string(column);
    sqlite3_stmt *row = d->cached->compiled;
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(row, column));
}

QByteArray Statement::bytes(int column) const
{
    if (d->cached->remote)
        return d->cached->remote->bytes(column);
    sqlite3_stmt *row = d->cached->compiled;
    const auto *data = static_cast<const char *>(sqlite3_column_blob(row, column));
    return QByteArray(data, sqlite3_column_bytes(row, column));
}

Uuid Statement::uuid(int column) const
{
    if (d->cached->remote)
        return Uuid::fromBytes(d->cached->remote->bytes(column));
    sqlite3_stmt *row = d->cached->compiled;
    const auto *data = static_cast<const char *>(sqlite3_column_blob(row, column));
    return Uuid::fromBytes(QByteArray::fromRawData(data, sqlite3_column_bytes(row, column)));
}

qint64 Statement::changed() const
{
    if (const auto &remote = d->cached->remote)
        return remote->changed();
    return sqlite3_changes64(d->cached->sqlite);
}

qint64 Statement::lastRowId() const
{
    if (const auto &remote = d->cached->remote)
        return remote->row >= 0 || remote->next() ? remote->int64(0) : 0;
    return sqlite3_last_insert_rowid(d->cached->sqlite);
}

} // namespace firstline::store
