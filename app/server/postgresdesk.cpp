#include "app/server/postgresdesk.h"

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/recordstore.h"
#include "core/store/serverstore.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>

namespace firstline::app {

namespace {

using store::Database;
using store::OpenMode;

constexpr auto kDeskOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// One text or number of a query; empty when it could not be asked.
QString answerOf(Database &db, const char *sql)
{
    auto s = db.statement(sql);
    return s.run() && s.next() ? s.text(0) : QString();
}

int failed(const Output &output, const QString &why)
{
    output.error(why);
    return kFailed;
}

/// Runs one of PostgreSQL's programs to its end; its own words go to the terminal.
bool runTool(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

bool hasTools()
{
    return !QStandardPaths::findExecutable(u"pg_dump"_qs).isEmpty()
        && !QStandardPaths::findExecutable(u"pg_restore"_qs).isEmpty();
}

QString noTools()
{
    return u"pg_dump and pg_restore are needed: install the package postgresql-client"_qs;
}

constexpr int kDeskWalk = 1000;

Result<void> copyKind(store::RecordStore &from, store::RecordStore &to, EntityKind kind)
{
    for (qint64 after = 0;;) {
        const auto some = from.walk(kind, after, kDeskWalk);
        if (!some)
            return fail(some.error());
        for (const auto &[rid, id] : *some) {
            after = rid;
            const auto aggregate = from.aggregate({ kind, id });
            if (!aggregate)
                return fail(aggregate.error());
            if (!*aggregate)
                continue;
            if (auto ok = to.insertAggregate(**aggregate); !ok)
                return ok;
        }
        if (int(some->size()) < kDeskWalk)
            return {};
    }
}

} // namespace

Result<std::unique_ptr<Database>> localCopy(Database &remote, const QString &file)
{
    auto local = Database::open(file, OpenMode::Fast);
    if (!local)
        return local;
    if (auto ok = store::migrate(**local, store::serverSchema(**local)); !ok)
        return fail(ok.error());
    store::RecordStore from(remote);
    store::RecordStore to(**local);
    const store::Transaction reading(remote, store::TransactionKind::Read);
    store::Transaction writing(**local);
    Result<void> done = reading.begun() ? writing.begun() : reading.begun();
    for (const EntityKind kind : allEntityKinds()) {
        const EntityInfo &info = entityInfo(kind);
        if (done && info.storage != Storage::None && !info.isChild() && kind != EntityKind::Personal)
            done = copyKind(from, to, kind);
    }
    if (done)
        done = writing.commit();
    return done ? Result<std::unique_ptr<Database>>(std::move(local)) : fail(done.error());
}

QString whyNotDatabase(const QString &url)
{
    const QUrl parsed(url, QUrl::TolerantMode);
    if (!parsed.isValid() || (parsed.path().size() < 2 && !url.contains(u"dbname=")))
        return u"--database is postgresql://USER@HOST:PORT/NAME or postgresql://USER@/NAME?host=/FOLDER"_qs;
    if (!parsed.password().isEmpty())
        return u"a password does not belong on the command line: put it into ~/.pgpass of the user who serves"_qs;
    return {};
}

Result<bool> isEmptyDatabase(const QString &url)
{
    auto db = Database::open(url, OpenMode::Durable);
    if (!db)
        return fail(db.error());
    auto s = (*db)->statement("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() && s.int64(0) == 0;
}

void emptyDatabase(const QString &url)
{
    auto db = Database::open(url, OpenMode::Durable);
    if (!db)
        return;
    QStringList tables;
    {
        auto s = (*db)->statement("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()");
        if (!s.run())
            return;
        while (s.next())
            tables += s.text(0);
    }
    if (!tables.isEmpty())
        (void)(*db)->script(u"DROP TABLE "_qs % tables.join(u", "_qs) % u" CASCADE"_qs);
    (void)(*db)->script(u"DROP FUNCTION IF EXISTS audit_append_only()"_qs);
}

int backupPostgres(server::ServerCore &core, const QString &url, const QString &file, const Output &output)
{
    if (!hasTools())
        return failed(output, noTools());
    // Made here, so that nobody else may read it even for a moment.
    QFile made(file);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, kDeskOwnerOnly))
        return failed(output, file % u": "_qs % made.errorString());
    made.close();
    // Everything up to this head is in the dump: its snapshot is taken later.
    if (auto ok = core.catchUp(); !ok)
        return failed(output, ok.error().detail);
    const qint64 seq = core.head();
    if (!runTool(u"pg_dump"_qs, { u"--format=custom"_qs, u"--no-owner"_qs, u"--no-privileges"_qs, u"--file"_qs, file, u"--dbname"_qs, url })
        || !runTool(u"pg_restore"_qs, { u"--file=/dev/null"_qs, file })) {
        QFile::remove(file);
        return failed(output, u"the database was not backed up: see the message above"_qs);
    }
    if (auto ok = core.noteBackup(seq); !ok)
        return failed(output, ok.error().detail);
    output.line(u"backed up to sequence "_qs % QString::number(seq));
    return kGood;
}

int restorePostgres(const QString &dataDir, const ServerConf &conf, const QString &file, const Output &output, Instant now)
{
    if (!hasTools())
        return failed(output, noTools());
    {
        auto db = Database::open(conf.database, OpenMode::Durable);
        if (!db)
            return failed(output, db.error().detail);
        const QString others = answerOf(**db, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                              "AND application_name = 'firstline' AND pid <> pg_backend_pid()");
        if (others != u"0")
            return failed(output, u"stop every server of this database before a restore"_qs);
    }
    if (!runTool(u"pg_restore"_qs, { u"--file=/dev/null"_qs, file }))
        return failed(output, u"the backup cannot be read through, nothing was changed: "_qs % file);
    if (!runTool(u"pg_restore"_qs, { u"--clean"_qs, u"--if-exists"_qs, u"--no-owner"_qs, u"--no-privileges"_qs,
                                     u"--single-transaction"_qs, u"--dbname"_qs, conf.database, file }))
        return failed(output, u"the backup was not restored, nothing was changed: see the message above"_qs);
    auto core = server::ServerCore::open(dataDir, conf.options());
    if (!core)
        return failed(output, core.error().detail);
    if (auto ok = (*core)->becomeRestored(now); !ok)
        return failed(output, ok.error().detail);
    output.line(u"restored to sequence "_qs % QString::number((*core)->head()));
    return kGood;
}

QStringList lookAtPostgres(const QString &url)
{
    auto db = Database::open(url, OpenMode::ReadOnly);
    if (!db)
        return { db.error().detail };
    QStringList findings;
    if (answerOf(**db, "SELECT current_setting('fsync')") != u"on")
        findings += u"fsync is off in PostgreSQL: a power cut may lose what was answered"_qs;
    if (answerOf(**db, "SELECT current_setting('full_page_writes')") != u"on")
        findings += u"full_page_writes is off in PostgreSQL: a power cut may damage the database"_qs;
    if (answerOf(**db, "SELECT pg_is_in_recovery()::int::text") != u"0")
        findings += u"this PostgreSQL is a standby: servers need the primary"_qs;
    if (answerOf(**db, "SELECT current_setting('max_connections')").toInt() < 20)
        findings += u"max_connections of PostgreSQL is below 20: every server needs five"_qs;
    const auto version = store::schemaVersion(**db);
    if (!version || *version == 0)
        findings += u"the database holds no desk: run init"_qs;
    if (!hasTools())
        findings += noTools();
    return findings;
}

} // namespace firstline::app
