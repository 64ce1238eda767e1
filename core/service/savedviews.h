#pragma once

#include "core/domain/configsnapshot.h"
#include "core/sync/engine.h"

namespace firstline::service {

/// Position of a view that nobody wants any more: it is kept, so that its removal can be taken back, and shown nowhere.
inline constexpr int kViewPutAway = -1;

/// A line of View::columns that names no column: how high its rows are ("density:compact"). Older versions pass it over.
inline constexpr QStringView kDensityLine = u"density:";

/// The views of one owner (null: the team's) in their order; put away ones are left out.
std::vector<View> viewsOf(const ConfigSnapshot &config, AgentId owner);

/// Whether a role may change the team's views. Source: behaviour.md section 9.
bool mayEditTeamViews(RoleKind role);

/// Makes a view, or saves what differs from `before`. Ends when the journal has it. Errors: those of
/// sync::Engine::enqueue; AlreadyExists when nothing differs.
[[nodiscard]] QFuture<Result<sync::Receipt>> saveView(sync::Engine &engine, const std::optional<View> &before, View after);

} // namespace firstline::service
