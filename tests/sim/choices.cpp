#include "tests/sim/choices.h"

#include <QtCore/QFile>

#include <numeric>

namespace firstline::sim {

quint64 mixed(quint64 &state)
{
    state += 0x9e3779b97f4a7c15ULL;
    quint64 z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

Choices::Choices(quint64 seed)
    : m_state(seed)
{
}

Choices::Choices(std::vector<quint32> record)
    : m_replay(true)
    , m_given(std::move(record))
{
}

quint32 Choices::below(quint32 n)
{
    quint32 value = 0;
    if (n > 1) {
        if (m_replay)
            value = m_next < m_given.size() ? m_given[m_next++] % n : 0;
        else
            value = quint32(mixed(m_state) % n);
        m_record.push_back(value);
        if (m_record.size() <= m_most) {
            m_numbers[m_record.size() - 1] = value;
            *m_count = quint32(m_record.size());
        }
    }
    return value;
}

void Choices::mirror(quint32 *count, quint32 *numbers, quint32 most)
{
    m_count = count;
    m_numbers = numbers;
    m_most = most;
    *m_count = 0;
}

bool Choices::chance(quint32 permille)
{
    return permille > 0 && below(1000) >= 1000 - permille;
}

size_t Choices::weighted(const std::vector<quint32> &weights)
{
    const quint32 sum = std::accumulate(weights.begin(), weights.end(), 0u);
    quint32 at = below(sum);
    for (size_t i = 0; i < weights.size(); ++i) {
        if (at < weights[i])
            return i;
        at -= weights[i];
    }
    return 0;
}

QByteArray writeChoices(const std::vector<quint32> &record, const QByteArray &comment)
{
    QByteArray out;
    for (const QByteArray &line : comment.split('\n'))
        out += "# " + line + '\n';
    for (size_t i = 0; i < record.size(); ++i)
        out += QByteArray::number(record[i]) + (i % 20 == 19 || i + 1 == record.size() ? '\n' : ' ');
    return out;
}

std::optional<std::vector<quint32>> readChoices(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    std::vector<quint32> record;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith('#'))
            continue;
        for (const QByteArray &word : line.simplified().split(' ')) {
            if (!word.isEmpty())
                record.push_back(word.toUInt());
        }
    }
    return record;
}

} // namespace firstline::sim
