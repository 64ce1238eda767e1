#include "app/headless/requestpump.h"

#include <QtCore/QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace firstline::app {

namespace {

constexpr qsizetype kLongestLine = 16 * 1024 * 1024;

} // namespace

RequestPump::RequestPump(const HeadlessOptions &options)
    : m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    m_input.setEnabled(false);
    for (int i = 1; i <= options.clients; ++i) {
        HeadlessOptions one = options;
        if (options.clients > 1)
            one.profileDir = options.profileDir % u'/' % QString::number(i);
        m_clients.push_back(std::make_unique<HeadlessClient>(one));
        connect(m_clients.back().get(), &HeadlessClient::ended, this, [this, i] { clientEnded(i); });
    }
    connect(&m_input, &QSocketNotifier::activated, this, &RequestPump::readSome);
}

void RequestPump::start()
{
    for (const auto &client : m_clients)
        client->start();
    m_input.setEnabled(true);
}

void RequestPump::readSome()
{
    char bytes[65536];
    const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof(bytes));
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (got > 0)
        m_buffer.append(bytes, got);
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0 && !m_quitting; end = m_buffer.indexOf('\n')) {
        const QByteArray text = m_buffer.left(end).trimmed();
        m_buffer.remove(0, end + 1);
        if (!text.isEmpty())
            line(text);
    }
    if (got <= 0 || m_buffer.size() > kLongestLine)
        quit();
}

void RequestPump::line(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    const QJsonObject request = document.object();
    const QJsonValue id = request.value(QStringLiteral("id"));
    if (problem.error != QJsonParseError::NoError)
        return answer(id, badRequest(QStringLiteral("not JSON: ") % problem.errorString()));
    if (!document.isObject())
        return answer(id, badRequest(QStringLiteral("a request is an object: {\"id\": 1, \"do\": \"status\"}")));
    if (request.value(QStringLiteral("do")).toString() == u"quit") {
        m_quitId = id;
        m_quitAsked = true;
        return quit();
    }
    const QJsonValue named = request.value(QStringLiteral("client"));
    const int client = named.isUndefined() ? 1 : named.toInt(0);
    if (client < 1 || client > int(m_clients.size()))
        return answer(id, badRequest(QStringLiteral("client is 1 to ") % QString::number(m_clients.size())));
    HeadlessClient &station = *m_clients.at(size_t(client - 1));
    if (station.isOver())
        return answer(id, fail(*station.fatal()));
    const qint64 number = ++m_asked;
    m_waiting[number] = { client, id };
    station.handle(request, [this, number, id](const Result<QJsonObject> &result) {
        if (m_waiting.erase(number) == 0)
            return;
        answer(id, result);
        endWhenDone();
    });
}

void RequestPump::clientEnded(int client)
{
    const Error why = *m_clients.at(size_t(client - 1))->fatal();
    std::erase_if(m_waiting, [&](const auto &entry) {
        if (entry.second.client != client)
            return false;
        answer(entry.second.id, fail(why));
        return true;
    });
    endWhenDone();
}

void RequestPump::answer(const QJsonValue &id, const Result<QJsonObject> &result)
{
    QJsonObject out = result.value_or(QJsonObject());
    out.insert(QStringLiteral("id"), id.isUndefined() ? QJsonValue() : id);
    out.insert(QStringLiteral("ok"), result.has_value());
    if (!result) {
        out.insert(QStringLiteral("error"),
            QJsonObject { { QStringLiteral("code"), errorName(result.error().code) },
                { QStringLiteral("detail"), result.error().detail } });
    }
    const QByteArray text = QJsonDocument(out).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

void RequestPump::quit()
{
    m_input.setEnabled(false);
    m_quitting = true;
    endWhenDone();
}

void RequestPump::endWhenDone()
{
    if (!m_quitting || !m_waiting.empty())
        return;
    int code = 0;
    for (const auto &client : m_clients) {
        if (const auto error = client->fatal()) {
            std::fprintf(stderr, "firstline-headless: %s: %s\n", qPrintable(errorName(error->code)), qPrintable(error->detail));
            code = 1;
        }
    }
    if (m_quitAsked)
        answer(m_quitId, QJsonObject());
    m_quitAsked = false;
    Q_EMIT finished(code);
}

} // namespace firstline::app
