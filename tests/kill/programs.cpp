#include "tests/kill/programs.h"

#include "tests/kill/spin.h"

#include <QtCore/QJsonDocument>

#include <csignal>

namespace firstline::kill {

Program::~Program()
{
    onEnd = nullptr;
    end();
}

bool Program::signal(int number)
{
    return running() && ::kill(pid_t(m_process->processId()), number) == 0;
}

void Program::end()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill();
    m_process->waitForFinished(30'000);
}

void Program::launch(const QString &program, const QStringList &arguments, const QString &log, const QStringList &environment)
{
    if (m_process) {
        m_process->disconnect();
        end();
        m_process.release()->deleteLater();
    }
    m_process = std::make_unique<QProcess>();
    QProcess *process = m_process.get();
    process->setStandardErrorFile(log, QIODevice::Append);
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &pair : environment)
        variables.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    process->setProcessEnvironment(variables);
    QObject::connect(process, &QProcess::readyReadStandardOutput, process, [this, process] {
        while (m_process.get() == process && process->canReadLine())
            line(process->readLine().trimmed());
    });
    QObject::connect(process, &QProcess::finished, process, [this, process] {
        while (m_process.get() == process && process->canReadLine())
            line(process->readLine().trimmed());
        ended();
        if (onEnd)
            onEnd();
    });
    process->start(program, arguments);
}

ServerProcess::ServerProcess(QString bin, QString data, QStringList options, QString log)
    : m_bin(std::move(bin))
    , m_data(std::move(data))
    , m_options(std::move(options))
    , m_log(std::move(log))
{
}

void ServerProcess::start()
{
    m_port = 0;
    QStringList words = m_wrapper;
    words << QString(m_bin % u"/firstline-server") << u"serve"_qs << u"--data"_qs << m_data << u"--listen"_qs
          << u"127.0.0.1:0"_qs << u"--insecure-http"_qs;
    words += m_options;
    const QString program = words.takeFirst();
    launch(program, words, m_log, {});
}

void ServerProcess::line(const QByteArray &text)
{
    if (text.startsWith("listening on "))
        m_port = text.mid(text.lastIndexOf(':') + 1).toUShort();
}

Station::Station(QString bin, QString profile, QString url, QString user, QString passwordFile, QString log)
    : m_bin(std::move(bin))
    , m_profile(std::move(profile))
    , m_url(std::move(url))
    , m_user(std::move(user))
    , m_passwordFile(std::move(passwordFile))
    , m_log(std::move(log))
{
}

void Station::start(const QStringList &options)
{
    QStringList words = m_wrapper;
    words << QString(m_bin % u"/firstline-headless") << u"--profile"_qs << m_profile << u"--server"_qs << m_url
          << u"--user"_qs << m_user << u"--password-file"_qs << m_passwordFile;
    words += options;
    const QString program = words.takeFirst();
    launch(program, words, m_log, {});
}

void Station::ask(QJsonObject request, Done done)
{
    if (!running() && !starting())
        return done({});
    const int id = ++m_last;
    request.insert(u"id"_qs, id);
    m_open.insert(id, std::move(done));
    process()->write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
}

QJsonObject Station::askNow(QJsonObject request, int ms)
{
    auto answer = std::make_shared<std::optional<QJsonObject>>();
    ask(std::move(request), [answer](const QJsonObject &got) { *answer = got; });
    spin(ms, [&] { return answer->has_value(); });
    return answer->value_or(QJsonObject());
}

QJsonObject Station::askNow(const char *what, int ms)
{
    return askNow(QJsonObject { { u"do"_qs, QString::fromLatin1(what) } }, ms);
}

bool Station::quit()
{
    ask({ { u"do"_qs, u"quit"_qs } }, [](const QJsonObject &) {});
    return spin(20'000, [this] { return !running(); }) && process()->exitStatus() == QProcess::NormalExit
        && process()->exitCode() == 0;
}

void Station::line(const QByteArray &text)
{
    const QJsonObject answer = QJsonDocument::fromJson(text).object();
    if (const Done done = m_open.take(answer.value(u"id"_qs).toInt()))
        done(answer);
}

void Station::ended()
{
    for (const Done &done : std::exchange(m_open, {}))
        done({});
}

bool isOk(const QJsonObject &answer)
{
    return answer.value(u"ok"_qs).toBool();
}

Ran run(const QString &program, const QStringList &arguments, int ms)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(ms)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return { process.exitCode(), QString::fromUtf8(process.readAll()).trimmed() };
}

} // namespace firstline::kill
