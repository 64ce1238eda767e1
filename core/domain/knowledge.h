#pragma once

#include "core/domain/describe.h"

namespace firstline {

/// Who may read an article.
enum class ArticleAudience { Staff = 1, Public = 2 };

/// An article of the knowledge base in its current version and one language.
struct Article {
    ArticleId id;
    QString externalRef; ///< Equal in every language of one article.
    QString language;
    QString title;
    ArticleCategoryId category;
    QString html; ///< Sanitised before it is stored.
    QString text; ///< The same as plain text, for search.
    QStringList tags;
    ArticleAudience audience = ArticleAudience::Staff;
    AgentId owner;
    QDate reviewOn;
    int version = 1;
    Instant updatedAt;
    bool archived = false;

    friend bool operator==(const Article &, const Article &) = default;
};

template<>
struct Describe<Article> {
    using E = Article;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("external_ref", 2, &E::externalRef, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("language", 3, &E::language, Kind::Scalar, Merge::FirstWins, Right::Articles),
        field("title", 4, &E::title, Kind::Text, Merge::Words, Right::Articles),
        field("category", 5, &E::category, Kind::Reference, Merge::FirstWins, Right::Articles),
        field("html", 6, &E::html, Kind::Text, Merge::FirstWins, Right::Articles),
        field("text", 7, &E::text, Kind::Text, Merge::FirstWins, Right::Articles),
        field("tags", 8, &E::tags, Kind::Set, Merge::FirstWins, Right::Articles),
        field("audience", 9, &E::audience, Kind::Scalar, Merge::FirstWins, Right::Articles),
        field("owner", 10, &E::owner, Kind::Reference, Merge::FirstWins, Right::Articles),
        field("review_on", 11, &E::reviewOn, Kind::Scalar, Merge::FirstWins, Right::Articles),
        field("version", 12, &E::version, Kind::Scalar, Merge::LastWins, Right::Articles),
        field("updated_at", 13, &E::updatedAt, Kind::Moment, Merge::LastWins, Right::Articles),
        field("archived", 14, &E::archived, Kind::Flag, Merge::FirstWins, Right::Articles));
};

} // namespace firstline
