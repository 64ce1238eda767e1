#include "core/store/search.h"

#include "core/store/searchterms.h"

#include <unordered_set>

namespace firstline::store {

namespace {

/// bm25 over every hit of a frequent word takes 0.4 s at a million rows; among the newest 2,000 it takes milliseconds.
constexpr int kCandidates = 2000;

} // namespace

Result<std::vector<Search::Ranked>> Search::ranked(const char *newest, const char *best, const QString &match, int limit)
{
    qint64 oldest = 0;
    {
        auto s = m_db.statement(newest);
        if (auto ok = s.bind(match).bind(kCandidates).run(); !ok)
            return fail(ok.error());
        if (!s.next() || s.isNull(0)) {
            if (auto ok = s.ended(); !ok)
                return fail(ok.error());
            return std::vector<Ranked>();
        }
        oldest = s.int64(0);
    }
    auto s = m_db.statement(best);
    if (auto ok = s.bind(match).bind(oldest).bind(limit).run(); !ok)
        return fail(ok.error());
    std::vector<Ranked> out;
    while (s.next())
        out.push_back({ s.int64(0), s.int64(1) });
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<std::vector<SearchHit>> Search::tickets(const QString &text, int limit)
{
    const QString match = ftsExpression(searchTerms(text, true));
    std::vector<SearchHit> hits;
    if (match.isEmpty() || limit <= 0)
        return hits;
    std::unordered_set<qint64> seen;
    const auto take = [&](const std::vector<Ranked> &found, const char *sql) -> Result<void> {
        for (const Ranked &each : found) {
            if (int(hits.size()) >= limit)
                break;
            if (!seen.insert(each.ticketRid).second)
                continue;
            auto hit = ticketHit(sql, each.rid, match);
            if (!hit)
                return fail(hit.error());
            if (*hit)
                hits.push_back(std::move(**hit));
        }
        return {};
    };
    const auto subjects = ranked(
        "SELECT min(rowid) FROM (SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ? ORDER BY rowid DESC LIMIT ?)",
        "SELECT rowid, rowid FROM ticket_fts WHERE ticket_fts MATCH ? AND rowid >= ? "
        "ORDER BY bm25(ticket_fts, 5.0, 20.0, 20.0, 20.0, 2.0), rowid DESC LIMIT ?",
        match, limit);
    if (!subjects)
        return fail(subjects.error());
    auto taken = take(*subjects,
                      "SELECT t.rid, t.id, t.number, t.subject, t.status_category, "
                      "snippet(ticket_fts, 0, char(2), char(3), '…', 24) FROM ticket_fts JOIN ticket t "
                      "ON t.rid = ticket_fts.rowid WHERE ticket_fts MATCH ? AND ticket_fts.rowid = ?");
    if (!taken)
        return fail(taken.error());
    if (int(hits.size()) >= limit)
        return hits;
    // Several messages of one ticket may match: more are ranked than will be shown.
    const auto messages = ranked(
        "SELECT min(rowid) FROM (SELECT rowid FROM message_fts WHERE message_fts MATCH ? ORDER BY rowid DESC LIMIT ?)",
        "SELECT f.rid, m.parent_rid FROM (SELECT rowid AS rid, row_number() OVER () AS place FROM "
        "(SELECT rowid FROM message_fts WHERE message_fts MATCH ? AND rowid >= ? ORDER BY rank, rowid DESC LIMIT ?)) f "
        "JOIN message m ON m.rid = f.rid ORDER BY f.place",
        match, limit * 4);
    if (!messages)
        return fail(messages.error());
    taken = take(*messages,
                 "SELECT t.rid, t.id, t.number, t.subject, t.status_category, "
                 "snippet(message_fts, 0, char(2), char(3), '…', 24) FROM message_fts JOIN message m "
                 "ON m.rid = message_fts.rowid JOIN ticket t ON t.rid = m.parent_rid "
                 "WHERE message_fts MATCH ? AND message_fts.rowid = ?");
    if (!taken)
        return fail(taken.error());
    return hits;
}

Result<std::optional<SearchHit>> Search::ticketHit(const char *sql, qint64 rid, const QString &match)
{
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(match).bind(rid).run(); !ok)
        return fail(ok.error());
    if (!s.next()) {
        if (auto ok = s.ended(); !ok)
            return fail(ok.error());
        return std::optional<SearchHit>();
    }
    SearchHit hit;
    hit.rid = s.int64(0);
    hit.id = s.uuid(1);
    hit.number = s.int64(2);
    hit.title = s.text(3);
    hit.statusCategory = static_cast<StatusCategory>(s.int64(4));
    hit.snippet = s.text(5);
    return std::optional<SearchHit>(std::move(hit));
}

Result<std::vector<SearchHit>> Search::articles(const QString &text, int limit, const QString &language)
{
    const QString match = ftsExpression(searchTerms(text, true));
    std::vector<SearchHit> hits;
    if (match.isEmpty() || limit <= 0)
        return hits;
    auto s = m_db.statement("SELECT a.rid, a.id, a.title, a.language, snippet(article_fts, -1, char(2), char(3), '…', 24) "
                            "FROM article_fts JOIN article a ON a.rid = article_fts.rowid "
                            "WHERE article_fts MATCH ? AND ifnull(a.archived, 0) = 0 AND (? = '' OR a.language = ?) "
                            "ORDER BY bm25(article_fts, 10.0, 1.0), a.rid LIMIT ?");
    if (auto ok = s.bind(match).bind(language).bind(language).bind(limit).run(); !ok)
        return fail(ok.error());
    while (s.next()) {
        SearchHit hit;
        hit.kind = EntityKind::Article;
        hit.rid = s.int64(0);
        hit.id = s.uuid(1);
        hit.title = s.text(2);
        hit.language = s.text(3);
        hit.snippet = s.text(4);
        hits.push_back(std::move(hit));
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return hits;
}

Result<std::vector<Uuid>> Search::articlesExactly(const QString &text, const QString &language)
{
    const std::vector<SearchTerm> terms = searchTerms(text, false);
    const QString match = ftsExpression(terms);
    std::vector<Uuid> ids;
    if (match.isEmpty())
        return ids;
    // Full text folds diacritics and so finds too much, never too little: the texts themselves decide.
    auto s = m_db.statement("SELECT a.id, a.title, a.text FROM article_fts JOIN article a ON a.rid = article_fts.rowid "
                            "WHERE article_fts MATCH ? AND ifnull(a.archived, 0) = 0 AND (? = '' OR a.language = ?)");
    if (auto ok = s.bind(match).bind(language).bind(language).run(); !ok)
        return fail(ok.error());
    while (s.next()) {
        const QStringList tokens = exactTokens(QString(s.text(1) % u" \n "_qs % s.text(2)));
        if (holdsAll(tokens, terms))
            ids.push_back(s.uuid(0));
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return ids;
}

} // namespace firstline::store
