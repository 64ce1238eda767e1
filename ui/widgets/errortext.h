#pragma once

#include "core/base/error.h"

#include <QtCore/QString>

namespace firstline::ui {

/// The sentence a person reads for a code: what happened, what was kept, what to do. Translated; never empty.
QString errorText(ErrorCode code);

} // namespace firstline::ui
