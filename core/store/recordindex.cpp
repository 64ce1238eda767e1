#include "core/store/recordindex.h"

#include "core/base/mutant.h"
#include "core/store/fold.h"

#include <algorithm>

namespace firstline::store {

namespace {

QStringList texts(const Value &list)
{
    QStringList out;
    for (const Value &item : list.toList()) {
        if (item.isText())
            out += item.toText();
    }
    return out;
}

QStringList sorted(QStringList words)
{
    words.removeDuplicates();
    std::sort(words.begin(), words.end());
    return words;
}

QStringList foldedTags(const ValueMap &values)
{
    QStringList tags;
    for (const QString &tag : texts(values.at(keyOf(&Ticket::tags))))
        tags += fold(tag);
    return sorted(tags);
}

QStringList phoneKeys(const ValueMap &values)
{
    QStringList keys;
    for (const QString &phone : texts(values.at(keyOf(&Contact::phones)))) {
        if (const QString key = phoneDigits(phone); !key.isEmpty())
            keys += key;
    }
    return sorted(keys);
}

bool hasText(EntityKind kind)
{
    return kind == EntityKind::Ticket || kind == EntityKind::Message || kind == EntityKind::Article;
}

/// The columns of the kind's full-text table, in its order.
QStringList indexedTexts(EntityKind kind, const ValueMap &values)
{
    if (kind == EntityKind::Message)
        return { values.at(keyOf(&Message::text)).toText() };
    if (kind == EntityKind::Article)
        return { values.at(keyOf(&Article::title)).toText(), values.at(keyOf(&Article::text)).toText() };
    const qint64 number = values.at(keyOf(&Ticket::number)).toInt();
    return { values.at(keyOf(&Ticket::subject)).toText(), number > 0 ? QString::number(number) : QString(),
        values.at(keyOf(&Ticket::provisional)).toText(), values.at(keyOf(&Ticket::externalRef)).toText(),
        foldedTags(values).join(u' ') };
}

const char *addSql(EntityKind kind)
{
    if (kind == EntityKind::Message)
        return "INSERT INTO message_fts(rowid, text) VALUES (?, ?)";
    if (kind == EntityKind::Article)
        return "INSERT INTO article_fts(rowid, title, text) VALUES (?, ?, ?)";
    return "INSERT INTO ticket_fts(rowid, subject, number, provisional, external_ref, tags) VALUES (?, ?, ?, ?, ?, ?)";
}

const char *forgetSql(EntityKind kind)
{
    if (kind == EntityKind::Message)
        return "INSERT INTO message_fts(message_fts, rowid, text) VALUES ('delete', ?, ?)";
    if (kind == EntityKind::Article)
        return "INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', ?, ?, ?)";
    return "INSERT INTO ticket_fts(ticket_fts, rowid, subject, number, provisional, external_ref, tags) "
           "VALUES ('delete', ?, ?, ?, ?, ?, ?)";
}

const char *storedSql(EntityKind kind)
{
    if (kind == EntityKind::Message)
        return "SELECT text FROM message WHERE rid = ?";
    if (kind == EntityKind::Article)
        return "SELECT title, text FROM article WHERE rid = ?";
    return "SELECT subject, number, provisional, external_ref, tags FROM ticket_text WHERE rid = ?";
}

// Kind by kind, so that the primary key gives the order: sorting what waits for every slice would cost its square.
Result<void> readTodo(Database &db, int limit, std::vector<std::pair<EntityKind, qint64>> &todo)
{
    qint64 kind = -1;
    while (int(todo.size()) < limit) {
        auto next = db.statement("SELECT min(kind) FROM fts_todo WHERE kind > ?");
        if (auto ok = next.bind(kind).run(); !ok)
            return ok;
        if (!next.next() || next.isNull(0))
            return {};
        kind = next.int64(0);
        auto s = db.statement("SELECT rid FROM fts_todo WHERE kind = ? ORDER BY rid DESC LIMIT ?");
        if (auto ok = s.bind(kind).bind(limit - int(todo.size())).run(); !ok)
            return ok;
        while (s.next())
            todo.emplace_back(static_cast<EntityKind>(kind), s.int64(0));
    }
    return {};
}

} // namespace

QString phoneDigits(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        // An extension is not part of the number.
        if (c.isLetter() || c == u'#' || c == u',' || c == u';')
            break;
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits.size() < 3 ? QString() : digits.right(9);
}

QStringList nameWords(EntityKind kind, const ValueMap &values)
{
    QStringList names;
    const auto add = [&](int key) { names += values.at(key).toText(); };
    switch (kind) {
    case EntityKind::Company:
        add(keyOf(&Company::name));
        add(keyOf(&Company::legalName));
        names += texts(values.at(keyOf(&Company::domains)));
        break;
    case EntityKind::Contact:
        add(keyOf(&Contact::name));
        names += texts(values.at(keyOf(&Contact::emails)));
        break;
    case EntityKind::Site: add(keyOf(&Site::name)); break;
    case EntityKind::Contract: add(keyOf(&Contract::number)); break;
    case EntityKind::Asset:
        add(keyOf(&Asset::name));
        add(keyOf(&Asset::serial));
        add(keyOf(&Asset::inventory));
        break;
    default: return {};
    }
    return sorted(foldedWords(names.join(u' ')));
}

RecordIndex::RecordIndex(Database &db)
    : m_db(db)
{
    if (db.dialect() == Dialect::Postgres)
        return;
    auto s = db.statement("SELECT count(*) FROM sqlite_master WHERE name IN ('ticket_fts', 'message_fts', 'fts_todo')");
    m_fullText = s.run() && s.next() && s.int64(0) == 3;
}

bool RecordIndex::concerns(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Ticket:
    case EntityKind::Message:
    case EntityKind::Article:
    case EntityKind::Company:
    case EntityKind::Contact:
    case EntityKind::Site:
    case EntityKind::Contract:
    case EntityKind::Asset: return true;
    default: return false;
    }
}

Result<void> RecordIndex::written(EntityKind kind, qint64 rid, const ValueMap *before, const ValueMap &after)
{
    if (kind == EntityKind::Ticket) {
        if (auto ok = writeTags(rid, before, after); !ok)
            return ok;
        if (auto ok = writeFollowers(rid, before, after); !ok)
            return ok;
    }
    if (kind == EntityKind::Contact) {
        if (auto ok = writePhones(rid, before, after); !ok)
            return ok;
    }
    if (auto ok = writeNames(kind, rid, before, after); !ok)
        return ok;
    return m_fullText && hasText(kind) ? writeText(kind, rid, before, after) : Result<void>();
}

Result<void> RecordIndex::removing(EntityKind kind, qint64 rid, const ValueMap &before)
{
    // Tags, followers and phone numbers go with their row.
    if (!nameWords(kind, before).isEmpty()) {
        auto s = m_db.statement("DELETE FROM name_word WHERE kind = ? AND rid = ?");
        if (auto ok = s.bind(int(kind)).bind(rid).run(); !ok)
            return ok;
    }
    if (!m_fullText || !hasText(kind))
        return {};
    const auto waiting = isWaiting(kind, rid);
    if (!waiting)
        return fail(waiting.error());
    if (*waiting) {
        auto s = m_db.statement("DELETE FROM fts_todo WHERE kind = ? AND rid = ?");
        return s.bind(int(kind)).bind(rid).run();
    }
    return forgetText(kind, rid, indexedTexts(kind, before));
}

Result<void> RecordIndex::writeTags(qint64 rid, const ValueMap *before, const ValueMap &after)
{
    const int key = keyOf(&Ticket::tags);
    if (before && before->at(key) == after.at(key))
        return {};
    if (before && !before->at(key).isNull()) {
        if (auto ok = m_db.statement("DELETE FROM ticket_tag WHERE ticket_rid = ?").bind(rid).run(); !ok)
            return ok;
    }
    for (const QString &tag : foldedTags(after)) {
        auto s = m_db.statement("INSERT INTO ticket_tag(tag, ticket_rid) VALUES (?, ?) ON CONFLICT DO NOTHING");
        if (auto ok = s.bind(tag).bind(rid).run(); !ok)
            return ok;
    }
    return {};
}

Result<void> RecordIndex::writeFollowers(qint64 rid, const ValueMap *before, const ValueMap &after)
{
    const int key = keyOf(&Ticket::followers);
    if (before && before->at(key) == after.at(key))
        return {};
    if (before && !before->at(key).isNull()) {
        if (auto ok = m_db.statement("DELETE FROM ticket_follower WHERE ticket_rid = ?").bind(rid).run(); !ok)
            return ok;
    }
    for (const Value &agent : after.at(key).toList()) {
        auto s = m_db.statement("INSERT INTO ticket_follower(agent, ticket_rid) VALUES (?, ?) ON CONFLICT DO NOTHING");
        if (auto ok = s.bind(agent.toBytes()).bind(rid).run(); !ok)
            return ok;
    }
    return {};
}

Result<void> RecordIndex::writePhones(qint64 rid, const ValueMap *before, const ValueMap &after)
{
    const QStringList keys = phoneKeys(after);
    if (before && phoneKeys(*before) == keys)
        return {};
    if (before) {
        if (auto ok = m_db.statement("DELETE FROM contact_phone WHERE contact_rid = ?").bind(rid).run(); !ok)
            return ok;
    }
    for (const QString &key : keys) {
        auto s = m_db.statement("INSERT INTO contact_phone(key, contact_rid) VALUES (?, ?) ON CONFLICT DO NOTHING");
        if (auto ok = s.bind(key).bind(rid).run(); !ok)
            return ok;
    }
    return {};
}

Result<void> RecordIndex::writeNames(EntityKind kind, qint64 rid, const ValueMap *before, const ValueMap &after)
{
    const QStringList words = nameWords(kind, after);
    const QStringList had = before ? nameWords(kind, *before) : QStringList();
    if (words == had)
        return {};
    if (!had.isEmpty()) {
        auto s = m_db.statement("DELETE FROM name_word WHERE kind = ? AND rid = ?");
        if (auto ok = s.bind(int(kind)).bind(rid).run(); !ok)
            return ok;
    }
    for (const QString &word : words) {
        auto s = m_db.statement("INSERT INTO name_word(kind, word, rid) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        if (auto ok = s.bind(int(kind)).bind(word).bind(rid).run(); !ok)
            return ok;
    }
    return {};
}

Result<void> RecordIndex::writeText(EntityKind kind, qint64 rid, const ValueMap *before, const ValueMap &after)
{
    const QStringList now = indexedTexts(kind, after);
    if (before) {
        const QStringList had = indexedTexts(kind, *before);
        if (had == now)
            return {};
        const auto waiting = isWaiting(kind, rid);
        if (!waiting)
            return fail(waiting.error());
        if (*waiting)
            return {};
        if (auto ok = forgetText(kind, rid, had); !ok)
            return ok;
    }
    if (m_indexing == Indexing::Immediate)
        return addText(kind, rid, now);
    auto s = m_db.statement("INSERT INTO fts_todo(kind, rid) VALUES (?, ?) ON CONFLICT DO NOTHING");
    return s.bind(int(kind)).bind(rid).run();
}

Result<void> RecordIndex::forgetText(EntityKind kind, qint64 rid, const QStringList &columns)
{
    if (mutant(Mutant::IndexResidue))
        return {};
    auto s = m_db.statement(forgetSql(kind));
    s.bind(rid);
    for (const QString &text : columns)
        s.bind(text);
    return s.run();
}

Result<void> RecordIndex::addText(EntityKind kind, qint64 rid, const QStringList &columns)
{
    auto s = m_db.statement(addSql(kind));
    s.bind(rid);
    for (const QString &text : columns)
        s.bind(text);
    return s.run();
}

Result<bool> RecordIndex::isWaiting(EntityKind kind, qint64 rid)
{
    auto s = m_db.statement("SELECT 1 FROM fts_todo WHERE kind = ? AND rid = ?");
    if (auto ok = s.bind(int(kind)).bind(rid).run(); !ok)
        return fail(ok.error());
    return s.next();
}

Result<QStringList> RecordIndex::storedTexts(EntityKind kind, qint64 rid)
{
    auto s = m_db.statement(storedSql(kind));
    if (auto ok = s.bind(rid).run(); !ok)
        return fail(ok.error());
    QStringList columns;
    if (!s.next())
        return columns;
    const int count = kind == EntityKind::Ticket ? 5 : kind == EntityKind::Article ? 2 : 1;
    for (int i = 0; i < count; ++i)
        columns += s.text(i);
    return columns;
}

Result<void> RecordIndex::forgetWords()
{
    if (!m_fullText)
        return {};
    for (const char *sql : { "INSERT INTO ticket_fts(ticket_fts) VALUES ('optimize')",
                             "INSERT INTO message_fts(message_fts) VALUES ('optimize')",
                             "INSERT INTO article_fts(article_fts) VALUES ('optimize')" }) {
        auto s = m_db.statement(sql);
        if (auto ok = s.run(); !ok)
            return ok;
    }
    return {};
}

Result<qint64> RecordIndex::indexSome(int limit)
{
    if (!m_fullText)
        return 0;
    std::vector<std::pair<EntityKind, qint64>> todo;
    if (auto ok = readTodo(m_db, limit, todo); !ok)
        return fail(ok.error());
    for (const auto &[kind, rid] : todo) {
        const auto columns = storedTexts(kind, rid);
        if (!columns)
            return fail(columns.error());
        if (!columns->isEmpty()) {
            if (auto ok = addText(kind, rid, *columns); !ok)
                return fail(ok.error());
        }
        auto s = m_db.statement("DELETE FROM fts_todo WHERE kind = ? AND rid = ?");
        if (auto ok = s.bind(int(kind)).bind(rid).run(); !ok)
            return fail(ok.error());
    }
    // Counting all of them would cost more than the slice itself after a first synchronisation.
    auto s = m_db.statement("SELECT count(*) FROM (SELECT 1 FROM fts_todo LIMIT 1000)");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

} // namespace firstline::store
