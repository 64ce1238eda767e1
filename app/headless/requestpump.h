#pragma once

#include "app/headless/headlessclient.h"

#include <QtCore/QSocketNotifier>

#include <map>

namespace firstline::app {

/// Reads JSON lines from stdin, hands them to their workstation and writes the answers to stdout, one line each.
class RequestPump : public QObject
{
    Q_OBJECT
public:
    explicit RequestPump(const HeadlessOptions &options);

    void start();

Q_SIGNALS:
    /// Everything that was asked has been answered.
    void finished(int exitCode);

private:
    void readSome();
    void line(const QByteArray &text);
    void answer(const QJsonValue &id, const Result<QJsonObject> &result);
    void quit();
    void endWhenDone();

    /// Answers what this client will not answer any more.
    void clientEnded(int client);

    std::vector<std::unique_ptr<HeadlessClient>> m_clients;
    QSocketNotifier m_input;
    QByteArray m_buffer;
    QJsonValue m_quitId;
    struct Waiting {
        int client = 1;
        QJsonValue id;
    };
    std::map<qint64, Waiting> m_waiting; ///< Asked and not answered, by the order of asking.
    qint64 m_asked = 0;
    bool m_quitting = false;
    bool m_quitAsked = false;
};

} // namespace firstline::app
