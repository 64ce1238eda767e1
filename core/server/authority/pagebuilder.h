#pragma once

#include "core/protocol/cursor.h"
#include "core/protocol/messages.h"
#include "core/server/authority/sight.h"
#include "core/store/recordstore.h"
#include "core/store/serverstorefeed.h"

#include <QtCore/QSet>

namespace firstline::server {

/// Builds the pages of pull and hydrate. Every call works inside the caller's read transaction and is complete in itself:
/// nothing is remembered between pages but what the cursor holds. Source: sync.md 2.5, 2.13. One thread.
///
/// While a first synchronisation or a back-fill runs, rows are read in many short transactions. The tail that follows
/// starts at the head of its beginning; up to the head of its end (`rid` of a cursor in phase 0) it sends whole
/// aggregates and drops also what came and went in between, so that neither gaps nor ghosts are left.
class PageBuilder
{
public:
    explicit PageBuilder(store::Database &db);

    [[nodiscard]] Result<Sight> sight(const Session &session);
    [[nodiscard]] Result<protocol::PullAnswer> pull(const Sight &sight, const protocol::PullRequest &request, Instant now);
    [[nodiscard]] Result<protocol::HydrateAnswer> hydrate(const Sight &sight, const protocol::HydrateRequest &request,
                                                          Instant now);

    /// Whether anything that the session sees lies behind `seq`.
    [[nodiscard]] Result<bool> moved(const Sight &sight, qint64 seq);

    /// Those of `tickets` that the session sees.
    [[nodiscard]] Result<QSet<TicketId>> seen(const Sight &sight, const std::vector<TicketId> &tickets);
    [[nodiscard]] Result<store::Head> head();

private:
    struct Page;
    using Rows = std::vector<std::pair<qint64, Uuid>>;

    [[nodiscard]] Result<bool> resets(const protocol::Cursor &cursor, const store::Head &head, protocol::PullAnswer &answer);
    [[nodiscard]] Result<void> fillPhases(Page &page);
    [[nodiscard]] Result<Rows> phaseRows(const Page &page, EntityKind kind, qint64 after, int limit);
    [[nodiscard]] Result<bool> addRows(Page &page, EntityKind kind, const Rows &rows);
    [[nodiscard]] Result<void> fillTail(Page &page);
    [[nodiscard]] Result<std::vector<store::FeedRow>> collect(const Page &page, qint64 &bound);
    [[nodiscard]] Result<std::vector<store::FeedRow>> collectUpTo(const Page &page, qint64 upTo);
    [[nodiscard]] Result<void> addChanged(Page &page, const AggregateRef &ref);
    [[nodiscard]] Result<std::optional<protocol::PageAggregate>> whole(const Sight &sight, const AggregateRef &ref);
    [[nodiscard]] Result<std::vector<qint64>> ownScopes(const Sight &sight);

    store::Database &m_db;
    store::ServerStore m_store;
    store::ServerFeed m_feed;
    store::RecordStore m_records;
};

} // namespace firstline::server
