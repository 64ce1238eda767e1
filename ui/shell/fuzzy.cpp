#include "ui/shell/fuzzy.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kPerLetter = 1;
constexpr int kRun = 4;
constexpr int kWordStart = 6;
constexpr int kPiece = 4;
constexpr int kInside = kWordsFit / 2; ///< The letters as they stand, within a word.
constexpr int kWhole = kWordsFit; ///< Besides kWordsFit: whole words.
constexpr int kTogether = 500; ///< The words as they stand, beside each other.

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

int scoreFrom(const QString &pattern, const QString &text, qsizetype start)
{
    int score = 0;
    qsizetype at = start;
    qsizetype last = -2;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        at = text.indexOf(letter, at);
        if (at < 0)
            return -1;
        score += kPerLetter + (at == last + 1 ? kRun : 0) + (startsWord(text, at) ? kWordStart : 0);
        last = at++;
    }
    return score;
}

QStringList wordsOf(const QString &text)
{
    QStringList words(1);
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber())
            words.last().append(letter);
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    words.removeAll(QString());
    return words;
}

/// Above 0 when each typed word is one of the text, or begins one.
int wordScore(const QString &wanted, const QString &in)
{
    const QStringList typed = wordsOf(wanted);
    const QStringList there = wordsOf(in);
    if (typed.isEmpty())
        return 0;
    bool whole = true;
    for (const QString &word : typed) {
        const auto begins = [&](const QString &other) { return other.startsWith(word); };
        if (std::none_of(there.begin(), there.end(), begins))
            return 0;
        whole = whole && there.contains(word);
    }
    for (qsizetype at = in.indexOf(wanted); at >= 0; at = in.indexOf(wanted, at + 1)) {
        if (startsWord(in, at))
            return kWordsFit + (whole ? kWhole : 0) + kTogether;
    }
    return kWordsFit + (whole ? kWhole : 0);
}

} // namespace

int fuzzyScore(const QString &pattern, const QString &text)
{
    const QString wanted = pattern.toCaseFolded().simplified();
    const QString in = text.toCaseFolded();
    if (wanted.isEmpty())
        return 0;
    int best = -1;
    for (qsizetype at = in.indexOf(wanted.front()); at >= 0; at = in.indexOf(wanted.front(), at + 1))
        best = std::max(best, scoreFrom(wanted, in, at));
    const int words = wordScore(wanted, in);
    if (words > 0)
        return std::max(best, 0) + words;
    // Two or three letters are rather the first ones of words than a piece of one.
    return wanted.size() >= kPiece && in.contains(wanted) ? best + kInside : best;
}

} // namespace firstline::ui
