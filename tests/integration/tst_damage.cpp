#include "tests/support/testmain.h"

#include "core/store/cachestore.h"
#include "core/store/journalstore.h"
#include "core/sync/profile.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>

using namespace firstline;

namespace {

constexpr int kDrafts = 80;

QString textOf(int i)
{
    return u"draft %1 "_qs.arg(i).repeated(100);
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void overwrite(const QString &file, const QByteArray &content)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(out.write(content), content.size());
}

/// How many of the texts are there, each as it was typed.
int keptDrafts(sync::Profile &profile)
{
    store::JournalStore store(*profile.journal);
    const Result<QList<Draft>> drafts = store.drafts();
    if (!drafts)
        return -1;
    return int(std::count_if(drafts->begin(), drafts->end(), [](const Draft &draft) { return draft.text.startsWith(u"draft "); }));
}

bool canBeWritten(sync::Profile &profile)
{
    store::JournalStore store(*profile.journal);
    store::Transaction transaction(*profile.journal);
    return transaction.begun() && store.saveDraft(TicketId(Uuid::named("t", u"new"_qs)), DraftKind::Note, u"typed after"_qs, fromMs(9))
        && transaction.commit();
}

} // namespace

/// Files of a workstation that were damaged by whatever: nothing that can be read is lost, nothing is deleted.
class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void journal_whenPagesAreGarbage_thenTheRestIsSaved();
    void journal_whenHeadIsGarbage_thenAllIsSaved();
    void journal_whenCutOff_thenTheRestIsSaved();
    void journal_whenBitsFlip_thenItOpensAndNothingIsDeleted();
    void journal_whenNoDatabase_thenKeptAside();
    void journal_whenEmptied_thenThePersonHears();
    void journal_whenLogIsMissing_thenOpens();
    void cache_whenDamaged_thenMadeAnew();
    void cache_whenDamageWasMetInUse_thenNotTrustedAtTheNextStart();

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString aside() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDamage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = sync::openProfile(m_folder->path());
    QVERIFY(profile);
    store::JournalStore store(*profile->journal);
    store::Transaction transaction(*profile->journal);
    for (int i = 0; i < kDrafts; ++i)
        QVERIFY(store.saveDraft(TicketId(Uuid::named("t", QString::number(i))), DraftKind::Note, textOf(i), fromMs(i)));
    QVERIFY(transaction.commit());
    QVERIFY(profile->cache->checkpoint());
    profile->journal.reset();
    QVERIFY(contentOf(file("journal.db")).size() > 20 * 4096);
}

/// The copy of the damaged journal, or nothing.
QString TestDamage::aside() const
{
    const QStringList found = QDir(m_folder->path()).entryList({ u"journal.db.damaged-*"_qs });
    const auto whole = std::find_if(found.begin(), found.end(), [](const QString &name) { return name.contains(QRegularExpression(u"[0-9]$"_qs)); });
    return whole == found.end() ? QString() : m_folder->filePath(*whole);
}

void TestDamage::journal_whenPagesAreGarbage_thenTheRestIsSaved()
{
    QByteArray content = contentOf(file("journal.db"));
    for (qsizetype at = content.size() / 2; at < content.size() / 2 + 3 * 4096; ++at)
        content[at] = char(0xa5);
    overwrite(file("journal.db"), content);
    auto profile = sync::openProfile(m_folder->path());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->told.size(), 1);
    QCOMPARE(contentOf(aside()), content);
    // Three pages of some fifty, among them inner ones, which take what hangs on them along.
    const int kept = keptDrafts(*profile);
    QVERIFY2(kept >= kDrafts / 4, qPrintable(QString::number(kept)));
    QVERIFY(canBeWritten(*profile));
}

void TestDamage::journal_whenHeadIsGarbage_thenAllIsSaved()
{
    QByteArray content = contentOf(file("journal.db"));
    content.replace(0, 100, QByteArray(100, '\x5a'));
    overwrite(file("journal.db"), content);
    auto profile = sync::openProfile(m_folder->path());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->told.size(), 1);
    QCOMPARE(contentOf(aside()), content);
    QCOMPARE(keptDrafts(*profile), kDrafts);
    QVERIFY(canBeWritten(*profile));
}

void TestDamage::journal_whenCutOff_thenTheRestIsSaved()
{
    const QByteArray content = contentOf(file("journal.db"));
    overwrite(file("journal.db"), content.left(content.size() * 2 / 3));
    auto profile = sync::openProfile(m_folder->path());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QVERIFY(!profile->told.isEmpty());
    QVERIFY(!aside().isEmpty());
    const int kept = keptDrafts(*profile);
    QVERIFY2(kept >= kDrafts / 3, qPrintable(QString::number(kept)));
    QVERIFY(canBeWritten(*profile));
}

void TestDamage::journal_whenBitsFlip_thenItOpensAndNothingIsDeleted()
{
    const QByteArray whole = contentOf(file("journal.db"));
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        const QDir dir(m_folder->path());
        for (const QString &name : dir.entryList({ u"journal.db*"_qs }))
            QFile::remove(dir.filePath(name));
        QByteArray content = whole;
        for (int flips = 0; flips < 1 + round / 3; ++flips) {
            const auto at = qsizetype(random.bounded(int(content.size())));
            content[at] = char(content[at] ^ (1 << random.bounded(8)));
        }
        overwrite(file("journal.db"), content);
        auto profile = sync::openProfile(m_folder->path());
        QVERIFY2(profile, qPrintable(u"round %1: %2"_qs.arg(round).arg(profile ? QString() : profile.error().detail)));
        if (!profile->told.isEmpty())
            QCOMPARE(contentOf(aside()), content);
        else
            QVERIFY(keptDrafts(*profile) >= kDrafts / 2);
        QVERIFY(canBeWritten(*profile));
    }
}

void TestDamage::journal_whenNoDatabase_thenKeptAside()
{
    const QByteArray content("this was never a database ", 26);
    overwrite(file("journal.db"), content.repeated(1000));
    auto profile = sync::openProfile(m_folder->path());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(contentOf(aside()), content.repeated(1000));
    QVERIFY(canBeWritten(*profile));
}

void TestDamage::journal_whenEmptied_thenThePersonHears()
{
    overwrite(file("journal.db"), {});
    {
        auto profile = sync::openProfile(m_folder->path());
        QVERIFY(profile);
        QCOMPARE(profile->told.size(), 1);
        QVERIFY(canBeWritten(*profile));
    }
    QVERIFY(QFile::remove(file("journal.db")));
    QFile::remove(file("journal.db-wal"));
    QFile::remove(file("journal.db-shm"));
    auto profile = sync::openProfile(m_folder->path());
    QVERIFY(profile);
    QCOMPARE(profile->told.size(), 1);
}

void TestDamage::journal_whenLogIsMissing_thenOpens()
{
    auto first = sync::openProfile(m_folder->path());
    QVERIFY(first);
    QVERIFY(canBeWritten(*first));
    // The main file alone, as a careless copy takes it.
    const QByteArray content = contentOf(file("journal.db"));
    first->journal.reset();
    first->cache.reset();
    const QDir dir(m_folder->path());
    for (const QString &name : dir.entryList({ u"journal.db*"_qs }))
        QFile::remove(dir.filePath(name));
    overwrite(file("journal.db"), content);
    auto profile = sync::openProfile(m_folder->path());
    QVERIFY(profile);
    QCOMPARE(keptDrafts(*profile), kDrafts);
}

void TestDamage::cache_whenDamaged_thenMadeAnew()
{
    for (const QByteArray &content : { QByteArray(5000, 'x'), QByteArray(), contentOf(file("cache.db")).left(9000) }) {
        overwrite(file("cache.db"), content);
        auto profile = sync::openProfile(m_folder->path());
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        QVERIFY(profile->cache->quickCheck().isEmpty());
        QCOMPARE(keptDrafts(*profile), kDrafts);
    }
}

void TestDamage::cache_whenDamageWasMetInUse_thenNotTrustedAtTheNextStart()
{
    {
        auto profile = sync::openProfile(m_folder->path());
        QVERIFY(profile);
        store::CacheStore cache(*profile->cache);
        store::Transaction transaction(*profile->cache);
        for (int i = 0; i < 30'000; ++i)
            QVERIFY(cache.addNeed({ EntityKind::Ticket, Uuid::named("n", QString::number(i)) }));
        QVERIFY(transaction.commit());
        profile->cache.reset();
        profile->journal.reset();
        sync::markClean(m_folder->path());
        QVERIFY(QFile::exists(file("cache.clean")));
    }
    QByteArray content = contentOf(file("cache.db"));
    for (qsizetype at = content.size() / 2; at < content.size(); ++at)
        content[at] = char(0xa5);
    overwrite(file("cache.db"), content);
    {
        // Trusted, because it was closed in order: nobody looked.
        auto profile = sync::openProfile(m_folder->path());
        QVERIFY(profile);
        store::CacheStore cache(*profile->cache);
        const auto needs = cache.needs(100'000);
        QVERIFY(!needs);
        QCOMPARE(needs.error().code, ErrorCode::StorageCorrupt);
        profile->cache.reset();
        profile->journal.reset();
        sync::markClean(m_folder->path());
        QVERIFY(!QFile::exists(file("cache.clean")));
    }
    auto profile = sync::openProfile(m_folder->path());
    QVERIFY(profile);
    QVERIFY(profile->cache->quickCheck().isEmpty());
}

FIRSTLINE_TEST_MAIN(TestDamage)
#include "tst_damage.moc"
