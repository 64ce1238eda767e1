#pragma once

#include "core/sync/transport.h"
#include "tests/integration/tst_server_kit.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <mutex>

namespace firstline::test {

/// Requests answered by a desk in the same process. The network thread and the test share the desk: take `deskMutex`.
class DeskLink final : public QObject, public sync::Transport
{
public:
    static inline std::mutex deskMutex;

    explicit DeskLink(Desk &desk)
        : m_desk(desk)
    {
    }
    void setSink(Sink sink) override { m_sink = std::move(sink); }
    void cancel(quint64) override { }
    void send(quint64 request, sync::WireRequest wire) override
    {
        QTimer::singleShot(0, this, [this, request, wire = std::move(wire)] { m_sink(request, answer(wire)); });
    }

private:
    sync::WireResponse answer(const sync::WireRequest &wire)
    {
        server::Call call;
        call.method = wire.method;
        const QList<QByteArray> parts = wire.path.split('?');
        call.path = parts.front();
        for (const QByteArray &part : parts.size() > 1 ? parts.at(1).split('&') : QList<QByteArray>())
            call.query.insert(part.left(part.indexOf('=')), part.mid(part.indexOf('=') + 1));
        for (const auto &[name, value] : wire.headers)
            call.headers.insert(name.toLower(), value);
        call.body = wire.body;
        const std::lock_guard lock(deskMutex);
        call.now = m_desk.now;
        const server::Reply reply = m_desk.core().handle(call);
        sync::WireResponse response;
        response.status = reply.status;
        response.body = reply.body;
        for (const auto &[name, value] : reply.headers) {
            if (name == "X-FL-Offset")
                response.offset = value.toLongLong();
        }
        return response;
    }

    Desk &m_desk;
    Sink m_sink;
};

/// A keychain that forgets.
class NoKeychain final : public sync::CredentialStore
{
public:
    void read(const QString &, ReadDone done) override { done(std::optional<sync::Credentials>()); }
    void write(const QString &, const sync::Credentials &, WriteDone done) override { done({}); }
    void remove(const QString &, WriteDone done) override { done({}); }
};

} // namespace firstline::test
