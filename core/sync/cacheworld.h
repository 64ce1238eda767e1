#pragma once

#include "core/rules/apply.h"
#include "core/sync/workingset.h"

namespace firstline::sync {

/// The cache as rules read it, through a working set where many commands run over the same aggregates. Errors of the store
/// are kept in `error` until the rule has ended. Thread: that of the store.
class CacheWorld final : public rules::World
{
public:
    CacheWorld(store::RecordStore &records, WorkingSet *working, const ConfigSnapshot &config)
        : m_records(records)
        , m_working(working)
        , m_config(config)
    {
    }

    std::optional<Aggregate> aggregate(const AggregateRef &ref) override
    {
        return keep(m_working ? m_working->read(ref) : m_records.aggregate(ref));
    }
    std::optional<TicketId> ticketByExternalRef(const QString &ref) override
    {
        if (!stored())
            return std::nullopt;
        const auto id = keep(m_records.ticketByExternalRef(ref));
        return id ? std::optional(TicketId(*id)) : std::nullopt;
    }
    std::optional<CompanyId> companyOfSite(SiteId site) override
    {
        if (!stored())
            return std::nullopt;
        const auto id = keep(m_records.companyOfSite(site.uuid()));
        return id ? std::optional(CompanyId(*id)) : std::nullopt;
    }
    const ConfigSnapshot &config() override { return m_config; }

    std::optional<Error> error;

private:
    /// Questions that only the store can answer find there what was held in memory.
    bool stored()
    {
        if (!m_working)
            return true;
        if (auto ok = m_working->flush(); !ok)
            error = ok.error();
        return !error;
    }

    template<class T>
    std::optional<T> keep(Result<std::optional<T>> result)
    {
        if (result)
            return std::move(*result);
        error = result.error();
        return std::nullopt;
    }

    store::RecordStore &m_records;
    WorkingSet *m_working;
    const ConfigSnapshot &m_config;
};

} // namespace firstline::sync
