#pragma once

#include "core/server/import/logreader.h"
#include "core/store/recordstore.h"

#include <QtCore/QSet>

namespace firstline::server {

/// What a log names: agents, groups, companies with sites, categories and assets. Finds those that the desk has (agents,
/// groups and categories by name, all by an id that follows from the name) and makes commands for the others.
class NamedThings
{
public:
    NamedThings(ServerCore &core, const LogMapping &mapping);

    /// Notes everything that the rows name. Errors: storage.
    [[nodiscard]] Result<void> collect(const EventLog &log);

    /// Commands that make what the desk does not have, in an order in which they can run.
    const std::vector<SaveRecord> &missing() const { return m_missing; }

    /// Ids of names that were collected. Shape: null for an empty name.
    AgentId agent(const QString &name) const { return m_agents.value(name); }
    GroupId group(const QString &name) const { return m_groups.value(name); }
    CategoryId category(const QString &product) const { return m_categories.value(product); }
    CompanyId company(const QString &name) const { return name.isEmpty() ? CompanyId() : CompanyId(id("company", name)); }
    AssetId asset(const QString &product) const { return product.isEmpty() ? AssetId() : AssetId(id("asset", product)); }

    /// Shape: null unless both are known.
    SiteId site(const QString &company, const QString &country) const;

private:
    static Uuid id(const char *what, const QString &name);
    void addGroup(const QString &name);
    void addAgent(const QString &name, const std::vector<GroupId> &groups);
    [[nodiscard]] Result<void> addCompany(const QString &name);
    [[nodiscard]] Result<void> addSite(const QString &company, const QString &country);
    [[nodiscard]] Result<void> addProduct(const QString &name);
    [[nodiscard]] Result<bool> exists(EntityKind kind, const Uuid &id);

    ConfigPtr m_config;
    const LogMapping &m_mapping;
    store::RecordStore m_records;
    QHash<QString, AgentId> m_agents;
    QHash<QString, GroupId> m_groups;
    QHash<QString, CategoryId> m_categories;
    std::vector<SaveRecord> m_missing;
};

/// "se" -> "Sweden"; other words stay as they are.
QString countryName(const QString &code);

} // namespace firstline::server
