#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QPair>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace firstline::server {

/// Labels of one time series, in the order in which they are printed. Never put ids of people or tickets here: every
/// combination is a series for ever.
using MetricLabels = QList<QPair<QByteArray, QByteArray>>;

/// A number that only grows. Thread: any.
class Counter
{
public:
    void add(quint64 n = 1) { m_value.fetch_add(n, std::memory_order_relaxed); }
    quint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value { 0 };
};

/// A number that goes up and down. Thread: any.
class Gauge
{
public:
    void set(double value) { m_value.store(value, std::memory_order_relaxed); }
    void add(double value) { m_value.fetch_add(value, std::memory_order_relaxed); }
    double value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value { 0 };
};

/// Counts observations by upper bounds. Thread: any.
class Histogram
{
public:
    /// `bounds`: upper bounds (inclusive), ascending; "+Inf" is added.
    explicit Histogram(QList<double> bounds);

    void observe(double value);
    const QList<double> &bounds() const { return m_bounds; }
    /// Observations of bucket `index` alone (0..bounds().size(), the last is "+Inf").
    quint64 count(qsizetype index) const;
    double sum() const { return m_sum.load(std::memory_order_relaxed); }

    /// Seconds from 1 ms to 10 s, for answers.
    static QList<double> latencyBounds();

private:
    QList<double> m_bounds;
    std::vector<std::atomic<quint64>> m_counts;
    std::atomic<double> m_sum { 0 };
};

/// The server's figures, rendered for GET /metrics in the Prometheus text format 0.0.4. The same name and labels give
/// the same object; references live as long as the registry. A name keeps the kind it was first asked for with: asking
/// with another kind is a broken invariant. Thread: any; keep the reference instead of asking on every event.
class Metrics
{
public:
    Metrics();
    ~Metrics();

    Counter &counter(const QByteArray &name, const QByteArray &help, const MetricLabels &labels = {});
    Gauge &gauge(const QByteArray &name, const QByteArray &help, const MetricLabels &labels = {});
    Histogram &histogram(const QByteArray &name, const QByteArray &help, const QList<double> &bounds,
                         const MetricLabels &labels = {});

    /// A gauge whose value is asked when it is rendered. `read` must live as long as the registry, may be called from any
    /// thread and must not use this registry.
    void gaugeFrom(const QByteArray &name, const QByteArray &help, std::function<double()> read,
                   const MetricLabels &labels = {});

    /// All series, by name in order of first use.
    QByteArray render() const;

    /// The Content-Type of render().
    static QByteArray contentType();

private:
    Metrics(const Metrics &) = delete;
    Metrics &operator=(const Metrics &) = delete;

    enum class Kind { Counter, Gauge, Histogram };
    struct Series;
    struct Family;

    Series &series(Kind kind, const QByteArray &name, const QByteArray &help, const MetricLabels &labels);

    mutable std::mutex m_mutex;
    std::deque<std::unique_ptr<Family>> m_families;
};

} // namespace firstline::server
