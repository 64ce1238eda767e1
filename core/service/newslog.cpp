#include "core/service/newslog.h"

#include "core/service/diskthread.h"
#include "core/service/reader.h"
#include "core/service/whendone.h"
#include "core/store/recordstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>

#include <algorithm>

namespace firstline::service {

namespace {

constexpr size_t kMostNews = 400;

QString newsId(const Uuid &id)
{
    return QString::fromLatin1(id.bytes().toHex());
}

Uuid newsId(const QJsonValue &value)
{
    return Uuid::fromBytes(QByteArray::fromHex(value.toString().toLatin1()));
}

QByteArray newsJson(const std::vector<NewsEntry> &entries)
{
    QJsonArray array;
    for (const NewsEntry &entry : entries) {
        const NewsItem &news = entry.news;
        array.append(QJsonObject { { u"id"_qs, newsId(news.id) }, { u"event"_qs, int(news.event) }, { u"ticket"_qs, newsId(news.ticket.uuid()) },
            { u"number"_qs, news.number }, { u"provisional"_qs, news.provisional }, { u"subject"_qs, news.subject }, { u"who"_qs, news.who },
            { u"restricted"_qs, news.restricted }, { u"at"_qs, toMs(news.at) }, { u"told"_qs, toMs(entry.toldAt) }, { u"shown"_qs, entry.shown } });
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// Shape: empty when there is none, or it cannot be read: it is a memory aid, nobody's work.
std::vector<NewsEntry> newsOf(const QByteArray &bytes)
{
    std::vector<NewsEntry> entries;
    for (const QJsonValue item : QJsonDocument::fromJson(bytes).array()) {
        NewsEntry entry;
        NewsItem &news = entry.news;
        const int event = item[u"event"].toInt(-1);
        news.id = newsId(item[u"id"]);
        news.ticket = TicketId(newsId(item[u"ticket"]));
        if (news.id.isNull() || event < 0 || event > int(NoticeEvent::Call) || entries.size() >= kMostNews)
            continue;
        news.event = static_cast<NoticeEvent>(event);
        news.number = item[u"number"].toInteger();
        news.provisional = item[u"provisional"].toString();
        news.subject = item[u"subject"].toString();
        news.who = item[u"who"].toString();
        news.restricted = item[u"restricted"].toBool();
        news.at = fromMs(item[u"at"].toInteger());
        entry.toldAt = fromMs(item[u"told"].toInteger());
        entry.shown = item[u"shown"].toBool();
        entries.push_back(std::move(entry));
    }
    return entries;
}

void writeNews(const QString &path, const QByteArray &bytes)
{
    const QDir folder = QFileInfo(path).dir();
    if (!isProfile(QFileInfo(folder.path()).path()) || !folder.mkpath(QStringLiteral(".")))
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(bytes);
    file.commit();
}

} // namespace

NewsLog::NewsLog(sync::Engine &engine, Reader &reader, Millis write, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
    , m_file(QFileInfo(engine.cacheFile()).path() % u"/blobs/news.json"_qs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(write);
    connect(&m_soon, &QTimer::timeout, this, &NewsLog::write);
    connect(&m_engine, &sync::Engine::changed, this, &NewsLog::look);
    diskThread().start([guard = QPointer(this), path = m_file] {
        QFile file(path);
        auto read = std::make_shared<std::vector<NewsEntry>>(file.open(QIODevice::ReadOnly) ? newsOf(file.readAll()) : std::vector<NewsEntry>());
        QCoreApplication *application = QCoreApplication::instance();
        if (!application)
            return;
        QMetaObject::invokeMethod(application, [guard, read] {
            if (!guard)
                return;
            guard->takeRead(*read);
        });
    });
}

NewsLog::~NewsLog()
{
    if (m_soon.isActive())
        write();
}

/// What its person may not see any more goes out of the log as well.
void NewsLog::look(const sync::ChangeNotice &notice)
{
    if (m_engine.status().bootstrapping)
        return;
    QSet<TicketId> doubted;
    for (const NewsEntry &entry : m_entries) {
        if (!entry.news.ticket.isNull()
            && (notice.everything || notice.aggregates.contains({ EntityKind::Ticket, entry.news.ticket.uuid() })))
            doubted.insert(entry.news.ticket);
    }
    if (doubted.isEmpty())
        return;
    const auto gone = m_reader.ask<QSet<TicketId>>([doubted](store::Database &db) -> Result<QSet<TicketId>> {
        QSet<TicketId> missing;
        for (const TicketId &id : doubted) {
            const auto found = store::RecordStore(db).find(EntityKind::Ticket, id.uuid());
            if (!found)
                return fail(found.error());
            if (!*found)
                missing.insert(id);
        }
        return missing;
    });
    whenDone(gone, this, [this](const Result<QSet<TicketId>> &missing) {
        const auto isMissing = [&](const NewsEntry &entry) { return missing->contains(entry.news.ticket); };
        if (!missing || std::erase_if(m_entries, isMissing) == 0)
            return;
        m_soon.start();
        Q_EMIT changed();
    });
}

/// What was kept stands behind what came since.
void NewsLog::takeRead(const std::vector<NewsEntry> &read)
{
    m_read = true;
    for (const NewsEntry &entry : read) {
        if (m_entries.size() < kMostNews && !has(entry.news.id))
            m_entries.push_back(entry);
    }
    Q_EMIT changed();
}

bool NewsLog::has(const Uuid &id) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const NewsEntry &entry) { return entry.news.id == id; });
}

void NewsLog::add(const NewsItem &news, bool shown)
{
    if (has(news.id))
        return;
    m_entries.insert(m_entries.begin(), { news, m_engine.serverNow(), shown });
    if (m_entries.size() > kMostNews)
        m_entries.resize(kMostNews);
    if (!m_soon.isActive())
        m_soon.start();
    Q_EMIT changed();
}

void NewsLog::write()
{
    // What is kept would be lost while it has not been read.
    if (!m_read)
        return;
    diskThread().start([path = m_file, bytes = newsJson(m_entries)] { writeNews(path, bytes); });
}

} // namespace firstline::service
