#pragma once

#include "core/sync/transport.h"
#include "tests/integration/tst_server_kit.h"
#include "tests/ui/tst_wire_kit.h"

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
        server::Call call = callOf(wire);
        const std::lock_guard lock(deskMutex);
        call.now = m_desk.now;
        return responseOf(m_desk.core().handle(call));
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
