#include "tests/sim/crashvfs.h"

#include <QtCore/QFile>

#include <algorithm>
#include <cstring>
#include <new>
#include <sqlite3.h>

namespace firstline::sim {

namespace {

constexpr int kSector = 512;

struct OpenFile {
    sqlite3_file base;
    std::shared_ptr<DiskFile> file;
    QString folder; ///< Empty: a file without a name.
};

OpenFile &self(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

int closeFile(sqlite3_file *file)
{
    self(file).~OpenFile();
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *out, int count, sqlite3_int64 at)
{
    const QByteArray &content = self(file).file->content;
    const qint64 have = std::max<qint64>(0, std::min<qint64>(count, content.size() - at));
    if (have > 0)
        std::memcpy(out, content.constData() + at, size_t(have));
    if (have == count)
        return SQLITE_OK;
    std::memset(static_cast<char *>(out) + have, 0, size_t(count - have));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *data, int count, sqlite3_int64 at)
{
    if (const int code = Disks::instance().before(self(file).folder))
        return code;
    DiskFile &disk = *self(file).file;
    if (Disks::instance().powerMayGo) {
        disk.unsynced.push_back({ at, disk.content.mid(at, count), QByteArray(static_cast<const char *>(data), count),
            disk.content.size(), false });
    }
    if (disk.content.size() < at + count) {
        const qsizetype end = disk.content.size();
        if (disk.content.capacity() < at + count)
            disk.content.reserve(qsizetype(at + count) * 2);
        disk.content.resize(at + count);
        if (at > end)
            std::memset(disk.content.data() + end, 0, size_t(at - end));
    }
    std::memcpy(disk.content.data() + at, data, size_t(count));
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = Disks::instance().before(self(file).folder))
        return code;
    DiskFile &disk = *self(file).file;
    if (size >= disk.content.size())
        return SQLITE_OK;
    if (Disks::instance().powerMayGo)
        disk.unsynced.push_back({ size, disk.content.mid(size), {}, disk.content.size(), true });
    disk.content.truncate(size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    if (const int code = Disks::instance().before(self(file).folder))
        return code;
    self(file).file->unsynced.clear();
    return SQLITE_OK;
}

int sizeOf(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = self(file).file->content.size();
    return SQLITE_OK;
}

int lockNothing(sqlite3_file *, int)
{
    return SQLITE_OK;
}

int isReserved(sqlite3_file *, int *out)
{
    *out = 0;
    return SQLITE_OK;
}

int control(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return kSector;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int shmMap(sqlite3_file *file, int region, int size, int extend, void volatile **out)
{
    auto &shared = self(file).file->shared;
    *out = nullptr;
    if (int(shared.size()) <= region && !extend)
        return SQLITE_OK;
    self(file).file->sharedSize = size_t(size);
    while (int(shared.size()) <= region)
        shared.push_back(std::make_unique<char[]>(size_t(size)));
    *out = shared[size_t(region)].get();
    return SQLITE_OK;
}

int shmLock(sqlite3_file *, int, int, int)
{
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file *) { }

int shmUnmap(sqlite3_file *file, int remove)
{
    if (remove)
        self(file).file->shared.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods kMethods { 2, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOf, lockNothing,
    lockNothing, isReserved, control, sectorSize, characteristics, shmMap, shmLock, shmBarrier, shmUnmap, nullptr,
    nullptr };

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const QString path = name ? QString::fromUtf8(name) : QString();
    std::shared_ptr<DiskFile> disk
        = name ? Disks::instance().open(path, flags & SQLITE_OPEN_CREATE) : std::make_shared<DiskFile>();
    if (!disk)
        return SQLITE_CANTOPEN;
    auto *opened = new (file) OpenFile { {}, std::move(disk), Disks::folderOf(path) };
    opened->base.pMethods = &kMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int)
{
    const QString path = QString::fromUtf8(name);
    if (const int code = Disks::instance().before(Disks::folderOf(path)))
        return code;
    Disks::instance().removeFile(path);
    return SQLITE_OK;
}

int accessFile(sqlite3_vfs *, const char *name, int, int *out)
{
    *out = Disks::instance().exists(QString::fromUtf8(name)) ? 1 : 0;
    return SQLITE_OK;
}

int fullName(sqlite3_vfs *, const char *name, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs *, int count, char *out)
{
    for (int i = 0; i < count; ++i)
        out[i] = char(mixed(Disks::instance().randomState));
    return count;
}

int sleepNot(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

int timeOfDay(sqlite3_vfs *, double *out)
{
    *out = 2461000.5;
    return SQLITE_OK;
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}

} // namespace

void DiskFile::forgetIndex()
{
    for (const auto &piece : shared)
        std::memset(piece.get(), 0, sharedSize);
}

Disks::Disks()
{
    static sqlite3_vfs s_vfs;
    s_vfs.iVersion = 1;
    s_vfs.szOsFile = sizeof(OpenFile);
    s_vfs.mxPathname = 1000;
    s_vfs.zName = "sim";
    s_vfs.xOpen = openFile;
    s_vfs.xDelete = deleteFile;
    s_vfs.xAccess = accessFile;
    s_vfs.xFullPathname = fullName;
    s_vfs.xRandomness = randomness;
    s_vfs.xSleep = sleepNot;
    s_vfs.xCurrentTime = timeOfDay;
    s_vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&s_vfs, 1);
}

Disks &Disks::instance()
{
    static Disks s_disks;
    return s_disks;
}

void Disks::clear(quint64 seed)
{
    for (const auto &file : std::as_const(m_files)) {
        file->content = {};
        file->unsynced.clear();
        file->forgetIndex();
    }
    m_machines.clear();
    powerMayGo = false;
    randomState = seed;
    sqlite3_randomness(0, nullptr);
}

Disks::Image Disks::image(const QString &folder) const
{
    Image out;
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        if (folderOf(it.key()) == folder)
            out.insert(it.key().mid(folder.size()), it.value()->content);
    }
    return out;
}

void Disks::setImage(const QString &folder, const Image &image)
{
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        if (folderOf(it.key()) != folder)
            continue;
        it.value()->content = {};
        it.value()->unsynced.clear();
        it.value()->forgetIndex();
    }
    for (auto it = image.begin(); it != image.end(); ++it) {
        std::shared_ptr<DiskFile> &file = m_files[folder + it.key()];
        if (!file)
            file = std::make_shared<DiskFile>();
        file->content = it.value();
    }
}

void Disks::removeFile(const QString &file)
{
    m_files.remove(file);
    if (!file.startsWith(u"/sim/"))
        QFile::remove(file);
}

QByteArray Disks::content(const QString &file) const
{
    const auto it = m_files.find(file);
    return it == m_files.end() ? QByteArray() : it.value()->content;
}

void Disks::setFault(const QString &folder, const DiskFault &fault)
{
    m_machines[folder].fault = fault;
    m_machines[folder].failing = 0;
}

bool Disks::hasFault(const QString &folder) const
{
    const Machine machine = m_machines.value(folder);
    return machine.dead || machine.failing > 0 || machine.fault.dieAfter >= 0 || machine.fault.failAfter >= 0;
}

void Disks::kill(const QString &folder)
{
    m_machines[folder].dead = true;
}

void Disks::revive(const QString &folder, Choices *power)
{
    m_machines[folder] = {};
    QStringList names = m_files.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (folderOf(name) != folder)
            continue;
        DiskFile &file = *m_files[name];
        file.forgetIndex();
        if (!power || file.unsynced.empty()) {
            file.unsynced.clear();
            continue;
        }
        // Back to what was synced, then some of what came after it.
        const std::vector<DiskFile::Write> late = std::exchange(file.unsynced, {});
        for (auto it = late.rbegin(); it != late.rend(); ++it) {
            file.content.resize(std::max<qint64>(file.content.size(), it->at + it->before.size()));
            if (!it->before.isEmpty())
                std::memcpy(file.content.data() + it->at, it->before.constData(), size_t(it->before.size()));
            file.content.resize(it->sizeBefore);
        }
        for (const DiskFile::Write &write : late) {
            const quint32 fate = power->below(4); // 0, 1: kept; 2: lost; 3: torn.
            if (fate == 2 || (write.truncate && fate == 3)) {
                ++sectorsLost;
                continue;
            }
            if (write.truncate) {
                file.content.truncate(write.at);
                continue;
            }
            const qint64 end = write.at + write.after.size();
            if (file.content.size() < end)
                file.content.append(QByteArray(end - file.content.size(), '\0'));
            for (qint64 at = 0; at < write.after.size(); at += kSector) {
                if (fate == 3 && power->chance(500)) {
                    ++sectorsLost;
                    continue;
                }
                const qint64 size = std::min<qint64>(kSector, write.after.size() - at);
                std::memcpy(file.content.data() + write.at + at, write.after.constData() + at, size_t(size));
            }
        }
    }
}

std::shared_ptr<DiskFile> Disks::open(const QString &file, bool create)
{
    const auto known = m_files.find(file);
    if (known != m_files.end())
        return known.value();
    if (!create)
        return nullptr;
    auto made = std::make_shared<DiskFile>();
    m_files.insert(file, made);
    // Who copies a database looks for its file in the system's folder.
    if (!file.startsWith(u"/sim/")) {
        QFile real(file);
        (void)real.open(QIODevice::ReadWrite);
    }
    return made;
}

int Disks::before(const QString &folder)
{
    if (folder.isEmpty())
        return SQLITE_OK;
    ++writes;
    const auto it = m_machines.find(folder);
    if (it == m_machines.end())
        return SQLITE_OK;
    Machine &machine = it.value();
    if (machine.dead)
        return SQLITE_IOERR_WRITE;
    if (machine.fault.dieAfter >= 0 && machine.fault.dieAfter-- == 0) {
        machine.dead = true;
        ++diedInside;
        return SQLITE_IOERR_WRITE;
    }
    if (machine.failing > 0 || (machine.fault.failAfter >= 0 && machine.fault.failAfter-- == 0)) {
        machine.failing = machine.failing > 0 ? machine.failing - 1 : machine.fault.failFor - 1;
        ++failed;
        return machine.fault.full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    return SQLITE_OK;
}

} // namespace firstline::sim
