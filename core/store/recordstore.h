#pragma once

#include "core/domain/record.h"
#include "core/store/database.h"
#include "core/store/recordindex.h"

#include <unordered_map>

namespace firstline::store {

struct RecordPlan;
struct StoredRecord;

/// An aggregate with the number of its row. Shape: 0 when it is not here, and of those kept as Storage::Body.
struct HeldAggregate {
    std::optional<Aggregate> aggregate;
    qint64 rid = 0;
};

/// Ids as PostgreSQL reads an array of them.
QString idList(const std::vector<Uuid> &ids);

/// Records in and out of tables, derived from the descriptions: one table per Storage::Table entity, with the columns
/// `rid INTEGER PRIMARY KEY, id BLOB UNIQUE, [parent_rid for children,] agg_seq/seq, fver BLOB (headers), ext BLOB` and
/// one column per field (but for the id and a child's parent, which are `id` and `parent_rid`); Storage::Body entities
/// share table `config(rid, id, kind, agg_seq, fver, ext, body)`.
/// The same tables stand in the server's database and in cache.db. Works inside the caller's transaction; one object
/// is made per connection and kept. Lookups (tags, phones, names, full text) are kept up to date with every write.
/// Errors: those of Statement::run. Thread: that of its Database.
class RecordStore
{
public:
    explicit RecordStore(Database &db);

    /// A header or child by id. Shape: nothing when there is none.
    [[nodiscard]] Result<std::optional<Record>> find(EntityKind kind, const Uuid &id);

    /// An aggregate with all its children by ev_no (those that wait, 0, come last). Its seq is the header's agg_seq.
    [[nodiscard]] Result<std::optional<Aggregate>> aggregate(const AggregateRef &ref);

    /// As aggregate(), for whoever writes to it afterwards.
    [[nodiscard]] Result<HeldAggregate> held(const AggregateRef &ref);

    /// PostgreSQL: held() of many of one kind kept as Storage::Table, in as many statements as for one. Those that are not
    /// here are left out. Under store::Ahead it only asks.
    [[nodiscard]] Result<std::unordered_map<Uuid, HeldAggregate>> heldMany(EntityKind kind, const std::vector<Uuid> &ids);

    /// PostgreSQL: seqOf() of many of one kind kept as Storage::Table; likewise.
    [[nodiscard]] Result<std::unordered_map<Uuid, qint64>> seqsOfMany(EntityKind kind, const std::vector<Uuid> &ids);

    /// PostgreSQL: fieldVersions() of many of one kind kept as Storage::Table; likewise.
    [[nodiscard]] Result<std::unordered_map<Uuid, ValueMap>> versionsOfMany(EntityKind kind, const std::vector<Uuid> &ids);

    /// Runs the statements of held() without reading an answer: for use under store::Ahead.
    void ask(const AggregateRef &ref);

    /// Writes a header (insert or replace of all fields) or a child (its parent must exist). Keeps rid. The record's
    /// seq becomes agg_seq of a header, seq of a child. Errors also: NotFound (no parent), BadArgument (no id).
    [[nodiscard]] Result<void> put(const Record &record);

    /// Writes the whole aggregate: header, all children; children that are not in it are removed. Rows that did not
    /// change are not written. agg_seq becomes the aggregate's seq.
    [[nodiscard]] Result<void> putAggregate(const Aggregate &aggregate);

    /// As putAggregate, for one that is known not to be here: nothing is looked up. Errors also: StorageFailed when it is.
    [[nodiscard]] Result<void> insertAggregate(const Aggregate &aggregate);

    /// Writes a header whose stored form and row are known; only what differs, and `versions` (server only, null: as they
    /// are) with it.
    [[nodiscard]] Result<void> update(const Record &before, const Record &after, qint64 rid, const ValueMap *versions);

    /// Writes a child that is known not to be here, of the parent in this row.
    [[nodiscard]] Result<void> addChild(const Record &child, qint64 parentRid);

    /// agg_seq of a header. Shape: nothing when there is none.
    [[nodiscard]] Result<std::optional<qint64>> seqOf(const AggregateRef &ref);

    /// Removes a header with all its children and what search knows of it.
    [[nodiscard]] Result<void> remove(const AggregateRef &ref);

    /// field key -> seq of its last change; server only.
    [[nodiscard]] Result<ValueMap> fieldVersions(const AggregateRef &ref);
    [[nodiscard]] Result<void> setFieldVersions(const AggregateRef &ref, const ValueMap &versions);

    /// Local row id. Shape: 0 when there is none.
    [[nodiscard]] Result<qint64> rid(const AggregateRef &ref);
    [[nodiscard]] Result<std::optional<Uuid>> idOf(EntityKind kind, qint64 rid);

    /// All records of a config kind, or of all config kinds (EntityKind::None; personal objects are left out).
    [[nodiscard]] Result<std::vector<Record>> configRecords(EntityKind kind = EntityKind::None);

    /// Ids of headers of a kind with rid > `afterRid`, ascending by rid, at most `limit`: to walk through everything.
    [[nodiscard]] Result<std::vector<std::pair<qint64, Uuid>>> walk(EntityKind kind, qint64 afterRid, int limit);

    [[nodiscard]] Result<qint64> count(EntityKind kind);

    [[nodiscard]] Result<std::optional<Uuid>> ticketByNumber(qint64 number);
    [[nodiscard]] Result<std::optional<Uuid>> ticketByExternalRef(const QString &ref);

    /// The company that a site or contract belongs to.
    [[nodiscard]] Result<std::optional<Uuid>> companyOfSite(const Uuid &site);

    /// Whether full text follows at once or in the background (during the first synchronisation).
    void setIndexing(Indexing indexing) { m_index.setIndexing(indexing); }

    /// Rewrites full text without the words of rows that went: until then they stand in it, unfindable but readable in
    /// the file. Takes seconds for a large cache.
    [[nodiscard]] Result<void> forgetWords() { return m_index.forgetWords(); }

    /// Indexes at most `limit` rows that wait, inside the caller's transaction. Shape: how many are left.
    [[nodiscard]] Result<qint64> indexSome(int limit) { return m_index.indexSome(limit); }

private:
    [[nodiscard]] Result<std::optional<StoredRecord>> stored(const RecordPlan &plan, const Uuid &id);
    [[nodiscard]] Result<std::vector<StoredRecord>> storedChildren(EntityKind kind, qint64 parentRid, const Uuid &parent);
    [[nodiscard]] Result<Uuid> parentOf(const RecordPlan &plan, qint64 rid);
    [[nodiscard]] Result<qint64> write(const Record &record, qint64 seq, qint64 parentRid, const StoredRecord *before,
                                       const ValueMap *versions = nullptr);
    [[nodiscard]] Result<qint64> insertRow(const RecordPlan &plan, const Record &record, qint64 seq, qint64 parentRid);
    [[nodiscard]] Result<void> updateRow(const RecordPlan &plan, const Record &record, qint64 seq,
                                         const StoredRecord &before, const ValueMap *versions);
    [[nodiscard]] Result<void> removeRow(const RecordPlan &plan, const StoredRecord &row);
    [[nodiscard]] Result<void> putChildren(const Aggregate &aggregate, EntityKind kind, qint64 parentRid);
    [[nodiscard]] Result<void> putConfig(const Record &record, qint64 seq);
    [[nodiscard]] Result<std::optional<Record>> findConfig(EntityKind kind, const Uuid &id);
    [[nodiscard]] Result<std::optional<Uuid>> oneId(Statement &statement);

    Database &m_db;
    RecordIndex m_index;
};

} // namespace firstline::store
