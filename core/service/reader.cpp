#include "core/service/reader.h"

#include "core/base/logging.h"
#include "core/store/database.h"


namespace firstline::service {

/// Lives on the reader thread; questions reach it as queued calls.
struct Reader::Worker : QObject {
    std::unique_ptr<store::Database> db;
    Error why { ErrorCode::StorageFailed, QStringLiteral("the projection is not open") };

    void open(const QString &file)
    {
        auto opened = store::Database::open(file, store::OpenMode::ReadOnly);
        if (opened) {
            db = std::move(*opened);
        } else {
            why = opened.error();
            qCWarning(lcStore).noquote() << "reader could not open the projection:" << why.detail;
        }
    }
};

Reader::Reader(QObject *parent)
    : QObject(parent)
    , m_worker(new Worker)
{
    m_thread.setObjectName(QStringLiteral("reader"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Reader::~Reader()
{
    // The connection must be closed by the thread that opened it.
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, thread = &m_thread] {
        worker->db.reset();
        thread->quit();
    });
    m_thread.wait();
    delete m_worker;
}

void Reader::open(const QString &file)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, file] { worker->open(file); });
}

void Reader::close()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->db.reset(); });
}

void Reader::post(Job job)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = std::move(job)] { job(worker->db.get(), worker->why); });
}

} // namespace firstline::service
