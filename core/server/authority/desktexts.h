#pragma once

#include "core/domain/config.h"

namespace firstline::server {

/// What a new desk's objects are called. `language`: "en", "ru" or "pl"; another one reads English.
QString deskText(const QString &key, const QString &language);

} // namespace firstline::server
