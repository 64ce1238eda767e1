#pragma once

#include "core/service/floorfigures.h"
#include "core/service/reader.h"
#include "core/sync/engine.h"

#include <QtCore/QDate>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace firstline::service {

/// The floor as a supervisor sees it: queues, deadlines, people, the flow of the day, what is stuck. Counted on the reader's
/// background lane from the cache, so of what the person may see. All active tickets are read once; after that only those
/// that changed are, and time alone reads nothing. Works only while somebody watches. Thread: interface.
class FloorService : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the service.
    FloorService(sync::Engine &engine, Reader &reader, QObject *parent = nullptr);
    ~FloorService() override;

    /// From now on, until unwatch() or the watcher's end, figures are kept fresh. The same watcher counts once.
    void watch(QObject *watcher);
    void unwatch(QObject *watcher);

    /// The last figures. Shape: null until the first ones came.
    std::shared_ptr<const FloorFigures> figures() const { return m_figures; }

    /// After how many working hours without a change a ticket is stuck. Units: hours, 1..80.
    void setStuckHours(int hours);
    int stuckHours() const { return m_stuckHours; }

    /// A queue from one instant to another, for replayAt(). Errors: those of reading.
    [[nodiscard]] QFuture<Result<FloorReplay>> replay(GroupId queue, Instant from, Instant to);

    ConfigPtr config() const { return m_engine.config(); }
    AgentId me() const { return m_engine.agent(); }

    /// The server's time now.
    Instant now() const { return m_engine.serverNow(); }
    sync::SyncStatus status() const { return m_engine.status(); }

Q_SIGNALS:
    /// figures() are others now.
    void figuresChanged();
    /// Deadlines of these tickets passed since the figures before.
    void breached(const QList<firstline::TicketId> &tickets);

private:
    struct State;
    void changed(const sync::ChangeNotice &notice);
    void ask();
    void take(const Result<std::shared_ptr<const FloorFigures>> &answer);

    sync::Engine &m_engine;
    Reader &m_reader;
    std::shared_ptr<State> m_state; ///< Touched by questions of the background lane alone.
    std::shared_ptr<const FloorFigures> m_figures;
    QSet<QObject *> m_watchers;
    QSet<TicketId> m_touched; ///< Changed since the last question.
    QTimer m_soon;
    QTimer m_next;
    int m_stuckHours = 8;
    bool m_everything = true;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace firstline::service
