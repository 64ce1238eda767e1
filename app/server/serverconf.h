#pragma once

#include "core/server/authority/serveroptions.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QString>

#include <algorithm>

namespace firstline::app {

/// DIR/server.conf: what `init` wrote and an administrator may change.
struct ServerConf {
    QString listen = QStringLiteral("127.0.0.1:8440");
    QString certFile;
    QString keyFile;
    QString timeZone;
    QString database = QStringLiteral("sqlite");
    int offlineDays = 14; ///< How long a workstation works without the server before it locks, 1 to 60.

    /// Whether the desk is in a PostgreSQL database, which several processes may serve: no lock, no admin.sock.
    bool isPostgres() const { return database.startsWith(QStringLiteral("postgres")); }

    /// What the desk's cores are opened with.
    server::ServerOptions options() const
    {
        server::ServerOptions options;
        options.offlineLease = Seconds(qint64(std::clamp(offlineDays, 1, 60)) * 24 * 3600);
        if (isPostgres())
            options.database = database;
        return options;
    }

    /// Whether init made a desk in the folder.
    bool hasDesk(const QString &dataDir) const
    {
        return isPostgres() || QFile::exists(dataDir + QStringLiteral("/server.db"));
    }

    static QString fileOf(const QString &dataDir) { return dataDir + QStringLiteral("/server.conf"); }

    static ServerConf read(const QString &dataDir)
    {
        const QSettings file(fileOf(dataDir), QSettings::IniFormat);
        ServerConf conf;
        conf.listen = file.value(QStringLiteral("server/listen"), conf.listen).toString();
        conf.certFile = file.value(QStringLiteral("server/tls_cert"), QString(dataDir + QStringLiteral("/server.crt"))).toString();
        conf.keyFile = file.value(QStringLiteral("server/tls_key"), QString(dataDir + QStringLiteral("/server.pem"))).toString();
        conf.timeZone = file.value(QStringLiteral("server/time_zone")).toString();
        conf.offlineDays = file.value(QStringLiteral("server/offline_days"), conf.offlineDays).toInt();
        conf.database = file.value(QStringLiteral("server/database"), conf.database).toString();
        return conf;
    }

    void write(const QString &dataDir) const
    {
        QSettings file(fileOf(dataDir), QSettings::IniFormat);
        file.setValue(QStringLiteral("server/listen"), listen);
        file.setValue(QStringLiteral("server/tls_cert"), certFile);
        file.setValue(QStringLiteral("server/tls_key"), keyFile);
        file.setValue(QStringLiteral("server/time_zone"), timeZone);
        file.setValue(QStringLiteral("server/database"), database);
        file.sync();
    }
};

} // namespace firstline::app
