#include "app/server/arguments.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace firstline::app {

namespace {

const QStringList &valueOptions()
{
    static const QStringList names { u"data"_qs, u"database"_qs, u"language"_qs, u"time-zone"_qs, u"admin"_qs,
        u"password-file"_qs, u"listen"_qs, u"tls-cert"_qs, u"tls-key"_qs, u"role"_qs, u"group"_qs, u"line"_qs, u"name"_qs,
        u"map"_qs, u"mapping"_qs, u"calendar"_qs, u"query"_qs, u"format"_qs, u"host"_qs };
    return names;
}

const QStringList &flags()
{
    static const QStringList names { u"demo"_qs, u"insecure-http"_qs, u"restricted"_qs, u"wipe"_qs, u"dry-run"_qs,
        u"json"_qs, u"help"_qs, u"version"_qs };
    return names;
}

} // namespace

QString Arguments::value(const QString &option, const QString &otherwise) const
{
    const QStringList values = options.value(option);
    return values.isEmpty() ? otherwise : values.last();
}

QByteArray Arguments::toJson() const
{
    QJsonObject object;
    object.insert(u"words"_qs, QJsonArray::fromStringList(words));
    QJsonObject named;
    for (auto it = options.begin(); it != options.end(); ++it)
        named.insert(it.key(), QJsonArray::fromStringList(it.value()));
    object.insert(u"options"_qs, named);
    object.insert(u"password"_qs, password);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Arguments> Arguments::fromJson(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object.value(u"words"_qs).isArray())
        return fail(ErrorCode::Malformed, u"not a command"_qs);
    Arguments arguments;
    for (const QJsonValue word : object.value(u"words"_qs).toArray())
        arguments.words.append(word.toString());
    const QJsonObject named = object.value(u"options"_qs).toObject();
    for (auto it = named.begin(); it != named.end(); ++it) {
        for (const QJsonValue value : it.value().toArray())
            arguments.options[it.key()].append(value.toString());
    }
    arguments.password = object.value(u"password"_qs).toString();
    return arguments;
}

Result<Arguments> parseArguments(const QStringList &given)
{
    Arguments arguments;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString &item = given[i];
        if (item == u"-h"_qs) {
            arguments.options.insert(u"help"_qs, { QString() });
            continue;
        }
        if (!item.startsWith(u"--")) {
            arguments.words.append(item);
            continue;
        }
        const qsizetype equals = item.indexOf(u'=');
        const QString name = item.mid(2, equals < 0 ? -1 : equals - 2);
        if (flags().contains(name) && equals < 0) {
            arguments.options[name].append(QString());
        } else if (!valueOptions().contains(name)) {
            return fail(ErrorCode::BadArgument, u"there is no option --"_qs % name);
        } else if (equals >= 0) {
            arguments.options[name].append(item.mid(equals + 1));
        } else if (i + 1 < given.size()) {
            arguments.options[name].append(given[++i]);
        } else {
            return fail(ErrorCode::BadArgument, u"--"_qs % name % u" needs a value"_qs);
        }
    }
    return arguments;
}

Result<void> readPassword(Arguments &arguments)
{
    if (!arguments.has(u"password-file"_qs))
        return {};
    QFile file(arguments.value(u"password-file"_qs));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, u"the password file cannot be read: "_qs % file.errorString());
    arguments.password = QString::fromUtf8(file.readLine(4096)).trimmed();
    return {};
}

void absolutePaths(Arguments &arguments)
{
    for (const QString &option : { u"mapping"_qs }) {
        for (QString &path : arguments.options[option])
            path = QFileInfo(path).absoluteFilePath();
        if (arguments.options[option].isEmpty())
            arguments.options.remove(option);
    }
    const QString command = arguments.word(0);
    const int from = command == u"import"_qs ? 2 : command == u"backup"_qs ? 1 : command == u"config"_qs ? 2 : 1000;
    for (qsizetype i = from; i < arguments.words.size(); ++i)
        arguments.words[i] = QFileInfo(arguments.words[i]).absoluteFilePath();
}

} // namespace firstline::app
