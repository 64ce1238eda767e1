#include "core/store/postgres.h"

#include "core/base/logging.h"
#include "core/store/sqlerror.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>
#include <QtSql/QSqlError>

#include <atomic>

namespace firstline::store {

namespace {

constexpr auto kBetweenTries = std::chrono::milliseconds(250);
constexpr int kOldestServer = 150'000;

/// Every connection has a name of its own, as those of SQLite have.
QString nextName()
{
    static std::atomic<quint64> s_next { 1 };
    return u"firstline-pg-"_qs + QString::number(s_next.fetch_add(1));
}

/// What may stand behind the "?" of a URL, besides host, port, user and dbname.
const QStringList &urlOptions()
{
    static const QStringList names { u"sslmode"_qs, u"sslrootcert"_qs, u"sslcert"_qs, u"sslkey"_qs, u"passfile"_qs,
        u"connect_timeout"_qs, u"target_session_attrs"_qs, u"keepalives_idle"_qs, u"service"_qs };
    return names;
}

QString optionsOf(const QUrlQuery &query, OpenMode mode)
{
    QStringList options { u"application_name=firstline"_qs };
    if (!query.hasQueryItem(u"connect_timeout"_qs))
        options += u"connect_timeout=5"_qs;
    // Reads go to the primary, too: a standby may be behind what a workstation was already shown.
    if (!query.hasQueryItem(u"target_session_attrs"_qs) && mode != OpenMode::ReadOnly)
        options += u"target_session_attrs=read-write"_qs;
    for (const QString &name : urlOptions()) {
        if (query.hasQueryItem(name))
            options += QString(name % u"='" % query.queryItemValue(name, QUrl::FullyDecoded).replace(u'\'', u"\\'"_qs) % u'\'');
    }
    return options.join(u';');
}

QSqlDatabase connectionOf(const QString &url, OpenMode mode)
{
    const QUrl parsed(url, QUrl::TolerantMode);
    const QUrlQuery query(parsed);
    const auto given = [&](const QString &name, const QString &otherwise) {
        return query.hasQueryItem(name) ? query.queryItemValue(name, QUrl::FullyDecoded) : otherwise;
    };
    QSqlDatabase made = QSqlDatabase::addDatabase(u"QPSQL"_qs, nextName());
    made.setHostName(given(u"host"_qs, parsed.host()));
    made.setPort(given(u"port"_qs, QString::number(parsed.port(-1))).toInt());
    made.setUserName(given(u"user"_qs, parsed.userName()));
    made.setPassword(parsed.password());
    made.setDatabaseName(given(u"dbname"_qs, parsed.path().mid(1)));
    made.setConnectOptions(optionsOf(query, mode));
    return made;
}

/// Source: sync.md 2.3. A server process that stands still must not hold the head for ever.
QString settings(OpenMode mode)
{
    const QString common = u"SET client_encoding = 'UTF8'; SET client_min_messages = warning; "
                            "SET standard_conforming_strings = on; SET bytea_output = 'hex'; SET lock_timeout = '2s'; "
                            "SET statement_timeout = '5s'; SET idle_in_transaction_session_timeout = '5s'; "_qs;
    return common
        % (mode == OpenMode::ReadOnly ? u"SET default_transaction_read_only = on"_qs : u"SET synchronous_commit = on"_qs);
}

/// Whether the connection is of no use any more.
bool isLost(const QString &state)
{
    // No state at all: libpq itself could not send or receive.
    return state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P") || state == u"25P03";
}

ErrorCode codeOf(const QString &state)
{
    if (isLost(state) || state == u"40001" || state == u"40P01" || state == u"55P03" || state == u"57014"
        || state == u"53300")
        return ErrorCode::StorageBusy;
    if (state == u"23505")
        return ErrorCode::AlreadyExists;
    if (state == u"53100" || state == u"53200")
        return ErrorCode::StorageFull;
    if (state == u"XX001" || state == u"XX002")
        return ErrorCode::StorageCorrupt;
    if (state.startsWith(u"28") || state == u"3D000" || state == u"42501")
        return ErrorCode::FileUnreadable;
    if (state == u"54000" || state == u"22001")
        return ErrorCode::TooLarge;
    return ErrorCode::StorageFailed;
}

} // namespace

bool isPostgres(const QString &place)
{
    return place.startsWith(u"postgresql://") || place.startsWith(u"postgres://");
}

QString withoutPassword(const QString &place)
{
    return isPostgres(place) ? QUrl(place).toString(QUrl::RemovePassword) : place;
}

QString postgresSql(const QByteArray &sql, int &places)
{
    QString out;
    out.reserve(sql.size() + 32);
    places = 0;
    int next = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (c == '\'' || c == '"')
            quoted = !quoted;
        if (c != '?' || quoted) {
            out += QLatin1Char(c);
            continue;
        }
        qsizetype end = i + 1;
        while (end < sql.size() && sql[end] >= '0' && sql[end] <= '9')
            ++end;
        const int place = end > i + 1 ? sql.mid(i + 1, end - i - 1).toInt() : ++next;
        places = std::max(places, place);
        out += u'$' % QString::number(place);
        i = end - 1;
    }
    // A list of numbers travels as JSON text in both.
    static const QRegularExpression list(u"json_each\\((\\$\\d+)\\)"_qs);
    out.replace(list, u"unnest(translate(\\1::text, '[]', '{}')::bigint[]) AS value"_qs);
    static const QRegularExpression indexed(u" INDEXED BY \\w+"_qs);
    out.remove(indexed);
    return out;
}

Error postgresError(const QSqlError &error, const QString &what)
{
    const QString state = error.nativeErrorCode();
    // What the server adds may be what people wrote: "DETAIL: Key (a)=(...)".
    const QString text = error.databaseText().section(u"DETAIL:"_qs, 0, 0).section(u"CONTEXT:"_qs, 0, 0).simplified();
    const QString detail = what % u": " % text % u" (" % state % u')';
    return Error { codeOf(state), detail };
}

PostgresLink::PostgresLink(const QString &url, OpenMode mode)
    : m_url(url)
    , m_mode(mode)
{
}

PostgresLink::~PostgresLink()
{
    close();
}

void PostgresLink::close()
{
    m_open = false;
    if (!m_connection.isValid())
        return;
    // The driver goes before its statements: they would talk to a connection that is gone.
    const QString name = m_connection.connectionName();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
    for (PostgresStatement *statement : m_statements) {
        statement->query.reset();
        statement->onRow = false;
    }
}

Result<void> PostgresLink::open()
{
    close();
    m_nextTry.setRemainingTime(kBetweenTries);
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_qs)) {
        return fail(ErrorCode::Unsupported,
                    u"this machine has no driver for PostgreSQL: install the package libqt6sql6-psql"_qs);
    }
    m_connection = connectionOf(m_url, m_mode);
    if (!m_connection.open()) {
        const QSqlError error = m_connection.lastError();
        const QString text = error.databaseText().simplified();
        const bool refused = text.contains(u"authentication failed") || text.contains(u"does not exist")
            || text.contains(u"pg_hba.conf");
        close();
        return fail(refused ? ErrorCode::FileUnreadable : ErrorCode::StorageBusy,
                    u"PostgreSQL cannot be opened: "_qs % text);
    }
    m_open = true;
    auto ok = setUp();
    if (!ok)
        close();
    return ok;
}

Result<void> PostgresLink::setUp()
{
    QSqlQuery query(m_connection);
    if (!query.exec(settings(m_mode)))
        return fail(postgresError(query.lastError(), u"settings"_qs));
    if (!query.exec(u"SELECT current_setting('server_version_num')::bigint, current_setting('server_encoding')"_qs)
        || !query.next())
        return fail(postgresError(query.lastError(), u"version"_qs));
    if (query.value(0).toInt() < kOldestServer)
        return fail(ErrorCode::Unsupported, u"PostgreSQL 15 or newer is needed"_qs);
    if (query.value(1).toString() != u"UTF8")
        return fail(ErrorCode::Unsupported, u"the database must be made with the encoding UTF8"_qs);
    return {};
}

/// Before each statement: a lost connection is opened again, a broken transaction says what broke it.
Result<void> PostgresLink::ready()
{
    if (m_broken)
        return fail(*m_broken);
    if (m_open)
        return {};
    if (m_inTransaction)
        return fail(ErrorCode::StorageBusy, u"the connection was lost in a transaction"_qs);
    if (!m_nextTry.hasExpired())
        return fail(ErrorCode::StorageBusy, u"PostgreSQL is not reachable"_qs);
    auto ok = open();
    if (ok)
        qCInfo(lcStore) << "connected to PostgreSQL again";
    return ok;
}

Result<void> PostgresLink::failed(const QSqlError &error, const QString &what)
{
    const Error mapped = postgresError(error, what);
    if (isLost(error.nativeErrorCode())) {
        if (m_open)
            qCWarning(lcStore) << "the connection to PostgreSQL was lost" << mapped.detail;
        m_open = false;
    }
    if (m_inTransaction)
        m_broken = mapped;
    return fail(mapped);
}

Result<void> PostgresLink::execute(const QString &sql)
{
    if (auto ok = ready(); !ok)
        return ok;
    QSqlQuery query(m_connection);
    return query.exec(sql) ? Result<void>() : failed(query.lastError(), sql.left(80));
}

Result<void> PostgresLink::control(const char *sql)
{
    if (qstrcmp(sql, "ROLLBACK") == 0)
        return rollback();
    if (qstrncmp(sql, "BEGIN", 5) == 0) {
        if (m_inTransaction)
            return fail(ErrorCode::StorageFailed, u"a transaction runs already"_qs);
        auto begun = execute(QString::fromLatin1(sql));
        // A connection that was cut while nobody used it: nothing was done on it, so another one is as good.
        if (!begun && !m_open && m_nextTry.hasExpired())
            begun = execute(QString::fromLatin1(sql));
        m_inTransaction = begun.has_value();
        return begun;
    }
    // Back to a savepoint: what happened since does not matter any more.
    if (qstrncmp(sql, "ROLLBACK", 8) == 0 && m_open)
        m_broken.reset();
    return execute(QString::fromLatin1(sql));
}

Result<void> PostgresLink::rollback()
{
    m_broken.reset();
    m_inTransaction = false;
    // The server has rolled back by itself what a lost connection began.
    if (!m_open)
        return {};
    auto done = execute(u"ROLLBACK"_qs);
    if (!done)
        m_open = false;
    return done;
}

Result<void> PostgresLink::commit()
{
    // The COMMIT of a broken transaction would be a rollback that looks like a success.
    Result<void> done = m_broken ? fail(*m_broken) : execute(u"COMMIT"_qs);
    if (!done)
        (void)rollback();
    m_inTransaction = false;
    return done;
}

Result<void> PostgresLink::script(const QString &sql)
{
    return execute(sql);
}

PostgresStatement::PostgresStatement(PostgresLink &theLink, const QByteArray &sql)
    : link(theLink)
    , text(postgresSql(sql, places))
{
    link.m_statements.insert(this);
}

PostgresStatement::~PostgresStatement()
{
    link.m_statements.erase(this);
}

Result<void> PostgresStatement::run()
{
    onRow = false;
    if (auto ok = link.ready(); !ok)
        return ok;
    if (!query) {
        query.emplace(link.m_connection);
        if (!query->prepare(text)) {
            const QSqlError error = query->lastError();
            query.reset();
            return link.failed(error, text.left(160));
        }
    }
    for (int i = 0; i < int(values.size()); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec())
        return link.failed(query->lastError(), text.left(160));
    return {};
}

bool PostgresStatement::next()
{
    onRow = query && query->next();
    return onRow;
}

void PostgresStatement::reset()
{
    onRow = false;
    values.clear();
    if (query)
        query->finish();
}

QVariant PostgresStatement::value(int column) const
{
    return onRow ? query->value(column) : QVariant();
}

bool PostgresStatement::isNull(int column) const
{
    return !onRow || query->isNull(column);
}

} // namespace firstline::store
