#include "core/server/import/namedthings.h"

#include "core/server/authority/trustedsave.h"

#include <QtCore/QLocale>

namespace firstline::server {

namespace {

/// Names once each, in the order in which a log first has them.
class Names
{
public:
    bool add(const QString &name)
    {
        if (name.isEmpty() || m_known.contains(name))
            return false;
        m_known.insert(name);
        m_order.append(name);
        return true;
    }
    const QStringList &order() const { return m_order; }

private:
    QSet<QString> m_known;
    QStringList m_order;
};

template<class T>
const T *named(const std::vector<T> &items, const QString &name)
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.name == name; });
    return it == items.end() ? nullptr : &*it;
}

/// Everything a log names, before ids are given.
struct Found {
    Names agents;
    Names groups;
    Names companies;
    Names products;
    QHash<QString, Names> groupsOfAgent;
    std::vector<std::pair<QString, QString>> sites; ///< Company and country.
};

Found findNames(const EventLog &log)
{
    Found found;
    QSet<QString> sites;
    found.groups.add(log.mapping.defaultGroup);
    for (const LogCase &item : log.cases) {
        for (const LogRow &row : item.rows) {
            found.agents.add(row.agent);
            found.groups.add(row.group);
            found.products.add(row.product);
            if (!row.agent.isEmpty() && !row.group.isEmpty())
                found.groupsOfAgent[row.agent].add(row.group);
            found.companies.add(row.company);
            const QString site = row.company % u'\n' % row.country;
            if (row.company.isEmpty() || row.country.isEmpty() || sites.contains(site))
                continue;
            sites.insert(site);
            found.sites.emplace_back(row.company, row.country);
        }
    }
    return found;
}

} // namespace

QString countryName(const QString &code)
{
    if (code.size() != 2)
        return code;
    const QLocale::Territory territory = QLocale::codeToTerritory(code.toUpper());
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

NamedThings::NamedThings(ServerCore &core, const LogMapping &mapping)
    : m_config(core.config())
    , m_mapping(mapping)
    , m_records(core.database())
{
}

Uuid NamedThings::id(const char *what, const QString &name)
{
    const QByteArray space = QByteArrayLiteral("import:") + what;
    return Uuid::named(space, name);
}

SiteId NamedThings::site(const QString &company, const QString &country) const
{
    if (company.isEmpty() || country.isEmpty())
        return {};
    const QString key = company % u'\n' % countryName(country);
    return SiteId(id("site", key));
}

Result<bool> NamedThings::exists(EntityKind kind, const Uuid &uuid)
{
    const auto found = m_records.find(kind, uuid);
    if (!found)
        return fail(found.error());
    return found->has_value();
}

void NamedThings::addGroup(const QString &name)
{
    if (const Group *group = named(m_config->groups(), name)) {
        m_groups.insert(name, group->id);
        return;
    }
    Group made;
    made.id = GroupId(id("group", name));
    made.name = name;
    made.line = m_mapping.lineOf(name);
    made.position = 100 + int(made.line);
    m_groups.insert(name, made.id);
    m_missing.push_back(saveNew(made));
}

void NamedThings::addAgent(const QString &name, const std::vector<GroupId> &groups)
{
    if (const Agent *agent = named(m_config->agents(), name)) {
        m_agents.insert(name, agent->id);
        return;
    }
    Agent made;
    made.id = AgentId(id("agent", name));
    made.name = name;
    made.role = RoleKind::Specialist;
    made.groups = groups;
    m_agents.insert(name, made.id);
    m_missing.push_back(saveNew(made));
}

Result<void> NamedThings::addCompany(const QString &name)
{
    Company made;
    made.id = company(name);
    made.name = name;
    made.externalRef = name;
    const auto there = exists(EntityKind::Company, made.id.uuid());
    if (!there)
        return fail(there.error());
    if (!*there)
        m_missing.push_back(saveNew(made));
    return {};
}

Result<void> NamedThings::addSite(const QString &company, const QString &country)
{
    Site made;
    made.id = site(company, country);
    made.name = countryName(country);
    const auto there = exists(EntityKind::Site, made.id.uuid());
    if (!there)
        return fail(there.error());
    const auto same = [&](const SaveRecord &save) { return save.record == made.id.uuid(); };
    if (!*there && std::none_of(m_missing.begin(), m_missing.end(), same))
        m_missing.push_back(saveNew(made, this->company(company).uuid()));
    return {};
}

Result<void> NamedThings::addProduct(const QString &name)
{
    if (const Category *category = named(m_config->categories(), name)) {
        m_categories.insert(name, category->id);
    } else {
        Category made;
        made.id = CategoryId(id("category", name));
        made.code = name;
        made.name = name;
        m_categories.insert(name, made.id);
        m_missing.push_back(saveNew(made));
    }
    Asset made;
    made.id = asset(name);
    made.name = name;
    const auto there = exists(EntityKind::Asset, made.id.uuid());
    if (!there)
        return fail(there.error());
    if (!*there)
        m_missing.push_back(saveNew(made));
    return {};
}

Result<void> NamedThings::collect(const EventLog &log)
{
    const Found found = findNames(log);
    for (const QString &name : found.groups.order())
        addGroup(name);
    for (const QString &name : found.agents.order()) {
        std::vector<GroupId> groups;
        const auto of = found.groupsOfAgent.value(name);
        for (const QString &group : of.order())
            groups.push_back(m_groups.value(group));
        addAgent(name, groups);
    }
    for (const QString &name : found.companies.order()) {
        if (auto ok = addCompany(name); !ok)
            return ok;
    }
    for (const auto &[company, country] : found.sites) {
        if (auto ok = addSite(company, country); !ok)
            return ok;
    }
    for (const QString &name : found.products.order()) {
        if (auto ok = addProduct(name); !ok)
            return ok;
    }
    return {};
}

} // namespace firstline::server
