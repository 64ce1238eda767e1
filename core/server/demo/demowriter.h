#pragma once

#include "core/server/authority/desk.h"
#include "core/server/authority/trustedsave.h"

namespace firstline::server {

/// The id of something of the sample desk: the same at every run. `what` keeps kinds apart.
Uuid demoId(const char *what, const QString &key);

/// Groups, calendars and policies of a sample; those that every desk has keep their standard ids.
GroupId demoGroup(const QString &key);
CalendarId demoCalendar(const QString &key);
PolicyId demoPolicy(const QString &key);

/// Collects commands and hands them over in batches. The first refusal ends the making of a demo: nothing of it may be
/// missing.
class DemoWriter
{
public:
    DemoWriter(ServerCore &core, Instant now);

    /// Adds a command that happened at `at`, done by `actor` (null: the server).
    void add(CommandBody body, AgentId actor, Instant at);

    /// Makes the object or gives its values to the one that is there. Errors: storage.
    template<Described E>
    [[nodiscard]] Result<void> save(const E &entity, const Uuid &parent = {})
    {
        const auto stored = parent.isNull() ? m_core.aggregate({ kindOf<E>(), entity.id.uuid() })
                                            : Result<std::optional<Aggregate>>(std::nullopt);
        if (!stored)
            return fail(stored.error());
        if (!*stored) {
            add(saveNew(entity, parent), AgentId(), m_now);
        } else if (auto change = saveChange((*stored)->header, parent, savedValues(entity))) {
            add(*change, AgentId(), m_now);
        }
        return {};
    }

    /// Orders what was added by time; what happened at the same time stays in its order.
    void sortByTime();

    /// Writes everything. Errors: storage; BadInput with the first refusal.
    [[nodiscard]] Result<void> flush();

    ServerCore &core() { return m_core; }
    Instant now() const { return m_now; }

private:
    ServerCore &m_core;
    Instant m_now;
    std::vector<TrustedCommand> m_commands;
    int m_count = 0;
};

} // namespace firstline::server
