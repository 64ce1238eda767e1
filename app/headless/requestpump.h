#pragma once

#include "app/headless/headlessclient.h"

#include <QtCore/QSocketNotifier>

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

    std::vector<std::unique_ptr<HeadlessClient>> m_clients;
    QSocketNotifier m_input;
    QByteArray m_buffer;
    QJsonValue m_quitId;
    qint64 m_open = 0;
    bool m_quitting = false;
    bool m_quitAsked = false;
};

} // namespace firstline::app
