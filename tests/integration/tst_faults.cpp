#include "tests/kill/desk.h"
#include "tests/kill/spin.h"
#include "tests/support/testmain.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <csignal>
#include <unistd.h>

using namespace firstline::kill;

namespace {

/// A small disk of its own; needs the right to mount.
class SmallDisk
{
public:
    SmallDisk(const QString &place, int megabytes)
        : m_place(place)
    {
        QDir().mkpath(place);
        m_mounted = geteuid() == 0
            && run(u"mount"_qs, { u"-t"_qs, u"tmpfs"_qs, u"-o"_qs, u"size=%1m"_qs.arg(megabytes), u"tmpfs"_qs, place }).code == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            run(u"umount"_qs, { u"-l"_qs, m_place });
    }

    bool isThere() const { return m_mounted; }

    /// Takes all the room that is left.
    void fill()
    {
        QFile ballast(m_place % u"/ballast");
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (const qsizetype piece : { 65536, 512, 1 }) {
            while (ballast.write(QByteArray(piece, 'x')) == piece) { }
        }
    }

    void makeRoom() { QVERIFY(QFile::remove(m_place % u"/ballast")); }

    bool remount(const QString &how)
    {
        return run(u"mount"_qs, { u"-o"_qs, QString(u"remount,"_qs % how), m_place }).code == 0;
    }

private:
    QString m_place;
    bool m_mounted = false;
};

int texts(Station &station, const QString &ticket, const QString &prefix)
{
    int found = 0;
    const QJsonObject answer = station.askNow({ { u"do"_qs, u"get"_qs }, { u"ticket"_qs, ticket } });
    const QJsonArray messages = answer.value(u"messages"_qs).toArray();
    for (const QJsonValue &message : messages)
        found += message.toObject().value(u"text"_qs).toString().startsWith(prefix) ? 1 : 0;
    return found;
}

QString registered(Station &station, const QString &subject)
{
    const QJsonObject answer = station.askNow({ { u"do"_qs, u"register"_qs }, { u"ticket"_qs, QJsonObject { { u"subject"_qs, subject } } } });
    return isOk(answer) ? answer.value(u"ticket"_qs).toString() : QString();
}

bool noted(Station &station, const QString &ticket, const QString &text)
{
    return isOk(station.askNow({ { u"do"_qs, u"note"_qs }, { u"ticket"_qs, ticket }, { u"text"_qs, text } }));
}

QString trouble(Station &station)
{
    return station.askNow("status").value(u"trouble"_qs).toString();
}

} // namespace

/// Disks that are full or may not be written, under real programs.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void workstation_whenDiskIsFull_thenTextIsKeptAndWorkGoesOn();
    void server_whenDiskIsFull_thenNothingIsLost();
    void folder_whenReadOnly_thenASentence();
    void clients_whenSeveralInOneProcess_thenEachHasItsProfile();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

void TestFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    DeskOptions options;
    options.bin = qEnvironmentVariable("FIRSTLINE_BIN");
    options.dir = m_folder->path();
    options.clients = 1;
    m_desk = std::make_unique<Desk>(options);
}

void TestFaults::cleanup()
{
    m_desk.reset();
    m_folder.reset();
}

void TestFaults::workstation_whenDiskIsFull_thenTextIsKeptAndWorkGoesOn()
{
    const QString place = m_folder->filePath(u"disk"_qs);
    SmallDisk disk(place, 40);
    if (!disk.isThere())
        QSKIP("no right to mount a small disk");
    QCOMPARE(m_desk->make(), QString());
    QCOMPARE(m_desk->begin(), QString());
    const QString url = u"http://127.0.0.1:%1"_qs.arg(m_desk->proxies().first()->port());
    Station station(m_desk->options().bin, place % u"/profile"_qs, url, u"user1"_qs, m_desk->passwordFile(), m_folder->filePath(u"log"_qs));
    station.start();
    QVERIFY(isOk(station.askNow("sync")));
    const QString ticket = registered(station, u"Before the disk was full"_qs);
    QVERIFY(!ticket.isEmpty());
    QVERIFY(isOk(station.askNow("sync")));
    const QFileInfo reserve(place % u"/profile/reserve"_qs);
    QCOMPARE(reserve.size(), 16 * 1024 * 1024);
    QVERIFY(trouble(station).isEmpty());

    disk.fill();
    QVERIFY(isOk(station.askNow({ { u"do"_qs, u"network"_qs }, { u"state"_qs, u"off"_qs } })));
    QVERIFY(isOk(station.askNow({ { u"do"_qs, u"draft"_qs }, { u"ticket"_qs, ticket }, { u"kind"_qs, u"reply"_qs }, { u"text"_qs, u"the last words"_qs } })));
    for (int i = 0; i < 40; ++i)
        QVERIFY(noted(station, ticket, u"full %1 "_qs.arg(i) % u"x"_qs.repeated(2000)));
    const QString late = registered(station, u"While the disk was full"_qs);
    QVERIFY(!late.isEmpty());
    QCOMPARE(trouble(station), u"storage_full"_qs);
    QVERIFY(isOk(station.askNow("list")));

    // What was answered survives, also a start on the full disk.
    QVERIFY(station.signal(SIGKILL));
    QTRY_VERIFY(!station.running());
    station.start({ u"--offline"_qs });
    const QJsonArray drafts = station.askNow("drafts").value(u"drafts"_qs).toArray();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().toObject().value(u"text"_qs).toString(), u"the last words"_qs);
    QCOMPARE(station.askNow("status").value(u"pending"_qs).toInt(), 41);
    QVERIFY(noted(station, ticket, u"full still"_qs));

    disk.makeRoom();
    QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(reserve.filePath()).size(), 16 * 1024 * 1024, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(trouble(station).isEmpty(), 20'000);
    QVERIFY(isOk(station.askNow({ { u"do"_qs, u"network"_qs }, { u"state"_qs, u"on"_qs } })));
    QTRY_VERIFY_WITH_TIMEOUT(isOk(station.askNow("sync")) && station.askNow("status").value(u"pending"_qs).toInt() == 0, 20'000);
    Station &other = m_desk->station(0);
    QVERIFY(isOk(other.askNow("sync")));
    QCOMPARE(texts(other, ticket, u"full "_qs), 41);
    QCOMPARE(station.askNow("dump").value(u"sha256"_qs), other.askNow("dump").value(u"sha256"_qs));
    QVERIFY(station.quit());
}

void TestFaults::server_whenDiskIsFull_thenNothingIsLost()
{
    SmallDisk disk(m_desk->dataDir(), 24);
    if (!disk.isThere())
        QSKIP("no right to mount a small disk");
    QCOMPARE(m_desk->make(), QString());
    QCOMPARE(m_desk->begin(), QString());
    Station &station = m_desk->station(0);
    const QString ticket = registered(station, u"Before the disk was full"_qs);
    QVERIFY(isOk(station.askNow("sync")));
    disk.fill();
    for (int i = 0; i < 30; ++i)
        QVERIFY(noted(station, ticket, u"full %1 "_qs.arg(i) % u"y"_qs.repeated(20'000)));
    // The server says that it cannot, again and again; the workstation keeps what it has and blames nobody's own disk.
    for (int i = 0; i < 5; ++i)
        station.askNow("sync", 20'000);
    QVERIFY(station.askNow("status").value(u"pending"_qs).toInt() > 0);
    QVERIFY(trouble(station) != u"storage_full"_qs);
    QVERIFY(m_desk->server().running());
    QVERIFY(isOk(station.askNow("list")));

    disk.makeRoom();
    QTRY_VERIFY_WITH_TIMEOUT(isOk(station.askNow("sync", 20'000)) && station.askNow("status").value(u"pending"_qs).toInt() == 0, 60'000);
    QCOMPARE(texts(station, ticket, u"full "_qs), 30);
    const Ran checked = m_desk->admin({ u"check"_qs });
    QVERIFY2(checked.code == 0, qPrintable(checked.out));
}

void TestFaults::folder_whenReadOnly_thenASentence()
{
    const QString place = m_folder->filePath(u"disk"_qs);
    SmallDisk disk(place, 40);
    if (!disk.isThere())
        QSKIP("no right to mount a small disk");
    QCOMPARE(m_desk->make(), QString());
    QCOMPARE(m_desk->begin(), QString());
    const QString url = u"http://127.0.0.1:%1"_qs.arg(m_desk->proxies().first()->port());
    Station station(m_desk->options().bin, place % u"/profile"_qs, url, u"user1"_qs, m_desk->passwordFile(), m_folder->filePath(u"log"_qs));
    station.start();
    QVERIFY(isOk(station.askNow("sync")));
    const QString ticket = registered(station, u"On a disk"_qs);
    QVERIFY(station.quit());
    QVERIFY(disk.remount(u"ro"_qs));
    station.start();
    const QJsonObject refused = station.askNow("sync");
    QVERIFY(!isOk(refused));
    QVERIFY(!refused.value(u"error"_qs).toObject().value(u"detail"_qs).toString().isEmpty());
    QVERIFY(!station.quit()); // Ends with 1, but in order.
    QVERIFY(disk.remount(u"rw"_qs));
    station.start();
    QVERIFY(isOk(station.askNow({ { u"do"_qs, u"get"_qs }, { u"ticket"_qs, ticket } })));

    // The server, too, refuses with a sentence instead of half working.
    const QString copy = place % u"/desk"_qs;
    QVERIFY(run(m_desk->options().bin % u"/firstline-server", { u"init"_qs, u"--data"_qs, copy, u"--admin"_qs, u"chief"_qs,
        u"--password-file"_qs, m_desk->passwordFile() }).code == 0);
    QVERIFY(station.quit());
    QVERIFY(disk.remount(u"ro"_qs));
    const Ran served = run(m_desk->options().bin % u"/firstline-server", { u"serve"_qs, u"--data"_qs, copy, u"--listen"_qs,
        u"127.0.0.1:0"_qs, u"--insecure-http"_qs }, 20'000);
    QCOMPARE(served.code, 1);
    QVERIFY(!served.out.isEmpty());
    QVERIFY(disk.remount(u"rw"_qs));
}

void TestFaults::clients_whenSeveralInOneProcess_thenEachHasItsProfile()
{
    QCOMPARE(m_desk->make(), QString());
    QCOMPARE(m_desk->begin(), QString());
    const QString url = u"http://127.0.0.1:%1"_qs.arg(m_desk->proxies().first()->port());
    const QString profile = m_folder->filePath(u"many"_qs);
    Station many(m_desk->options().bin, profile, url, u"user1"_qs, m_desk->passwordFile(), m_folder->filePath(u"log"_qs));
    many.start({ u"--clients"_qs, u"3"_qs });
    QSet<qint64> numbers;
    for (int client = 1; client <= 3; ++client) {
        QVERIFY(isOk(many.askNow({ { u"do"_qs, u"sync"_qs }, { u"client"_qs, client } })));
        const QJsonObject answer = many.askNow({ { u"do"_qs, u"register"_qs }, { u"client"_qs, client },
            { u"ticket"_qs, QJsonObject { { u"subject"_qs, u"Of client %1"_qs.arg(client) } } } });
        QVERIFY(isOk(answer));
        numbers.insert(answer.value(u"number"_qs).toInteger());
        QVERIFY(QFile::exists(u"%1/%2/journal.db"_qs.arg(profile).arg(client)));
    }
    QCOMPARE(numbers.size(), 3); // Each workstation has numbers of its own.
    QVERIFY(!isOk(many.askNow({ { u"do"_qs, u"status"_qs }, { u"client"_qs, 4 } })));
    QSet<QString> dumps;
    const auto synced = [&] {
        dumps.clear();
        for (int client = 1; client <= 3; ++client) {
            many.askNow({ { u"do"_qs, u"sync"_qs }, { u"client"_qs, client } });
            dumps.insert(many.askNow({ { u"do"_qs, u"dump"_qs }, { u"client"_qs, client } }).value(u"sha256"_qs).toString());
        }
        return dumps.size() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(synced(), 20'000);
    QCOMPARE(many.askNow({ { u"do"_qs, u"status"_qs }, { u"client"_qs, 2 } }).value(u"tickets"_qs).toInt(), 3);
    QVERIFY(many.quit());
}

FIRSTLINE_TEST_MAIN(TestFaults)
#include "tst_faults.moc"
