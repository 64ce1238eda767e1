#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace firstline::store {

/// One thing that must be found: a word, the beginning of a word, or a phrase.
struct SearchTerm {
    QString text;
    bool phrase = false;
    bool prefix = false;
};

/// Takes a search text apart: words, "phrases", word*. With `openEnd` a last word that nothing closes is a prefix.
std::vector<SearchTerm> searchTerms(const QString &text, bool openEnd);

/// The words of a filter's value: a quoted text is one phrase; otherwise each word begins a word, if it has two letters at
/// least.
std::vector<SearchTerm> filterTerms(const QString &text, bool quoted);

/// Whether a word finds its other forms, too ("принтеры" finds "принтером").
enum class Forms { None, Found };

/// The terms as an FTS5 expression that can never break its syntax. Shape: empty when there is no word.
QString ftsExpression(const std::vector<SearchTerm> &terms, Forms forms = Forms::None);

/// Runs of letters and digits in lower case, diacritics kept.
QStringList exactTokens(const QString &text);

/// Whether every term stands in the tokens.
bool holdsAll(const QStringList &tokens, const std::vector<SearchTerm> &terms);

} // namespace firstline::store
