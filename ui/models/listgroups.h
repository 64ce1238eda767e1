#pragma once

#include "core/service/ticketservice.h"
#include "ui/models/listdiff.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <optional>

namespace firstline::ui {

/// The row over a group.
struct GroupHead {
    QString key; ///< As TicketGroup::key.
    QString title;
    int count = 0;
    int overdue = 0;
    bool collapsed = false;

    friend bool operator==(const GroupHead &, const GroupHead &) = default;
};

/// Something that lists can be gathered by.
struct Grouping {
    QString key; ///< In `group:` and saved views; empty: by nothing.
    QString name; ///< Translated.
};

/// What lists can be gathered by, "nothing" first.
QList<Grouping> groupings();

/// What a group is called: names from the configuration (may be null), days as people say them.
QString groupTitle(const QString &grouping, const service::TicketGroup &group, const ConfigSnapshot *config, QDate today);

/// The groups of a list as rows: heads, which have negative row ids that stay while the list is gathered alike, and the
/// tickets of those that are open. Thread: that of its owner.
class ListGroups
{
public:
    /// True for the row id of a head.
    static bool isHead(qint64 rid) { return rid < 0; }

    /// The groups of another answer; what was collapsed stays so while the grouping is the same.
    void set(const QString &grouping, std::vector<service::TicketGroup> groups);

    bool isEmpty() const { return m_groups.empty(); }

    /// All rows to be shown. Shape: as `rids` where there are no groups.
    RowIds compose(const RowIds &rids) const;

    /// The head with a row id. Shape: nothing for others.
    std::optional<GroupHead> head(qint64 rid, const ConfigSnapshot *config, QDate today) const;

    /// What each group is called and how many tickets it has, in their order.
    std::vector<std::pair<QString, int>> titles(const ConfigSnapshot *config, QDate today) const;

    /// The tickets of a group among `rids`, as first place and count. Shape: 0 of them for an unknown one.
    std::pair<size_t, size_t> range(const QString &key) const;

    void setCollapsed(const QString &key, bool collapsed);
    void setAllCollapsed(const QStringList &keys) { m_collapsed = QSet<QString>(keys.begin(), keys.end()); }
    QStringList collapsed() const;

private:
    qint64 ridOf(const QString &key) const;

    QString m_grouping;
    std::vector<service::TicketGroup> m_groups;
    QSet<QString> m_collapsed;
    mutable QHash<QString, qint64> m_rids;
    mutable QHash<qint64, QString> m_keys;
};

} // namespace firstline::ui

Q_DECLARE_METATYPE(firstline::ui::GroupHead)
