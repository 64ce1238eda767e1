#include "app/server/maintenance.h"

#include "app/server/postgresdesk.h"
#include "app/server/serverconf.h"
#include "core/base/clock.h"
#include "core/server/authority/servercore.h"
#include "core/server/http/datalock.h"
#include "core/server/http/selfsigned.h"
#include "core/store/serverstore.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStorageInfo>

namespace firstline::app {

namespace {

constexpr qint64 kLeastFree = qint64(512) * 1024 * 1024;
constexpr qint64 kManyChanges = 100'000; ///< Without a backup of them the doctor complains.

bool othersMayRead(const QString &file)
{
    return QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther);
}

/// The head of a database file. Errors: it is damaged, or no desk.
[[nodiscard]] Result<store::Head> headOf(const QString &file)
{
    const auto db = store::Database::open(file, store::OpenMode::ReadOnly);
    if (!db)
        return fail(db.error());
    if (const QString damage = (*db)->quickCheck(); !damage.isEmpty())
        return fail(ErrorCode::StorageCorrupt, damage);
    const auto head = store::ServerStore(**db).head();
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(ErrorCode::BadInput, u"it holds no desk"_qs);
    return **head;
}

void removeDatabase(const QString &file)
{
    for (const QString &suffix : { QString(), u"-wal"_qs, u"-shm"_qs })
        QFile::remove(file % suffix);
}

/// Copies the backup beside the database and reads the copy through, before anything else is touched.
[[nodiscard]] Result<void> bringIn(const QString &backup, const QString &incoming)
{
    removeDatabase(incoming);
    if (!QFile::copy(backup, incoming))
        return fail(ErrorCode::FileUnreadable, u"the backup cannot be copied: "_qs % backup);
    QFile::setPermissions(incoming, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (const auto head = headOf(incoming); !head) {
        removeDatabase(incoming);
        return fail(head.error().code, QString(u"the backup cannot be used, nothing was changed: "_qs % head.error().detail));
    }
    for (const QString &suffix : { u"-wal"_qs, u"-shm"_qs })
        QFile::remove(incoming % suffix);
    return {};
}

[[nodiscard]] Result<void> putInPlace(const QString &dataDir, const QString &backup, Instant now)
{
    const QString database = dataDir % u"/server.db"_qs;
    const QString aside = database % u".before-restore-"_qs % QString::number(toMs(now));
    const QString incoming = database % u".incoming"_qs;
    if (auto ok = bringIn(backup, incoming); !ok)
        return ok;
    for (const QString &suffix : { QString(), u"-wal"_qs, u"-shm"_qs }) {
        const QString from = database % suffix;
        if (QFile::exists(from) && !QFile::rename(from, aside % suffix))
            return fail(ErrorCode::StorageFailed, u"the old database cannot be put aside"_qs);
    }
    if (!QFile::rename(incoming, database))
        return fail(ErrorCode::StorageFailed, u"the backup cannot be put in place"_qs);
    return {};
}

} // namespace

int runRestore(const Arguments &arguments, const Output &output)
{
    const auto failed = [&](const Error &error) {
        output.error(error.detail.isEmpty() ? errorName(error.code) : error.detail);
        return kFailed;
    };
    const QString dataDir = QDir(arguments.value(u"data"_qs)).absolutePath();
    if (arguments.words.size() != 2) {
        output.error(u"restore needs a FILE"_qs);
        return kWrongUsage;
    }
    if (const ServerConf conf = ServerConf::read(dataDir); conf.isPostgres())
        return restorePostgres(dataDir, conf, arguments.word(1), output, SystemClock().now());
    const auto lock = server::DataLock::acquire(dataDir % u"/lock"_qs);
    if (!lock)
        return failed({ lock.error().code, u"stop the server before a restore"_qs });
    const Instant now = SystemClock().now();
    if (auto ok = putInPlace(dataDir, arguments.word(1), now); !ok)
        return failed(ok.error());
    auto core = server::ServerCore::open(dataDir);
    if (!core)
        return failed(core.error());
    if (auto ok = (*core)->becomeRestored(now); !ok)
        return failed(ok.error());
    output.line(u"restored to sequence "_qs % QString::number((*core)->head()));
    return kGood;
}

int runDoctor(const Arguments &arguments, const Output &output)
{
    const QString dataDir = QDir(arguments.value(u"data"_qs)).absolutePath();
    const ServerConf conf = ServerConf::read(dataDir);
    QStringList findings;
    for (const QString &name : { u"server.db"_qs, u"server.key"_qs, u"server.conf"_qs }) {
        if (!QFile::exists(dataDir % u'/' % name) && !(conf.isPostgres() && name == u"server.db"_qs))
            findings.append(name % u" is missing: run init"_qs);
    }
    for (const QString &name : { u"server.db"_qs, u"server.key"_qs, u"server.pem"_qs, u"demo-password"_qs, u"admin-password"_qs }) {
        if (QFile::exists(dataDir % u'/' % name) && othersMayRead(dataDir % u'/' % name))
            findings.append(name % u" may be read by others: chmod 600"_qs);
    }
    if (conf.isPostgres())
        findings += lookAtPostgres(conf.database);
    if (const auto sha256 = server::certificateFingerprint(conf.certFile); !sha256)
        findings.append(u"the certificate cannot be read: "_qs % conf.certFile);
    if (QFile::exists(dataDir % u"/admin-password"_qs))
        findings.append(u"admin-password still lies there: change the password and delete the file"_qs);
    if (QFile::exists(dataDir % u"/server.db"_qs)) {
        const auto head = headOf(dataDir % u"/server.db"_qs);
        if (!head)
            findings.append(u"the database cannot be read, restore a backup: "_qs % head.error().detail);
        else if (head->durableSeq == 0 && head->seq > kManyChanges)
            findings.append(u"there is no verified backup yet: run backup"_qs);
        else if (head->seq - head->durableSeq > kManyChanges)
            findings.append(QString::number(head->seq - head->durableSeq) % u" changes are in no verified backup: run backup"_qs);
    }
    const QStorageInfo disk(dataDir);
    if (disk.isValid() && disk.bytesAvailable() < kLeastFree)
        findings.append(u"less than 512 MiB are free on the disk"_qs);
    if (!conf.isPostgres() && disk.isValid() && (disk.fileSystemType().startsWith("nfs") || disk.fileSystemType().startsWith("cifs")))
        findings.append(u"the data lies on a network file system: SQLite needs a local disk"_qs);
    if (arguments.has(u"json"_qs))
        output.line(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(findings)).toJson(QJsonDocument::Compact)));
    else if (findings.isEmpty())
        output.line(u"all is well"_qs);
    for (const QString &finding : std::as_const(findings))
        output.error(finding);
    return findings.isEmpty() ? kGood : kFailed;
}

} // namespace firstline::app
