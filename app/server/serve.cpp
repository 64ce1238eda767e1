#include "app/server/serve.h"

#include "app/server/admincommands.h"
#include "app/server/serverconf.h"
#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/server/http/adminsocket.h"
#include "core/server/http/appserver.h"
#include "core/server/http/datalock.h"
#include "core/server/http/httpserver.h"
#include "core/store/database.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <csignal>
#include <memory>
#include <pthread.h>

namespace firstline::app {

namespace {

QByteArray lineOf(const QString &name, const QString &text)
{
    return QJsonDocument(QJsonObject { { name, text } }).toJson(QJsonDocument::Compact);
}

/// Runs a command that another process handed over, between two transactions of the committer.
void handOver(server::AppServer &app, const Clock &clock, const QByteArray &line, server::AdminSocket::Reply reply,
              server::AdminSocket::Done done)
{
    const auto arguments = Arguments::fromJson(line);
    const auto finish = [reply, done](int code) {
        reply(QJsonDocument(QJsonObject { { u"exit"_qs, code } }).toJson(QJsonDocument::Compact));
        done();
    };
    if (!arguments) {
        reply(lineOf(u"err"_qs, arguments.error().detail));
        finish(kWrongUsage);
        return;
    }
    const bool taken = app.post([arguments = *arguments, reply, finish, &clock](server::ServerCore &core) {
        const Output output { [reply](const QString &text) { reply(lineOf(u"out"_qs, text)); },
                              [reply](const QString &text) { reply(lineOf(u"err"_qs, text)); } };
        finish(executeCommand(core, arguments, output, clock.now()));
    });
    if (!taken) {
        reply(lineOf(u"err"_qs, u"the server stops"_qs));
        finish(kFailed);
    }
}

} // namespace

int runServe(const Arguments &arguments, const Output &output)
{
    const auto failed = [&](const Error &error) {
        output.error(error.detail.isEmpty() ? errorName(error.code) : error.detail);
        return kFailed;
    };
    const QString dataDir = QDir(arguments.value(u"data"_qs)).absolutePath();
    const ServerConf conf = ServerConf::read(dataDir);
    if (!conf.hasDesk(dataDir))
        return failed({ ErrorCode::NotFound, u"there is no desk in "_qs % dataDir % u": run init first"_qs });
    std::optional<server::DataLock> lock;
    if (!conf.isPostgres()) {
        auto taken = server::DataLock::acquire(dataDir % u"/lock"_qs);
        if (!taken)
            return failed({ taken.error().code, u"another process serves or changes this desk"_qs });
        lock = *std::move(taken);
    }
    // The threads inherit the mask, so the signals wait for sigwait below.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // A limit on the size of files is an error of the write.
    logAsJson();

    const SystemClock clock;
    server::Metrics metrics;
    server::AppConfig appConfig;
    appConfig.dataDir = dataDir;
    appConfig.options = conf.options();
    server::AppServer app(appConfig, clock, metrics);
    if (auto ok = app.start(); !ok)
        return failed(ok.error());
    server::HttpServerConfig http;
    http.listen = arguments.value(u"listen"_qs, conf.listen);
    http.bodyLimit = &server::AppServer::limitOf;
    if (!arguments.has(u"insecure-http"_qs)) {
        http.certFile = arguments.value(u"tls-cert"_qs, conf.certFile);
        http.keyFile = arguments.value(u"tls-key"_qs, conf.keyFile);
    }
    server::HttpServer listener;
    if (auto ok = listener.start(http, app); !ok)
        return failed(ok.error());
    metrics.gaugeFrom("firstline_sqlite_memory_bytes", "Memory of SQLite, mostly pages that each connection keeps of the database.",
                      [] { return double(store::Database::memoryUsed()); });
    metrics.gaugeFrom("firstline_connections", "Open connections.", [&listener] { return double(listener.connectionCount()); });
    server::AdminSocket admin;
    const auto handler = [&app, &clock](const QByteArray &line, server::AdminSocket::Reply reply, server::AdminSocket::Done done) {
        handOver(app, clock, line, std::move(reply), std::move(done));
    };
    // On PostgreSQL every command opens the database itself: whoever writes holds its head meanwhile.
    if (!conf.isPostgres()) {
        if (auto ok = admin.listen(dataDir % u"/admin.sock"_qs, handler); !ok)
            return failed(ok.error());
    }
    output.line(u"listening on "_qs % listener.url());
    int number = 0;
    sigwait(&signals, &number);
    qCInfo(lcServer) << "stopping";
    admin.close();
    app.close();
    listener.stop();
    app.stop();
    return kGood;
}

} // namespace firstline::app
