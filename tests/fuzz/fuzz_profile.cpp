#include "tests/fuzz/fuzz.h"

#include "core/base/logging.h"
#include "core/store/journalstore.h"
#include "core/sync/profile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace firstline;

namespace {

/// A journal and a cache as a workstation leaves them: read once, damaged a thousand times.
struct Originals {
    QTemporaryDir folder { QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm/fuzz-XXXXXX") : QString() };
    QByteArray journal;
    QByteArray cache;

    QString file(const char *name) const { return folder.filePath(QLatin1String(name)); }

    void clear() const
    {
        const QDir dir(folder.path());
        for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden))
            QFile::remove(dir.filePath(name));
    }

    QByteArray take(const char *name) const
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    Originals()
    {
        {
            auto profile = sync::openProfile(folder.path());
            fuzz::require(profile.has_value(), "a new profile opens");
            store::JournalStore store(*profile->journal);
            store::Transaction transaction(*profile->journal);
            fuzz::require(transaction.begun().has_value(), "a transaction begins");
            for (int i = 0; i < 20; ++i) {
                const TicketId ticket(Uuid::named("fuzz", QString::number(i)));
                const auto saved = store.saveDraft(ticket, DraftKind::Note, QStringLiteral("kept text ").repeated(20), fromMs(1));
                fuzz::require(saved.has_value(), "a draft is saved");
            }
            fuzz::require(transaction.commit().has_value(), "a transaction ends");
        }
        journal = take("journal.db");
        cache = take("cache.db");
    }
};

/// Offsets and bytes of the input, put over a file: four bytes each. An odd last part cuts the file.
QByteArray damaged(const QByteArray &original, const std::uint8_t *data, std::size_t size)
{
    QByteArray out = original;
    std::size_t i = 0;
    for (; i + 4 <= size; i += 4) {
        const qsizetype at = (qsizetype(data[i]) << 16 | qsizetype(data[i + 1]) << 8 | data[i + 2]) % out.size();
        out[at] = char(data[i + 3]);
    }
    if (i < size)
        out.truncate((qsizetype(data[i]) * out.size()) / 255);
    return out;
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile out(name);
    fuzz::require(out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(bytes) == bytes.size(), "the file is written");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication s_application(*argc, *argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return 0;
}

/// Whatever became of the files, the profile opens with a journal that can be written, and a damaged journal is kept.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Originals s_originals;
    if (size < 2)
        return 0;
    s_originals.clear();
    const bool raw = data[0] & 4;
    const auto form = [&](const QByteArray &original) {
        return raw ? fuzz::input(data + 1, size - 1) : damaged(original, data + 1, size - 1);
    };
    write(s_originals.file("journal.db"), data[0] & 1 ? form(s_originals.journal) : s_originals.journal);
    write(s_originals.file("cache.db"), data[0] & 2 ? form(s_originals.cache) : s_originals.cache);
    const auto profile = sync::openProfile(s_originals.folder.path());
    fuzz::require(profile.has_value() || profile.error().code != ErrorCode::StorageCorrupt, "damage never keeps a profile from opening");
    if (!profile)
        return 0;
    store::JournalStore store(*profile->journal);
    store::Transaction transaction(*profile->journal);
    fuzz::require(transaction.begun().has_value(), "the journal can be written");
    (void)store.drafts();
    (void)store.unsettled();
    (void)store.conflicts();
    return 0;
}
