#pragma once

#include "ui/ticket/conflictface.h"

namespace firstline::ui {

/// The sides of a conflict about a record that is not a ticket (settings, customers), in the words of its own form.
/// Shape: nothing for conflicts about tickets and for commands that cannot be read.
std::optional<RecordSides> recordSides(const sync::ConflictRecord &conflict, const ConfigPtr &config);

} // namespace firstline::ui
