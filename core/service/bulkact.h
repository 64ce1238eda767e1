#pragma once

#include "core/service/bulkplan.h"
#include "core/sync/synctypes.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace firstline::service {

class TicketService;

/// What an act asks for, so that tests can answer without an engine. Every future ends on the interface thread.
struct BulkSource {
    std::function<QFuture<Result<std::vector<BulkLine>>>(const std::vector<qint64> &rids, const BulkChange &change)> plan;
    std::function<QFuture<Result<sync::Receipt>>(CommandBody body)> enqueue;
    std::function<QFuture<Result<void>>(CommandId command)> recall; ///< NotFound: it was sent already.
    std::function<QFuture<Result<QList<sync::OutboxItem>>>()> outbox;
    std::function<QFuture<Result<QList<sync::ConflictRecord>>>()> conflicts;
};

/// The source as the service answers it. The service must outlive it.
BulkSource bulkSourceOf(TicketService &service);

/// How many tickets of an act stand where.
struct BulkCounts {
    int changes = 0;
    int same = 0;
    int cannot = 0;
    int waits = 0;
    int applied = 0;
    int refused = 0;
    int stopped = 0;
    int back = 0; ///< With those that are nearly back.
    int notBack = 0;

    friend bool operator==(const BulkCounts &, const BulkCounts &) = default;
};

/// One change of many tickets: planned, shown, done ticket by ticket (one command each), followed until the server has
/// answered, and taken back as a whole. Works without a link as every act does. Thread: interface; nothing blocks.
class BulkAct : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Planning, Planned, Running, Done, Undoing, Undone };

    explicit BulkAct(BulkSource source, QObject *parent = nullptr);

    /// Looks at what would change; a plan that is under way is dropped. Nothing happens while tickets are being changed.
    void plan(std::vector<qint64> rids, const BulkChange &change);

    /// Changes what can be changed. Only when planned.
    void run();

    /// Stops planning, or changing: what is done stays done.
    void stop();

    /// Takes the whole act back: what was not sent is recalled, for the rest the opposite is done. Only when done.
    void undo();

    /// To be called when the outbox or the conflicts moved.
    void look();

    Stage stage() const { return m_stage; }
    bool isBusy() const { return m_stage == Stage::Running || m_stage == Stage::Undoing; }
    const BulkChange &change() const { return m_change; }
    const std::vector<BulkLine> &lines() const { return m_lines; }
    BulkCounts counts() const;

    /// How far the present stage is. Shape: 0 of 0 when there is nothing to do.
    int done() const { return m_done; }
    int total() const { return m_total; }

    /// The first command of the act, which names it in a toast; null when nothing was done.
    CommandId firstCommand() const;

Q_SIGNALS:
    void stageChanged();
    void progressed();
    /// Lines were planned (all of them) or moved on.
    void linesReset();
    void lineMoved(int line);
    /// Planning broke off.
    void failed(firstline::ErrorCode code);

private:
    void planNext(int generation);
    void runNext();
    void undoNext();
    void undoLine(int at);
    void oppose(int at);
    void settle(int at, BulkState state, std::optional<Error> why = {});
    void follow();
    void takeAnswers(const QSet<CommandId> &waiting, const QList<sync::ConflictRecord> &conflicts);
    void setStage(Stage stage);
    bool anyWaits() const;

    BulkSource m_source;
    BulkChange m_change;
    std::vector<qint64> m_rids;
    std::vector<BulkLine> m_lines;
    Stage m_stage = Stage::Idle;
    QTimer m_look;
    int m_generation = 0;
    int m_next = 0;
    int m_open = 0; ///< Commands that are on their way into the journal.
    int m_done = 0;
    int m_total = 0;
    bool m_stopped = false;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace firstline::service
