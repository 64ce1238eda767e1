#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <random>

namespace firstline::bench {

/// Made-up texts: words of a fixed list, frequent and rare ones as in a language (Zipf). The same seed says the same.
class Vocabulary
{
public:
    explicit Vocabulary(quint32 seed);

    QString word();
    QString sentence(int words);

    /// The word of a rank: 0 is the most frequent one. Shape: empty beyond the last.
    static QString ofRank(int rank);
    static constexpr int kWords = 9000;

    /// 0 .. below.
    int dice(int below);

private:
    std::mt19937 m_random;
    std::vector<double> m_upTo;
};

} // namespace firstline::bench
