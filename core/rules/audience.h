#pragma once

#include "core/domain/configsnapshot.h"
#include "core/domain/record.h"

namespace firstline::rules {

/// The scopes an aggregate is visible through ("g", "c", "kb:staff", "q:<group>", "u:<agent>", "me:<agent>").
/// Shape: sorted, without repetition. Source: sync.md 2.1.
QStringList scopesOf(const Aggregate &aggregate);
QStringList scopesOf(const Record &header);

/// Whether a person sees the tickets of a group: as a member, or by role.
bool seesGroup(const Agent &agent, const Group &group);

/// The scopes a person is granted by role and groups, besides "d:<device>". Shape: sorted. Source: sync.md decision 7.
QStringList grantsOf(const Agent &agent, const ConfigSnapshot &config);

} // namespace firstline::rules
