#include "core/service/bulkact.h"

#include "core/base/errornames.h"
#include "core/rules/takenback.h"
#include "core/service/ticketservice.h"
#include "core/service/whendone.h"

namespace firstline::service {

namespace {

constexpr int kPlanAtOnce = 64; // 20 ms of reading: a stop is felt at once
constexpr int kActsAtOnce = 4; // the writer is never idle, and others get their turn
constexpr auto kLookPause = std::chrono::milliseconds(250);

/// What taking back asks of the ticket as it was.
Ticket ticketOf(const BulkLine &line)
{
    Ticket ticket;
    ticket.id = line.ticket;
    ticket.statusCategory = line.seen.category;
    ticket.wakeAt = line.seen.wakeAt;
    return ticket;
}

} // namespace

BulkSource bulkSourceOf(TicketService &service)
{
    BulkSource source;
    source.plan = [&service](const std::vector<qint64> &rids, const BulkChange &change) {
        return service.reader().ask<std::vector<BulkLine>>(
            [rids, change, me = service.me(), config = service.config(), now = service.now()](store::Database &db) {
                return planBulk(db, rids, change, me, config, now);
            },
            Lane::Background);
    };
    source.enqueue = [&service](CommandBody body) { return service.engine().enqueue(std::move(body)); };
    source.recall = [&service](CommandId command) { return service.engine().recall(command); };
    source.outbox = [&service] { return service.engine().outbox(); };
    source.conflicts = [&service] { return service.engine().conflicts(); };
    return source;
}

BulkAct::BulkAct(BulkSource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
    m_look.setSingleShot(true);
    m_look.setInterval(kLookPause);
    connect(&m_look, &QTimer::timeout, this, &BulkAct::follow);
}

BulkCounts BulkAct::counts() const
{
    BulkCounts counts;
    for (const BulkLine &line : m_lines) {
        switch (line.state) {
        case BulkState::Changes: ++counts.changes; break;
        case BulkState::Same: ++counts.same; break;
        case BulkState::Cannot: ++counts.cannot; break;
        case BulkState::Waits: ++counts.waits; break;
        case BulkState::Applied: ++counts.applied; break;
        case BulkState::Refused: ++counts.refused; break;
        case BulkState::Stopped: ++counts.stopped; break;
        case BulkState::Back:
        case BulkState::NearlyBack: ++counts.back; break;
        case BulkState::NotBack: ++counts.notBack; break;
        }
    }
    return counts;
}

CommandId BulkAct::firstCommand() const
{
    for (const BulkLine &line : m_lines) {
        if (line.command)
            return line.command;
    }
    return {};
}

void BulkAct::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

// Planning

void BulkAct::plan(std::vector<qint64> rids, const BulkChange &change)
{
    if (isBusy())
        return;
    ++m_generation;
    m_rids = std::move(rids);
    m_change = change;
    m_lines.clear();
    m_lines.reserve(m_rids.size());
    m_next = m_done = 0;
    m_total = static_cast<int>(m_rids.size());
    m_look.stop();
    setStage(Stage::Planning);
    planNext(m_generation);
}

void BulkAct::planNext(int generation)
{
    if (m_next >= m_total) {
        setStage(Stage::Planned);
        Q_EMIT linesReset();
        return;
    }
    const int end = std::min(m_next + kPlanAtOnce, m_total);
    const std::vector<qint64> part(m_rids.begin() + m_next, m_rids.begin() + end);
    whenAnswered(m_source.plan(part, m_change), this, [this, generation, end](const Result<std::vector<BulkLine>> &lines) {
        if (generation != m_generation)
            return;
        if (!lines) {
            m_lines.clear();
            setStage(Stage::Idle);
            Q_EMIT linesReset();
            Q_EMIT failed(lines.error().code);
            return;
        }
        m_lines.insert(m_lines.end(), lines->begin(), lines->end());
        m_next = m_done = end;
        Q_EMIT progressed();
        planNext(generation);
    });
}

// Changing

void BulkAct::run()
{
    if (m_stage != Stage::Planned)
        return;
    m_next = m_done = m_open = 0;
    m_stopped = false;
    m_total = counts().changes;
    setStage(Stage::Running);
    runNext();
}

void BulkAct::runNext()
{
    while (m_open < kActsAtOnce && m_next < static_cast<int>(m_lines.size())) {
        const int at = m_next++;
        BulkLine &line = m_lines[static_cast<size_t>(at)];
        if (line.state != BulkState::Changes)
            continue;
        if (m_stopped) {
            settle(at, BulkState::Stopped);
            continue;
        }
        ++m_open;
        whenAnswered(m_source.enqueue(*line.body), this, [this, at](const Result<sync::Receipt> &receipt) {
            --m_open;
            ++m_done;
            if (receipt)
                m_lines[static_cast<size_t>(at)].command = receipt->command;
            receipt ? settle(at, BulkState::Waits) : settle(at, BulkState::Refused, receipt.error());
            Q_EMIT progressed();
            runNext();
        });
    }
    if (m_stage == Stage::Running && m_open == 0 && m_next >= static_cast<int>(m_lines.size())) {
        setStage(Stage::Done);
        m_look.start();
    }
}

void BulkAct::stop()
{
    if (m_stage == Stage::Planning) {
        ++m_generation;
        m_lines.clear();
        setStage(Stage::Idle);
        Q_EMIT linesReset();
    }
    m_stopped = m_stage == Stage::Running;
}

void BulkAct::settle(int at, BulkState state, std::optional<Error> why)
{
    BulkLine &line = m_lines[static_cast<size_t>(at)];
    line.state = state;
    line.why = std::move(why);
    Q_EMIT lineMoved(at);
}

// What became of it

void BulkAct::look()
{
    if (m_stage == Stage::Done && !m_look.isActive() && anyWaits())
        m_look.start();
}

bool BulkAct::anyWaits() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const BulkLine &line) { return line.state == BulkState::Waits; });
}

void BulkAct::follow()
{
    if (m_stage != Stage::Done || !anyWaits())
        return;
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    const auto ended = [this] {
        m_asked = false;
        if (std::exchange(m_again, false))
            look();
    };
    // The outbox first: what left it meanwhile is among the conflicts by then.
    whenAnswered(m_source.outbox(), this, [this, ended](const Result<QList<sync::OutboxItem>> &outbox) {
        if (!outbox)
            return ended();
        QSet<CommandId> waiting;
        for (const sync::OutboxItem &item : *outbox)
            waiting.insert(item.id);
        whenAnswered(m_source.conflicts(), this, [this, ended, waiting](const Result<QList<sync::ConflictRecord>> &conflicts) {
            if (conflicts)
                takeAnswers(waiting, *conflicts);
            ended();
        });
    });
}

void BulkAct::takeAnswers(const QSet<CommandId> &waiting, const QList<sync::ConflictRecord> &conflicts)
{
    if (m_stage != Stage::Done)
        return;
    QHash<CommandId, const sync::ConflictRecord *> refused;
    for (const sync::ConflictRecord &conflict : conflicts)
        refused.insert(conflict.command, &conflict);
    for (size_t at = 0; at < m_lines.size(); ++at) {
        const BulkLine &line = m_lines[at];
        if (line.state != BulkState::Waits || waiting.contains(line.command))
            continue;
        if (const sync::ConflictRecord *conflict = refused.value(line.command)) {
            const bool parked = conflict->status == ResultStatus::Parked;
            settle(static_cast<int>(at), BulkState::Refused, Error { parked ? ErrorCode::Conflict : errorCodeOf(conflict->code).value_or(ErrorCode::Conflict), conflict->info.theirs.toText() });
        } else {
            settle(static_cast<int>(at), BulkState::Applied);
        }
    }
}

// Taking back

void BulkAct::undo()
{
    if (m_stage != Stage::Done)
        return;
    m_look.stop();
    // The last one first: commands of one ticket are taken back in the opposite order.
    m_next = static_cast<int>(m_lines.size()) - 1;
    m_open = m_done = 0;
    const BulkCounts now = counts();
    m_total = now.waits + now.applied;
    setStage(Stage::Undoing);
    undoNext();
}

void BulkAct::undoNext()
{
    while (m_open < kActsAtOnce && m_next >= 0) {
        const int at = m_next--;
        const BulkState state = m_lines[static_cast<size_t>(at)].state;
        if (state == BulkState::Waits || state == BulkState::Applied)
            undoLine(at);
    }
    if (m_stage == Stage::Undoing && m_open == 0 && m_next < 0)
        setStage(Stage::Undone);
}

void BulkAct::undoLine(int at)
{
    ++m_open;
    whenAnswered(m_source.recall(m_lines[static_cast<size_t>(at)].command), this, [this, at](const Result<void> &recalled) {
        if (!recalled)
            return oppose(at);
        settle(at, BulkState::Back);
        --m_open;
        ++m_done;
        Q_EMIT progressed();
        undoNext();
    });
}

void BulkAct::oppose(int at)
{
    const BulkLine &line = m_lines[static_cast<size_t>(at)];
    const auto ended = [this, at](BulkState state, std::optional<Error> why) {
        settle(at, state, std::move(why));
        --m_open;
        ++m_done;
        Q_EMIT progressed();
        undoNext();
    };
    // By its name, so that nothing that came of it stays either.
    if (const auto whole = rules::takeBackOf(*line.body, ticketOf(line), line.command, m_change.undoReason)) {
        whenAnswered(m_source.enqueue(*whole), this, [ended](const Result<sync::Receipt> &receipt) {
            ended(receipt ? BulkState::Back : BulkState::NotBack, receipt ? std::nullopt : std::optional(receipt.error()));
        });
        return;
    }
    if (!line.back)
        return ended(BulkState::NotBack, Error { ErrorCode::TransitionRefused, QStringLiteral("no step leads back") });
    whenAnswered(m_source.enqueue(*line.back), this, [this, at, ended](const Result<sync::Receipt> &receipt) {
        const bool nearly = m_lines[static_cast<size_t>(at)].undo == rules::TakeBack::Nearly;
        if (receipt)
            ended(nearly ? BulkState::NearlyBack : BulkState::Back, std::nullopt);
        else
            ended(BulkState::NotBack, receipt.error());
    });
}

} // namespace firstline::service
