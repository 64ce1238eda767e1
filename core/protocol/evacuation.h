#pragma once

#include "core/protocol/messages.h"

namespace firstline::protocol {

/// One piece of unsent work: a command that was not sent, a draft, or what waits for a decision.
struct EvacuatedItem {
    QString what; ///< "command", "draft", "conflict".
    QString name; ///< Of a command ("send_reply"); of a draft its kind's number.
    TicketId ticket;
    QString text; ///< What was typed, in full.
    ValueMap args; ///< Of a command, with which it could be given again.
    Instant at {};
};

/// What a device hands in before it is wiped: the clear text inside EvacuateRequest::sealed.
struct EvacuatedWork {
    DeviceId device;
    AgentId agent;
    Instant at {};
    std::vector<EvacuatedItem> items;
};

} // namespace firstline::protocol

namespace firstline {
// clang-format off
template<> struct Describe<protocol::EvacuatedItem> {
    using M = protocol::EvacuatedItem;
    static constexpr auto fields = std::make_tuple(part("what", 1, &M::what), part("name", 2, &M::name), part("ticket", 3, &M::ticket),
        part("text", 4, &M::text), part("args", 5, &M::args), part("at", 6, &M::at));
};
template<> struct Describe<protocol::EvacuatedWork> {
    using M = protocol::EvacuatedWork;
    static constexpr auto fields = std::make_tuple(part("device", 1, &M::device), part("agent", 2, &M::agent), part("at", 3, &M::at),
        part("items", 4, &M::items));
};
// clang-format on
} // namespace firstline
