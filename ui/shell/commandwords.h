#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"

namespace firstline::ui {

/// What a command does, in words: "Reply on 40117". `ticket` is the number as it is said. Translated.
QString commandWords(const CommandBody &body, const ConfigPtr &config, const QString &ticket);

/// The first words of what was typed into a command, in one line; empty when nothing was.
QString commandText(const CommandBody &body);

/// How available somebody is ("available"). Translated.
QString availabilityText(Availability availability);

} // namespace firstline::ui
