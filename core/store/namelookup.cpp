#include "core/store/namelookup.h"

#include "core/store/fold.h"
#include "core/store/recordindex.h"

namespace firstline::store {

namespace {

Result<std::vector<Uuid>> idsOf(Statement &s)
{
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<Uuid> ids;
    while (s.next())
        ids.push_back(s.uuid(0));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return ids;
}

} // namespace

Result<std::vector<Uuid>> NameLookup::contactsByPhone(const QString &number)
{
    const QString key = phoneDigits(number);
    if (key.isEmpty())
        return std::vector<Uuid>();
    auto s = m_db.statement("SELECT c.id FROM contact_phone p JOIN contact c ON c.rid = p.contact_rid WHERE p.key = ? "
                            "ORDER BY ifnull(c.archived, 0), c.name, c.rid LIMIT 20");
    s.bind(key);
    return idsOf(s);
}

Result<std::vector<Uuid>> NameLookup::byName(EntityKind kind, const QString &text, int limit)
{
    const QStringList words = foldedWords(text);
    const bool known = kind == EntityKind::Company || kind == EntityKind::Contact || kind == EntityKind::Site
        || kind == EntityKind::Contract || kind == EntityKind::Asset;
    if (words.isEmpty() || !known)
        return std::vector<Uuid>();
    const QString name = kind == EntityKind::Contract ? u"number"_qs : u"name"_qs;
    const QString archived = kind == EntityKind::Contract ? QString() : u"ifnull(archived, 0) = 0 AND "_qs;
    const QString one = u"SELECT rid FROM name_word WHERE kind = %1 AND word >= ? AND word < ?"_qs.arg(int(kind));
    const QString sql = u"SELECT id FROM "_qs % entityInfo(kind).name % u" WHERE " % archived % u"rid IN ("
        % QStringList(words.size(), one).join(u" INTERSECT "_qs) % u") ORDER BY " % name % u" COLLATE NOCASE, rid LIMIT ?";
    auto s = m_db.statement(sql);
    for (const QString &word : words)
        s.bind(word).bind(prefixEnd(word));
    s.bind(limit);
    return idsOf(s);
}

} // namespace firstline::store
