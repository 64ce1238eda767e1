#include "tests/support/isolation.h"

#include <QtCore/QByteArray>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QSettings>

#include <ctime>

namespace firstline::test {

namespace {

void pointInto(const QDir &home, const char *variable, const QString &folder)
{
    home.mkpath(folder);
    const QString path = home.filePath(folder);
    qputenv(variable, QFile::encodeName(path));
}

} // namespace

Isolation::Isolation()
{
    const QDir home(m_home.path());
    qputenv("HOME", QFile::encodeName(m_home.path()));
    pointInto(home, "XDG_CONFIG_HOME", QStringLiteral("config"));
    pointInto(home, "XDG_DATA_HOME", QStringLiteral("data"));
    pointInto(home, "XDG_CACHE_HOME", QStringLiteral("cache"));
    pointInto(home, "XDG_STATE_HOME", QStringLiteral("state"));
    pointInto(home, "XDG_RUNTIME_DIR", QStringLiteral("runtime"));
    QFile::setPermissions(home.filePath(QStringLiteral("runtime")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    // Without a bus no test can reach the keychain of the person who runs it.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    tzset();
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("LANGUAGE");
    QLocale::setDefault(QLocale::c());

    const QString config = home.filePath(QStringLiteral("config"));
    for (const QSettings::Format format : { QSettings::NativeFormat, QSettings::IniFormat }) {
        QSettings::setPath(format, QSettings::UserScope, config);
        QSettings::setPath(format, QSettings::SystemScope, config);
    }
}

QString dataDir()
{
    const QString named = qEnvironmentVariable("FIRSTLINE_DATA");
    const QDir folder(named.isEmpty() ? sourceRoot() + QStringLiteral("/../shared/data") : named);
    return folder.exists() ? QDir::cleanPath(folder.absolutePath()) : QString();
}

QString sourceRoot()
{
    return QDir::cleanPath(QStringLiteral(FIRSTLINE_SOURCE_ROOT));
}

QString pictureDir()
{
    const QString named = qEnvironmentVariable("FIRSTLINE_PICTURES");
    const QDir folder(named.isEmpty() ? QStringLiteral(FIRSTLINE_BUILD_ROOT "/pictures") : named);
    folder.mkpath(QStringLiteral("."));
    return QDir::cleanPath(folder.absolutePath());
}

} // namespace firstline::test
