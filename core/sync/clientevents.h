#pragma once

#include "core/sync/moment.h"
#include "core/sync/synctypes.h"
#include "core/sync/transport.h"

#include <variant>

namespace firstline::sync {

/// What happens to ClientCore from outside. `ticket` numbers come back in Done.
namespace event {
/// Time passed, or something was written: look what is to be done.
struct Tick { };
/// A request of the effect Send ended.
struct Answered {
    quint64 request = 0;
    WireResponse response;
};
struct Network {
    NetworkPolicy policy = NetworkPolicy::Online;
};
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
struct SignOut {
    quint64 ticket = 0;
};
struct ChangePassword {
    quint64 ticket = 0;
    QString before;
    QString after;
};
struct Sync {
    quint64 ticket = 0;
};
/// What the person looks at; nothing with a null ticket or without a state.
struct Look {
    TicketId ticket;
    std::optional<int> state;
};
} // namespace event

struct Event {
    Moment at;
    std::variant<event::Tick, event::Answered, event::Network, event::SignIn, event::Resume, event::SignOut,
        event::ChangePassword, event::Sync, event::Look>
        what;
};

/// What ClientCore wants done outside.
namespace effect {
struct Send {
    quint64 request = 0;
    WireRequest wire;
};
struct Cancel {
    quint64 request = 0;
};
struct Keep {
    Credentials credentials;
};
struct Forget { };
struct Done {
    quint64 ticket = 0;
    Result<void> result;
};
/// The projection changed and was committed.
struct Changed {
    ChangeNotice notice;
};
struct StatusMoved { };
struct ConfigMoved { };
struct ConflictsMoved {
    int unsettled = 0;
};
struct PresenceMoved {
    PresenceList presence;
};
struct SignInNeeded {
    Error why;
};
} // namespace effect

using Effect = std::variant<effect::Send, effect::Cancel, effect::Keep, effect::Forget, effect::Done, effect::Changed,
    effect::StatusMoved, effect::ConfigMoved, effect::ConflictsMoved, effect::PresenceMoved, effect::SignInNeeded>;

} // namespace firstline::sync
