#include "core/store/migrations.h"

#include "core/base/logging.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

// Outside any namespace, as Qt asks for resources of a static library.
static void initSqlResources()
{
    Q_INIT_RESOURCE(firstline_store_sql);
}

namespace firstline::store {

namespace {

struct Step {
    int version = 0;
    QString file;
};

std::vector<Step> stepsOf(const QString &folder)
{
    initSqlResources();
    std::vector<Step> steps;
    const QStringList names = QDir(folder).entryList({ u"*.sql"_qs }, QDir::Files, QDir::Name);
    for (const QString &name : names)
        steps.push_back({ name.left(4).toInt(), QString(folder % u'/' % name) });
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
    // Another process may have been faster between our look and our lock.
    if (const auto version = schemaVersion(db); !version || *version >= step.version)
        return version ? Result<void>() : fail(version.error());
    if (auto ok = db.script(QString::fromUtf8(file.readAll())); !ok)
        return fail(ok.error().code, step.file % u": " % ok.error().detail);
    if (auto ok = db.script(u"PRAGMA user_version = %1;"_qs.arg(step.version)); !ok)
        return ok;
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Database &db)
{
    auto s = db.statement("PRAGMA user_version");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? int(s.int64(0)) : 0;
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
    if (*version > 0) {
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
