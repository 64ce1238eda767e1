#pragma once

#include "core/base/clock.h"
#include "core/server/authority/callboard.h"
#include "core/server/authority/presence.h"
#include "core/server/authority/readcore.h"
#include "core/server/authority/servercore.h"
#include "core/server/http/httphandler.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace firstline::server {

/// The long polls: who waits for which scopes, when each is looked at again, who shows presence, whom a call rings at. Knows when, not what:
/// looking and answering is a job for a reader. Owns one thread. Thread: any.
class WaitRoom
{
public:
    /// How the room waits.
    struct Times {
        Millis longest { 25'000 }; ///< Then a wait is answered whatever happened.
        Millis coalesce { 50 }; ///< Least time between two answers to one device.
        Millis presence { 250 }; ///< How long presence may be gathered.
    };

    /// One wait to be looked at by a reader.
    struct Visit {
        quint64 id = 0;
        Call call;
        Session session;
        bool last = false; ///< Its time is up: answer in any case.
    };

    /// Hands a visit to a reader; false when there are too many.
    using Dispatch = std::function<bool(Visit)>;

    WaitRoom(const Clock &clock, Times times, Dispatch dispatch);
    ~WaitRoom();

    /// Takes a wait in and has it looked at. `sight` is what its caller sees.
    void enter(Call call, const Sight &sight, std::shared_ptr<Responder> responder);

    /// Something was committed: whom it concerns is looked at.
    void moved(const Moved &moved);

    /// After a visit: answers and forgets the wait, unless somebody else did. `told` is what the reply says: it is no news
    /// to the device from then on.
    void answer(quint64 id, Reply reply, const protocol::WaitAnswer &told = {});

    /// What others show, of the tickets somebody is at: to be narrowed to what the visitor sees.
    std::vector<TicketId> presentTickets(const Session &session);
    std::vector<protocol::Presence> presence(const Session &session, const QSet<TicketId> &seen);

    /// What became of a notice about a call.
    struct Told {
        bool repeated = false; ///< It was told before.
        int reached = 0; ///< People whose workstations heard of the ring: waited within the last wait's time.
    };

    /// A telephone exchange told something: whom it concerns is answered at once.
    Told called(const CallNotice &notice, const CallTarget &target, Instant now);

    /// The calls of the visitor.
    std::vector<protocol::PhoneCall> calls(const Session &session);

    /// Whether presence and calls of an answer differ from what the device was told last.
    bool isNews(const DeviceId &device, const protocol::WaitAnswer &answer) const;

    int count() const;

    /// Answers everybody with 503 and takes nobody in any more.
    void close();

private:
    struct Waiting {
        Call call;
        Session session;
        QSet<qint64> scopes;
        std::shared_ptr<Responder> responder;
        Millis deadline { 0 };
        Millis visitAt { 0 };
    };
    struct Known {
        Millis at { 0 };
        QByteArray live; ///< Presence and calls.
    };

    void run();
    void hurry(Waiting &waiting, Millis at);
    void hurryThose(const QSet<AgentId> &agents);
    void forget(quint64 id);

    const Clock &m_clock;
    const Times m_times;
    Dispatch m_dispatch;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<quint64, Waiting> m_waiting;
    std::map<Uuid, Known> m_told;
    QHash<AgentId, Millis> m_heard; ///< When a person's workstation began to wait last.
    PresenceBoard m_board;
    CallBoard m_calls;
    quint64 m_nextId = 1;
    bool m_closed = false;
    std::thread m_thread;
};

} // namespace firstline::server
