#pragma once

#include "core/domain/record.h"
#include "core/store/database.h"

namespace firstline::store {

/// How one kind of entity stands in its table: SQL and conversions that follow from its description. Built once.
struct RecordPlan {
    const EntityInfo *info = nullptr;
    QString table; ///< Quoted.
    QString seqColumn; ///< "agg_seq" of a header, "seq" of a child.
    std::vector<const FieldInfo *> fields; ///< All but the id and the parent.
    std::vector<const FieldInfo *> byKey; ///< All described fields at their wire keys; null in between.
    QString select; ///< "SELECT rid, id, seq, ext, fields.. FROM table": kFirstField columns, then the fields.
    QString selectById; ///< select with one place: the id.
    QString selectByParent; ///< select with one place: the parent's rid; in order of rid.
    QString selectByOwner; ///< As selectByParent, but with the parent's id: of a child only.

    /// PostgreSQL, with one place, an array of ids: headers, or children with their parent's rid behind the fields.
    QString selectMany;
    QString insert; ///< Places: id, [parent_rid], seq, ext, fields.

    /// As `insert`, and gives the row the number that SQLite would give it: where one transaction writes at a time.
    QString insertNumbered;
    QString insertSilent; ///< As insertNumbered, and does not tell the number.

    static constexpr int kFirstField = 4;
};

/// The plan of a kind kept as Storage::Table. Thread: any.
const RecordPlan &recordPlan(EntityKind kind);

/// One row of RecordPlan::select. `parent` is the id of a child's parent.
struct StoredRecord {
    qint64 rid = 0;
    Record record;
};

/// Reads the present row. Errors: StorageCorrupt when a column does not hold what it was given.
[[nodiscard]] Result<StoredRecord> readRow(const RecordPlan &plan, const Statement &row, const Uuid &parent);

/// Children by ev_no; those that wait (0) come last.
void orderChildren(Aggregate &aggregate);

/// Whether a column can hold the value; what it cannot hold goes to `ext`, so that nothing is lost.
bool fitsColumn(const FieldInfo &field, const Value &value);

/// Binds a field's value, or NULL when it is absent or does not fit.
void bindField(Statement &statement, const FieldInfo &field, const Value &value);

/// What has no column of its own: unknown keys, values of another shape. Shape: CBOR, empty when there is nothing.
QByteArray extOf(const RecordPlan &plan, const ValueMap &values);

} // namespace firstline::store
