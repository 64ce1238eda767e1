#include "core/service/searching.h"

namespace firstline::service {

namespace {

Result<std::vector<SearchHit>> toHits(const Result<std::vector<store::SearchHit>> &found)
{
    if (!found)
        return fail(found.error());
    std::vector<SearchHit> hits;
    for (const store::SearchHit &hit : *found)
        hits.push_back({ hit.kind, hit.id, hit.number, hit.title, hit.snippet, hit.statusCategory, hit.language });
    return hits;
}

} // namespace

Result<std::vector<SearchHit>> searchArticles(
    store::Database &db, const QString &text, const QString &language, int limit)
{
    return toHits(store::Search(db).articles(text, limit, language));
}

Result<std::vector<SearchHit>> searchTickets(store::Database &db, const QString &text, int limit)
{
    return toHits(store::Search(db).tickets(text, limit));
}

} // namespace firstline::service
