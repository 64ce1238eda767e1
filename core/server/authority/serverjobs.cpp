#include "core/base/logging.h"
#include "core/server/authority/servercore_p.h"

namespace firstline::server {

namespace {

constexpr int kJobsAtOnce = 64; ///< Tickets in one transaction: a page of those who pull.
constexpr Millis kJobsLater { 3600 * 1000 };

bool isDamage(const Error &error)
{
    return error.code != ErrorCode::StorageBusy && error.code != ErrorCode::StorageFull;
}

/// The sequence makes it new for every job that changes something.
CommandId jobId(const QString &what, const TicketId &ticket, qint64 seq)
{
    const QString name = what % u'/' % QString::number(seq);
    return CommandId(Uuid::named(ticket.uuid().bytes(), name));
}

} // namespace

Result<int> ServerCore::Private::runJobs(Instant now, int limit)
{
    const auto restamps = timers->restamps(limit);
    if (!restamps)
        return fail(restamps.error());
    for (const store::RestampRow &row : *restamps) {
        if (row.active) {
            const CommandId id = jobId(u"restamp"_qs, row.ticket, committer->seq());
            const auto result = executeTrusted({ RestampTicket { row.ticket, row.reason }, row.actor, now, now, id });
            if (!result)
                return fail(result.error());
        }
        if (auto ok = timers->endRestamp(row.ticket); !ok)
            return fail(ok.error());
    }
    int done = int(restamps->size());
    if (done >= limit)
        return done;
    const auto due = timers->due(now, limit - done);
    if (!due)
        return fail(due.error());
    for (const TicketId &ticket : *due) {
        const CommandId id = jobId(u"advance"_qs, ticket, committer->seq());
        const auto result = executeTrusted({ AdvanceTicket { ticket }, {}, now, now, id });
        if (!result)
            return fail(result.error());
        if (result->status != ResultStatus::Applied) {
            if (auto ok = committer->retime(ticket, now); !ok)
                return fail(ok.error());
        }
        ++done;
    }
    return done;
}

/// The first job in the queue cannot be done: the others must not wait for it.
Result<void> ServerCore::Private::putOff(Instant now)
{
    if (auto ok = ready(); !ok)
        return ok;
    const auto done = inTransaction<bool>(now, [&]() -> Result<bool> {
        const auto restamps = timers->restamps(1);
        if (!restamps)
            return fail(restamps.error());
        if (!restamps->empty()) {
            qCWarning(lcServer) << "a ticket cannot be restamped" << restamps->front().ticket.uuid().text();
            if (auto ok = timers->endRestamp(restamps->front().ticket); !ok)
                return fail(ok.error());
            return true;
        }
        const auto due = timers->due(now, 1);
        if (!due)
            return fail(due.error());
        if (!due->empty()) {
            qCWarning(lcServer) << "time cannot change a ticket" << due->front().uuid().text();
            if (auto ok = timers->set(due->front(), now + kJobsLater); !ok)
                return fail(ok.error());
        }
        return true;
    });
    return done ? Result<void>() : fail(done.error());
}

Result<int> ServerCore::runDue(Instant now, int limit)
{
    int done = 0;
    int most = kJobsAtOnce;
    while (done < limit) {
        const auto next = nextDue();
        if (!next)
            return fail(next.error());
        if (!*next || **next > now)
            break;
        const int slice = std::min(most, limit - done);
        const auto did = d->settle<int>(now, [&] { return d->runJobs(now, slice); });
        if (did) {
            done += *did;
            continue;
        }
        if (!isDamage(did.error()))
            return fail(did.error());
        // One of them is damaged: one by one, until it is found.
        if (slice == 1) {
            if (auto ok = d->putOff(now); !ok)
                return fail(ok.error());
            ++done;
        }
        most = 1;
    }
    return done;
}

Result<std::optional<Instant>> ServerCore::nextDue()
{
    if (auto ok = d->ready(); !ok)
        return fail(ok.error());
    return d->timers->next();
}

} // namespace firstline::server
