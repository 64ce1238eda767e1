#include "ui/knowledge/knowledgesource.h"

namespace firstline::ui {
namespace {

constexpr int kMostArticles = 60;

} // namespace

KnowledgeSource knowledgeSourceOf(service::KnowledgeService &service)
{
    KnowledgeSource source;
    source.articles = [&service](const QString &language) { return service.articles({}, language); };
    source.article = [&service](ArticleId id) { return service.article(id); };
    source.articleByRef = [&service](const QString &ref, const QString &language) {
        return service.articleByRef(ref, language);
    };
    source.search = [&service](const QString &text, const QString &language) {
        return service.search(text, language, kMostArticles);
    };
    source.counts = [&service] { return service.counts(); };
    source.config = [&service] { return service.config(); };
    source.now = [&service] { return service.now(); };
    return source;
}

} // namespace firstline::ui
