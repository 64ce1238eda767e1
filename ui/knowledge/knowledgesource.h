#pragma once

#include "core/service/knowledgeservice.h"

#include <functional>

namespace firstline::ui {

/// What the knowledge page asks. Each question is answered by a future on the interface thread and never blocks; tests
/// answer at once, late, or not at all.
struct KnowledgeSource {
    std::function<QFuture<Result<std::vector<service::ArticleRow>>>(const QString &language)> articles;
    std::function<QFuture<Result<std::optional<Article>>>(ArticleId)> article;
    std::function<QFuture<Result<std::optional<Article>>>(const QString &ref, const QString &language)> articleByRef;
    std::function<QFuture<Result<std::vector<service::SearchHit>>>(const QString &text, const QString &language)> search;
    std::function<QFuture<Result<QHash<QString, int>>>()> counts;
    std::function<ConfigPtr()> config;
    std::function<Instant()> now;
};

/// The same as the service does it. It must outlive the page.
KnowledgeSource knowledgeSourceOf(service::KnowledgeService &service);

} // namespace firstline::ui
