#pragma once

#include "core/domain/configsnapshot.h"

namespace firstline::ui {

/// The name of a ticket's field ("Priority"). Translated; the plain key for one without a name.
QString ticketFieldName(int key);

/// The value of a ticket's field as people say it: names instead of ids. Shape: "nobody" or "nothing" for empty ones.
QString ticketFieldValue(int key, const Value &value, const ConfigPtr &config);

} // namespace firstline::ui
