#include "tests/bench/vocabulary.h"

#include <algorithm>

namespace firstline::bench {

namespace {

const QStringList &words()
{
    static const QStringList list = [] {
        QStringList made { u"the"_qs, u"printer"_qs, u"to"_qs, u"please"_qs, u"server"_qs, u"and"_qs, u"account"_qs,
            u"password"_qs, u"mail"_qs, u"network"_qs, u"again"_qs, u"screen"_qs, u"error"_qs, u"update"_qs, u"invoice"_qs,
            u"router"_qs, u"office"_qs, u"customer"_qs, u"backup"_qs, u"access"_qs };
        const QStringList starts { u"ba"_qs, u"ke"_qs, u"li"_qs, u"mo"_qs, u"nu"_qs, u"pra"_qs, u"ste"_qs, u"tri"_qs,
            u"vo"_qs, u"za"_qs, u"do"_qs, u"fe"_qs, u"gri"_qs, u"ha"_qs, u"ju"_qs };
        const QStringList ends { u"n"_qs, u"rt"_qs, u"lle"_qs, u"ska"_qs, u"mos"_qs, u"dent"_qs, u"ri"_qs, u"gast"_qs };
        for (int i = 0; made.size() < Vocabulary::kWords; ++i) {
            const int n = int(starts.size());
            made += QString(starts[i % n] % starts[i / n % n] % (i / (n * n) % 2 ? starts[i / 7 % n] : QString())
                % ends[i / (n * n * 2) % ends.size()] % (i >= n * n * 16 ? starts[i / (n * n * 16) % n] : QString()));
        }
        return made;
    }();
    return list;
}

} // namespace

Vocabulary::Vocabulary(quint32 seed)
    : m_random(seed)
{
    double sum = 0;
    for (int i = 0; i < kWords; ++i)
        m_upTo.push_back(sum += 1.0 / double(i + 3));
}

QString Vocabulary::word()
{
    const double at = std::uniform_real_distribution<double>(0, m_upTo.back())(m_random);
    const auto found = std::lower_bound(m_upTo.begin(), m_upTo.end(), at);
    return ofRank(int(found - m_upTo.begin()));
}

QString Vocabulary::sentence(int count)
{
    QStringList said;
    for (int i = 0; i < count; ++i)
        said += word();
    return said.join(u' ');
}

QString Vocabulary::ofRank(int rank)
{
    return words().value(rank);
}

int Vocabulary::dice(int below)
{
    return std::uniform_int_distribution<int>(0, below - 1)(m_random);
}

} // namespace firstline::bench
