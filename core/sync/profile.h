#pragma once

#include "core/store/database.h"

#include <memory>

namespace firstline::sync {

/// The two files of one workstation, opened for writing. Source: sync.md 2.8, 2.9 "start".
struct Profile {
    std::unique_ptr<store::Database> journal;
    std::unique_ptr<store::Database> cache;
    QStringList told; ///< What a person must hear about: English sentences, empty when all is well.
};

/// Opens (or makes) journal.db and cache.db in `dir` (0700). A damaged journal is copied aside and its readable rows are
/// taken over; it is never deleted. A damaged cache is deleted: it is rebuilt from the server.
/// Errors: StorageFailed, StorageTooNew, StorageFull, FileUnreadable. Thread: the one that will use it.
[[nodiscard]] Result<Profile> openProfile(const QString &dir);

/// After both files were closed in order: the next start need not read the whole cache for damage.
void markClean(const QString &dir);

/// 16 MiB of disk that are given back when it is full, so that the last words can be written.
class Reserve
{
public:
    explicit Reserve(const QString &dir);

    /// Makes the file if it is absent and there is room. Shape: whether it is there.
    bool keep();

    /// Whether the disk has room for some pages, besides the reserve.
    bool hasRoom() const;

    /// Deletes it. Shape: false when there was none.
    bool free();

private:
    QString m_file;
};

} // namespace firstline::sync
