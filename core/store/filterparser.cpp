#include "core/store/filter.h"

#include <array>

namespace firstline::store {

namespace {

using Problem = FilterError::Problem;

struct FieldName {
    QStringView name;
    FilterField field;
};

constexpr std::array kFields = {
    FieldName { u"number", FilterField::Number }, FieldName { u"subject", FilterField::Subject },
    FieldName { u"text", FilterField::Text }, FieldName { u"status", FilterField::Status },
    FieldName { u"type", FilterField::Type }, FieldName { u"queue", FilterField::Queue },
    FieldName { u"line", FilterField::Line }, FieldName { u"assignee", FilterField::Assignee },
    FieldName { u"coordinator", FilterField::Coordinator }, FieldName { u"follower", FilterField::Follower },
    FieldName { u"priority", FilterField::Priority }, FieldName { u"impact", FilterField::Impact },
    FieldName { u"urgency", FilterField::Urgency }, FieldName { u"company", FilterField::Company },
    FieldName { u"contact", FilterField::Contact }, FieldName { u"contract", FilterField::Contract },
    FieldName { u"site", FilterField::Site }, FieldName { u"asset", FilterField::Asset },
    FieldName { u"category", FilterField::Category }, FieldName { u"tag", FilterField::Tag },
    FieldName { u"channel", FilterField::Channel }, FieldName { u"created", FilterField::Created },
    FieldName { u"updated", FilterField::Updated }, FieldName { u"solved", FilterField::Solved },
    FieldName { u"due", FilterField::Due }, FieldName { u"first", FilterField::First },
    FieldName { u"next", FilterField::Next }, FieldName { u"resolution", FilterField::Resolution },
    FieldName { u"wake", FilterField::Wake }, FieldName { u"breached", FilterField::Breached },
    FieldName { u"unanswered", FilterField::Unanswered }, FieldName { u"reopened", FilterField::Reopened },
    FieldName { u"external", FilterField::External }, FieldName { u"major", FilterField::Major },
};

/// Deeper than anybody writes by hand; keeps a hostile text from exhausting the stack.
constexpr int kMaxDepth = 50;

/// More than SQLite's limits on expressions would take.
constexpr int kMaxConditions = 200;

class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
    }

    ParsedFilter parse()
    {
        ParsedFilter parsed;
        parsed.root = terms();
        while (m_at < m_text.size()) {
            // Only a ')' that nothing opened stops terms().
            error(Problem::CloseParenthesis, m_at, 1, u"a parenthesis that nothing opened"_qs);
            ++m_at;
            FilterNode more = terms();
            for (FilterNode &child : more.children)
                parsed.root.children.push_back(std::move(child));
        }
        parsed.errors = std::move(m_errors);
        return parsed;
    }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool atEnd() const { return m_at >= m_text.size(); }

    void skipSpaces()
    {
        while (!atEnd() && peek().isSpace())
            ++m_at;
    }

    void error(Problem problem, qsizetype position, qsizetype length, const QString &detail)
    {
        m_errors.push_back({ problem, int(position), int(length), detail });
    }

    bool takeOr()
    {
        const bool word = QStringView(m_text).sliced(m_at).startsWith(u"OR")
            && (m_at + 2 >= m_text.size() || peek(2).isSpace() || peek(2) == u'(' || peek(2) == u')');
        if (word)
            m_at += 2;
        return word;
    }

    /// All terms up to a ')' or the end; OR makes its two neighbours one term.
    FilterNode terms()
    {
        FilterNode all;
        all.position = int(m_at);
        bool joins = false;
        for (skipSpaces(); !atEnd() && peek() != u')'; skipSpaces()) {
            if (takeOr()) {
                joins = !all.children.empty();
                continue;
            }
            std::optional<FilterNode> node = term();
            if (!node)
                continue;
            if (joins)
                joinLast(all.children.back(), std::move(*node));
            else
                all.children.push_back(std::move(*node));
            joins = false;
        }
        return all;
    }

    static void joinLast(FilterNode &last, FilterNode next)
    {
        if (last.type != FilterNode::Type::Any || !last.values.empty()) {
            FilterNode any;
            any.type = FilterNode::Type::Any;
            any.position = last.position;
            any.children.push_back(std::move(last));
            last = std::move(any);
        }
        last.children.push_back(std::move(next));
    }

    std::optional<FilterNode> term()
    {
        const qsizetype start = m_at;
        if (peek() == u'-' && m_at + 1 < m_text.size() && !peek(1).isSpace() && peek(1) != u')') {
            ++m_at;
            std::optional<FilterNode> inner = peek() == u'-' ? condition() : term();
            if (!inner)
                return inner;
            FilterNode negated;
            negated.type = FilterNode::Type::Not;
            negated.position = int(start);
            negated.children.push_back(std::move(*inner));
            return negated;
        }
        return peek() == u'(' ? group() : condition();
    }

    std::optional<FilterNode> group()
    {
        const qsizetype start = m_at++;
        if (++m_depth > kMaxDepth) {
            error(Problem::OpenParenthesis, start, 1, u"too many parentheses"_qs);
            --m_depth;
            return std::nullopt;
        }
        FilterNode node = terms();
        --m_depth;
        if (peek() == u')')
            ++m_at;
        else
            error(Problem::OpenParenthesis, start, 1, u"a parenthesis that nothing closes"_qs);
        node.position = int(start);
        if (node.children.empty())
            return std::nullopt;
        return node;
    }

    std::optional<FilterNode> condition()
    {
        const qsizetype start = m_at;
        if (++m_conditions > kMaxConditions) {
            error(Problem::TooLong, start, m_text.size() - start, u"too many conditions"_qs);
            m_at = m_text.size();
            return std::nullopt;
        }
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetter() || m_text[end] == u'_'))
            ++end;
        const QChar after = end < m_text.size() ? m_text[end] : QChar();
        const bool named = end > start && (after == u':' || after == u'<' || after == u'>');
        // "http://..." is a text that somebody pasted.
        const bool address = QStringView(m_text).sliced(end).startsWith(u"://");
        if (!named || address)
            return plainText();
        const QString name = m_text.mid(start, end - start).toLower();
        m_at = end;
        FilterNode node;
        node.type = FilterNode::Type::Condition;
        node.position = int(start);
        node.op = takeOp();
        readValues(node);
        const auto known = std::find_if(kFields.begin(), kFields.end(), [&](const FieldName &f) { return f.name == name; });
        if (known == kFields.end()) {
            error(Problem::UnknownField, start, end - start, u"no field is called "_qs % name);
            return std::nullopt;
        }
        node.field = known->field;
        if (node.values.empty() && node.op != FilterOp::Set) {
            error(Problem::MissingValue, start, m_at - start, u"a value is missing after "_qs % name);
            return std::nullopt;
        }
        return node;
    }

    FilterOp takeOp()
    {
        if (peek() == u':')
            ++m_at;
        const bool less = peek() == u'<';
        if (!less && peek() != u'>')
            return FilterOp::Is;
        ++m_at;
        const bool equal = peek() == u'=';
        if (equal)
            ++m_at;
        if (less)
            return equal ? FilterOp::LessOrEqual : FilterOp::Less;
        return equal ? FilterOp::GreaterOrEqual : FilterOp::Greater;
    }

    void readValues(FilterNode &node)
    {
        for (;;) {
            FilterValue value = readValue(true);
            if (value.text == u"*" && !value.quoted && node.op == FilterOp::Is)
                node.op = FilterOp::Set;
            else if (!value.text.isEmpty())
                node.values.push_back(std::move(value));
            if (peek() != u',')
                return;
            ++m_at;
        }
    }

    FilterValue readValue(bool inList)
    {
        FilterValue value;
        value.position = int(m_at);
        if (peek() == u'"') {
            value.quoted = true;
            const qsizetype close = m_text.indexOf(u'"', m_at + 1);
            if (close < 0)
                error(Problem::OpenQuote, m_at, m_text.size() - m_at, u"a quote that nothing closes"_qs);
            const qsizetype end = close < 0 ? m_text.size() : close;
            value.text = m_text.mid(m_at + 1, end - m_at - 1).trimmed();
            m_at = close < 0 ? end : end + 1;
            return value;
        }
        const qsizetype start = m_at;
        while (!atEnd() && !peek().isSpace() && peek() != u')' && peek() != u'(' && !(inList && peek() == u','))
            ++m_at;
        value.text = m_text.mid(start, m_at - start);
        return value;
    }

    std::optional<FilterNode> plainText()
    {
        FilterNode node;
        node.type = FilterNode::Type::Condition;
        node.position = int(m_at);
        const qsizetype start = m_at;
        FilterValue value = readValue(false);
        if (m_at == start)
            ++m_at;
        if (value.text.isEmpty())
            return std::nullopt;
        node.values.push_back(std::move(value));
        return node;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_conditions = 0;
    std::vector<FilterError> m_errors;
};

} // namespace

ParsedFilter parseFilter(const QString &text)
{
    return Parser(text).parse();
}

} // namespace firstline::store
