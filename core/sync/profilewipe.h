#pragma once

#include "core/base/error.h"

namespace firstline::sync {

/// The file in which unsent work is kept that could not be handed in: only the desk's server can open it.
QString sealedWorkFile(const QString &profileDir);

/// Deletes what a profile holds: both databases with their logs and copies, files, the reserve. Contents are overwritten
/// first, as far as the disk lets a program do that. `sealed` is written before anything is deleted; when that fails,
/// nothing is. Nobody may have the databases open. Errors: StorageFull (`sealed` could not be kept).
[[nodiscard]] Result<void> destroyProfile(const QString &profileDir, const QByteArray &sealed);

} // namespace firstline::sync
