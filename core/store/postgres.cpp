#include "core/store/postgres.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>
#include <QtCore/QVariant>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <atomic>
#include <libpq-fe.h>

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

/// Source: sync.md 2.3. A server process that stands still must not hold the head for ever. A writer looks rows up by their
/// keys: planned once, by index. Planned for the values at hand, or while a table is small, a set would read whole tables,
/// and go on so when they have grown. What such a plan seems to cost must not wake the compiler.
QString settings(OpenMode mode)
{
    const QString common = u"SET client_encoding = 'UTF8'; SET client_min_messages = warning; "
                            "SET standard_conforming_strings = on; SET bytea_output = 'hex'; SET lock_timeout = '2s'; "
                            "SET statement_timeout = '5s'; SET idle_in_transaction_session_timeout = '5s'; "_qs;
    return common
        % (mode == OpenMode::ReadOnly ? u"SET default_transaction_read_only = on"_qs
                                      : u"SET synchronous_commit = on; SET plan_cache_mode = force_generic_plan; "
                                         "SET enable_seqscan = off; SET random_page_cost = 1.1; SET jit = off"_qs);
}

ErrorCode codeOf(const QString &state)
{
    if (isLostState(state) || state == u"40001" || state == u"40P01" || state == u"55P03" || state == u"57014"
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

bool isLostState(const QString &state)
{
    // No state at all: libpq itself could not send or receive.
    return state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P") || state == u"25P03";
}

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

Error postgresError(const QString &state, const QString &text, const QString &what)
{
    // What the server adds may be what people wrote: "DETAIL: Key (a)=(...)".
    const QString plain = text.section(u"DETAIL:"_qs, 0, 0).section(u"CONTEXT:"_qs, 0, 0).simplified();
    const QString detail = what % u": " % plain % u" (" % state % u')';
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
    m_raw = nullptr;
    m_notes.clear();
    m_awaited.clear();
    m_answers.clear();
    m_gone.clear();
    const QString name = m_connection.connectionName();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
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
    const QVariant raw = m_connection.driver()->handle();
    // The driver declares it under the one name, Qt calls it by the other.
    if (qstrcmp(raw.typeName(), "PGconn*") != 0 && qstrcmp(raw.typeName(), "pg_conn*") != 0) {
        close();
        return fail(ErrorCode::StorageFailed, u"the driver of PostgreSQL gave no handle"_qs);
    }
    m_raw = *static_cast<PGconn *const *>(raw.constData());
    ++m_epoch;
    m_open = true;
    // A read that is asked ahead may be what opens the connection again.
    const Asking asking = std::exchange(m_asking, Asking::No);
    auto ok = setUp();
    m_asking = asking;
    if (!ok)
        close();
    return ok;
}

Result<void> PostgresLink::setUp()
{
    if (auto ok = script(settings(m_mode)); !ok)
        return ok;
    PostgresStatement s(*this, "SELECT current_setting('server_version_num')::bigint, current_setting('server_encoding')");
    if (auto ok = s.run(); !ok)
        return ok;
    if (!s.next() || s.int64(0) < kOldestServer)
        return fail(ErrorCode::Unsupported, u"PostgreSQL 15 or newer is needed"_qs);
    if (s.string(1) != u"UTF8")
        return fail(ErrorCode::Unsupported, u"the database must be made with the encoding UTF8"_qs);
    return {};
}

} // namespace firstline::store
