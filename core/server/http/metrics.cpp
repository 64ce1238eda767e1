#include "core/server/http/metrics.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace firstline::server {

struct Metrics::Series {
    MetricLabels labels;
    Counter counter;
    Gauge gauge;
    std::function<double()> read;
    std::unique_ptr<Histogram> histogram;
};

struct Metrics::Family {
    Kind kind;
    QByteArray name;
    QByteArray help;
    std::deque<std::unique_ptr<Series>> series;
};

namespace {

QByteArray number(double value)
{
    if (std::isnan(value))
        return QByteArrayLiteral("NaN");
    if (std::isinf(value))
        return value > 0 ? QByteArrayLiteral("+Inf") : QByteArrayLiteral("-Inf");
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray labelText(const MetricLabels &labels)
{
    if (labels.isEmpty())
        return {};
    QByteArray text;
    for (const auto &[name, value] : labels) {
        QByteArray escaped = value;
        escaped.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
        text.append(text.isEmpty() ? '{' : ',').append(name).append("=\"").append(escaped).append('"');
    }
    return text.append('}');
}

void appendSample(QByteArray &out, const QByteArray &name, const MetricLabels &labels, const QByteArray &value)
{
    out.append(name).append(labelText(labels)).append(' ').append(value).append('\n');
}

void appendHistogram(QByteArray &out, const QByteArray &name, const MetricLabels &labels, const Histogram &histogram)
{
    quint64 total = 0;
    for (qsizetype i = 0; i <= histogram.bounds().size(); ++i) {
        total += histogram.count(i);
        const bool last = i == histogram.bounds().size();
        MetricLabels withBound = labels;
        withBound.append({ QByteArrayLiteral("le"),
                           last ? QByteArrayLiteral("+Inf") : number(histogram.bounds().at(i)) });
        appendSample(out, QByteArray(name + "_bucket"), withBound, QByteArray::number(total));
    }
    appendSample(out, QByteArray(name + "_sum"), labels, number(histogram.sum()));
    appendSample(out, QByteArray(name + "_count"), labels, QByteArray::number(total));
}

} // namespace

Histogram::Histogram(QList<double> bounds)
    : m_bounds(std::move(bounds))
    , m_counts(std::size_t(m_bounds.size()) + 1)
{
}

void Histogram::observe(double value)
{
    const auto it = std::lower_bound(m_bounds.cbegin(), m_bounds.cend(), value);
    m_counts[std::size_t(it - m_bounds.cbegin())].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(value, std::memory_order_relaxed);
}

quint64 Histogram::count(qsizetype index) const
{
    return m_counts[std::size_t(index)].load(std::memory_order_relaxed);
}

QList<double> Histogram::latencyBounds()
{
    return { 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10 };
}

Metrics::Metrics() = default;
Metrics::~Metrics() = default;

Metrics::Series &Metrics::series(Kind kind, const QByteArray &name, const QByteArray &help,
                                 const MetricLabels &labels)
{
    auto family = std::find_if(m_families.begin(), m_families.end(), [&](const auto &f) { return f->name == name; });
    if (family == m_families.end()) {
        m_families.push_back(std::make_unique<Family>(Family { kind, name, help, {} }));
        family = std::prev(m_families.end());
    }
    Q_ASSERT((*family)->kind == kind);
    auto &all = (*family)->series;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &s) { return s->labels == labels; });
    if (found != all.end())
        return **found;
    all.push_back(std::make_unique<Series>());
    all.back()->labels = labels;
    return *all.back();
}

Counter &Metrics::counter(const QByteArray &name, const QByteArray &help, const MetricLabels &labels)
{
    const std::lock_guard lock(m_mutex);
    return series(Kind::Counter, name, help, labels).counter;
}

Gauge &Metrics::gauge(const QByteArray &name, const QByteArray &help, const MetricLabels &labels)
{
    const std::lock_guard lock(m_mutex);
    return series(Kind::Gauge, name, help, labels).gauge;
}

Histogram &Metrics::histogram(const QByteArray &name, const QByteArray &help, const QList<double> &bounds,
                              const MetricLabels &labels)
{
    const std::lock_guard lock(m_mutex);
    Series &one = series(Kind::Histogram, name, help, labels);
    if (!one.histogram)
        one.histogram = std::make_unique<Histogram>(bounds);
    return *one.histogram;
}

void Metrics::gaugeFrom(const QByteArray &name, const QByteArray &help, std::function<double()> read,
                        const MetricLabels &labels)
{
    const std::lock_guard lock(m_mutex);
    series(Kind::Gauge, name, help, labels).read = std::move(read);
}

QByteArray Metrics::render() const
{
    static constexpr const char *kKinds[] = { "counter", "gauge", "histogram" };
    const std::lock_guard lock(m_mutex);
    QByteArray out;
    for (const auto &family : m_families) {
        QByteArray help = family->help;
        help.replace('\\', "\\\\").replace('\n', "\\n");
        out.append("# HELP ").append(family->name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(family->name).append(' ').append(kKinds[int(family->kind)]).append('\n');
        for (const auto &one : family->series) {
            if (family->kind == Kind::Counter)
                appendSample(out, family->name, one->labels, QByteArray::number(one->counter.value()));
            else if (family->kind == Kind::Gauge)
                appendSample(out, family->name, one->labels, number(one->read ? one->read() : one->gauge.value()));
            else if (one->histogram)
                appendHistogram(out, family->name, one->labels, *one->histogram);
        }
    }
    return out;
}

QByteArray Metrics::contentType()
{
    return QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8");
}

} // namespace firstline::server
