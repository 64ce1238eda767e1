#pragma once

#include "core/service/alarmservice.h"
#include "core/service/customerservice.h"
#include "core/service/floorservice.h"
#include "core/service/knowledgeservice.h"
#include "core/service/settingsservice.h"
#include "core/service/ticketservice.h"

namespace firstline::ui {

/// What the shell and its places work with: the services of one signed-in person. Does not own them; they must live
/// longer than any window. Thread: interface.
struct Desk {
    service::TicketService &tickets;
    service::CustomerService &customers;
    service::KnowledgeService &knowledge;
    service::AlarmService *alarms = nullptr; ///< Null where nobody is to be told anything.
    service::SettingsService *settings = nullptr; ///< Null where settings are not shown.
    service::FloorService *floor = nullptr; ///< Null where there is no wallboard.

    sync::Engine &engine() const { return tickets.engine(); }
    ConfigPtr config() const { return tickets.config(); }

    /// The server's time now.
    Instant now() const { return tickets.now(); }

    /// The signed-in person's card. Shape: nothing until the first page came.
    std::optional<Agent> me() const;
};

} // namespace firstline::ui
