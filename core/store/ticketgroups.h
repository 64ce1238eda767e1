#pragma once

#include <QtCore/QString>

#include <vector>

namespace firstline::store {

/// What the rows of a list can be gathered by.
enum class GroupKey { None, Queue, Assignee, Coordinator, Status, Priority, Type, Channel, Category, Company, Contact, Due, Created, Updated };

/// Reads "queue", "due" ... Shape: None for everything else. Thread: any.
GroupKey parseGrouping(const QString &text);

/// The names that parseGrouping knows, in the order in which they are offered.
QStringList groupingNames();

/// One group of rows. `key` is what they have in common: a uuid, a number, an ISO date, "earlier" or "later" (days far
/// from today are one group); empty for rows without a value, which come last.
struct RowGroup {
    QString key;
    QString text; ///< Name of a company or contact.
    int count = 0;
    int overdue = 0;
};

/// A list cut into groups. Shape: `rids` holds the first group's rows, then the second one's ...
struct GroupedIds {
    std::vector<qint64> rids;
    std::vector<RowGroup> groups;
};

} // namespace firstline::store
