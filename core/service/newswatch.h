#pragma once

#include "core/service/noticerules.h"
#include "core/service/reader.h"
#include "core/sync/engine.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace firstline::service {

/// Something others did that concerns the signed-in person. Immutable copy.
struct NewsItem {
    Uuid id; ///< Of the event, message or restricted note.
    NoticeEvent event = NoticeEvent::Reply; ///< Assigned, Reply or Mention.
    bool restricted = false; ///< A restricted note was written for the person (a Mention).
    TicketId ticket;
    qint64 number = 0;
    QString provisional;
    QString subject;
    QString who; ///< The colleague's name; empty for customers and for the server.
    Instant at;

    friend bool operator==(const NewsItem &, const NewsItem &) = default;
};

/// Finds, as changes arrive, what happened to a person's tickets by other hands. Each thing once; nothing of the time before
/// it began to watch. Thread: interface; nothing blocks.
/// Does not: alarms of clocks (AlarmService), nor remember anything after the end.
class NewsWatch : public QObject
{
    Q_OBJECT
public:
    /// `gather`: how long after a change more of them are waited for.
    NewsWatch(sync::Engine &engine, Reader &reader, Millis gather = Millis(300), QObject *parent = nullptr);

Q_SIGNALS:
    /// The oldest first.
    void came(const QList<firstline::service::NewsItem> &news);

private:
    void look();

    sync::Engine &m_engine;
    Reader &m_reader;
    Instant m_since;
    QSet<TicketId> m_changed;
    QSet<Uuid> m_notes; ///< Restricted notes that came.
    QSet<Uuid> m_told;
    QTimer m_soon;
};

} // namespace firstline::service
