#pragma once

#include "core/domain/record.h"

#include <memory>

namespace firstline {

/// Everything an administrator settled, typed and indexed, as of one moment. Immutable once built: shared between
/// threads as `std::shared_ptr<const ConfigSnapshot>`. Rules are handed it; they never load it.
class ConfigSnapshot
{
public:
    ConfigSnapshot() = default;

    /// Builds it from the records of all config kinds; other kinds are passed over.
    explicit ConfigSnapshot(const std::vector<Record> &records);

    /// Adds or replaces one object. Only while building.
    void put(const Record &record);

    const std::vector<Group> &groups() const { return m_groups; }
    const std::vector<Agent> &agents() const { return m_agents; }
    const std::vector<Role> &roles() const { return m_roles; }
    const std::vector<Category> &categories() const { return m_categories; }
    const std::vector<Status> &statuses() const { return m_statuses; }
    const std::vector<Calendar> &calendars() const { return m_calendars; }
    const std::vector<Policy> &policies() const { return m_policies; }
    const std::vector<ArticleCategory> &articleCategories() const { return m_articleCategories; }
    const std::vector<Macro> &macros() const { return m_macros; }
    const std::vector<View> &views() const { return m_views; }
    const PriorityMatrix &matrix() const { return m_matrix; }
    const Settings &settings() const { return m_settings; }

    /// Shape: null when there is none. Thread: any.
    const Group *group(GroupId id) const;
    const Agent *agent(AgentId id) const;
    const Agent *agentByLogin(QStringView login) const;
    const Category *category(CategoryId id) const;
    const Status *status(StatusId id) const;
    const Calendar *calendar(CalendarId id) const;
    const Policy *policy(PolicyId id) const;

    /// As it was in `version`. Shape: the present one when that is the version or the version is unknown (0, or from
    /// before versions were kept); null when there is no such object. Thread: any.
    const Calendar *calendar(CalendarId id, int version) const;
    const Policy *policy(PolicyId id, int version) const;

    const ArticleCategory *articleCategory(ArticleCategoryId id) const;

    /// First status (by position) of a category. Shape: null when the desk has none of it.
    const Status *statusOf(StatusCategory category) const;

    /// Priority 1..4 of impact 1..4 and urgency 1..4. Source: the matrix, behaviour.md section 1's when it is empty.
    int priorityOf(int impact, int urgency) const;

private:
    std::vector<Group> m_groups;
    std::vector<Agent> m_agents;
    std::vector<Role> m_roles;
    std::vector<Category> m_categories;
    std::vector<Status> m_statuses;
    std::vector<Calendar> m_calendars;
    std::vector<Policy> m_policies;
    std::vector<ArticleCategory> m_articleCategories;
    std::vector<Macro> m_macros;
    std::vector<View> m_views;
    std::vector<Calendar> m_oldCalendars; ///< Superseded versions.
    std::vector<Policy> m_oldPolicies;
    PriorityMatrix m_matrix;
    Settings m_settings;
};

using ConfigPtr = std::shared_ptr<const ConfigSnapshot>;

} // namespace firstline
