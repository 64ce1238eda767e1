#include "core/service/knowledgeservice.h"

#include "core/content/htmlsanitizer.h"
#include "core/service/cardreading.h"
#include "core/service/searching.h"

namespace firstline::service {

namespace {

/// The server did it when the article came; a server that was led astray must not freeze a screen.
Result<std::optional<Article>> readSafe(store::Database &db, ArticleId id)
{
    std::optional<Article> article = readOne<Article>(db, id);
    if (article)
        article->html = content::sanitizeHtml(article->html).html;
    return article;
}

} // namespace

KnowledgeService::KnowledgeService(sync::Engine &engine, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
{
    connect(&m_engine, &sync::Engine::changed, this, [this](const sync::ChangeNotice &notice) {
        const auto article = [](const AggregateRef &ref) { return ref.kind == EntityKind::Article; };
        if (notice.everything || std::any_of(notice.aggregates.begin(), notice.aggregates.end(), article))
            Q_EMIT articlesChanged();
    });
}

QFuture<Result<std::vector<ArticleRow>>> KnowledgeService::articles(ArticleCategoryId category, const QString &language)
{
    return m_reader.ask<std::vector<ArticleRow>>(
        [category, language](store::Database &db) -> Result<std::vector<ArticleRow>> {
            auto lines = store::ArticleQuery(db).articles(category, language);
            if (!lines)
                return fail(lines.error());
            std::vector<ArticleRow> rows;
            for (const store::ArticleLine &line : *lines)
                rows.push_back({ line.id, line.externalRef, line.title, line.language, line.category, line.updatedAt });
            return rows;
        });
}

QFuture<Result<std::optional<Article>>> KnowledgeService::article(ArticleId id)
{
    return m_reader.ask<std::optional<Article>>(
        [id](store::Database &db) { return readSafe(db, id); });
}

QFuture<Result<std::optional<Article>>> KnowledgeService::articleByRef(const QString &ref, const QString &language)
{
    return m_reader.ask<std::optional<Article>>([ref, language](store::Database &db) -> Result<std::optional<Article>> {
        auto id = store::ArticleQuery(db).byRef(ref, language);
        if (!id)
            return fail(id.error());
        return *id ? readSafe(db, ArticleId(**id)) : std::optional<Article>();
    });
}

QFuture<Result<std::vector<SearchHit>>> KnowledgeService::search(const QString &text, const QString &language, int limit)
{
    return m_reader.ask<std::vector<SearchHit>>(
        [text, language, limit](store::Database &db) { return searchArticles(db, text, language, limit); });
}

QFuture<Result<QHash<QString, int>>> KnowledgeService::counts()
{
    return m_reader.ask<QHash<QString, int>>([](store::Database &db) { return store::ArticleQuery(db).counts(); });
}

} // namespace firstline::service
