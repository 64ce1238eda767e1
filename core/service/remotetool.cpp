#include "core/service/remotetool.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

#include <algorithm>

namespace firstline::service {

namespace {

const QString kPlace = QStringLiteral("{id}");
constexpr qsizetype kLongestId = 256;

bool isUnsafe(const QString &id)
{
    const auto odd = [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.isNull(); };
    return id.startsWith(u'-') || id.size() > kLongestId || std::any_of(id.begin(), id.end(), odd);
}

} // namespace

RemoteTrouble remoteCommandTrouble(const QString &command)
{
    if (command.trimmed().isEmpty())
        return RemoteTrouble::NoCommand;
    const QStringList words = QProcess::splitCommand(command);
    const bool open = command.count(u'"') % 2 != 0;
    const bool placed = std::any_of(words.begin() + std::min<qsizetype>(1, words.size()), words.end(), [](const QString &w) { return w.contains(kPlace); });
    if (words.isEmpty() || words.first().contains(kPlace) || open || !placed)
        return RemoteTrouble::BadCommand;
    return RemoteTrouble::None;
}

RemoteStart remoteStart(const QString &command, const QString &id)
{
    RemoteStart start;
    start.trouble = remoteCommandTrouble(command);
    if (start.trouble != RemoteTrouble::None)
        return start;
    if (isUnsafe(id)) {
        start.trouble = RemoteTrouble::UnsafeId;
        return start;
    }
    const QString plain = id.trimmed();
    if (plain.isEmpty() || plain.startsWith(u'-')) {
        start.trouble = plain.isEmpty() ? RemoteTrouble::NoId : RemoteTrouble::UnsafeId;
        return start;
    }
    QStringList words = QProcess::splitCommand(command);
    start.program = words.takeFirst();
    for (QString &word : words)
        word.replace(kPlace, plain);
    start.arguments = words;
    return start;
}

RemoteTrouble startRemote(const RemoteStart &start)
{
    if (start.trouble != RemoteTrouble::None)
        return start.trouble;
    const QString program
        = QDir::isAbsolutePath(start.program) ? start.program : QStandardPaths::findExecutable(start.program);
    if (program.isEmpty() || !QFileInfo(program).isExecutable())
        return RemoteTrouble::NotInstalled;
    return QProcess::startDetached(program, start.arguments) ? RemoteTrouble::None : RemoteTrouble::NotStarted;
}

} // namespace firstline::service
