#include "app/server/admincommands.h"
#include "app/server/exportcommand.h"
#include "app/server/init.h"
#include "app/server/maintenance.h"
#include "app/server/postgresdesk.h"
#include "app/server/serve.h"
#include "app/server/usage.h"
#include "core/base/clock.h"
#include "core/server/http/adminsocket.h"
#include "core/server/http/datalock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

using namespace firstline;
using namespace firstline::app;

namespace {

void print(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

/// Hands a command to the server that runs. Shape: its exit code.
int handOver(const QString &socket, const Arguments &arguments, const Output &output)
{
    int code = kFailed;
    const auto called = server::adminCall(socket, arguments.toJson(), [&](const QByteArray &line) {
        const QJsonObject answer = QJsonDocument::fromJson(line).object();
        if (answer.contains(u"out"_qs))
            output.line(answer.value(u"out"_qs).toString());
        else if (answer.contains(u"err"_qs))
            output.error(answer.value(u"err"_qs).toString());
        else
            code = answer.value(u"exit"_qs).toInt(kFailed);
    });
    if (!called) {
        output.error(u"the running server did not answer: "_qs % called.error().detail);
        return kFailed;
    }
    return code;
}

/// On PostgreSQL nobody holds a lock: whoever writes holds the head of the database meanwhile.
int runOnPostgres(const QString &dataDir, const ServerConf &conf, const Arguments &arguments, const Output &output)
{
    auto core = server::ServerCore::open(dataDir, conf.options());
    if (!core) {
        output.error(u"the desk cannot be opened: "_qs % core.error().detail);
        return kFailed;
    }
    if (arguments.word(0) == u"backup"_qs && arguments.words.size() == 2)
        return backupPostgres(**core, conf.database, arguments.word(1), output);
    return executeCommand(**core, arguments, output, SystemClock().now());
}

int runOnDesk(const Arguments &arguments, const Output &output)
{
    const QString dataDir = QDir(arguments.value(u"data"_qs)).absolutePath();
    const ServerConf conf = ServerConf::read(dataDir);
    if (!conf.hasDesk(dataDir)) {
        output.error(u"there is no desk in "_qs % dataDir % u": run init first"_qs);
        return kFailed;
    }
    if (conf.isPostgres())
        return runOnPostgres(dataDir, conf, arguments, output);
    const auto lock = server::DataLock::acquire(dataDir % u"/lock"_qs);
    if (!lock && lock.error().code == ErrorCode::StorageBusy)
        return handOver(dataDir % u"/admin.sock"_qs, arguments, output);
    if (!lock) {
        output.error(lock.error().detail);
        return kFailed;
    }
    auto core = server::ServerCore::open(dataDir);
    if (!core) {
        output.error(u"the desk cannot be opened: "_qs % core.error().detail);
        return kFailed;
    }
    return executeCommand(**core, arguments, output, SystemClock().now());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Output output { [](const QString &text) { print(stdout, text); }, [](const QString &text) { print(stderr, text); } };
    auto arguments = parseArguments(QCoreApplication::arguments().mid(1));
    if (!arguments) {
        output.error(arguments.error().detail % u"; see firstline-server --help"_qs);
        return kWrongUsage;
    }
    if (arguments->has(u"version"_qs)) {
        output.line(QString(u"firstline-server "_qs % QString::fromLatin1(FIRSTLINE_VERSION)));
        return kGood;
    }
    const QString command = arguments->word(0);
    if (arguments->has(u"help"_qs)) {
        output.line(usage(command).trimmed());
        return kGood;
    }
    if (!isCommand(command) || !arguments->has(u"data"_qs)) {
        output.error(isCommand(command) ? u"--data DIR is needed"_qs : usage(QString()).trimmed());
        return kWrongUsage;
    }
    if (auto ok = readPassword(*arguments); !ok) {
        output.error(ok.error().detail);
        return kFailed;
    }
    absolutePaths(*arguments);
    if (command == u"init"_qs)
        return runInit(*arguments, output);
    if (command == u"serve"_qs)
        return runServe(*arguments, output);
    if (command == u"restore"_qs)
        return runRestore(*arguments, output);
    if (command == u"export"_qs)
        return runExport(*arguments, output);
    if (command == u"doctor"_qs)
        return runDoctor(*arguments, output);
    return runOnDesk(*arguments, output);
}
