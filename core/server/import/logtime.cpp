#include "core/server/import/logtime.h"

#include <QtCore/QRegularExpression>

namespace firstline::server {

LogTime::LogTime(QTimeZone zone, Offsets offsets, QStringList formats)
    : m_zone(std::move(zone))
    , m_offsets(offsets)
    , m_formats(std::move(formats))
{
}

std::optional<Instant> LogTime::inZone(const QDateTime &wallClock) const
{
    if (!wallClock.isValid())
        return std::nullopt;
    const QDateTime local(wallClock.date(), wallClock.time(), m_zone);
    return local.isValid() ? std::optional<Instant>(fromDateTime(local)) : std::nullopt;
}

std::optional<Instant> LogTime::readIso(const QString &text) const
{
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:[.,](\\d{1,9}))?\\s*(Z|[+-]\\d\\d(?::?\\d\\d)?)?$"_qs);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const int millis = match.captured(3).leftJustified(3, u'0', true).toInt();
    const QTime clock = QTime::fromString(match.captured(2), Qt::ISODate);
    if (!date.isValid() || !clock.isValid())
        return std::nullopt;
    const QTime time = clock.addMSecs(match.capturedLength(3) > 0 ? millis : 0);
    QString offset = match.captured(4);
    if (offset.isEmpty() || m_offsets == Offsets::Ignore)
        return inZone(QDateTime(date, time, Qt::UTC));
    int seconds = 0;
    if (offset != u"Z") {
        const int sign = offset.startsWith(u'-') ? -1 : 1;
        offset.remove(u':');
        seconds = sign * (offset.mid(1, 2).toInt() * 3600 + offset.mid(3, 2).toInt() * 60);
        if (std::abs(seconds) > 14 * 3600)
            return std::nullopt;
    }
    return fromDateTime(QDateTime(date, time, Qt::UTC)) - Seconds(seconds);
}

std::optional<Instant> LogTime::read(const QString &text) const
{
    const QString trimmed = text.trimmed();
    if (const auto moment = readIso(trimmed))
        return moment;
    for (const QString &format : m_formats) {
        if (const auto moment = inZone(QDateTime::fromString(trimmed, format)))
            return moment;
    }
    return std::nullopt;
}

} // namespace firstline::server
