#include "core/store/search.h"

#include "core/store/searchterms.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace firstline::store {

namespace {

/// Among the newest 2,000 hits ranking takes milliseconds, however frequent a word is.
constexpr int kCandidates = 2000;

// A table of full text is walked once to rank and once for the snippets: another walk per hit would cost what a prefix
// costs each time.
constexpr const char *kBestTickets
    = "SELECT rid, rid FROM (SELECT rowid AS rid, fl_rank(ticket_fts, 5.0, 20.0, 20.0, 20.0, 2.0) AS score "
      "FROM ticket_fts WHERE ticket_fts MATCH ? ORDER BY rowid DESC LIMIT ?) ORDER BY score DESC, rid DESC LIMIT ?";
constexpr const char *kBestMessages
    = "SELECT f.rid, m.parent_rid FROM (SELECT rid, score FROM (SELECT rowid AS rid, fl_rank(message_fts, 1.0) AS score "
      "FROM message_fts WHERE message_fts MATCH ? ORDER BY rowid DESC LIMIT ?) ORDER BY score DESC, rid DESC LIMIT ?) f "
      "JOIN message m ON m.rid = f.rid ORDER BY f.score DESC, f.rid DESC";
constexpr const char *kTicketSnippets
    = "SELECT f.rid, t.rid, t.id, t.number, t.subject, t.status_category, f.snippet FROM (SELECT rowid AS rid, "
      "snippet(ticket_fts, 0, char(2), char(3), '…', 24) AS snippet FROM ticket_fts WHERE ticket_fts MATCH ? "
      "AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?)) LIMIT -1) f "
      "JOIN ticket t ON t.rid = f.rid";
constexpr const char *kMessageSnippets
    = "SELECT f.rid, t.rid, t.id, t.number, t.subject, t.status_category, f.snippet FROM (SELECT rowid AS rid, "
      "snippet(message_fts, 0, char(2), char(3), '…', 24) AS snippet FROM message_fts WHERE message_fts MATCH ? "
      "AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?)) LIMIT -1) f "
      "JOIN message m ON m.rid = f.rid JOIN ticket t ON t.rid = m.parent_rid";

} // namespace

Result<std::vector<Search::Ranked>> Search::ranked(const char *sql, const QString &match, int limit)
{
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(match).bind(kCandidates).bind(limit).run(); !ok)
        return fail(ok.error());
    std::vector<Ranked> out;
    while (s.next())
        out.push_back({ s.int64(0), s.int64(1) });
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<qint64> Search::waiting()
{
    auto s = m_db.statement("SELECT count(*) FROM fts_todo");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

Result<void> Search::addNumbered(const QString &text, std::vector<SearchHit> &hits)
{
    QString digits = text.trimmed();
    if (digits.startsWith(u'#'))
        digits.remove(0, 1);
    bool whole = false;
    const qint64 number = digits.toLongLong(&whole);
    if (!whole || number <= 0)
        return {};
    auto s = m_db.statement("SELECT rid, id, number, subject, status_category FROM ticket WHERE number = ? AND number <> 0");
    if (auto ok = s.bind(number).run(); !ok)
        return ok;
    if (s.next()) {
        SearchHit hit;
        hit.rid = s.int64(0);
        hit.id = s.uuid(1);
        hit.number = s.int64(2);
        hit.title = s.text(3);
        hit.snippet = hit.title;
        hit.statusCategory = static_cast<StatusCategory>(s.int64(4));
        hits.push_back(std::move(hit));
    }
    return s.ended();
}

Result<std::vector<SearchHit>> Search::tickets(const QString &text, int limit)
{
    const QString match = ftsExpression(searchTerms(text, true), Forms::Found);
    std::vector<SearchHit> hits;
    if (match.isEmpty() || limit <= 0)
        return hits;
    std::unordered_set<qint64> seen;
    if (auto ok = addNumbered(text, hits); !ok)
        return fail(ok.error());
    for (const SearchHit &hit : hits)
        seen.insert(hit.rid);
    const auto take = [&](const std::vector<Ranked> &found, const char *sql) {
        std::vector<Ranked> chosen;
        for (const Ranked &each : found) {
            if (int(hits.size() + chosen.size()) < limit && seen.insert(each.ticketRid).second)
                chosen.push_back(each);
        }
        return addHits(sql, chosen, match, hits);
    };
    const auto subjects = ranked(kBestTickets, match, limit);
    if (!subjects)
        return fail(subjects.error());
    if (auto ok = take(*subjects, kTicketSnippets); !ok)
        return fail(ok.error());
    if (int(hits.size()) >= limit)
        return hits;
    // Several messages of one ticket may match: more are ranked than will be shown.
    const auto messages = ranked(kBestMessages, match, limit * 4);
    if (!messages)
        return fail(messages.error());
    if (auto ok = take(*messages, kMessageSnippets); !ok)
        return fail(ok.error());
    return hits;
}

Result<void> Search::addHits(const char *sql, const std::vector<Ranked> &chosen, const QString &match,
                             std::vector<SearchHit> &hits)
{
    if (chosen.empty())
        return {};
    QStringList rids;
    qint64 first = chosen.front().rid;
    qint64 last = first;
    for (const Ranked &each : chosen) {
        rids += QString::number(each.rid);
        first = std::min(first, each.rid);
        last = std::max(last, each.rid);
    }
    const QString list = u'[' % rids.join(u',') % u']';
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(match).bind(first).bind(last).bind(list).run(); !ok)
        return ok;
    std::unordered_map<qint64, SearchHit> found;
    while (s.next()) {
        SearchHit hit;
        hit.rid = s.int64(1);
        hit.id = s.uuid(2);
        hit.number = s.int64(3);
        hit.title = s.text(4);
        hit.statusCategory = static_cast<StatusCategory>(s.int64(5));
        hit.snippet = s.text(6);
        found.emplace(s.int64(0), std::move(hit));
    }
    for (const Ranked &each : chosen) {
        if (const auto it = found.find(each.rid); it != found.end())
            hits.push_back(std::move(it->second));
    }
    return s.ended();
}

Result<std::vector<SearchHit>> Search::articles(const QString &text, int limit, const QString &language)
{
    const QString match = ftsExpression(searchTerms(text, true), Forms::Found);
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
