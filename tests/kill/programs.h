#pragma once

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

#include <functional>
#include <memory>

namespace firstline::kill {

/// A child process of the harness that can be killed, stopped and started again. Its standard error goes to a file.
class Program
{
public:
    virtual ~Program();

    bool running() const { return m_process && m_process->state() == QProcess::Running; }
    bool starting() const { return m_process && m_process->state() == QProcess::Starting; }

    /// Shape: 0 while it does not run.
    qint64 pid() const { return running() ? m_process->processId() : 0; }

    /// SIGKILL, SIGSTOP, SIGCONT or SIGTERM to this one process. Shape: false when it does not run.
    bool signal(int number);

    /// Ends it by SIGKILL and waits until it is gone.
    void end();

    /// Called whenever it has ended, for whatever reason.
    std::function<void()> onEnd;

protected:
    void launch(const QString &program, const QStringList &arguments, const QString &log, const QStringList &environment);
    QProcess *process() { return m_process.get(); }

    /// A line of standard output.
    virtual void line(const QByteArray &text) = 0;
    virtual void ended() { }

private:
    std::unique_ptr<QProcess> m_process;
};

/// One `firstline-server serve`, over a free port of its own each time.
class ServerProcess : public Program
{
public:
    /// `options` come behind `serve --data DIR --listen 127.0.0.1:0 --insecure-http`.
    ServerProcess(QString bin, QString data, QStringList options, QString log);

    void start();

    /// Shape: 0 while it does not answer.
    quint16 port() const { return m_port; }

    /// Lines before the program, for example a limit of the shell; for tests of faults.
    void setWrapper(const QStringList &wrapper) { m_wrapper = wrapper; }

private:
    void line(const QByteArray &text) override;
    void ended() override { m_port = 0; }

    QString m_bin;
    QString m_data;
    QStringList m_options;
    QString m_log;
    QStringList m_wrapper;
    quint16 m_port = 0;
};

/// One `firstline-headless`.
class Station : public Program
{
public:
    /// An empty answer: the process ended before it answered.
    using Done = std::function<void(const QJsonObject &)>;

    Station(QString bin, QString profile, QString url, QString user, QString passwordFile, QString log);

    void start(const QStringList &options = {});

    /// Sends a request and calls `done` with the answer, exactly once.
    void ask(QJsonObject request, Done done);

    /// Sends a request and waits. Shape: empty when nothing came within `ms`.
    QJsonObject askNow(QJsonObject request, int ms = 60'000);
    QJsonObject askNow(const char *what, int ms = 60'000);

    /// `quit`, and waits for the end. Shape: whether it ended in good order.
    bool quit();

    int open() const { return int(m_open.size()); }
    void setUrl(const QString &url) { m_url = url; }
    void setWrapper(const QStringList &wrapper) { m_wrapper = wrapper; }
    QString profile() const { return m_profile; }
    QString user() const { return m_user; }

private:
    void line(const QByteArray &text) override;
    void ended() override;

    QString m_bin;
    QString m_profile;
    QString m_url;
    QString m_user;
    QString m_passwordFile;
    QString m_log;
    QStringList m_wrapper;
    QHash<int, Done> m_open;
    int m_last = 0;
};

/// Whether an answer says ok.
bool isOk(const QJsonObject &answer);

/// Runs a program to its end. Shape: exit code, output and errors together.
struct Ran {
    int code = -1;
    QString out;
};
Ran run(const QString &program, const QStringList &arguments, int ms = 120'000);

} // namespace firstline::kill
