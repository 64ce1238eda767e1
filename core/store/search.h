#pragma once

#include "core/domain/entities.h"
#include "core/store/database.h"

namespace firstline::store {

/// What a search found. A ticket appears once, with its best place.
struct SearchHit {
    EntityKind kind = EntityKind::Ticket;
    qint64 rid = 0;
    Uuid id;
    qint64 number = 0;
    QString title; ///< Subject or title, plain text.
    QString snippet; ///< Plain text around the hits; every hit stands between U+0002 and U+0003.
    StatusCategory statusCategory = StatusCategory::New;
    QString language; ///< Of an article.
};

/// Full text over the workstation's cache. All words must be found, the last one may be unfinished, "two words" is a
/// phrase; case and diacritics do not count. No text can break it. Ranked among the newest 2,000 hits, those in the
/// subject first. Errors: those of Statement::run. Thread: that of its Database.
class Search
{
public:
    explicit Search(Database &db)
        : m_db(db)
    {
    }

    /// Tickets by subject, number, tags and messages. Shape: at most `limit`.
    [[nodiscard]] Result<std::vector<SearchHit>> tickets(const QString &text, int limit);

    /// Articles by title and text. `language` empty: all. Shape: at most `limit`; archived ones are left out.
    [[nodiscard]] Result<std::vector<SearchHit>> articles(const QString &text, int limit, const QString &language = {});

    /// Every article that holds all words and phrases exactly (case does not count, diacritics do, `word*` is a
    /// prefix), unranked and complete. Shape: ids in no order.
    [[nodiscard]] Result<std::vector<Uuid>> articlesExactly(const QString &text, const QString &language = {});

    /// Rows that the background indexer has still to read; what is in them is not found yet. Shape: 0 when complete.
    [[nodiscard]] Result<qint64> waiting();

private:
    /// The best of the newest hits of one table, best first.
    struct Ranked {
        qint64 rid = 0; ///< Of the row in the full-text table.
        qint64 ticketRid = 0; ///< Of the ticket it belongs to.
    };
    [[nodiscard]] Result<std::vector<Ranked>> ranked(const char *sql, const QString &match, int limit);

    /// The ticket whose number the text is: known before the background indexer has seen it.
    [[nodiscard]] Result<void> addNumbered(const QString &text, std::vector<SearchHit> &hits);

    /// What is shown of the rows that were chosen, in their order.
    [[nodiscard]] Result<void> addHits(const char *sql, const std::vector<Ranked> &chosen, const QString &match,
                                       std::vector<SearchHit> &hits);

    Database &m_db;
};

} // namespace firstline::store
