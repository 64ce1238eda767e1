#include "core/store/filtertime.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace firstline::store {

namespace {

std::optional<Millis> parseSpan(QStringView text)
{
    if (text.size() < 2 || text.size() > 7)
        return std::nullopt;
    bool ok = false;
    const qint64 count = text.chopped(1).toLongLong(&ok);
    if (!ok || count < 0)
        return std::nullopt;
    switch (text.back().toLower().unicode()) {
    case u'm': return Millis(count * 60'000);
    case u'h': return Millis(count * 3'600'000);
    case u'd': return Millis(count * 86'400'000);
    case u'w': return Millis(count * 7 * 86'400'000);
    default: return std::nullopt;
    }
}

QTimeZone zoneOf(const FilterContext &context)
{
    const QTimeZone zone(context.timeZone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

FilterTime dayOf(const QDate &date, const QTimeZone &zone)
{
    return { fromDateTime(date.startOfDay(zone)), fromDateTime(date.addDays(1).startOfDay(zone)), std::nullopt };
}

} // namespace

std::optional<FilterTime> parseFilterTime(const QString &text, const FilterContext &context)
{
    const QTimeZone zone = zoneOf(context);
    const QString word = text.toLower();
    const QDate today = toDateTime(context.now).toTimeZone(zone).date();
    if (word == u"today")
        return dayOf(today, zone);
    if (word == u"yesterday")
        return dayOf(today.addDays(-1), zone);
    if (word == u"tomorrow")
        return dayOf(today.addDays(1), zone);
    if (word == u"now")
        return FilterTime { context.now, context.now, std::nullopt };
    if (word.startsWith(u'-') || word.startsWith(u'+')) {
        const auto span = parseSpan(QStringView(word).sliced(1));
        if (!span)
            return std::nullopt;
        const Instant at = word.startsWith(u'-') ? context.now - *span : context.now + *span;
        return FilterTime { at, at, std::nullopt };
    }
    if (const auto span = parseSpan(word))
        return FilterTime { {}, {}, span };
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10)
        return dayOf(date, zone);
    if (const auto instant = fromIso(text))
        return FilterTime { *instant, *instant, std::nullopt };
    const QDateTime local = QDateTime::fromString(text, Qt::ISODate);
    if (!local.isValid())
        return std::nullopt;
    const Instant at = fromDateTime(QDateTime(local.date(), local.time(), zone));
    return FilterTime { at, at, std::nullopt };
}

} // namespace firstline::store
