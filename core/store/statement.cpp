#include "core/protocol/cbor.h"
#include "core/store/database_p.h"
#include "core/store/sqlerror.h"

#include <QtSql/QSqlError>

namespace firstline::store {

Statement::Private::Private(CachedStatement &kept)
    : cached(&kept)
{
    cached->inUse = true;
}

Statement::Private::Private(Database::Private &database, const QString &sql)
    : own(std::make_unique<CachedStatement>())
    , cached(own.get())
{
    database.prepare(*own, sql);
}

Statement::Private::~Private()
{
    cached->query->finish();
    cached->inUse = false;
}

Statement::Statement(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Statement::~Statement() = default;
Statement::Statement(Statement &&) noexcept = default;

Statement &Statement::bind(qint64 value)
{
    d->cached->query->bindValue(d->bound++, QVariant(value));
    return *this;
}

Statement &Statement::bind(const QString &value)
{
    // A null QString would become NULL; an empty text is a text. Half a surrogate pair would swallow what follows it.
    if (value.isNull())
        d->cached->query->bindValue(d->bound++, QVariant(QString(QLatin1String(""))));
    else
        d->cached->query->bindValue(d->bound++, QVariant(value.isValidUtf16() ? value : QString::fromUtf8(value.toUtf8())));
    return *this;
}

Statement &Statement::bind(const QByteArray &value)
{
    d->cached->query->bindValue(d->bound++, QVariant(value.isNull() ? QByteArray("") : value));
    return *this;
}

Statement &Statement::bind(const Uuid &value)
{
    return value.isNull() ? bindNull() : bind(value.bytes());
}

Statement &Statement::bindNull()
{
    d->cached->query->bindValue(d->bound++, QVariant());
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
    const int bound = std::exchange(d->bound, 0);
    if (cached.failure)
        return fail(*cached.failure);
    if (cached.parameters >= 0 && bound != cached.parameters) {
        return fail(ErrorCode::BadArgument,
                    QString::number(bound) % u" values for "_qs % QString::number(cached.parameters) % u" places: "_qs
                        % cached.query->lastQuery().left(120));
    }
    if (!cached.query->exec())
        return fail(storageError(cached.query->lastError(), cached.query->lastQuery().left(120)));
    return {};
}

bool Statement::next()
{
    return d->cached->query->next();
}

Result<void> Statement::ended() const
{
    const QSqlError error = d->cached->query->lastError();
    if (error.isValid())
        return fail(storageError(error, d->cached->query->lastQuery().left(120)));
    return {};
}

bool Statement::isNull(int column) const
{
    return d->cached->query->isNull(column);
}

qint64 Statement::int64(int column) const
{
    return d->cached->query->value(column).toLongLong();
}

QString Statement::text(int column) const
{
    return d->cached->query->value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return d->cached->query->value(column).toByteArray();
}

Uuid Statement::uuid(int column) const
{
    return Uuid::fromBytes(bytes(column));
}

qint64 Statement::changed() const
{
    return d->cached->query->numRowsAffected();
}

qint64 Statement::lastRowId() const
{
    return d->cached->query->lastInsertId().toLongLong();
}

} // namespace firstline::store
