#include "core/store/filter.h"

#include "core/store/filtertime.h"
#include "core/store/fold.h"
#include "core/store/searchterms.h"

#include <array>
#include <functional>
#include <set>

namespace firstline::store {

namespace {

using Problem = FilterError::Problem;

struct NamedNumber {
    QStringView name;
    int number;
};

constexpr std::array kStatusCategories = { NamedNumber { u"new", 1 }, NamedNumber { u"open", 2 },
    NamedNumber { u"scheduled", 3 }, NamedNumber { u"wait_customer", 4 }, NamedNumber { u"wait_third", 5 },
    NamedNumber { u"postponed", 6 }, NamedNumber { u"solved", 7 }, NamedNumber { u"closed", 8 },
    NamedNumber { u"merged", 9 }, NamedNumber { u"void", 10 } };
constexpr std::array kTypes = { NamedNumber { u"incident", 1 }, NamedNumber { u"request", 2 },
    NamedNumber { u"problem", 3 }, NamedNumber { u"change", 4 } };
constexpr std::array kChannels = { NamedNumber { u"phone", 1 }, NamedNumber { u"mail", 2 }, NamedNumber { u"web", 3 },
    NamedNumber { u"chat", 4 }, NamedNumber { u"portal", 5 }, NamedNumber { u"api", 6 },
    NamedNumber { u"telegram", 7 }, NamedNumber { u"in_person", 8 }, NamedNumber { u"other", 9 } };
constexpr std::array kLines = { NamedNumber { u"first", 1 }, NamedNumber { u"second", 2 }, NamedNumber { u"third", 3 },
    NamedNumber { u"partner", 4 }, NamedNumber { u"1", 1 }, NamedNumber { u"2", 2 }, NamedNumber { u"3", 3 },
    NamedNumber { u"4", 4 } };

/// A piece of SQL with its values.
struct Piece {
    QString sql;
    std::vector<Value> binds;
};

using MaybePiece = std::optional<Piece>;

template<class Table>
std::optional<int> numberOf(const Table &table, const QString &name)
{
    for (const NamedNumber &each : table) {
        if (name == each.name)
            return each.number;
    }
    return std::nullopt;
}

Piece join(std::vector<Piece> pieces, const QString &word)
{
    if (pieces.size() == 1)
        return std::move(pieces.front());
    Piece out;
    QStringList parts;
    for (Piece &piece : pieces) {
        parts += QString(u'(' % piece.sql % u')');
        out.binds.insert(out.binds.end(), piece.binds.begin(), piece.binds.end());
    }
    out.sql = parts.join(word);
    return out;
}

Piece equals(const QString &column, Value value)
{
    return { column % u" = ?", { std::move(value) } };
}

Piece anyOfIds(const QString &column, const std::set<QByteArray> &ids)
{
    Piece piece;
    piece.sql = column % u" IN (" % QStringList(qsizetype(ids.size()), u"?"_qs).join(u',') % u')';
    for (const QByteArray &id : ids)
        piece.binds.emplace_back(id);
    return piece;
}

/// A category, its children and theirs.
void addTree(const ConfigSnapshot &config, CategoryId root, std::set<QByteArray> &ids)
{
    if (!ids.insert(root.uuid().bytes()).second)
        return;
    for (const Category &category : config.categories()) {
        if (category.parent == root)
            addTree(config, category.id, ids);
    }
}

bool nameMatches(const QString &name, const QString &folded)
{
    return fold(name.trimmed()) == folded;
}

// Two ways to say the same, with the same values in the same order.
constexpr auto kTicketsOfHits
    = "t.rid IN (SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ? UNION ALL SELECT parent_rid FROM message WHERE rid IN "
      "(SELECT rowid FROM message_fts WHERE message_fts MATCH ?))";
constexpr auto kHitsOfTicket
    = "(t.rid IN (SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ?) OR EXISTS (SELECT 1 FROM message m "
      "WHERE m.parent_rid = t.rid AND m.rid IN (SELECT rowid FROM message_fts WHERE message_fts MATCH ?)))";

class Compiler
{
public:
    Compiler(const FilterContext &context, FullText fullText)
        : m_context(context)
        , m_config(context.config ? *context.config : m_empty)
        , m_fullText(fullText)
    {
    }

    MaybePiece node(const FilterNode &node)
    {
        switch (node.type) {
        case FilterNode::Type::Condition: return condition(node);
        case FilterNode::Type::Not: {
            MaybePiece inner = this->node(node.children.front());
            // As people write it, so that an index serves: nobody's tickets are looked at all day.
            if (inner && inner->binds.empty() && inner->sql == QString(inner->sql.section(u' ', 0, 0) % u" IS NOT NULL"))
                return Piece { inner->sql.section(u' ', 0, 0) % u" IS NULL", {} };
            // Not "NOT x": what is empty does not have the value either.
            return inner ? Piece { u'(' % inner->sql % u") IS NOT TRUE", std::move(inner->binds) } : inner;
        }
        default: break;
        }
        std::vector<Piece> pieces;
        for (const FilterNode &child : node.children) {
            if (MaybePiece piece = this->node(child))
                pieces.push_back(std::move(*piece));
        }
        if (pieces.empty())
            return std::nullopt;
        return join(std::move(pieces), node.type == FilterNode::Type::Any ? u" OR "_qs : u" AND "_qs);
    }

    std::vector<FilterError> errors;
    QStringList searched;

private:
    using PerValue = std::function<MaybePiece(const FilterValue &)>;

    MaybePiece unknown(const FilterValue &value)
    {
        errors.push_back({ Problem::UnknownValue, value.position, int(value.text.size()) + (value.quoted ? 2 : 0),
                           u"nothing is called "_qs % value.text });
        return std::nullopt;
    }

    /// Any of the values; values that are not understood are left out.
    MaybePiece anyValue(const FilterNode &node, const PerValue &each)
    {
        std::vector<Piece> pieces;
        for (const FilterValue &value : node.values) {
            if (MaybePiece piece = each(value))
                pieces.push_back(std::move(*piece));
        }
        if (pieces.empty())
            return std::nullopt;
        return join(std::move(pieces), u" OR "_qs);
    }

    MaybePiece incomparable(const FilterNode &node)
    {
        errors.push_back({ Problem::NotComparable, node.position, 1, u"this field is not smaller or greater"_qs });
        return std::nullopt;
    }

    MaybePiece condition(const FilterNode &node)
    {
        switch (node.field) {
        case FilterField::Number: return numbers(node, u"t.number"_qs);
        case FilterField::Priority: return numbers(node, u"t.priority"_qs);
        case FilterField::Impact: return numbers(node, u"t.impact"_qs);
        case FilterField::Urgency: return numbers(node, u"t.urgency"_qs);
        case FilterField::Reopened: return reopened(node);
        case FilterField::Created: return past(node, u"t.created_at_ms"_qs);
        case FilterField::Updated: return past(node, u"t.updated_at_ms"_qs);
        case FilterField::Solved: return past(node, u"t.solved_at_ms"_qs);
        case FilterField::Due: return future(node, u"t.due_ms"_qs);
        case FilterField::Wake: return future(node, u"t.wake_at_ms"_qs);
        case FilterField::First: return future(node, u"fl_clock_due(t.clocks, 1)"_qs);
        case FilterField::Next: return future(node, u"fl_clock_due(t.clocks, 2)"_qs);
        case FilterField::Resolution: return future(node, u"fl_clock_due(t.clocks, 3)"_qs);
        default: break;
        }
        if (node.op != FilterOp::Is && node.op != FilterOp::Set)
            return incomparable(node);
        return node.op == FilterOp::Set ? isSet(node) : is(node);
    }

    MaybePiece isSet(const FilterNode &node)
    {
        const auto column = [](QStringView name) { return Piece { u"t."_qs % name % u" IS NOT NULL", {} }; };
        switch (node.field) {
        case FilterField::Follower: return Piece { u"t.rid IN (SELECT ticket_rid FROM ticket_follower)"_qs, {} };
        case FilterField::Tag: return Piece { u"t.rid IN (SELECT ticket_rid FROM ticket_tag)"_qs, {} };
        case FilterField::Subject: return Piece { u"t.subject <> ''"_qs, {} };
        case FilterField::External: return Piece { u"t.external_ref <> ''"_qs, {} };
        case FilterField::Breached: return breached();
        case FilterField::Major: return Piece { u"t.major = 1"_qs, {} };
        case FilterField::Unanswered: return column(u"unanswered_since_ms");
        case FilterField::Assignee: return column(u"assignee");
        case FilterField::Coordinator: return column(u"coordinator");
        case FilterField::Company: return column(u"company");
        case FilterField::Contact: return column(u"contact");
        case FilterField::Contract: return column(u"contract");
        case FilterField::Site: return column(u"site");
        case FilterField::Asset: return column(u"asset");
        case FilterField::Category: return column(u"category");
        case FilterField::Queue: return column(u"queue");
        default: return Piece { u"1"_qs, {} };
        }
    }

    MaybePiece is(const FilterNode &node)
    {
        return anyValue(node, [&](const FilterValue &value) -> MaybePiece {
            const QString folded = fold(value.text.trimmed());
            switch (node.field) {
            case FilterField::Subject: return subject(value);
            case FilterField::Text: return text(value);
            case FilterField::Status: return status(value, folded);
            case FilterField::Type: return named(kTypes, u"t.type"_qs, value, folded);
            case FilterField::Channel: return named(kChannels, u"t.channel"_qs, value, folded);
            case FilterField::Line: return line(value, folded);
            case FilterField::Queue: return queue(value, folded);
            case FilterField::Category: return category(value, folded);
            case FilterField::Assignee: return agent(u"t.assignee"_qs, value, folded);
            case FilterField::Coordinator: return agent(u"t.coordinator"_qs, value, folded);
            case FilterField::Follower: return follower(value, folded);
            case FilterField::Company: return record(EntityKind::Company, u"t.company"_qs, value);
            case FilterField::Contact: return record(EntityKind::Contact, u"t.contact"_qs, value);
            case FilterField::Contract: return record(EntityKind::Contract, u"t.contract"_qs, value);
            case FilterField::Site: return record(EntityKind::Site, u"t.site"_qs, value);
            case FilterField::Asset: return record(EntityKind::Asset, u"t.asset"_qs, value);
            case FilterField::Tag:
                return Piece { u"t.rid IN (SELECT ticket_rid FROM ticket_tag WHERE tag = ?)"_qs, { Value(folded) } };
            case FilterField::External: return equals(u"t.external_ref"_qs, Value(value.text));
            case FilterField::Breached: return yesNo(breached(), value, folded);
            case FilterField::Major: return yesNo({ u"ifnull(t.major, 0) = 1"_qs, {} }, value, folded);
            case FilterField::Unanswered: return yesNo({ u"t.unanswered_since_ms IS NOT NULL"_qs, {} }, value, folded);
            default: return std::nullopt;
            }
        });
    }

    template<class Table>
    MaybePiece named(const Table &table, const QString &column, const FilterValue &value, const QString &folded)
    {
        QString name = folded;
        name.replace(u' ', u'_');
        name.replace(u'-', u'_');
        const auto number = numberOf(table, name);
        return number ? equals(column, Value(*number)) : unknown(value);
    }

    MaybePiece status(const FilterValue &value, const QString &folded)
    {
        // A literal, so that the indexes of active tickets serve.
        if (folded == u"active")
            return Piece { u"t.status_category <= 6"_qs, {} };
        std::vector<Piece> pieces;
        QString name = folded;
        name.replace(u' ', u'_');
        name.replace(u'-', u'_');
        if (const auto number = numberOf(kStatusCategories, name))
            pieces.push_back({ u"t.status_category = %1"_qs.arg(*number), {} });
        std::set<QByteArray> ids;
        for (const Status &each : m_config.statuses()) {
            if (nameMatches(each.name, folded))
                ids.insert(each.id.uuid().bytes());
        }
        if (const auto id = Uuid::fromText(value.text))
            ids.insert(id->bytes());
        if (!ids.empty())
            pieces.push_back(anyOfIds(u"t.status"_qs, ids));
        return pieces.empty() ? unknown(value) : MaybePiece(join(std::move(pieces), u" OR "_qs));
    }

    MaybePiece line(const FilterValue &value, const QString &folded)
    {
        const auto number = numberOf(kLines, folded);
        if (!number)
            return unknown(value);
        std::set<QByteArray> ids;
        for (const Group &group : m_config.groups()) {
            if (int(group.line) == *number)
                ids.insert(group.id.uuid().bytes());
        }
        return ids.empty() ? Piece { u"0"_qs, {} } : anyOfIds(u"t.queue"_qs, ids);
    }

    MaybePiece queue(const FilterValue &value, const QString &folded)
    {
        std::set<QByteArray> ids;
        if (folded == u"me" || folded == u"mine") {
            if (const Agent *me = m_config.agent(m_context.me)) {
                for (const GroupId &group : me->groups)
                    ids.insert(group.uuid().bytes());
            }
            return ids.empty() ? Piece { u"0"_qs, {} } : anyOfIds(u"t.queue"_qs, ids);
        }
        for (const Group &group : m_config.groups()) {
            if (nameMatches(group.name, folded))
                ids.insert(group.id.uuid().bytes());
        }
        if (const auto id = Uuid::fromText(value.text))
            ids.insert(id->bytes());
        return ids.empty() ? unknown(value) : anyOfIds(u"t.queue"_qs, ids);
    }

    MaybePiece category(const FilterValue &value, const QString &folded)
    {
        std::set<QByteArray> ids;
        for (const Category &each : m_config.categories()) {
            if (nameMatches(each.name, folded) || (!each.code.isEmpty() && nameMatches(each.code, folded)))
                addTree(m_config, each.id, ids);
        }
        if (const auto id = Uuid::fromText(value.text))
            addTree(m_config, CategoryId(*id), ids);
        return ids.empty() ? unknown(value) : anyOfIds(u"t.category"_qs, ids);
    }

    /// Ids of the agents that a value means: me, login, name, or a word of the name when no whole name matches.
    std::set<QByteArray> agents(const FilterValue &value, const QString &folded)
    {
        std::set<QByteArray> ids;
        if (folded == u"me" && !value.quoted && !m_context.me.isNull())
            return { m_context.me.uuid().bytes() };
        if (const auto id = Uuid::fromText(value.text))
            return { id->bytes() };
        for (const Agent &agent : m_config.agents()) {
            if (nameMatches(agent.name, folded) || nameMatches(agent.login, folded))
                ids.insert(agent.id.uuid().bytes());
        }
        if (!ids.empty())
            return ids;
        for (const Agent &agent : m_config.agents()) {
            if (foldedWords(agent.name).contains(folded))
                ids.insert(agent.id.uuid().bytes());
        }
        return ids;
    }

    MaybePiece agent(const QString &column, const FilterValue &value, const QString &folded)
    {
        const std::set<QByteArray> ids = agents(value, folded);
        return ids.empty() ? unknown(value) : anyOfIds(column, ids);
    }

    MaybePiece follower(const FilterValue &value, const QString &folded)
    {
        const std::set<QByteArray> ids = agents(value, folded);
        if (ids.empty())
            return unknown(value);
        Piece inner = anyOfIds(u"agent"_qs, ids);
        return Piece { u"t.rid IN (SELECT ticket_rid FROM ticket_follower WHERE "_qs % inner.sql % u')',
                       std::move(inner.binds) };
    }

    /// Companies, people, sites ...: every word of the value begins a word of the name; in quotes it is the whole name.
    MaybePiece record(EntityKind kind, const QString &column, const FilterValue &value)
    {
        if (const auto id = Uuid::fromText(value.text))
            return equals(column, Value(id->bytes()));
        const QStringList words = foldedWords(value.text);
        if (words.isEmpty())
            return unknown(value);
        Piece piece;
        QString whole;
        if (value.quoted) {
            whole = u"fl_fold(trim(%1)) = ? AND "_qs.arg(kind == EntityKind::Contract ? u"number"_qs : u"name"_qs);
            piece.binds.emplace_back(fold(value.text.trimmed()));
        }
        QStringList selects;
        for (const QString &word : words) {
            selects += u"SELECT rid FROM name_word WHERE kind = %1 AND word >= ? AND word < ?"_qs.arg(int(kind));
            piece.binds.emplace_back(word);
            piece.binds.emplace_back(prefixEnd(word));
        }
        piece.sql = column % u" IN (SELECT id FROM "_qs % entityInfo(kind).name % u" WHERE " % whole % u"rid IN (" %
            selects.join(u" INTERSECT "_qs) % u"))";
        return piece;
    }

    Piece breached() const
    {
        return { u"t.breached_at_ms IS NOT NULL OR (t.status_category <= 6 AND t.due_ms < ?)"_qs,
                 { Value(toMs(m_context.now)) } };
    }

    MaybePiece yesNo(Piece yes, const FilterValue &value, const QString &folded)
    {
        if (folded == u"yes" || folded == u"true" || folded == u"1")
            return yes;
        if (folded == u"no" || folded == u"false" || folded == u"0")
            return Piece { u'(' % yes.sql % u") IS NOT TRUE", std::move(yes.binds) };
        return unknown(value);
    }

    MaybePiece subject(const FilterValue &value)
    {
        const QString words = ftsExpression(filterTerms(value.text, value.quoted), Forms::Found);
        if (words.isEmpty())
            return unknown(value);
        if (m_fullText == FullText::No)
            return Piece { u"instr(fl_fold(t.subject), ?) > 0"_qs, { Value(fold(value.text)) } };
        return Piece { u"t.rid IN (SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ?)"_qs,
                       { Value(QString(u"{subject} : ("_qs % words % u')')) } };
    }

    MaybePiece text(const FilterValue &value)
    {
        const QString words = ftsExpression(filterTerms(value.text, value.quoted), Forms::Found);
        if (words.isEmpty())
            return unknown(value);
        if (m_fullText == FullText::No) {
            const Value folded(fold(value.text));
            return Piece { u"instr(fl_fold(t.subject), ?) > 0 OR CAST(t.number AS TEXT) = ? OR EXISTS (SELECT 1 FROM "
                           "message m WHERE m.parent_rid = t.rid AND instr(fl_fold(m.text), ?) > 0)"_qs,
                           { folded, folded, folded } };
        }
        searched += words;
        return Piece { QString::fromLatin1(kTicketsOfHits), { Value(words), Value(words) } };
    }

    static QString symbol(FilterOp op)
    {
        switch (op) {
        case FilterOp::Less: return u" < ?"_qs;
        case FilterOp::LessOrEqual: return u" <= ?"_qs;
        case FilterOp::Greater: return u" > ?"_qs;
        case FilterOp::GreaterOrEqual: return u" >= ?"_qs;
        default: return u" = ?"_qs;
        }
    }

    MaybePiece numbers(const FilterNode &node, const QString &column)
    {
        if (node.op == FilterOp::Set)
            return Piece { column % u" <> 0", {} };
        return anyValue(node, [&](const FilterValue &value) -> MaybePiece {
            QString digits = value.text;
            if (digits.startsWith(u'#') || (node.field == FilterField::Priority && digits.startsWith(u'p', Qt::CaseInsensitive)))
                digits.remove(0, 1);
            bool ok = false;
            const qint64 number = digits.toLongLong(&ok);
            if (ok)
                return Piece { column % symbol(node.op), { Value(number) } };
            if (node.field == FilterField::Number && node.op == FilterOp::Is)
                return Piece { u"t.provisional = ? AND t.provisional <> ''"_qs, { Value(value.text) } };
            return unknown(value);
        });
    }

    MaybePiece reopened(const FilterNode &node)
    {
        if (node.op == FilterOp::Set)
            return Piece { u"t.reopen_count > 0"_qs, {} };
        if (node.op != FilterOp::Is)
            return numbers(node, u"t.reopen_count"_qs);
        return anyValue(node, [&](const FilterValue &value) -> MaybePiece {
            bool ok = false;
            const qint64 number = value.text.toLongLong(&ok);
            if (ok)
                return equals(u"t.reopen_count"_qs, Value(number));
            return yesNo({ u"t.reopen_count > 0"_qs, {} }, value, fold(value.text));
        });
    }

    MaybePiece past(const FilterNode &node, const QString &column) { return times(node, column, true); }
    MaybePiece future(const FilterNode &node, const QString &column) { return times(node, column, false); }

    /// `age`: a bare length is the age (">3d": older), else the time that is left ("<2h").
    MaybePiece times(const FilterNode &node, const QString &column, bool age)
    {
        if (node.op == FilterOp::Set)
            return Piece { column % u" IS NOT NULL", {} };
        return anyValue(node, [&](const FilterValue &value) -> MaybePiece {
            const auto time = parseFilterTime(value.text, m_context);
            if (!time)
                return unknown(value);
            if (time->span)
                return span(node.op, column, *time->span, age);
            return moment(node.op, column, *time);
        });
    }

    Piece span(FilterOp op, const QString &column, Millis length, bool age) const
    {
        const Value edge(toMs(age ? m_context.now - length : m_context.now + length));
        if (op == FilterOp::Is)
            op = FilterOp::LessOrEqual;
        const bool less = op == FilterOp::Less || op == FilterOp::LessOrEqual;
        const bool orEqual = op == FilterOp::LessOrEqual || op == FilterOp::GreaterOrEqual;
        // An age grows backwards: younger than 3 days means later than 3 days ago.
        const QString sign = less != age ? u" <"_qs : u" >"_qs;
        return { column % sign % (orEqual ? u"= ?"_qs : u" ?"_qs), { edge } };
    }

    static Piece moment(FilterOp op, const QString &column, const FilterTime &time)
    {
        const Value from(toMs(time.from));
        const Value to(toMs(time.to));
        const bool day = time.to > time.from;
        switch (op) {
        case FilterOp::Less: return { column % u" < ?", { from } };
        case FilterOp::LessOrEqual: return { column % (day ? u" < ?"_qs : u" <= ?"_qs), { to } };
        case FilterOp::Greater: return { column % (day ? u" >= ?"_qs : u" > ?"_qs), { to } };
        case FilterOp::GreaterOrEqual: return { column % u" >= ?", { from } };
        default: break;
        }
        // "created:-3d": since then.
        if (!day)
            return { column % u" >= ?", { from } };
        return { column % u" >= ? AND "_qs % column % u" < ?", { from, to } };
    }

    const ConfigSnapshot m_empty;
    const FilterContext &m_context;
    const ConfigSnapshot &m_config;
    FullText m_fullText;
};

} // namespace

QString CompiledFilter::whereOfFrequent() const
{
    QString frequent = where;
    return frequent.replace(QString::fromLatin1(kTicketsOfHits), QString::fromLatin1(kHitsOfTicket));
}

CompiledFilter compileFilter(const QString &text, const FilterContext &context, FullText fullText)
{
    ParsedFilter parsed = parseFilter(text);
    Compiler compiler(context, fullText);
    CompiledFilter compiled;
    if (MaybePiece piece = compiler.node(parsed.root)) {
        compiled.where = piece->sql;
        compiled.binds = std::move(piece->binds);
    }
    compiled.words = std::move(compiler.searched);
    compiled.errors = std::move(parsed.errors);
    compiled.errors.insert(compiled.errors.end(), compiler.errors.begin(), compiler.errors.end());
    return compiled;
}

} // namespace firstline::store
