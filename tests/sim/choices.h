#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace firstline::sim {

/// Every decision of a schedule: drawn from a seed and recorded, or read back from a record. A record that is used up
/// answers 0, which is always the plainest choice, so that a shortened record is a simpler schedule.
class Choices
{
public:
    explicit Choices(quint64 seed);
    explicit Choices(std::vector<quint32> record);

    /// One of 0 .. n-1.
    quint32 below(quint32 n);

    /// True in `permille` of a thousand cases; 0 in a record means false.
    bool chance(quint32 permille);

    /// An index by weight; 0 in a record means the first.
    size_t weighted(const std::vector<quint32> &weights);

    const std::vector<quint32> &record() const { return m_record; }

    /// Writes the record to this place as well, from where it can be read when the process dies. `most`: numbers.
    void mirror(quint32 *count, quint32 *numbers, quint32 most);
    bool isReplay() const { return m_replay; }

private:
    quint64 m_state = 0;
    bool m_replay = false;
    size_t m_next = 0;
    std::vector<quint32> m_given;
    std::vector<quint32> m_record;
    quint32 *m_count = nullptr;
    quint32 *m_numbers = nullptr;
    quint32 m_most = 0;
};

/// One step of splitmix64: the same everywhere.
quint64 mixed(quint64 &state);

/// A record as text: numbers by lines, '#' begins a comment.
QByteArray writeChoices(const std::vector<quint32> &record, const QByteArray &comment);

/// Shape: nothing when the file cannot be read.
std::optional<std::vector<quint32>> readChoices(const QString &file);

} // namespace firstline::sim
