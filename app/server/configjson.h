#pragma once

#include "core/server/authority/servercore.h"

#include <QtCore/QJsonObject>

namespace firstline::app {

/// All configuration objects: {"group": [{...}], "status": [...], ...}.
QJsonObject configAsJson(server::ServerCore &core);

/// The commands that make the desk what `wanted` says: objects with a known id are changed where they differ, others are
/// created. Errors: BadInput (names the kind and field).
[[nodiscard]] Result<std::vector<server::TrustedCommand>> configCommands(server::ServerCore &core, const QJsonObject &wanted,
                                                                         Instant now);

} // namespace firstline::app
