#pragma once

#include "core/sync/moment.h"
#include "core/sync/phoneline.h"
#include "core/sync/synctypes.h"
#include "core/sync/transport.h"

#include <variant>

namespace firstline::sync {

/// What happens to ClientCore from outside. `ticket` numbers come back in Done.
namespace event {
/// Time passed, or something was written: look what is to be done.
struct Tick {
    bool work = true; ///< A part of a waiting page may go into the cache; not when somebody waits for an answer.
};
/// A request of the effect Send ended.
struct Answered {
    quint64 request = 0;
    WireResponse response;
};
/// Whether the link may be used from now on.
struct Network {
    NetworkPolicy policy = NetworkPolicy::Online;
};
/// Somebody gave a password.
struct SignIn {
    quint64 ticket = 0;
    QString login;
    QString password;
    QString deviceName;
};
/// What the keychain said.
struct Resume {
    quint64 ticket = 0;
    Result<std::optional<Credentials>> credentials;
};
/// The session is to end.
struct SignOut {
    quint64 ticket = 0;
};
/// Somebody gave an old and a new password.
struct ChangePassword {
    quint64 ticket = 0;
    QString before;
    QString after;
};
/// Push and pull until up to date.
struct Sync {
    quint64 ticket = 0;
};
/// What the person looks at; nothing with a null ticket or without a state.
struct Look {
    TicketId ticket;
    std::optional<int> state;
};
/// Somebody wants to see a file.
struct Fetch {
    quint64 ticket = 0;
    QByteArray sha256;
};
} // namespace event

/// One event and when it came.
struct Event {
    Moment at;
    std::variant<event::Tick, event::Answered, event::Network, event::SignIn, event::Resume, event::SignOut,
        event::ChangePassword, event::Sync, event::Look, event::Fetch>
        what;
};

/// What ClientCore wants done outside.
namespace effect {
/// A request for the transport.
struct Send {
    quint64 request = 0;
    WireRequest wire;
};
/// A request that nobody waits for any more.
struct Cancel {
    quint64 request = 0;
};
/// Credentials for the keychain.
struct Keep {
    Credentials credentials;
};
/// The keychain is to forget them.
struct Forget { };
/// What an event with this ticket asked for has ended.
struct Done {
    quint64 ticket = 0;
    Result<void> result;
};
/// The projection changed and was committed.
struct Changed {
    ChangeNotice notice;
};
/// status() says something else.
struct StatusMoved { };
/// config() says something else.
struct ConfigMoved { };
/// The number of open conflicts changed.
struct ConflictsMoved {
    int unsettled = 0;
};
/// Who else looks at or answers what, the whole state.
struct PresenceMoved {
    PresenceList presence;
};
/// The calls of the telephone that concern the person, the whole state.
struct CallsTold {
    QList<PhoneCall> calls;
};
/// The person must sign in again.
struct SignInNeeded {
    Error why;
};
/// The server, by its signature, wants everything deleted that this profile holds. `sealed` is the unsent work, sealed to
/// the server's key, when it could not be handed in: it is to be kept as a file. The core does nothing any more.
struct Wipe {
    QByteArray sealed;
};
} // namespace effect

/// One of the above.
using Effect = std::variant<effect::Send, effect::Cancel, effect::Keep, effect::Forget, effect::Done, effect::Changed,
    effect::StatusMoved, effect::ConfigMoved, effect::ConflictsMoved, effect::PresenceMoved, effect::CallsTold, effect::SignInNeeded, effect::Wipe>;

} // namespace firstline::sync
