#pragma once

#include "core/domain/configsnapshot.h"
#include "core/protocol/messages.h"
#include "core/rules/apply.h"
#include "core/store/cachestore.h"
#include "core/store/recordstore.h"
#include "core/sync/outbox.h"
#include "core/sync/workingset.h"

#include <QtCore/QSet>

namespace firstline::sync {

/// Writes cache.db: confirmed state from pages, and over it what waiting commands are expected to do. Every writing
/// function works inside the caller's transaction. Source: sync.md 2.9.
class Projector
{
public:
    explicit Projector(store::Database &cache);

    store::CacheStore &cache() { return m_cache; }
    store::RecordStore &records() { return m_records; }
    ConfigPtr config() const { return m_config; }

    void setIdentity(AgentId agent, DeviceId device);

    /// Reads the configuration as the cache has it now.
    [[nodiscard]] Result<void> reloadConfig();

    /// Up to which sequence the confirmed state of an aggregate is here. Shape: -1 when it is not.
    [[nodiscard]] Result<qint64> confirmedSeq(const AggregateRef &ref);

    /// What a command would do to the projection; changes nothing. Errors: those of the store.
    [[nodiscard]] Result<rules::Outcome> preview(const Command &command);

    /// Why rules refuse the command already here. Shape: nothing when they do not, or cannot tell yet.
    std::optional<Error> whyNot(const CommandBody &body);

    /// Keeps the confirmed copy of what is clean and writes the changes.
    [[nodiscard]] Result<void> project(Pending &pending, const rules::Outcome &outcome);

    /// Restores the confirmed copies of `refs` and of what hangs together with them, and runs the waiting commands over
    /// them again, in the order of their numbers. What no command touches any more becomes clean. Adds to `changed`.
    [[nodiscard]] Result<void> rebase(QSet<AggregateRef> refs, Outbox &outbox, QSet<AggregateRef> &changed);

    /// Before confirm(), in each transaction.
    [[nodiscard]] Result<void> beginConfirming();

    /// One aggregate of a page or of a hydrate answer. Shape: true when the confirmed state changed.
    [[nodiscard]] Result<bool> confirm(const protocol::PageAggregate &page, const Outbox &outbox, QSet<AggregateRef> &dirty);

    /// Removes what the server says is gone or no longer visible. Shape: true when it was here.
    [[nodiscard]] Result<bool> drop(const AggregateRef &ref, qint64 leaveSeq);
    [[nodiscard]] Result<void> remove(const AggregateRef &ref);

    /// The confirmed state, without what waits.
    [[nodiscard]] Result<std::optional<Aggregate>> confirmed(const AggregateRef &ref);

private:
    [[nodiscard]] Result<std::vector<AggregateRef>> write(const rules::Outcome &outcome);
    [[nodiscard]] Result<void> restore(const AggregateRef &ref);
    [[nodiscard]] Result<void> runAgain(std::vector<Pending *> commands, const QList<AggregateRef> &refs, QSet<AggregateRef> &changed);
    WorkingSet *working() { return m_working ? &*m_working : nullptr; }
    [[nodiscard]] Result<void> strip(const AggregateRef &ref);
    [[nodiscard]] Result<void> giveUpChildren(const protocol::PageAggregate &page, QSet<AggregateRef> &dirty);
    [[nodiscard]] Result<std::optional<bool>> confirmNew(const protocol::PageAggregate &page, const AggregateRef &ref);

    store::CacheStore m_cache;
    store::RecordStore m_records;
    ConfigPtr m_config = std::make_shared<ConfigSnapshot>();
    AgentId m_agent;
    DeviceId m_device;
    std::optional<WorkingSet> m_working; ///< While waiting commands run again.
    bool m_plain = false; ///< Nothing is dirty, missing or stale in this transaction.
};

} // namespace firstline::sync
