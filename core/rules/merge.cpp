#include "core/rules/merge.h"

#include <QtCore/QStringList>

namespace firstline::rules {

namespace {

/// Words with the white space that follows them, so that joining gives the text back.
QStringList words(const QString &text)
{
    QStringList out;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i == text.size() || (text[i - 1].isSpace() && !text[i].isSpace())) {
            out.append(text.mid(start, i - start));
            start = i;
        }
    }
    return out;
}

/// For each word of `base` its partner in `other` in a longest common subsequence, or -1.
std::vector<int> partners(const QStringList &base, const QStringList &other)
{
    const size_t n = size_t(base.size());
    const size_t m = size_t(other.size());
    std::vector<std::vector<int>> length(n + 1, std::vector<int>(m + 1, 0));
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;) {
            length[i][j] = base[qsizetype(i)] == other[qsizetype(j)] ? length[i + 1][j + 1] + 1
                                                                     : std::max(length[i + 1][j], length[i][j + 1]);
        }
    }
    std::vector<int> pair(n, -1);
    size_t i = 0;
    size_t j = 0;
    while (i < n && j < m) {
        if (base[qsizetype(i)] == other[qsizetype(j)])
            pair[i++] = int(j++);
        else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
    return pair;
}

/// diff3 over words. Shape: nothing when changes overlap.
std::optional<QString> diff3(const QStringList &base, const QStringList &a, const QStringList &b)
{
    const std::vector<int> toA = partners(base, a);
    const std::vector<int> toB = partners(base, b);
    QString out;
    qsizetype i = 0;
    qsizetype ia = 0;
    qsizetype ib = 0;
    while (true) {
        qsizetype stable = i;
        while (stable < base.size() && (toA[size_t(stable)] < 0 || toB[size_t(stable)] < 0))
            ++stable;
        const bool end = stable == base.size();
        const qsizetype nextA = end ? a.size() : toA[size_t(stable)];
        const qsizetype nextB = end ? b.size() : toB[size_t(stable)];
        const QStringList was = base.mid(i, stable - i);
        const QStringList inA = a.mid(ia, nextA - ia);
        const QStringList inB = b.mid(ib, nextB - ib);
        if (inA == inB || inB == was)
            out += inA.join(QString());
        else if (inA == was)
            out += inB.join(QString());
        else
            return std::nullopt;
        if (end)
            return out;
        out += base[stable];
        i = stable + 1;
        ia = nextA + 1;
        ib = nextB + 1;
    }
}

// 2,000 words: a table of 4 million cells; longer texts are compared as a whole.
constexpr qsizetype kMaxWords = 2000;

} // namespace

MergeResult mergeScalar(const Value &current, const Value &base, const Value &mine)
{
    if (current == mine)
        return { MergeVerdict::Noop, current };
    if (current == base)
        return { MergeVerdict::Apply, mine };
    return { MergeVerdict::Conflict, current };
}

MergeResult mergeText(const QString &current, const QString &base, const QString &mine)
{
    const MergeResult simple = mergeScalar(Value(current), Value(base), Value(mine));
    if (simple.verdict != MergeVerdict::Conflict)
        return simple;
    const QStringList b = words(base);
    const QStringList c = words(current);
    const QStringList m = words(mine);
    if (b.size() > kMaxWords || c.size() > kMaxWords || m.size() > kMaxWords)
        return simple;
    if (const auto merged = diff3(b, c, m))
        return { MergeVerdict::Merged, Value(*merged) };
    return simple;
}

} // namespace firstline::rules
