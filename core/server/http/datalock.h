#pragma once

#include "core/base/error.h"

namespace firstline::server {

/// The exclusive lock on a data folder: whoever holds DIR/lock is the only process that opens its database. It is a
/// lock of the kernel (flock) on the open file: it ends with the process, also by kill -9, and the file itself stays.
/// Thread: one.
class DataLock
{
public:
    /// Takes the lock at `path` ("DIR/lock"), which is created 0600 if absent and then holds the process id. Errors:
    /// StorageBusy (another process or object holds it), FileUnreadable (cannot be created or opened).
    [[nodiscard]] static Result<DataLock> acquire(const QString &path);

    /// True while somebody holds the lock at `path`; a missing file is not held. Takes nothing. Errors: FileUnreadable.
    [[nodiscard]] static Result<bool> isHeld(const QString &path);

    DataLock(DataLock &&other) noexcept;
    DataLock &operator=(DataLock &&other) noexcept;
    ~DataLock();

    /// Gives the lock up before the end of the object.
    void release();

private:
    explicit DataLock(int fd);
    DataLock(const DataLock &) = delete;
    DataLock &operator=(const DataLock &) = delete;

    int m_fd = -1;
};

} // namespace firstline::server
