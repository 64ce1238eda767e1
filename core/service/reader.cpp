#include "core/service/reader.h"

#include "core/base/logging.h"
#include "core/store/breakoff.h"

namespace firstline::service {

/// Lives on a reader thread; questions reach it as queued calls.
struct Reader::Worker : QObject {
    QString file;
    std::unique_ptr<store::Database> db;
    Error why { ErrorCode::StorageFailed, QStringLiteral("the projection is not open") };

    void open()
    {
        if (db || file.isEmpty())
            return;
        auto opened = store::Database::open(std::exchange(file, QString()), store::OpenMode::ReadOnly);
        if (opened) {
            db = std::move(*opened);
        } else {
            why = opened.error();
            qCWarning(lcStore).noquote() << "reader could not open the projection:" << why.detail;
        }
    }

    Answer run(const std::function<bool()> &wanted, const Job &job)
    {
        open();
        if (!db)
            return job(nullptr, why);
        const store::BreakOff guard(*db, wanted);
        return job(db.get(), why);
    }

    void close()
    {
        file.clear();
        db.reset();
    }
};

Reader::Reader(QObject *parent)
    : QObject(parent)
{
    const std::array names { QStringLiteral("reader"), QStringLiteral("reader-background") };
    for (size_t i = 0; i < m_places.size(); ++i) {
        Place &place = m_places[i];
        place.worker = new Worker;
        place.thread.setObjectName(names[i]);
        place.worker->moveToThread(&place.thread);
        place.thread.start();
    }
}

Reader::~Reader()
{
    // The connections must be closed by the threads that opened them.
    for (Place &place : m_places) {
        QMetaObject::invokeMethod(place.worker, [&place] {
            place.worker->close();
            place.thread.quit();
        });
    }
    for (Place &place : m_places) {
        place.thread.wait();
        delete place.worker;
    }
}

void Reader::open(const QString &file)
{
    for (Place &place : m_places) {
        const bool now = &place == &m_places[static_cast<size_t>(Lane::Screen)];
        QMetaObject::invokeMethod(place.worker, [worker = place.worker, file, now] {
            worker->file = file;
            if (now)
                worker->open();
        });
    }
}

void Reader::close()
{
    for (Place &place : m_places)
        QMetaObject::invokeMethod(place.worker, [worker = place.worker] { worker->close(); });
}

void Reader::post(Lane lane, std::function<bool()> wanted, Job job)
{
    Worker *worker = m_places[static_cast<size_t>(lane)].worker;
    QMetaObject::invokeMethod(worker, [this, worker, wanted = std::move(wanted), job = std::move(job)] {
        QMetaObject::invokeMethod(this, worker->run(wanted, job), Qt::QueuedConnection);
    });
}

} // namespace firstline::service
