#pragma once

#include <QtCore/QRegularExpression>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace firstline::ui {

/// A snippet without its marks, and where the marks stood.
struct MarkedText {
    /// A marked stretch. Units: characters of `text`.
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;

        friend bool operator==(const Span &, const Span &) = default;
    };

    QString text;
    std::vector<Span> spans;
};

/// Reads a snippet whose hits stand between U+0002 and U+0003.
MarkedText markedText(const QString &snippet);

/// The words to mark in an article: those that were typed and the forms of them that the search found.
QStringList wordsToMark(const QString &query, const QString &snippet);

/// Finds any of the words at the start of a word, whatever the case. Shape: invalid when there is no word.
QRegularExpression wordPattern(const QStringList &words);

/// A language in its own name: "English", "Polski". Shape: the code when it is unknown.
QString languageName(const QString &code);

} // namespace firstline::ui
