#pragma once

#include "tests/sim/choices.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <functional>
#include <memory>

namespace firstline::sim {

/// What a file holds, and what of it would be lost when the power went now.
struct DiskFile {
    struct Write {
        qint64 at = 0;
        QByteArray before; ///< What stood there; shorter where the file ended.
        QByteArray after;
        qint64 sizeBefore = 0;
        bool truncate = false;
    };
    QByteArray content;
    std::vector<Write> unsynced;
    std::vector<std::unique_ptr<char[]>> shared; ///< The index of a write-ahead log, in memory only.
    size_t sharedSize = 0; ///< Of each piece of it.

    /// Without a valid header the log is looked through again, and whoever finds it changed forgets his pages.
    void forgetIndex();
};

/// How a machine's disk behaves from now on.
struct DiskFault {
    qint64 dieAfter = -1; ///< Writing operations until the process dies in the middle of its work; -1: never.
    qint64 failAfter = -1; ///< Writing operations until one fails.
    int failFor = 1; ///< How many fail then.
    bool full = false; ///< They fail for want of space.
};

/// The disks of all machines of a schedule, in memory, behind an SQLite VFS that is made the default of this process.
/// A machine is a folder. One thread.
class Disks
{
public:
    /// The only one; registers the VFS at its first use.
    static Disks &instance();

    /// Empties all files, forgets all faults, and makes SQLite's random numbers begin again.
    void clear(quint64 seed);

    /// All files of a folder.
    using Image = QHash<QString, QByteArray>;
    Image image(const QString &folder) const;

    /// Connections that are open and idle read everything anew with the next thing they do.
    void setImage(const QString &folder, const Image &image);
    void removeFile(const QString &file);
    bool exists(const QString &file) const { return m_files.contains(file); }
    QByteArray content(const QString &file) const;

    void setFault(const QString &folder, const DiskFault &fault);
    bool hasFault(const QString &folder) const;
    bool isDead(const QString &folder) const { return m_machines.value(folder).dead; }

    /// From here on nothing that the machine's process does reaches the disk.
    void kill(const QString &folder);

    /// The machine starts anew. `power` was lost: what was not synced may be gone, by the sector.
    void revive(const QString &folder, Choices *power);

    /// Writing operations since the beginning, of all machines.
    qint64 writes = 0;
    qint64 diedInside = 0; ///< Times a process died between two operations.
    qint64 failed = 0; ///< Operations that were made to fail.
    qint64 sectorsLost = 0;

    /// Keeps what is needed to lose unsynced sectors. It costs.
    bool powerMayGo = false;

    // For the VFS.
    std::shared_ptr<DiskFile> open(const QString &file, bool create);
    /// Before a writing operation on a machine. Shape: 0, or the SQLite code with which it fails.
    int before(const QString &folder);
    static QString folderOf(const QString &file) { return file.left(file.lastIndexOf(u'/')); }
    quint64 randomState = 0;

private:
    struct Machine {
        DiskFault fault;
        bool dead = false;
        int failing = 0;
    };
    Disks();

    QHash<QString, std::shared_ptr<DiskFile>> m_files;
    QHash<QString, Machine> m_machines;
};

} // namespace firstline::sim
