#include "ui/widgets/worddiff.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr size_t kMostCells = 1'500'000; ///< Of the table of the comparison: some milliseconds.

/// Words with the spaces behind them, so that put together they are the text again.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype from = 0;
    bool space = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isSpace = text.at(i).isSpace();
        if (space && !isSpace) {
            words.append(text.mid(from, i - from));
            from = i;
        }
        space = isSpace;
    }
    if (from < text.size())
        words.append(text.mid(from));
    return words;
}

/// Which words of `a` are common with `b`, by their longest common sequence between `from` and the ends.
void markCommon(const QStringList &a, const QStringList &b, size_t from, size_t aEnd, size_t bEnd, std::vector<bool> &common)
{
    const size_t n = aEnd - from;
    const size_t m = bEnd - from;
    if (n == 0 || m == 0 || n * m > kMostCells)
        return;
    const auto same = [&](size_t i, size_t j) { return a.at(qsizetype(from + i)).trimmed() == b.at(qsizetype(from + j)).trimmed(); };
    std::vector<quint16> length((n + 1) * (m + 1), 0);
    const auto at = [&](size_t i, size_t j) -> quint16 & { return length[i * (m + 1) + j]; };
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;)
            at(i, j) = same(i, j) ? quint16(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
    }
    for (size_t i = 0, j = 0; i < n && j < m;) {
        if (same(i, j)) {
            common[from + i] = true;
            ++i;
            ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
}

} // namespace

std::vector<WordPiece> wordPieces(const QString &text, const QString &other)
{
    const QStringList a = wordsOf(text);
    const QStringList b = wordsOf(other);
    std::vector<bool> common(size_t(a.size()), false);
    size_t from = 0;
    auto aEnd = size_t(a.size());
    auto bEnd = size_t(b.size());
    const auto same = [&](size_t i, size_t j) { return a.at(qsizetype(i)).trimmed() == b.at(qsizetype(j)).trimmed(); };
    while (from < aEnd && from < bEnd && same(from, from))
        common[from++] = true;
    while (aEnd > from && bEnd > from && same(aEnd - 1, bEnd - 1)) {
        common[--aEnd] = true;
        --bEnd;
    }
    markCommon(a, b, from, aEnd, bEnd, common);
    std::vector<WordPiece> pieces;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const bool differs = !common[size_t(i)];
        if (pieces.empty() || pieces.back().differs != differs)
            pieces.push_back({ {}, differs });
        pieces.back().text += a.at(i);
    }
    return pieces;
}

} // namespace firstline::ui
