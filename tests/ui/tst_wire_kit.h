#pragma once

#include "core/sync/transport.h"
#include "core/server/authority/servercore.h"

namespace firstline::test {

/// A request of a workstation as a server in the same process takes it; the caller says the time.
inline server::Call callOf(const sync::WireRequest &wire)
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
    return call;
}

/// The answer on its way back.
inline sync::WireResponse responseOf(const server::Reply &reply)
{
    sync::WireResponse response;
    response.status = reply.status;
    response.body = reply.body;
    for (const auto &[name, value] : reply.headers) {
        if (name == "X-FL-Offset")
            response.offset = value.toLongLong();
    }
    return response;
}

} // namespace firstline::test
