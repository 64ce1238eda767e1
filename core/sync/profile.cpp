#include "core/sync/profile.h"

#include "core/base/logging.h"
#include "core/store/migrations.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <fcntl.h>

namespace firstline::sync {

namespace {

constexpr qint64 kReserveBytes = 16 * 1024 * 1024;
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

void removeDatabase(const QString &file)
{
    for (const char *suffix : { "", "-wal", "-shm" })
        QFile::remove(file + QString::fromLatin1(suffix));
}

bool isDamage(ErrorCode code)
{
    return code == ErrorCode::StorageCorrupt;
}

QString cleanMark(const QString &dir)
{
    return dir % QStringLiteral("/cache.clean");
}

enum class Check { Whole, Skip };

Result<std::unique_ptr<store::Database>> openChecked(
    const QString &file, store::OpenMode mode, const QString &folder, Check check = Check::Whole)
{
    Result<std::unique_ptr<store::Database>> db = store::Database::open(file, mode);
    if (!db)
        return db;
    const QString damage = check == Check::Whole ? (*db)->quickCheck() : QString();
    if (!damage.isEmpty())
        return fail(ErrorCode::StorageCorrupt, damage);
    if (auto ok = store::migrate(**db, folder); !ok)
        return fail(ok.error());
    return db;
}

void bindColumn(store::Statement &insert, const store::Statement &row, int column)
{
    const QString type = row.text(column);
    if (type == u"integer")
        insert.bind(row.int64(column + 1));
    else if (type == u"text")
        insert.bind(row.text(column + 1));
    else if (type == u"blob")
        insert.bind(row.bytes(column + 1));
    else
        insert.bindNull();
}

/// Copies what can be read of one table, from its beginning and, where that breaks off, from its end.
qint64 salvageTable(store::Database &from, store::Database &to, const QString &table)
{
    QStringList columns;
    {
        auto info = to.statement(QString(QStringLiteral("SELECT name FROM pragma_table_info('") % table % QStringLiteral("')")));
        if (info.run()) {
            while (info.next())
                columns.append(info.text(0));
        }
    }
    QStringList read;
    for (const QString &column : columns)
        read.append(QStringLiteral("typeof(") % column % QStringLiteral("), ") % column);
    const QString insertSql = QStringLiteral("INSERT OR IGNORE INTO ") % table % QStringLiteral(" VALUES(")
        % QStringList(columns.size(), QStringLiteral("?")).join(u',') % QStringLiteral(")");
    qint64 saved = 0;
    for (const char *order : { "", " ORDER BY 2 DESC" }) {
        const QString sql = QStringLiteral("SELECT ") % read.join(u',') % QStringLiteral(" FROM ") % table % QString::fromLatin1(order);
        auto rows = from.statement(sql);
        if (!rows.run())
            continue;
        while (rows.next()) {
            auto insert = to.statement(insertSql);
            for (int i = 0; i < int(columns.size()); ++i)
                bindColumn(insert, rows, i * 2);
            if (insert.run())
                saved += insert.changed();
        }
        if (rows.ended())
            break;
    }
    return saved;
}

Result<std::unique_ptr<store::Database>> salvageJournal(const QString &file, QStringList &told)
{
    const QString aside = file % QStringLiteral(".damaged-") % QString::number(QDateTime::currentMSecsSinceEpoch());
    for (const char *suffix : { "", "-wal", "-shm" }) {
        const QString name = file + QString::fromLatin1(suffix);
        if (QFile::exists(name) && !QFile::rename(name, aside + QString::fromLatin1(suffix)))
            return fail(ErrorCode::StorageCorrupt, QStringLiteral("the damaged journal cannot be moved aside"));
    }
    Result<std::unique_ptr<store::Database>> fresh
        = openChecked(file, store::OpenMode::Durable, QStringLiteral(":/sql/journal"));
    if (!fresh)
        return fresh;
    qint64 saved = 0;
    if (const auto old = store::Database::open(aside, store::OpenMode::Fast)) {
        store::Transaction transaction(**fresh);
        if (auto ok = transaction.begun(); !ok)
            return fail(ok.error());
        for (const char *table : { "meta", "command", "draft", "draft_version", "conflict", "lease", "alias" })
            saved += salvageTable(**old, **fresh, QString::fromLatin1(table));
        if (auto ok = transaction.commit(); !ok)
            return fail(ok.error());
    }
    told.append(QStringLiteral("the journal was damaged; %1 rows were saved, the damaged file is kept as %2").arg(saved).arg(aside));
    return fresh;
}

} // namespace

Result<Profile> openProfile(const QString &dir)
{
    if (!QDir().mkpath(dir))
        return fail(ErrorCode::FileUnreadable, QStringLiteral("cannot make the folder ") % dir);
    QFile::setPermissions(dir, kOwnerOnly | QFileDevice::ExeOwner);
    Profile out;
    const QString journal = dir % QStringLiteral("/journal.db");
    auto opened = openChecked(journal, store::OpenMode::Durable, QStringLiteral(":/sql/journal"));
    if (!opened && isDamage(opened.error().code))
        opened = salvageJournal(journal, out.told);
    if (!opened)
        return fail(opened.error());
    out.journal = std::move(*opened);

    const QString cache = dir % QStringLiteral("/cache.db");
    // Reading all of a cache of 100,000 tickets takes 0.6 s: only after an end that was not clean.
    const Check check = QFile::remove(cleanMark(dir)) ? Check::Skip : Check::Whole;
    auto second = openChecked(cache, store::OpenMode::Fast, QStringLiteral(":/sql/cache"), check);
    if (!second && (isDamage(second.error().code) || second.error().code == ErrorCode::StorageTooNew)) {
        qCWarning(lcSync) << "the cache is rebuilt:" << second.error().detail;
        removeDatabase(cache);
        second = openChecked(cache, store::OpenMode::Fast, QStringLiteral(":/sql/cache"));
    }
    if (!second)
        return fail(second.error());
    out.cache = std::move(*second);
    return out;
}

void markClean(const QString &dir)
{
    QFile mark(cleanMark(dir));
    if (mark.open(QIODevice::WriteOnly))
        mark.setPermissions(kOwnerOnly);
}

Reserve::Reserve(const QString &dir)
    : m_file(dir % QStringLiteral("/reserve"))
{
}

void Reserve::keep()
{
    QFile file(m_file);
    if (file.size() == kReserveBytes)
        return;
    if (!file.open(QIODevice::ReadWrite, kOwnerOnly))
        return;
    if (posix_fallocate(file.handle(), 0, kReserveBytes) != 0)
        file.remove();
}

bool Reserve::free()
{
    return QFile::exists(m_file) && QFile::remove(m_file);
}

} // namespace firstline::sync
