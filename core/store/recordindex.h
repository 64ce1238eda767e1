#pragma once

#include "core/domain/record.h"
#include "core/store/database.h"

namespace firstline::store {

/// Immediate: what is written can be searched at once. Deferred: it is noted in fts_todo for a background indexer.
enum class Indexing { Immediate, Deferred };

/// What is kept beside the records so that they are found: sets of tickets, phone numbers, words of names, full text
/// (where the database has it: the workstation's cache). RecordStore calls it; nobody else writes those tables.
class RecordIndex
{
public:
    explicit RecordIndex(Database &db);

    void setIndexing(Indexing indexing) { m_indexing = indexing; }
    bool hasFullText() const { return m_fullText; }

    /// After a row was written. `before` is null for a new row.
    [[nodiscard]] Result<void> written(EntityKind kind, qint64 rid, const ValueMap *before, const ValueMap &after);

    /// Before a row of that kind goes.
    [[nodiscard]] Result<void> removing(EntityKind kind, qint64 rid, const ValueMap &before);

    /// Whether written() wants to know the values before.
    static bool concerns(EntityKind kind);

    /// Whether rows beside the record's own are kept under its row number.
    bool usesRow(EntityKind kind) const
    {
        return concerns(kind) && (m_fullText || (kind != EntityKind::Message && kind != EntityKind::Article));
    }

    /// Works off at most `limit` rows of fts_todo, newest first. Shape: how many are left, counted to
    /// 1,000 (0: done).
    [[nodiscard]] Result<qint64> indexSome(int limit);

    /// See RecordStore::forgetWords.
    [[nodiscard]] Result<void> forgetWords();

private:
    [[nodiscard]] Result<void> writeTags(qint64 rid, const ValueMap *before, const ValueMap &after);
    [[nodiscard]] Result<void> writeFollowers(qint64 rid, const ValueMap *before, const ValueMap &after);
    [[nodiscard]] Result<void> writePhones(qint64 rid, const ValueMap *before, const ValueMap &after);
    [[nodiscard]] Result<void> writeNames(EntityKind kind, qint64 rid, const ValueMap *before, const ValueMap &after);
    [[nodiscard]] Result<void> writeText(EntityKind kind, qint64 rid, const ValueMap *before, const ValueMap &after);
    [[nodiscard]] Result<void> forgetText(EntityKind kind, qint64 rid, const QStringList &texts);
    [[nodiscard]] Result<void> addText(EntityKind kind, qint64 rid, const QStringList &texts);
    [[nodiscard]] Result<bool> isWaiting(EntityKind kind, qint64 rid);
    [[nodiscard]] Result<QStringList> storedTexts(EntityKind kind, qint64 rid);

    Database &m_db;
    Indexing m_indexing = Indexing::Immediate;
    bool m_fullText = false;
};

/// The tables that a name is looked up in, by kind: contacts, companies, sites, contracts, assets.
QStringList nameWords(EntityKind kind, const ValueMap &values);

/// What a phone number is matched by: its last nine digits. Shape: empty when it has fewer than three.
QString phoneDigits(const QString &number);

} // namespace firstline::store
