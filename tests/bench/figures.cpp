#include "tests/bench/figures.h"

#include <QtCore/QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numeric>

namespace firstline::bench {

namespace {

QString number(double value)
{
    const double size = value < 0 ? -value : value;
    return QString::number(value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}

QString lineOf(const Figure &f)
{
    const QString ratio = f.raw && *f.raw > 0 ? number(f.ours / *f.raw) : QString();
    const QString met = !f.met ? QString() : *f.met ? u"yes"_qs : u"no"_qs;
    return f.what.leftJustified(50) % (f.raw ? number(*f.raw) : u"-"_qs).rightJustified(10) % number(f.ours).rightJustified(10)
        % u' ' % f.unit.leftJustified(5) % ratio.rightJustified(7) % u"  "_qs % met.leftJustified(4) % f.goal;
}

} // namespace

double Stopwatch::now()
{
    timespec at {};
    clock_gettime(s_processor ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &at);
    return double(at.tv_sec) * 1e3 + double(at.tv_nsec) / 1e6;
}

double Samples::at(double share) const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, size_t(share * double(sorted.size())))];
}

double Samples::sum() const
{
    return std::accumulate(m_ms.begin(), m_ms.end(), 0.0);
}

void Figures::add(const Figure &figure)
{
    m_lines.push_back(figure);
    if (!m_quiet)
        std::fprintf(stderr, "%s\n", qPrintable(lineOf(figure)));
}

void Figures::times(const QString &what, const Samples &raw, const Samples &ours, double boundMs, const QString &goal)
{
    const auto limit = [&](double share) { return raw.isEmpty() ? std::optional<double>() : std::optional(raw.at(share)); };
    add({ what + u", p50"_qs, u"ms"_qs, limit(0.5), ours.at(0.5), {}, {} });
    const std::optional<bool> met = boundMs > 0 ? std::optional(ours.at(0.95) <= boundMs) : std::nullopt;
    add({ what + u", p95"_qs, u"ms"_qs, limit(0.95), ours.at(0.95), goal, met });
}

QJsonArray Figures::toJson() const
{
    QJsonArray lines;
    for (const Figure &f : m_lines) {
        QJsonObject line { { u"what"_qs, f.what }, { u"unit"_qs, f.unit }, { u"ours"_qs, f.ours }, { u"goal"_qs, f.goal } };
        if (f.raw) {
            line[u"raw"_qs] = *f.raw;
            line[u"ratio"_qs] = *f.raw > 0 ? f.ours / *f.raw : 0;
        }
        if (f.met)
            line[u"met"_qs] = *f.met;
        lines.append(line);
    }
    return lines;
}

QString Figures::toTable() const
{
    const QString head = u"what"_qs.leftJustified(50) % u"       raw      ours unit    ratio  met  goal\n"_qs;
    QString table = head;
    for (const Figure &f : m_lines)
        table += QString(lineOf(f) % u'\n');
    return table;
}

} // namespace firstline::bench
