#pragma once

#include "core/domain/command.h"

namespace firstline::server {

/// Turns the arguments of a command as an older workstation wrote them into those of the version after it.
using Upcaster = ValueMap (*)(const ValueMap &args);

/// A step from `version` of a command to the next one.
struct UpcastStep {
    QString name;
    int version = 0;
    Upcaster up = nullptr;
};

/// Every step that was ever shipped, see docs/protocol.md "Versions". Kept for 24 months after its version was last
/// written. Thread: any.
const std::vector<UpcastStep> &upcasters();

/// Applies the steps one after another. Shape: the version that was reached and its arguments.
std::pair<int, ValueMap> upcast(const std::vector<UpcastStep> &steps, const QString &name, int version, ValueMap args);

/// Reads a command of any version that is still accepted. The journal of the sender keeps what it wrote; only the reading
/// is lifted. Errors: those of readCommand.
[[nodiscard]] Result<CommandBody> readUpcast(const QString &name, int version, const ValueMap &args);

} // namespace firstline::server
