#pragma once

#include "core/domain/configsnapshot.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace firstline::store {

/// The fields that a filter may name. Source: behaviour.md section 8.
enum class FilterField {
    Number, Subject, Text, Status, Type, Queue, Line, Assignee, Coordinator, Follower, Priority, Impact, Urgency, Company,
    Contact, Contract, Site, Asset, Category, Tag, Channel, Created, Updated, Solved, Due, First, Next, Resolution, Wake,
    Breached, Unanswered, Reopened, External, Major,
};

/// Is: any of the values. Set: has a value at all.
enum class FilterOp { Is, Set, Less, LessOrEqual, Greater, GreaterOrEqual };

/// One value as it was written, and where.
struct FilterValue {
    QString text;
    bool quoted = false;
    int position = 0;
};

/// One node of a parsed filter. All and Any have children, Not has one, Condition has a field and values.
struct FilterNode {
    enum class Type { All, Any, Not, Condition };
    Type type = Type::All;
    std::vector<FilterNode> children;
    FilterField field = FilterField::Text;
    FilterOp op = FilterOp::Is;
    std::vector<FilterValue> values;
    int position = 0;
};

/// What was not understood. Shape: `position` and `length` in the filter's text, UTF-16 units.
struct FilterError {
    enum class Problem {
        UnknownField, UnknownValue, MissingValue, NotComparable, OpenQuote, OpenParenthesis, CloseParenthesis, TooLong,
    };
    Problem problem = Problem::UnknownValue;
    int position = 0;
    int length = 0;
    QString detail; ///< One English sentence for the log.
};

/// A filter as a tree. What was not understood is left out of it and stands in `errors`.
struct ParsedFilter {
    FilterNode root;
    std::vector<FilterError> errors;
};

/// Reads the filter language: terms that must all hold; OR joins the two terms beside it; parentheses; -term negates;
/// "two words" is one text; field:value, field:a,b, field:*, field<value and so on. Every text is accepted.
/// Thread: any. Source: behaviour.md section 8.
ParsedFilter parseFilter(const QString &text);

/// Who asks, when and where: what `me`, `today` and names mean. `config` may be null: then no name resolves.
struct FilterContext {
    AgentId me;
    Instant now;
    QString timeZone; ///< IANA name; empty: UTC.
    const ConfigSnapshot *config = nullptr;
};

/// Whether the database has full text (the workstation's cache). Without it texts are looked for one by one.
enum class FullText { No, Yes };

/// A filter as a condition on `ticket t`, all values bound. Shape: `where` is "1" when everything passes.
struct CompiledFilter {
    QString where = QStringLiteral("1");
    std::vector<Value> binds;
    std::vector<FilterError> errors;
    QStringList words; ///< What its parts look for in the full text, as FTS5 expressions.

    /// The same condition for words that stand nearly everywhere: each ticket is asked whether one of its messages is
    /// among the hits, instead of looking up the ticket of each hit. Slower for rare words.
    QString whereOfFrequent() const;
};

/// Parses and resolves; what was not understood is in `errors`, the rest filters.
CompiledFilter compileFilter(const QString &text, const FilterContext &context, FullText fullText = FullText::Yes);

} // namespace firstline::store
