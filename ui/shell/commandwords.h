#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"

namespace firstline::ui {

/// What a command does, in words: "Reply on 40117". `ticket` is the number as it is said. Translated.
QString commandWords(const CommandBody &body, const ConfigPtr &config, const QString &ticket);

/// The first words of what was typed into a command, in one line; empty when nothing was.
QString commandText(const CommandBody &body);

/// The name of a ticket's field ("Priority"). Translated; the plain key for one without a name.
QString ticketFieldName(int key);

/// The value of a ticket's field as people say it: names instead of ids. Shape: "nobody" or "nothing" for empty ones.
QString ticketFieldValue(int key, const Value &value, const ConfigPtr &config);

/// How available somebody is ("available"). Translated.
QString availabilityText(Availability availability);

} // namespace firstline::ui
