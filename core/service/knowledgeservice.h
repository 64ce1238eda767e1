#pragma once

#include "core/content/articlereader.h"
#include "core/service/ticketservice.h"

namespace firstline::service {

/// An article in a list.
struct ArticleRow {
    ArticleId id;
    QString externalRef;
    QString title;
    QString language;
    ArticleCategoryId category;
    Instant updatedAt;
};

/// The knowledge base: tree, articles, search. Reading only needs the cache. Thread: interface.
class KnowledgeService : public QObject
{
    Q_OBJECT
public:
    KnowledgeService(sync::Engine &engine, Reader &reader, QObject *parent = nullptr);

    /// Articles of a category (null: all), by title. `language` empty: every language.
    [[nodiscard]] QFuture<Result<std::vector<ArticleRow>>> articles(ArticleCategoryId category, const QString &language);
    [[nodiscard]] QFuture<Result<std::optional<Article>>> article(ArticleId id);

    /// By the reference that links use ("kb:..."), in `language` where there is one, else any.
    [[nodiscard]] QFuture<Result<std::optional<Article>>> articleByRef(const QString &ref, const QString &language);
    [[nodiscard]] QFuture<Result<std::vector<SearchHit>>> search(const QString &text, const QString &language, int limit);

    /// Number of articles per category id text, and per language under "lang:xx".
    [[nodiscard]] QFuture<Result<QHash<QString, int>>> counts();

    ConfigPtr config() const { return m_engine.config(); }

    /// Server's time now.
    Instant now() const { return m_engine.serverNow(); }

Q_SIGNALS:
    void articlesChanged();

private:
    sync::Engine &m_engine;
    Reader &m_reader;
};

} // namespace firstline::service
