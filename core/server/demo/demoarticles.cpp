#include "core/content/htmlsanitizer.h"
#include "core/server/demo/demodesk.h"

namespace firstline::server {

namespace {

/// The tree follows the categories of tickets, as far as there are articles.
Result<void> makeTree(DemoWriter &writer, const Samples &samples)
{
    QStringList needed;
    for (const QJsonValue article : samples.articles) {
        const QString code = article[u"category"].toString();
        needed << code << code.section(u'.', 0, 0);
    }
    int position = 0;
    for (const QJsonValue item : samples.desk.value(u"categories").toArray()) {
        const QString code = item[u"code"].toString();
        ++position;
        if (!needed.contains(code))
            continue;
        ArticleCategory category;
        category.id = ArticleCategoryId(demoId("article-category", code));
        category.name = item[u"name"].toString();
        category.position = position;
        if (item[u"parent"].isString())
            category.parent = ArticleCategoryId(demoId("article-category", item[u"parent"].toString()));
        if (auto ok = writer.save(category); !ok)
            return ok;
    }
    return {};
}

} // namespace

Result<void> makeDemoArticles(DemoWriter &writer, const Samples &samples)
{
    if (auto ok = makeTree(writer, samples); !ok)
        return ok;
    static const QStringList owners { u"ivan"_qs, u"marek"_qs, u"sofia"_qs, u"piotr"_qs, u"nina"_qs };
    const QDate today = toDateTime(writer.now()).date();
    int count = 0;
    for (const QJsonValue item : samples.articles) {
        const content::SafeHtml body = content::sanitizeHtml(item[u"body"].toString());
        Article article;
        article.externalRef = item[u"key"].toString();
        article.id = ArticleId(demoId("article", article.externalRef));
        article.language = samples.language;
        article.title = item[u"title"].toString();
        article.category = ArticleCategoryId(demoId("article-category", item[u"category"].toString()));
        article.html = body.html;
        article.text = body.text;
        article.tags = textList(item[u"tags"]);
        article.audience = item[u"audience"].toString() == u"public" ? ArticleAudience::Public : ArticleAudience::Staff;
        article.owner = AgentId(demoId("agent", owners.at(count % owners.size())));
        article.reviewOn = today.addDays(20 + 11 * count);
        article.updatedAt = writer.now() - std::chrono::hours(24 * (3 + 5 * count));
        ++count;
        if (auto ok = writer.save(article); !ok)
            return ok;
    }
    return writer.flush();
}

} // namespace firstline::server
