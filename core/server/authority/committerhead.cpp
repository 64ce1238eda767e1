#include "core/server/authority/committer.h"

namespace firstline::server {

Result<void> Committer::reload(Instant now)
{
    m_loaded.clear();
    m_feed.forget();
    m_grantsOf.clear();
    m_grantsOfAll = false;
    if (m_db.dialect() == store::Dialect::Sqlite)
        m_moved = {};
    auto head = m_store.lockHead();
    if (!head)
        return fail(head.error());
    if (!*head) {
        store::Head made;
        made.digest = m_entropy.bytes(16);
        made.incarnation = m_entropy.bytes(16);
        if (auto ok = m_store.setHead(made); !ok)
            return ok;
        if (auto ok = m_store.addBatch(0, 0, made.digest, now); !ok)
            return ok;
        *head = made;
    }
    m_head = **head;
    m_seq = m_head.seq;
    if (auto ok = noteForeign(); !ok)
        return ok;
    return readConfig();
}

Result<void> Committer::readConfig()
{
    const auto records = m_records.configRecords();
    if (!records)
        return fail(records.error());
    m_config = std::make_shared<const ConfigSnapshot>(*records);
    return {};
}

Result<void> Committer::enter()
{
    if (m_db.dialect() == store::Dialect::Sqlite)
        return {};
    const auto head = m_store.lockHead();
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(ErrorCode::StorageCorrupt, u"the head is missing"_qs);
    return follow(**head);
}

Result<void> Committer::follow(const store::Head &head)
{
    if (head == m_head)
        return {};
    const bool other = head.incarnation != m_head.incarnation || head.seq < m_head.seq;
    const qint64 from = other ? -1 : m_head.seq;
    const bool moved = head.seq != m_head.seq || other;
    m_head = head;
    m_seq = head.seq;
    if (!moved)
        return {};
    m_loaded.clear();
    m_feed.forget();
    if (other)
        m_movedTo = std::min(m_movedTo, head.seq);
    if (auto ok = noteForeign(); !ok)
        return ok;
    const auto behind = m_store.configMoved(from);
    if (!behind)
        return fail(behind.error());
    return *behind ? readConfig() : Result<void>();
}

/// Whom commits concern that were not made here, or whose outcome is only known now.
Result<void> Committer::noteForeign()
{
    if (m_db.dialect() == store::Dialect::Sqlite || m_movedTo < 0) {
        m_movedTo = m_head.seq;
        return {};
    }
    const auto behind = m_store.behind(m_movedTo);
    if (!behind)
        return fail(behind.error());
    for (const qint64 scope : behind->scopes)
        m_moved.scopes.insert(scope);
    for (const DeviceId &device : behind->devices)
        m_moved.devices.insert(device);
    for (const AgentId &agent : behind->agents)
        m_moved.agents.insert(agent);
    m_movedTo = m_head.seq;
    return {};
}

} // namespace firstline::server
