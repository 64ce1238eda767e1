#include "app/workstation/profilefolder.h"

#include "ui/shell/preferences.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>

namespace firstline::app {

QString plainServer(const QString &url)
{
    QString text = url.trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    return QUrl(text).toString(QUrl::FullyEncoded);
}

QString personKey(const QString &server, const QString &login)
{
    const QString who = plainServer(server) % u'\n' % login.trimmed().toLower();
    const QByteArray digest = QCryptographicHash::hash(who.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(24));
}

QString profileFolder(const QString &given, const QString &server, const QString &login)
{
    const QString key = personKey(server, login);
    if (given.isEmpty())
        return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"people/"_qs + key);
    const QDir folder(QDir(given).absolutePath());
    const ui::Preferences kept(preferencesFile(folder.path()));
    const QString owner = kept.text(u"person"_qs);
    return owner.isEmpty() || owner == key ? folder.path() : folder.filePath(u"people/"_qs + key);
}

QString preferencesFile(const QString &folder)
{
    return QDir(folder).filePath(u"workstation.ini"_qs);
}

QString machineFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"workstation.ini"_qs);
}

} // namespace firstline::app
