#include "app/headless/options.h"

#include "core/net/httptransport.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>

#include <cstdio>

namespace firstline::app {

namespace {

void say(std::FILE *to, const QString &text)
{
    std::fprintf(to, "%s\n", qPrintable(text));
}

} // namespace

std::optional<HeadlessOptions> readOptions(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A workstation without a screen: JSON lines on stdin and stdout, see docs/sync.md."));
    const QCommandLineOption help(QStringLiteral("help"), QStringLiteral("Shows this."));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("Shows the version."));
    const auto value = [](const char *name, const char *text, const char *what) {
        return QCommandLineOption(QLatin1String(name), QLatin1String(text), QLatin1String(what));
    };
    const QCommandLineOption profile = value("profile", "Folder of the profile.", "DIR");
    const QCommandLineOption server = value("server", "Address of the server.", "URL");
    const QCommandLineOption user = value("user", "Who signs in.", "NAME");
    const QCommandLineOption password = value("password-file", "File whose first line is the password.", "FILE");
    const QCommandLineOption ca = value("ca", "Trust only these authorities (PEM).", "FILE");
    const QCommandLineOption trust = value("trust", "Trust exactly the certificate with this SHA-256.", "SHA256");
    const QCommandLineOption clients = value("clients", "Workstations in this process, in DIR/1, DIR/2 ..", "N");
    const QCommandLineOption offline(QStringLiteral("offline"), QStringLiteral("Starts as if the link were down."));
    const QCommandLineOption manual(QStringLiteral("manual"), QStringLiteral("Sends and fetches for sync only."));
    parser.addOptions({ help, version, profile, server, user, password, ca, trust, clients, offline, manual });
    exitCode = 2;
    if (!parser.parse(arguments)) {
        say(stderr, parser.errorText());
        return std::nullopt;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        say(stdout, parser.isSet(help) ? parser.helpText() : QStringLiteral("firstline-headless " FIRSTLINE_VERSION));
        exitCode = 0;
        return std::nullopt;
    }
    HeadlessOptions out;
    out.profileDir = parser.value(profile);
    out.serverUrl = parser.value(server);
    out.user = parser.value(user);
    out.trust = { parser.value(ca), parser.value(trust).toLatin1() };
    out.offline = parser.isSet(offline);
    out.manual = parser.isSet(manual);
    if (parser.isSet(clients))
        out.clients = parser.value(clients).toInt();
    if (out.profileDir.isEmpty() || out.serverUrl.isEmpty() || out.user.isEmpty() || out.clients < 1 || out.clients > 1000) {
        say(stderr, QStringLiteral("give --profile, --server, --user and --password-file; --clients is 1 to 1000"));
        return std::nullopt;
    }
    if (const auto error = net::whyNotUrl(QUrl(out.serverUrl))) {
        say(stderr, error->detail);
        return std::nullopt;
    }
    if (parser.isSet(password)) {
        QFile file(parser.value(password));
        if (!file.open(QIODevice::ReadOnly)) {
            say(stderr, QStringLiteral("cannot read ") % parser.value(password) % QStringLiteral(": ") % file.errorString());
            exitCode = 1;
            return std::nullopt;
        }
        out.password = QString::fromUtf8(file.readLine()).trimmed();
    }
    return out;
}

} // namespace firstline::app
