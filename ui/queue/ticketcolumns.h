#pragma once

#include "ui/models/ticketcells.h"

#include <QtCore/QList>

#include <functional>

namespace firstline::ui {

/// One shown column. Units: px; 0: the usual width. The subject takes what is left.
struct ShownColumn {
    TicketColumn column = TicketColumn::Due;
    int width = 0;

    friend bool operator==(const ShownColumn &, const ShownColumn &) = default;
};

/// Columns in their order on the screen.
using ShownColumns = QList<ShownColumn>;

/// Keeps the columns of each view, by ViewItem::key, as text ("due", "company:180"). An empty answer means the view's
/// own or the usual ones. Without functions nothing outlives the page.
struct ColumnStore {
    std::function<QStringList(const QString &viewKey)> load;
    std::function<void(const QString &viewKey, const QStringList &columns)> save;
};

/// The columns that lists have unless somebody chose others.
ShownColumns usualColumns();

/// Reads and writes the text form. What is not known is passed over; the due time and the subject are always there.
ShownColumns readColumns(const QStringList &texts);
QStringList writeColumns(const ShownColumns &columns);

/// The usual width of a column in the present font and language. Units: px.
int usualWidth(TicketColumn column);

/// Which columns fit: the least telling ones go first, the due time and the subject never. Units: px.
ShownColumns fittingColumns(const ShownColumns &columns, int width);

} // namespace firstline::ui
