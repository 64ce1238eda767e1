#include "core/domain/configsnapshot.h"

namespace firstline {

namespace {

/// Inserts or replaces by id, keeping the order by position and then name where the type has them.
template<class T>
void store(std::vector<T> &items, const Record &record)
{
    T item = fromRecord<T>(record);
    const auto same = std::find_if(items.begin(), items.end(), [&](const T &other) { return other.id == item.id; });
    if (same != items.end())
        items.erase(same);
    const auto before = [](const T &a, const T &b) {
        if constexpr (requires { a.position; }) {
            if (a.position != b.position)
                return a.position < b.position;
        }
        if (a.name != b.name)
            return a.name < b.name;
        return a.id < b.id;
    };
    items.insert(std::upper_bound(items.begin(), items.end(), item, before), std::move(item));
}

template<class T, class Key>
const T *find(const std::vector<T> &items, const Key &id)
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.id == id; });
    return it == items.end() ? nullptr : &*it;
}

/// Puts a superseded version beside the others, once.
template<class T>
void keepVersion(std::vector<T> &items, const ConfigVersion &old)
{
    T item = fromValues<T>(old.content);
    item.version = old.version;
    const auto same = std::find_if(items.begin(), items.end(),
        [&](const T &other) { return other.id == item.id && other.version == item.version; });
    if (same != items.end())
        *same = std::move(item);
    else
        items.push_back(std::move(item));
}

void keepVersion(std::vector<Calendar> &calendars, std::vector<Policy> &policies, const ConfigVersion &old)
{
    if (old.kind == int(EntityKind::Calendar))
        keepVersion(calendars, old);
    else if (old.kind == int(EntityKind::Policy))
        keepVersion(policies, old);
}

template<class T, class Key>
const T *findVersion(const std::vector<T> &items, const std::vector<T> &old, const Key &id, int version)
{
    const T *present = find(items, id);
    if (!present || version == 0 || present->version == version)
        return present;
    const auto it = std::find_if(
        old.begin(), old.end(), [&](const T &item) { return item.id == id && item.version == version; });
    return it == old.end() ? present : &*it;
}

} // namespace

ConfigSnapshot::ConfigSnapshot(const std::vector<Record> &records)
{
    for (const Record &record : records)
        put(record);
}

void ConfigSnapshot::put(const Record &record)
{
    switch (record.kind) {
    case EntityKind::Group: store(m_groups, record); break;
    case EntityKind::Agent: store(m_agents, record); break;
    case EntityKind::Role: store(m_roles, record); break;
    case EntityKind::Category: store(m_categories, record); break;
    case EntityKind::Status: store(m_statuses, record); break;
    case EntityKind::Calendar: store(m_calendars, record); break;
    case EntityKind::Policy: store(m_policies, record); break;
    case EntityKind::ArticleCategory: store(m_articleCategories, record); break;
    case EntityKind::Macro: store(m_macros, record); break;
    case EntityKind::View: store(m_views, record); break;
    case EntityKind::ConfigVersion:
        keepVersion(m_oldCalendars, m_oldPolicies, fromRecord<ConfigVersion>(record));
        break;
    case EntityKind::PriorityMatrix: m_matrix = fromRecord<PriorityMatrix>(record); break;
    case EntityKind::Settings: m_settings = fromRecord<Settings>(record); break;
    default: break;
    }
}

const Group *ConfigSnapshot::group(GroupId id) const
{
    return find(m_groups, id);
}

const Agent *ConfigSnapshot::agent(AgentId id) const
{
    return find(m_agents, id);
}

const Agent *ConfigSnapshot::agentByLogin(QStringView login) const
{
    for (const Agent &agent : m_agents) {
        if (agent.login == login)
            return &agent;
    }
    return nullptr;
}

const Category *ConfigSnapshot::category(CategoryId id) const
{
    return find(m_categories, id);
}

const Status *ConfigSnapshot::status(StatusId id) const
{
    return find(m_statuses, id);
}

const Calendar *ConfigSnapshot::calendar(CalendarId id) const
{
    return find(m_calendars, id);
}

const Policy *ConfigSnapshot::policy(PolicyId id) const
{
    return find(m_policies, id);
}

const Calendar *ConfigSnapshot::calendar(CalendarId id, int version) const
{
    return findVersion(m_calendars, m_oldCalendars, id, version);
}

const Policy *ConfigSnapshot::policy(PolicyId id, int version) const
{
    return findVersion(m_policies, m_oldPolicies, id, version);
}

const ArticleCategory *ConfigSnapshot::articleCategory(ArticleCategoryId id) const
{
    return find(m_articleCategories, id);
}

const Status *ConfigSnapshot::statusOf(StatusCategory category) const
{
    for (const Status &status : m_statuses) {
        if (status.category == category && !status.archived)
            return &status;
    }
    return nullptr;
}

int ConfigSnapshot::priorityOf(int impact, int urgency) const
{
    static const std::vector<int> standard { 4, 4, 3, 3, 4, 3, 3, 2, 3, 3, 2, 1, 3, 2, 1, 1 };
    const std::vector<int> &cells = m_matrix.cells.size() == 16 ? m_matrix.cells : standard;
    const int row = std::clamp(impact, 1, 4) - 1;
    const int column = std::clamp(urgency, 1, 4) - 1;
    return std::clamp(cells[static_cast<size_t>(row * 4 + column)], 1, 4);
}

} // namespace firstline
