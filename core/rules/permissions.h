#pragma once

#include "core/rules/apply.h"

namespace firstline::rules {

/// True when a person may see the ticket: behaviour.md section 9 and sync.md decision 7.
bool maySee(const Agent &agent, const Ticket &ticket, const ConfigSnapshot &config);

/// Whether a person may give this command now. Shape: nothing when he may; otherwise why not (Forbidden, NotFound when
/// he may not even know that the target exists). Asked by the server for every command inside the executing
/// transaction, and by screens to grey out what would be refused. Source: behaviour.md section 9.
std::optional<Error> whyNot(const Agent &agent, const CommandBody &command, World &world);

/// Whether a role may change fields of that right at all ("may he edit contracts?").
bool roleMay(RoleKind role, Right right);

/// May run administrator's work: import, users, settings.
bool isAdministrator(const Agent &agent);

} // namespace firstline::rules
