#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <vector>

namespace firstline::bench {

/// Times of one thing, in milliseconds.
class Samples
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    bool isEmpty() const { return m_ms.empty(); }

    /// The value below which `share` (0 to 1) of all lie. Shape: 0 without samples.
    double at(double share) const;
    double sum() const;
    size_t size() const { return m_ms.size(); }

private:
    std::vector<double> m_ms;
};

/// Measures from its making, in milliseconds: time that passed, or with `useProcessorTime` the processor time of this
/// thread, for machines that others keep busy (waiting for disks does not count then).
class Stopwatch
{
public:
    Stopwatch()
        : m_start(now())
    {
    }
    double ms() const { return now() - m_start; }
    static void useProcessorTime(bool on) { s_processor = on; }

private:
    static double now();
    static inline bool s_processor = false;
    double m_start;
};

/// One line of the table. A ratio is ours / raw; for a rate (`unit` ends in "/s") bigger is better.
struct Figure {
    QString what;
    QString unit;
    std::optional<double> raw;
    double ours = 0;
    QString goal;
    std::optional<bool> met;
};

/// Collects the lines and says them as they come.
class Figures
{
public:
    explicit Figures(bool quiet)
        : m_quiet(quiet)
    {
    }

    void add(const Figure &figure);

    /// A line that only tells a time or a size, without raw and goal.
    void note(const QString &what, const QString &unit, double ours) { add({ what, unit, std::nullopt, ours, {}, {} }); }

    /// p50 and p95 (and a bound of p95, in ms; 0: none) of a time against its raw limit.
    void times(const QString &what, const Samples &raw, const Samples &ours, double boundMs, const QString &goal);

    QJsonArray toJson() const;
    QString toTable() const;

private:
    std::vector<Figure> m_lines;
    bool m_quiet;
};

} // namespace firstline::bench
