#include "core/store/headwatch.h"

#include "core/base/logging.h"
#include "core/store/postgres.h"

#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <atomic>

namespace firstline::store {

namespace {

constexpr auto kLook = std::chrono::milliseconds(1000);

} // namespace

class HeadWatch::Thread final : public QThread
{
public:
    Thread(const QString &url, std::function<void(qint64)> moved)
        : m_url(url)
        , m_moved(std::move(moved))
    {
    }

    void run() override
    {
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] { look(timer); });
        timer.start(kLook);
        look(timer);
        exec();
        m_link.reset();
    }

    std::atomic<bool> reachable { false };

private:
    void look(QObject &context)
    {
        if (!m_link && !connectTo(context)) {
            reachable = false;
            return;
        }
        // By Qt Sql, whose driver sees a notification that comes along with an answer.
        QSqlQuery query(m_link->connection());
        if (!query.exec(u"SELECT digest FROM head WHERE id = 1"_qs)) {
            // The subscription went with the connection.
            qCWarning(lcStore) << "the head cannot be watched" << query.lastError().databaseText();
            query = QSqlQuery();
            m_link.reset();
            reachable = false;
            return;
        }
        reachable = true;
        const QByteArray digest = query.next() ? query.value(0).toByteArray() : QByteArray();
        if (std::exchange(m_digest, digest) != digest)
            m_moved(-1);
    }

    bool connectTo(QObject &context)
    {
        auto link = std::make_unique<PostgresLink>(m_url, OpenMode::ReadOnly);
        if (auto ok = link->open(); !ok)
            return false;
        QSqlDriver *driver = link->connection().driver();
        if (!driver->subscribeToNotification(u"firstline_head"_qs))
            return false;
        const auto told = [this](const QString &, QSqlDriver::NotificationSource, const QVariant &seq) {
            bool isNumber = false;
            const qint64 head = seq.toString().toLongLong(&isNumber);
            m_moved(isNumber ? head : -1);
        };
        QObject::connect(driver, &QSqlDriver::notification, &context, told);
        m_link = std::move(link);
        return true;
    }

    const QString m_url;
    const std::function<void(qint64)> m_moved;
    std::unique_ptr<PostgresLink> m_link;
    QByteArray m_digest;
};

HeadWatch::HeadWatch(const QString &url, std::function<void(qint64)> moved)
    : m_thread(std::make_unique<Thread>(url, std::move(moved)))
{
    m_thread->start();
}

HeadWatch::~HeadWatch()
{
    m_thread->quit();
    m_thread->wait();
}

bool HeadWatch::isReachable() const
{
    return m_thread->reachable;
}

} // namespace firstline::store
