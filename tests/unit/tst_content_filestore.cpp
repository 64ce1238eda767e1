#include "core/content/filestore.h"
#include "core/content/filetype.h"
#include "tests/support/testmain.h"

#include <QtCore/QBuffer>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace firstline;
using namespace firstline::content;

class TestContentFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void put_whenRead_thenSameContent();
    void put_whenSameTwice_thenOneFile();
    void put_whenDamagedFileIsThere_thenReplaced();
    void put_whenTooLarge_thenErrorAndNothingLeft();
    void put_whenNoRoom_thenStorageFull();
    void read_whenChangedOnDisk_thenCorrupt();
    void read_whenAbsentOrNoHash_thenNotFound();
    void leftovers_whenInterrupted_thenRemoved();
    void fileType_whenMagic_thenKnown_data();
    void fileType_whenMagic_thenKnown();
};

void TestContentFileStore::put_whenRead_thenSameContent()
{
    const QTemporaryDir folder;
    const FileStore store(folder.filePath(u"blobs"_qs));
    QVERIFY(store.list().isEmpty());
    const QByteArray content = QByteArray("abc\0def", 7).repeated(100000);
    const Result<QByteArray> hash = store.put(content);
    QVERIFY(hash);
    QCOMPARE(hash->size(), 32);
    const QString path = store.path(*hash);
    QCOMPARE(QFileInfo(path).dir().dirName(), QString::fromLatin1(hash->toHex().left(2)));
    QCOMPARE(*store.read(*hash), content);
    QCOMPARE(*store.size(*hash), content.size());
    const Result<QByteArray> empty = store.put(QByteArray());
    QVERIFY(empty);
    QCOMPARE(*store.read(*empty), QByteArray());
    QCOMPARE(store.list().size(), 2);
    QVERIFY(store.remove(*hash));
    QVERIFY(store.remove(*hash));
    QVERIFY(!store.contains(*hash));
    QCOMPARE(store.list(), QList<QByteArray> { *empty });
}

void TestContentFileStore::put_whenSameTwice_thenOneFile()
{
    const QTemporaryDir folder;
    const FileStore store(folder.path());
    QCOMPARE(*store.put("x"), *store.put("x"));
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
}

void TestContentFileStore::put_whenDamagedFileIsThere_thenReplaced()
{
    const QTemporaryDir folder;
    const FileStore store(folder.path());
    const QByteArray hash = *store.put("good");
    QFile file(store.path(hash));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("evil");
    file.close();
    QVERIFY(store.put("good"));
    QCOMPARE(*store.read(hash), QByteArray("good"));
}

void TestContentFileStore::put_whenTooLarge_thenErrorAndNothingLeft()
{
    const QTemporaryDir folder;
    const FileStore store(folder.path());
    QBuffer buffer;
    buffer.setData(QByteArray(1000, 'x'));
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const Result<QByteArray> hash = store.put(buffer, 999);
    QVERIFY(!hash);
    QCOMPARE(hash.error().code, ErrorCode::TooLarge);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestContentFileStore::put_whenNoRoom_thenStorageFull()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder;
    const FileStore store(folder.path());
    // A limit on the size of files stands in for a full disk.
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    rlimit small = old;
    small.rlim_cur = 100000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<QByteArray> hash = store.put(QByteArray(1000000, 'x'));
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, before);
    QVERIFY(!hash);
    QCOMPARE(hash.error().code, ErrorCode::StorageFull);
    QVERIFY(QDir(folder.path()).isEmpty());
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestContentFileStore::read_whenChangedOnDisk_thenCorrupt()
{
    const QTemporaryDir folder;
    const FileStore store(folder.path());
    const QByteArray hash = *store.put("content");
    QFile file(store.path(hash));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Content");
    file.close();
    QCOMPARE(store.read(hash).error().code, ErrorCode::StorageCorrupt);
}

void TestContentFileStore::read_whenAbsentOrNoHash_thenNotFound()
{
    const QTemporaryDir folder;
    const FileStore store(folder.path());
    QCOMPARE(store.read(QByteArray(32, 'x')).error().code, ErrorCode::NotFound);
    QCOMPARE(store.read("../../etc/passwd").error().code, ErrorCode::NotFound);
    QVERIFY(store.path("short").isEmpty());
}

void TestContentFileStore::leftovers_whenInterrupted_thenRemoved()
{
    const QTemporaryDir folder;
    const FileStore store(folder.path());
    const QByteArray hash = *store.put("kept");
    QFile file(folder.filePath(u"incoming-AbCdEf"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(store.removeLeftovers(), 1);
    QCOMPARE(store.list(), QList<QByteArray> { hash });
}

void TestContentFileStore::fileType_whenMagic_thenKnown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n...") << u"image/png"_qs;
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0") << u"image/jpeg"_qs;
    QTest::newRow("gif") << QByteArray("GIF89a..") << u"image/gif"_qs;
    QTest::newRow("webp") << QByteArray("RIFF\1\2\3\4WEBPVP8 ") << u"image/webp"_qs;
    QTest::newRow("wav") << QByteArray("RIFF\1\2\3\4WAVE", 12) << u"application/octet-stream"_qs;
    QTest::newRow("pdf") << QByteArray("%PDF-1.7") << u"application/pdf"_qs;
    QTest::newRow("zip") << QByteArray("PK\3\4..") << u"application/zip"_qs;
    QTest::newRow("text") << QByteArray("Za\xC5\xBC\xC3\xB3\xC5\x82\xC4\x87\n") << u"text/plain"_qs;
    QTest::newRow("exe") << QByteArray("MZ\x90\0\3", 5) << u"application/octet-stream"_qs;
    QTest::newRow("empty") << QByteArray() << u"application/octet-stream"_qs;
    QTest::newRow("cut character") << QByteArray(QByteArray(4095, 'x') + "\xC5\xBC") << u"text/plain"_qs;
}

void TestContentFileStore::fileType_whenMagic_thenKnown()
{
    QFETCH(QByteArray, bytes);
    QTEST(mediaType(fileType(bytes)), "type");
}

FIRSTLINE_TEST_MAIN(TestContentFileStore)
#include "tst_content_filestore.moc"
