#pragma once

#include <QtCore/QString>

#include <vector>

namespace firstline::soak {

/// What a process takes at one moment.
struct Sample {
    double seconds = 0; ///< Since the beginning of the work.
    qint64 rss = 0; ///< Bytes in memory.
    qint64 descriptors = 0;
    qint64 threads = 0;
    qint64 wal = 0; ///< Bytes of write-ahead logs in its folder.
    qint64 files = 0; ///< Bytes of everything else there.
    qint64 pages = 0; ///< Bytes of `rss` that are pages of the database; of servers only.
};

/// Looks at a process and at its folder. Shape: an rss of 0 when the process is not there.
Sample sampleOf(qint64 process, const QString &folder, double seconds);

/// What the server on this port of loopback says that SQLite keeps (its /metrics). Units: bytes. Shape: 0 without an answer.
qint64 keptPages(quint16 port);

/// A straight line through what was measured.
struct Growth {
    double mean = 0;
    double perHour = 0;
    double error = 0; ///< Twice the standard error of perHour: what noise alone makes.
};

/// The line through one measure of samples at and behind `from` seconds.
Growth growthOf(const std::vector<Sample> &samples, qint64 Sample::*measure, double from);

/// The most of one measure.
qint64 mostOf(const std::vector<Sample> &samples, qint64 Sample::*measure);

} // namespace firstline::soak
