#pragma once

#include "core/domain/record.h"
#include "core/store/database.h"

namespace firstline::store {

/// Records in and out of tables, derived from the descriptions: one table per Storage::Table entity, with the columns
/// `rid INTEGER PRIMARY KEY, id BLOB UNIQUE, [parent_rid for children,] agg_seq/seq, fver BLOB (headers), ext BLOB` and
/// one column per field; Storage::Body entities share table `config(rid, id, kind, agg_seq, fver, body)`.
/// The same tables stand in the server's database and in cache.db. Works inside the caller's transaction.
/// Errors: those of Statement::run. Thread: that of its Database.
class RecordStore
{
public:
    explicit RecordStore(Database &db);

    /// A header or child by id. Shape: nothing when there is none.
    [[nodiscard]] Result<std::optional<Record>> find(EntityKind kind, const Uuid &id);

    /// An aggregate with all its children by ev_no. Its seq is the header's agg_seq.
    [[nodiscard]] Result<std::optional<Aggregate>> aggregate(const AggregateRef &ref);

    /// Writes a header (insert or replace of all fields) or a child (its parent must exist). Keeps rid.
    [[nodiscard]] Result<void> put(const Record &record);

    /// Writes the whole aggregate: header, all children; children that are not in it are removed.
    [[nodiscard]] Result<void> putAggregate(const Aggregate &aggregate);

    /// Removes a header with all its children and what search knows of it.
    [[nodiscard]] Result<void> remove(const AggregateRef &ref);

    /// field key -> seq of its last change; server only.
    [[nodiscard]] Result<ValueMap> fieldVersions(const AggregateRef &ref);
    [[nodiscard]] Result<void> setFieldVersions(const AggregateRef &ref, const ValueMap &versions);

    /// Local row id. Shape: 0 when there is none.
    [[nodiscard]] Result<qint64> rid(const AggregateRef &ref);
    [[nodiscard]] Result<std::optional<Uuid>> idOf(EntityKind kind, qint64 rid);

    /// All records of a config kind, or of all config kinds (EntityKind::None).
    [[nodiscard]] Result<std::vector<Record>> configRecords(EntityKind kind = EntityKind::None);

    /// Ids of headers of a kind with rid > `afterRid`, ascending by rid, at most `limit`: to walk through everything.
    [[nodiscard]] Result<std::vector<std::pair<qint64, Uuid>>> walk(EntityKind kind, qint64 afterRid, int limit);

    [[nodiscard]] Result<qint64> count(EntityKind kind);

    [[nodiscard]] Result<std::optional<Uuid>> ticketByNumber(qint64 number);
    [[nodiscard]] Result<std::optional<Uuid>> ticketByExternalRef(const QString &ref);
    [[nodiscard]] Result<std::optional<Uuid>> companyOfSite(const Uuid &site);

private:
    Database &m_db;
};

} // namespace firstline::store
