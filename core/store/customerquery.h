#pragma once

#include "core/domain/record.h"
#include "core/store/database.h"

namespace firstline::store {

/// A ticket in one line, for cards.
struct TicketLine {
    TicketId id;
    qint64 number = 0;
    QString subject;
    StatusCategory statusCategory = StatusCategory::New;
    Instant createdAt;
};

/// Open and all tickets of one customer.
struct TicketCounts {
    int open = 0;
    int all = 0;
};

/// Which tickets of a customer a card lists.
enum class TicketScope { Open, All };

/// Questions of the customer cards over the projection. Thread: that of its Database.
class CustomerQuery
{
public:
    explicit CustomerQuery(Database &db);

    /// Companies by name; archived ones are left out. Shape: at most `limit`.
    [[nodiscard]] Result<std::vector<Uuid>> companies(int limit);

    /// Contacts without a company, by name. Shape: at most `limit`.
    [[nodiscard]] Result<std::vector<Uuid>> privatePersons(int limit);

    [[nodiscard]] Result<std::vector<Uuid>> contactsOf(CompanyId company);
    [[nodiscard]] Result<std::vector<Uuid>> assetsOf(CompanyId company);

    /// Newest first. Exactly one of the ids is given.
    [[nodiscard]] Result<std::vector<TicketLine>> tickets(CompanyId company, ContactId contact, TicketScope scope, int limit);
    [[nodiscard]] Result<TicketCounts> ticketCounts(CompanyId company, ContactId contact);

    /// One ticket in a line. Shape: nothing when it is not in the cache.
    [[nodiscard]] Result<std::optional<TicketLine>> ticketLine(TicketId id);

    /// The tickets that hold a tie to this one, with its kind there. Shape: newest first, at most 500.
    [[nodiscard]] Result<std::vector<std::pair<LinkKind, TicketLine>>> ticketsTiedTo(TicketId id);

private:
    Database &m_db;
};

/// An article in a list.
struct ArticleLine {
    ArticleId id;
    QString externalRef;
    QString title;
    QString language;
    ArticleCategoryId category;
    Instant updatedAt;
};

/// Questions of the knowledge browser over the projection.
class ArticleQuery
{
public:
    explicit ArticleQuery(Database &db);

    /// By title. A null category or an empty language means all.
    [[nodiscard]] Result<std::vector<ArticleLine>> articles(ArticleCategoryId category, const QString &language);

    /// By reference, preferring `language`. Shape: nothing when there is none.
    [[nodiscard]] Result<std::optional<Uuid>> byRef(const QString &ref, const QString &language);

    /// Number of articles by category id text, by language under "lang:xx", and by both under "<category>/xx".
    [[nodiscard]] Result<QHash<QString, int>> counts();

private:
    Database &m_db;
};

} // namespace firstline::store
