#include "app/server/init.h"

#include "app/server/postgresdesk.h"
#include "app/server/serverconf.h"
#include "core/base/clock.h"
#include "core/server/authority/desk.h"
#include "core/server/http/datalock.h"
#include "core/server/http/selfsigned.h"

#ifdef FIRSTLINE_HAS_DEMO
#include "core/server/demo/demo.h"
#endif

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTimeZone>

namespace firstline::app {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

[[nodiscard]] Result<void> writePrivate(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, kOwnerOnly) || file.write(content) != content.size())
        return fail(ErrorCode::FileUnreadable, name % u": "_qs % file.errorString());
    return {};
}

/// A password of 20 letters and digits that are not mistaken for each other.
QString randomPassword()
{
    static const QByteArray letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    QString password;
    const auto entropy = server::systemEntropy();
    while (password.size() < 20) {
        const auto byte = quint8(entropy->bytes(1).front());
        // Without the rest that would make some letters likelier.
        if (byte < 256 / letters.size() * letters.size())
            password += QChar::fromLatin1(letters[byte % letters.size()]);
    }
    return password;
}

[[nodiscard]] Result<QByteArray> certificate(ServerConf &conf, const QString &dataDir, const Arguments &arguments)
{
    if (arguments.has(u"tls-cert"_qs)) {
        conf.certFile = QFileInfo(arguments.value(u"tls-cert"_qs)).absoluteFilePath();
        conf.keyFile = QFileInfo(arguments.value(u"tls-key"_qs)).absoluteFilePath();
        return server::certificateFingerprint(conf.certFile);
    }
    conf.certFile = QDir(dataDir).absoluteFilePath(u"server.crt"_qs);
    conf.keyFile = QDir(dataDir).absoluteFilePath(u"server.pem"_qs);
    return server::ensureSelfSigned(conf.certFile, conf.keyFile, arguments.options.value(u"host"_qs));
}

[[nodiscard]] Result<void> fill(server::ServerCore &core, const Arguments &arguments, const QString &dataDir, Instant now)
{
    const QString language = arguments.value(u"language"_qs, u"en"_qs);
    const QString zone = arguments.value(u"time-zone"_qs, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    if (auto ok = server::makeEmptyDesk(core, { {}, language, zone.isEmpty() ? u"UTC"_qs : zone }, now); !ok)
        return ok;
    if (arguments.has(u"demo"_qs)) {
#ifdef FIRSTLINE_HAS_DEMO
        const QString password = randomPassword();
        if (auto ok = writePrivate(dataDir % u"/demo-password"_qs, password.toUtf8() + '\n'); !ok)
            return ok;
        server::DemoOptions options;
        options.language = language;
        options.password = password;
        options.now = now;
        return server::makeDemo(core, options);
#else
        return fail(ErrorCode::Unsupported, u"this server was built without the demo desk"_qs);
#endif
    }
    server::NewAccount account;
    account.login = arguments.value(u"admin"_qs, u"admin"_qs);
    account.role = RoleKind::Administrator;
    account.groups = { server::standardGroup() };
    account.language = language;
    account.password = arguments.password;
    if (account.password.isEmpty()) {
        account.password = randomPassword();
        if (auto ok = writePrivate(dataDir % u"/admin-password"_qs, account.password.toUtf8() + '\n'); !ok)
            return ok;
    }
    const auto added = core.addAccount(account, now);
    return added ? Result<void>() : fail(added.error());
}

} // namespace

int runInit(const Arguments &arguments, const Output &output)
{
    const auto failed = [&](const Error &error) {
        output.error(error.detail.isEmpty() ? errorName(error.code) : error.detail);
        return kFailed;
    };
    const QString dataDir = QDir(arguments.value(u"data"_qs)).absolutePath();
    const QString zone = arguments.value(u"time-zone"_qs);
    const QString language = arguments.value(u"language"_qs, u"en"_qs);
    if (!QStringList { u"en"_qs, u"ru"_qs, u"pl"_qs }.contains(language)
        || (!zone.isEmpty() && !QTimeZone(zone.toLatin1()).isValid())
        || arguments.has(u"tls-cert"_qs) != arguments.has(u"tls-key"_qs)) {
        output.error(u"--language is en, ru or pl, --time-zone an IANA name, --tls-cert and --tls-key come together"_qs);
        return kWrongUsage;
    }
    ServerConf conf;
    conf.database = arguments.value(u"database"_qs, conf.database);
    const QString refusal = conf.isPostgres() ? whyNotDatabase(conf.database)
        : conf.database != u"sqlite"          ? u"--database is postgresql://..., or is left out"_qs
                                              : QString();
    if (!refusal.isEmpty()) {
        output.error(refusal);
        return kWrongUsage;
    }
    if (ServerConf::read(dataDir).hasDesk(dataDir))
        return failed({ ErrorCode::AlreadyExists, u"there is a desk in "_qs % dataDir % u" already"_qs });
    if (!QDir().mkpath(dataDir))
        return failed({ ErrorCode::FileUnreadable, u"the folder cannot be made: "_qs % dataDir });
    QFile::setPermissions(dataDir, kOwnerOnly | QFileDevice::ExeOwner);
    const auto lock = server::DataLock::acquire(dataDir % u"/lock"_qs);
    if (!lock)
        return failed(lock.error());
    if (conf.isPostgres()) {
        const auto empty = isEmptyDatabase(conf.database);
        if (!empty)
            return failed(empty.error());
        if (!*empty)
            return failed({ ErrorCode::AlreadyExists, u"the database is not empty: a second server of a desk takes over server.conf, "
                            "server.key and the certificate of the first one (docs/operations.md)"_qs });
    }
    conf.listen = arguments.value(u"listen"_qs, conf.listen);
    conf.timeZone = zone;
    const auto sha256 = certificate(conf, dataDir, arguments);
    if (!sha256)
        return failed(sha256.error());
    conf.write(dataDir);
    if (auto ok = writePrivate(dataDir % u"/server.sha256"_qs, *sha256 + '\n'); !ok)
        return failed(ok.error());
    auto core = server::ServerCore::open(dataDir, conf.options());
    if (!core) {
        if (conf.isPostgres())
            QFile::remove(ServerConf::fileOf(dataDir));
        return failed(core.error());
    }
    if (auto ok = fill(**core, arguments, dataDir, SystemClock().now()); !ok) {
        core->reset();
        // A half-filled desk would look like a whole one.
        if (conf.isPostgres())
            emptyDatabase(conf.database);
        for (const QString &name : { u"server.db"_qs, u"server.db-wal"_qs, u"server.db-shm"_qs, u"server.conf"_qs })
            QFile::remove(dataDir % u'/' % name);
        return failed(ok.error());
    }
    output.line(u"desk: "_qs % dataDir);
    output.line(u"sha256: "_qs % QString::fromLatin1(*sha256));
    return kGood;
}

} // namespace firstline::app
