#include "ui/shell/fuzzy.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kPerLetter = 1;
constexpr int kRun = 4;
constexpr int kWordStart = 6;
constexpr int kWhole = 30; ///< The letters as they stand, at the start of a word.

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
    const qsizetype whole = in.indexOf(wanted);
    if (whole >= 0 && startsWord(in, whole))
        best += kWhole;
    return best;
}

} // namespace firstline::ui
