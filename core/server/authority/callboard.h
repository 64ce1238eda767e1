#pragma once

#include "core/protocol/messages.h"
#include "core/server/authority/callnotice.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace firstline::server {

/// The calls of the telephone at this moment and whom each concerns. In memory only. One thread.
class CallBoard
{
public:
    static constexpr Millis kRings { 60'000 }; ///< Then a call that nobody renewed, took or ended is forgotten.
    static constexpr Millis kTells { 60'000 }; ///< So long those who are not on it hear what became of it.
    static constexpr Millis kTalks { 12 * 3600 * 1000 }; ///< The longest talk.
    static constexpr qsizetype kMaxCalls = 2000; ///< Above: the one that moved longest ago goes.

    /// What a notice changed.
    struct Change {
        bool repeated = false; ///< Nothing: it was told before, or comes too late.
        QSet<AgentId> concerned; ///< Whose calls are others now.
    };

    /// Takes one notice in.
    Change take(const CallNotice &notice, const CallTarget &target, Instant now);

    /// The calls of one person, the oldest first.
    std::vector<protocol::PhoneCall> of(const AgentId &agent, Instant now) const;

    /// Forgets what is over. Shape: whose calls changed with it.
    QSet<AgentId> expire(Instant now);

    /// Calls that are known.
    qsizetype size() const { return m_calls.size(); }

private:
    struct Known {
        protocol::PhoneCall call;
        QSet<AgentId> meant;
        std::optional<Instant> answeredAt;
        Instant moved {}; ///< By our clock: the last notice that counted.
    };

    Change ring(const CallNotice &notice, const CallTarget &target, Instant now);
    Change answer(const CallNotice &notice, const CallTarget &target, Instant now);
    Change end(const CallNotice &notice, Instant now);
    Known &made(const CallNotice &notice, Instant now);
    static bool isOver(const Known &known, Instant now);

    QHash<QString, Known> m_calls;
};

} // namespace firstline::server
