#pragma once

#include "core/base/instant.h"

#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

#include <optional>

namespace firstline::server {

/// Reads the times of a log: ISO 8601 with "T" or a blank, with or without fractions, "Z" or an offset; else the given
/// formats of QDateTime. Thread: one at a time.
class LogTime
{
public:
    /// `zone` rules times without an offset; with Offsets::Ignore all of them.
    enum class Offsets { Honour, Ignore };
    LogTime(QTimeZone zone, Offsets offsets, QStringList formats = {});

    /// Shape: nothing when it is not a complete moment.
    std::optional<Instant> read(const QString &text) const;

private:
    std::optional<Instant> readIso(const QString &text) const;
    std::optional<Instant> inZone(const QDateTime &wallClock) const;

    QTimeZone m_zone;
    Offsets m_offsets;
    QStringList m_formats;
};

} // namespace firstline::server
