#pragma once

#include "core/domain/configsnapshot.h"

namespace firstline::server {

/// What a telephone exchange tells of a call.
enum class CallEvent { Ring, Answer, End };

/// One notice of a telephone exchange: the body of POST /api/v1/calls.
struct CallNotice {
    QString call; ///< Its name for the call, 1 to 128 letters.
    CallEvent event = CallEvent::Ring;
    QString number; ///< Who calls, at most 64 letters; empty: withheld.
    QString to; ///< Whom: a login, a name, an extension, a group; at most 200 letters; empty: the default queue.
    std::optional<Instant> at; ///< When it happened by the exchange's clock.
};

/// Reads a notice from JSON; keys it does not know are passed over. Errors: BadInput, with what is wrong in words.
[[nodiscard]] Result<CallNotice> readCallNotice(const QByteArray &json);

/// Whom a notice means.
struct CallTarget {
    bool known = false; ///< Somebody or some group is called so.
    std::vector<AgentId> ringing; ///< Where it rings: who is neither on a break nor absent; of a group who is available.
    AgentId person; ///< The one meant, whatever he does; null when it is a group or nobody.
};

/// Looks up whom `to` means: a login, the digits of a person's telephone, his name, a group's name; capital letters do not
/// matter. Empty: the people of the default queue.
CallTarget targetOf(const ConfigSnapshot &config, const QString &to);

} // namespace firstline::server
