#pragma once

#include "core/domain/config.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {

/// What a person may do with a ticket, to grey out what the rules would refuse (core/rules/permissions.h decides).
/// Before the configuration is known everything is allowed: the rules still refuse.
struct TicketRights {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::TicketRights)

public:
    bool work = true; ///< Reply, change fields, log calls and time.
    bool priority = true; ///< Set the priority by hand.
    bool close = true; ///< Close, and reopen what is closed.
    bool discard = true; ///< Make it void, and back.
    bool merge = true; ///< Merge it into another, and take that back.
    bool merged = false; ///< It was merged: what is to be done is done in the other ticket.
    bool reassign = true; ///< Give away what another person has.

    /// `me` may be null (not known yet).
    static TicketRights of(const Agent *me, const Ticket &ticket);

    /// Why not, for tooltips.
    static QString whyNotWork();
    QString whyNot() const; ///< As the former, or that it was merged.
    static QString whyNotMerge();
    static QString whyNotPriority();
    static QString whyNotClose();
    static QString whyNotDiscard();
    static QString whyNotReassign();

    friend bool operator==(const TicketRights &, const TicketRights &) = default;
};

} // namespace firstline::ui
