#include "core/store/migrations.h"

#include "core/base/logging.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QMutex>

// Outside any namespace, as Qt asks for resources of a static library.
static void initSqlResources()
{
    Q_INIT_RESOURCE(firstline_store_sql);
}

namespace firstline::store {

namespace {

/// Two servers that start at once migrate one after the other.
const QString kLockSchema
    = u"SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = 0; SELECT pg_advisory_xact_lock(8440001); "
      "CREATE TABLE IF NOT EXISTS schema_version(version BIGINT NOT NULL)"_qs;

struct Step {
    int version = 0;
    QString file;
};

/// Looked up once: what is built in does not change.
std::vector<Step> stepsOf(const QString &folder)
{
    static QMutex s_mutex;
    static QHash<QString, std::vector<Step>> s_known;
    const bool builtIn = folder.startsWith(u':');
    const QMutexLocker lock(&s_mutex);
    if (const auto known = s_known.constFind(folder); builtIn && known != s_known.cend())
        return *known;
    initSqlResources();
    std::vector<Step> steps;
    const QStringList names = QDir(folder).entryList({ u"*.sql"_qs }, QDir::Files, QDir::Name);
    for (const QString &name : names)
        steps.push_back({ name.left(4).toInt(), QString(folder % u'/' % name) });
    if (builtIn)
        s_known.insert(folder, steps);
    return steps;
}

Result<void> runStep(Database &db, const Step &step)
{
    QFile file(step.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, step.file % u": " % file.errorString());
    Transaction transaction(db);
    if (auto ok = transaction.begun(); !ok)
        return ok;
    if (db.dialect() == Dialect::Postgres) {
        if (auto ok = db.script(kLockSchema); !ok)
            return ok;
    }
    // Another process may have been faster between our look and our lock.
    if (const auto version = schemaVersion(db); !version || *version >= step.version)
        return version ? Result<void>() : fail(version.error());
    if (auto ok = db.script(QString::fromUtf8(file.readAll())); !ok)
        return fail(ok.error().code, step.file % u": " % ok.error().detail);
    const QString note = db.dialect() == Dialect::Postgres
        ? u"DELETE FROM schema_version; INSERT INTO schema_version(version) VALUES (%1)"_qs
        : u"PRAGMA user_version = %1;"_qs;
    if (auto ok = db.script(note.arg(step.version)); !ok)
        return ok;
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Database &db)
{
    if (db.dialect() == Dialect::Postgres) {
        auto known = db.statement("SELECT count(*) FROM pg_class WHERE oid = to_regclass('schema_version')");
        if (auto ok = known.run(); !ok)
            return fail(ok.error());
        if (!known.next() || known.int64(0) == 0)
            return 0;
    }
    auto s = db.statement(db.dialect() == Dialect::Postgres ? "SELECT max(version) FROM schema_version" : "PRAGMA user_version");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? int(s.int64(0)) : 0;
}

QString serverSchema(const Database &db)
{
    return db.dialect() == Dialect::Postgres ? u":/sql/postgres"_qs : u":/sql/server"_qs;
}

int newestVersion(const QString &folder)
{
    const std::vector<Step> steps = stepsOf(folder);
    return steps.empty() ? 0 : steps.back().version;
}

Result<void> migrate(Database &db, const QString &folder)
{
    const std::vector<Step> steps = stepsOf(folder);
    if (steps.empty())
        return fail(ErrorCode::StorageFailed, u"no schema files in "_qs % folder);
    const Result<int> version = schemaVersion(db);
    if (!version)
        return fail(version.error());
    const int newest = steps.back().version;
    if (*version > newest) {
        return fail(ErrorCode::StorageTooNew,
                    u"%1 was written by a newer version of Firstline: its schema is %2, this program knows up to %3"_qs
                        .arg(db.file())
                        .arg(*version)
                        .arg(newest));
    }
    if (*version == newest)
        return {};
    // PostgreSQL goes back as a whole when a step fails; a copy is the administrator's (docs/operations.md).
    if (*version > 0 && db.dialect() == Dialect::Sqlite) {
        const QString copy = db.file() % u".before-%1"_qs.arg(newest, 4, 10, QLatin1Char('0'));
        if (auto ok = db.copyTo(copy); !ok && ok.error().code != ErrorCode::AlreadyExists)
            return ok;
    }
    for (const Step &step : steps) {
        if (step.version <= *version)
            continue;
        if (auto ok = runStep(db, step); !ok)
            return ok;
    }
    qCInfo(lcStore) << "schema of" << db.file() << "brought from" << *version << "to" << newest;
    return {};
}

} // namespace firstline::store
