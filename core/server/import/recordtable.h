#pragma once

#include "core/server/import/import.h"

namespace firstline::server {

/// One row of a table of customers or the like: texts by the name of their field.
struct TableRow {
    qint64 line = 0;
    QHash<QString, QString> cells; ///< Only those that are not empty.
};

/// Reads a CSV file whose columns are fields of `kind` by name ("legal_name", "Legal name") or by `options.columns`
/// (field "ignore" leaves one out). Columns that are no field are listed once in the report. Rows that cannot be split
/// are counted and described. Errors: NotFound, FileUnreadable, BadInput (no header; a mapping to no field).
[[nodiscard]] Result<std::vector<TableRow>> readTable(const ImportOptions &options, EntityKind kind, ImportReport &report);

/// The value of a field from a text: lists are divided at semicolons, dates are ISO, flags "yes", "true" or 1, states by
/// their name. Shape: null when the text does not fit. References are not read here.
Value readCell(const FieldInfo &field, const QString &text);

} // namespace firstline::server
