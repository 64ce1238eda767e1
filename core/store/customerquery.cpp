#include "core/store/customerquery.h"

namespace firstline::store {

namespace {

Result<std::vector<Uuid>> ids(Statement &statement)
{
    if (auto ok = statement.run(); !ok)
        return fail(ok.error());
    std::vector<Uuid> out;
    while (statement.next())
        out.push_back(statement.uuid(0));
    return out;
}

TicketLine line(const Statement &s)
{
    return { TicketId(s.uuid(0)), s.int64(1), s.text(2), static_cast<StatusCategory>(s.int64(3)), fromMs(s.int64(4)) };
}

} // namespace

CustomerQuery::CustomerQuery(Database &db)
    : m_db(db)
{
}

Result<std::vector<Uuid>> CustomerQuery::companies(int limit)
{
    auto s = m_db.statement("SELECT id FROM company WHERE archived IS NOT 1 ORDER BY name COLLATE NOCASE, rid LIMIT ?");
    s.bind(limit);
    return ids(s);
}

Result<std::vector<Uuid>> CustomerQuery::privatePersons(int limit)
{
    auto s = m_db.statement("SELECT id FROM contact WHERE company IS NULL AND archived IS NOT 1 "
                            "ORDER BY name COLLATE NOCASE, rid LIMIT ?");
    s.bind(limit);
    return ids(s);
}

Result<std::vector<Uuid>> CustomerQuery::contactsOf(CompanyId company)
{
    auto s = m_db.statement("SELECT id FROM contact WHERE company = ? ORDER BY name COLLATE NOCASE, rid LIMIT 500");
    s.bind(company);
    return ids(s);
}

Result<std::vector<Uuid>> CustomerQuery::assetsOf(CompanyId company)
{
    auto s = m_db.statement("SELECT id FROM asset WHERE company = ? ORDER BY name COLLATE NOCASE, rid LIMIT 2000");
    s.bind(company);
    return ids(s);
}

Result<std::vector<TicketLine>> CustomerQuery::tickets(CompanyId company, ContactId contact, TicketScope scope, int limit)
{
    const QString sql = QStringLiteral("SELECT id, number, subject, status_category, created_at_ms FROM ticket WHERE ")
        % (company ? QStringLiteral("company") : QStringLiteral("contact")) % QStringLiteral(" = ?")
        % (scope == TicketScope::Open ? QStringLiteral(" AND status_category <= 6") : QString())
        % QStringLiteral(" ORDER BY updated_at_ms DESC LIMIT ?");
    auto s = m_db.statement(sql);
    s.bind(company ? company.uuid() : contact.uuid()).bind(limit);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<TicketLine> lines;
    while (s.next())
        lines.push_back(line(s));
    return lines;
}

Result<TicketCounts> CustomerQuery::ticketCounts(CompanyId company, ContactId contact)
{
    const QString sql = QStringLiteral("SELECT count(*), coalesce(sum(status_category <= 6), 0) FROM ticket WHERE ")
        % (company ? QStringLiteral("company") : QStringLiteral("contact")) % QStringLiteral(" = ?");
    auto s = m_db.statement(sql);
    s.bind(company ? company.uuid() : contact.uuid());
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    TicketCounts counts;
    if (s.next())
        counts = { int(s.int64(1)), int(s.int64(0)) };
    return counts;
}

Result<std::optional<TicketLine>> CustomerQuery::ticketLine(TicketId id)
{
    auto s = m_db.statement("SELECT id, number, subject, status_category, created_at_ms FROM ticket WHERE id = ?");
    s.bind(id);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return std::optional<TicketLine>();
    return std::optional(line(s));
}

Result<std::vector<std::pair<LinkKind, TicketLine>>> CustomerQuery::ticketsTiedTo(TicketId id)
{
    auto s = m_db.statement("SELECT t.id, t.number, t.subject, t.status_category, t.created_at_ms, l.kind FROM link l "
                            "JOIN ticket t ON t.rid = l.parent_rid WHERE l.target = ? AND l.removed IS NOT 1 "
                            "ORDER BY t.created_at_ms DESC LIMIT 500");
    s.bind(id);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<std::pair<LinkKind, TicketLine>> lines;
    while (s.next())
        lines.emplace_back(static_cast<LinkKind>(s.int64(5)), line(s));
    return lines;
}

ArticleQuery::ArticleQuery(Database &db)
    : m_db(db)
{
}

Result<std::vector<ArticleLine>> ArticleQuery::articles(ArticleCategoryId category, const QString &language)
{
    const QString sql = QStringLiteral("SELECT id, external_ref, title, language, category, updated_at_ms FROM article "
                                       "WHERE archived IS NOT 1")
        % (category ? QStringLiteral(" AND category = ?") : QString())
        % (language.isEmpty() ? QString() : QStringLiteral(" AND language = ?"))
        % QStringLiteral(" ORDER BY title COLLATE NOCASE, rid LIMIT 5000");
    auto s = m_db.statement(sql);
    if (category)
        s.bind(category);
    if (!language.isEmpty())
        s.bind(language);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<ArticleLine> lines;
    while (s.next()) {
        lines.push_back({ ArticleId(s.uuid(0)), s.text(1), s.text(2), s.text(3), ArticleCategoryId(s.uuid(4)),
            fromMs(s.int64(5)) });
    }
    return lines;
}

Result<std::optional<Uuid>> ArticleQuery::byRef(const QString &ref, const QString &language)
{
    auto s = m_db.statement("SELECT id FROM article WHERE external_ref = ? AND archived IS NOT 1 "
                            "ORDER BY (language = ?) DESC, language LIMIT 1");
    s.bind(ref).bind(language);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? std::optional(s.uuid(0)) : std::optional<Uuid>();
}

Result<QHash<QString, int>> ArticleQuery::counts()
{
    auto s = m_db.statement("SELECT category, language, count(*) FROM article WHERE archived IS NOT 1 GROUP BY 1, 2");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    QHash<QString, int> counts;
    while (s.next()) {
        const QString category = s.uuid(0).text();
        const int n = int(s.int64(2));
        counts[category] += n;
        counts[QStringLiteral("lang:") % s.text(1)] += n;
        counts[category % u'/' % s.text(1)] += n;
    }
    return counts;
}

} // namespace firstline::store
