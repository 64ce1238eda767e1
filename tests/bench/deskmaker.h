#pragma once

#include "core/server/authority/servercore.h"

namespace firstline::bench {

/// Login and password of the n-th person of a made desk (0 and 1 are dispatchers).
QString loginOf(int person);
QString passwordOfAll();

/// The n-th group ("Group n+1") and the n-th ticket of a made desk; every thousandth ticket (999, 1999 ..) has 50 messages.
GroupId groupOf(int number);
TicketId ticketOf(int number);

/// Makes a desk of `tickets` tickets in `dir` through the server's own store, unless it stands there already: 20 groups,
/// 30 agents, 400 companies, 1,200 people, about three messages and three events a ticket, every fifth ticket active.
/// `madeMs` becomes the time it took, 0 when it was there. Errors: those of ServerCore.
[[nodiscard]] Result<std::unique_ptr<server::ServerCore>> madeDesk(const QString &dir, int tickets, double &madeMs);

/// The moment that the made desk calls now.
Instant deskNow();

} // namespace firstline::bench
