#pragma once

#include "core/domain/ticket.h"

#include <optional>

namespace firstline::server {

/// The words of one row that say in which state a case is.
struct LogWords {
    QString activity; ///< "Accepted"
    QString subStatus; ///< "Wait - User"; may be empty.

    /// "Accepted / Wait - User": as history shows it.
    QString text() const;

    /// Keys under which a mapping may know them, best first: "accepted/wait - user", "wait - user", "accepted".
    QStringList keys() const;
};

/// What the usual words of service-desk logs mean. Shape: nothing for a word that says nothing about the state ("Update").
/// New means "nobody has taken it": new at the start of a case, open later. Source: docs/import.md.
std::optional<StatusCategory> usualState(const LogWords &words);

/// "wait_customer" -> WaitCustomer; "keep" and unknown names give nothing.
std::optional<StatusCategory> categoryByName(const QString &name);

} // namespace firstline::server
