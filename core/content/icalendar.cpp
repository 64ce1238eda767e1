#include "core/content/icalendar.h"

#include "core/content/icallines.h"

#include <QtCore/QSet>
#include <QtCore/QTimeZone>

#include <libical/ical.h>

#include <algorithm>
#include <map>

namespace firstline::content {

namespace {

constexpr int kCalendarDayS = 86400;
constexpr int kMostEvents = 20'000;
constexpr int kMostSteps = 200'000;
constexpr int kMostDays = 20'000;
constexpr int kLongestEventDays = 366;

/// A moment of the file: a local date, or a date and time in a zone.
struct Stamp {
    QDate date;
    int seconds = 0;
    bool isDate = true;
    QTimeZone zone; ///< Invalid: floating.

    QDateTime local() const { return QDateTime(date, QTime(0, 0), Qt::UTC).addSecs(seconds); }
};

/// One VEVENT as it was written.
struct Entry {
    qint64 line = 0;
    QString name;
    QString uid;
    std::optional<Stamp> start;
    std::optional<Stamp> end;
    std::optional<qint64> durationS;
    std::optional<Stamp> replaces; ///< RECURRENCE-ID
    QByteArray rule;
    qint64 ruleLine = 0;
    std::vector<Stamp> more; ///< RDATE
    std::vector<Stamp> except; ///< EXDATE
    bool cancelled = false;
};

tl::unexpected<Error> refuse(const ICalLine &line, const QString &why)
{
    return fail(ErrorCode::BadInput, u"line "_qs % QString::number(line.number) % u", "_qs % line.name % u": "_qs % why);
}

Result<QTimeZone> zoneOf(const ICalLine &line)
{
    const QString name = line.parameter(u"TZID"_qs);
    if (name.isEmpty())
        return QTimeZone();
    // Outlook writes its own names, some programs a path before the IANA name.
    for (const QByteArray &id : { name.toUtf8(), QTimeZone::windowsIdToDefaultIanaId(name.toUtf8()),
             name.section(u'/', -2).toUtf8() }) {
        if (!id.isEmpty() && QTimeZone::isTimeZoneIdAvailable(id))
            return QTimeZone(id);
    }
    return refuse(line, u"'"_qs % name.left(60) % u"' is not a known time zone"_qs);
}

Result<Stamp> readStamp(const ICalLine &line, QString text)
{
    text = text.trimmed();
    Stamp stamp;
    stamp.date = QDate::fromString(text.left(8), u"yyyyMMdd"_qs);
    const bool whole = text.size() == 8;
    const bool utc = text.endsWith(u'Z');
    const QTime time = whole ? QTime(0, 0) : QTime::fromString(text.mid(9, 6), u"HHmmss"_qs);
    const bool form = whole || ((text.size() == 15 || (text.size() == 16 && utc)) && text.at(8) == u'T');
    if (!stamp.date.isValid() || !time.isValid() || !form || stamp.date.year() < 1900 || stamp.date.year() > 2200)
        return refuse(line, u"'"_qs % text.left(40) % u"' is not a date"_qs);
    stamp.isDate = whole;
    if (whole)
        return stamp;
    stamp.seconds = time.msecsSinceStartOfDay() / 1000;
    const auto zone = zoneOf(line);
    if (!zone)
        return fail(zone.error());
    stamp.zone = utc ? QTimeZone::utc() : *zone;
    return stamp;
}

Result<std::vector<Stamp>> readStamps(const ICalLine &line)
{
    std::vector<Stamp> stamps;
    for (const QString &part : line.value.split(u',', Qt::SkipEmptyParts)) {
        // A period's beginning is what repeats; its length stays the event's.
        auto stamp = readStamp(line, part.section(u'/', 0, 0));
        if (!stamp)
            return fail(stamp.error());
        stamps.push_back(*std::move(stamp));
    }
    return stamps;
}

Result<void> readProperty(Entry &entry, const ICalLine &line)
{
    const auto one = [&](std::optional<Stamp> &target) -> Result<void> {
        if (target)
            return refuse(line, u"it is given twice"_qs);
        auto stamp = readStamp(line, line.value);
        if (!stamp)
            return fail(stamp.error());
        target = *std::move(stamp);
        return {};
    };
    const auto many = [&](std::vector<Stamp> &target) -> Result<void> {
        auto stamps = readStamps(line);
        if (!stamps)
            return fail(stamps.error());
        target.insert(target.end(), stamps->begin(), stamps->end());
        return {};
    };
    if (line.name == u"DTSTART")
        return one(entry.start);
    if (line.name == u"DTEND")
        return one(entry.end);
    if (line.name == u"RECURRENCE-ID")
        return one(entry.replaces);
    if (line.name == u"RDATE")
        return many(entry.more);
    if (line.name == u"EXDATE")
        return many(entry.except);
    if (line.name == u"SUMMARY")
        entry.name = unescapedText(line.value);
    if (line.name == u"UID")
        entry.uid = line.value;
    if (line.name == u"STATUS")
        entry.cancelled = line.value.compare(u"CANCELLED", Qt::CaseInsensitive) == 0;
    if (line.name == u"DURATION") {
        const icaldurationtype duration = icaldurationtype_from_string(line.value.trimmed().toLatin1().constData());
        if (icaldurationtype_is_bad_duration(duration) || duration.is_neg)
            return refuse(line, u"'"_qs % line.value.left(40) % u"' is not a duration"_qs);
        entry.durationS = icaldurationtype_as_int(duration);
    }
    if (line.name == u"RRULE") {
        if (!entry.rule.isEmpty())
            return refuse(line, u"it is given twice"_qs);
        entry.rule = line.value.trimmed().toLatin1();
        entry.ruleLine = line.number;
    }
    return {};
}

/// Reads one file into its events. Components stand in each other; those inside an event (alarms) are passed over.
class Reader
{
public:
    Result<void> read(const QByteArray &file)
    {
        const auto lines = iCalLines(file);
        if (!lines)
            return fail(lines.error());
        for (const ICalLine &line : *lines) {
            if (auto ok = take(line); !ok)
                return ok;
        }
        if (!m_any)
            return fail(ErrorCode::BadInput, u"line 1, BEGIN: this is not an iCalendar file"_qs);
        if (!m_open.isEmpty())
            return fail(ErrorCode::BadInput, u"line %1, END: the file ends inside of %2"_qs.arg(lines->back().number).arg(m_open.back()));
        return {};
    }

    ICalFeed feed;
    std::vector<Entry> entries;

private:
    Result<void> take(const ICalLine &line)
    {
        if (line.name == u"BEGIN")
            return begin(line);
        if (line.name == u"END")
            return end(line);
        if (m_open.isEmpty())
            return refuse(line, m_any ? u"it stands outside of VCALENDAR"_qs : u"this is not an iCalendar file"_qs);
        if (m_open.size() == 1 && line.name == u"X-WR-CALNAME")
            feed.name = unescapedText(line.value).trimmed();
        if (m_open.size() == 1 && line.name == u"X-WR-TIMEZONE")
            feed.timeZone = line.value.trimmed();
        if (m_open.size() == 2 && m_open.back() == u"VEVENT")
            return readProperty(entries.back(), line);
        return {};
    }

    Result<void> begin(const ICalLine &line)
    {
        const QString what = line.value.trimmed().toUpper();
        if (m_open.isEmpty() != (what == u"VCALENDAR"))
            return refuse(line, u"'"_qs % what.left(40) % u"' does not belong here"_qs);
        if (m_open.size() > 8)
            return refuse(line, u"too many components stand inside each other"_qs);
        m_open.append(what);
        m_any = true;
        if (what == u"VEVENT" && m_open.size() == 2) {
            if (entries.size() >= size_t(kMostEvents))
                return fail(ErrorCode::TooLarge, u"the file has more than 20000 events"_qs);
            entries.emplace_back();
            entries.back().line = line.number;
        }
        return {};
    }

    Result<void> end(const ICalLine &line)
    {
        const QString what = line.value.trimmed().toUpper();
        if (m_open.isEmpty() || m_open.back() != what)
            return refuse(line, u"'"_qs % what.left(40) % u"' was not begun"_qs);
        m_open.removeLast();
        if (what == u"VEVENT" && m_open.size() == 1 && !entries.back().start)
            return fail(ErrorCode::BadInput, u"line "_qs % QString::number(entries.back().line) % u", DTSTART: the event has none"_qs);
        return {};
    }

    QStringList m_open;
    bool m_any = false;
};

icaltimetype toIcal(const Stamp &stamp)
{
    icaltimetype time = icaltime_null_time();
    time.year = stamp.date.year();
    time.month = stamp.date.month();
    time.day = stamp.date.day();
    time.is_date = stamp.isDate ? 1 : 0;
    time.hour = stamp.seconds / 3600;
    time.minute = stamp.seconds / 60 % 60;
    time.second = stamp.seconds % 60;
    return time;
}

/// Repetitions of one event within the window, and what they are on each day.
class Expander
{
public:
    Expander(const ICalWindow &window, std::vector<ICalDay> &out)
        : m_window(window)
        , m_out(out)
        , m_zone(window.timeZone.isEmpty() ? QTimeZone::utc() : QTimeZone(window.timeZone.toUtf8()))
    {
    }

    Result<void> add(const Entry &entry, const QSet<QDateTime> &replaced)
    {
        m_entry = &entry;
        m_replaced = replaced;
        m_seen.clear();
        for (const Stamp &stamp : entry.except)
            m_replaced.insert(keyOf(stamp));
        if (auto ok = entry.rule.isEmpty() ? place(*entry.start) : repeat(); !ok)
            return ok;
        for (const Stamp &stamp : entry.more) {
            if (auto ok = place(stamp); !ok)
                return ok;
        }
        return {};
    }

    /// Dates are compared as dates, moments in the event's own clock.
    QDateTime keyOf(const Stamp &stamp) const
    {
        if (stamp.isDate || m_entry->start->isDate)
            return QDateTime(stamp.date, QTime(0, 0), Qt::UTC);
        if (!stamp.zone.isValid() || !m_entry->start->zone.isValid() || stamp.zone == m_entry->start->zone)
            return stamp.local();
        const QDateTime moment(stamp.date, QTime(0, 0).addSecs(stamp.seconds), stamp.zone);
        const QDateTime own = moment.toTimeZone(m_entry->start->zone);
        return QDateTime(own.date(), own.time(), Qt::UTC);
    }

    void about(const Entry &entry) { m_entry = &entry; }

private:
    tl::unexpected<Error> refuseRule(const QString &why) const
    {
        return fail(ErrorCode::BadInput, u"line "_qs % QString::number(m_entry->ruleLine) % u", RRULE: "_qs % why);
    }

    Result<void> repeat()
    {
        icalerror_set_errors_are_fatal(0);
        icalrecurrencetype rule = icalrecurrencetype_from_string(m_entry->rule.constData());
        if (rule.freq == ICAL_NO_RECURRENCE)
            return refuseRule(u"'"_qs % QString::fromLatin1(m_entry->rule.left(60)) % u"' cannot be read"_qs);
        if (rule.freq < ICAL_DAILY_RECURRENCE)
            return refuseRule(u"it repeats more often than daily"_qs);
        const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> steps(
            icalrecur_iterator_new(rule, toIcal(*m_entry->start)), &icalrecur_iterator_free);
        if (!steps)
            return refuseRule(u"'"_qs % QString::fromLatin1(m_entry->rule.left(60)) % u"' cannot be read"_qs);
        while (true) {
            const icaltimetype next = icalrecur_iterator_next(steps.get());
            Stamp stamp = *m_entry->start;
            stamp.date = QDate(next.year, next.month, next.day);
            if (icaltime_is_null_time(next) || !stamp.date.isValid() || stamp.date > m_window.to.addDays(1))
                return {};
            if (++m_steps > kMostSteps)
                return fail(ErrorCode::TooLarge, u"the events of the file repeat too often"_qs);
            if (!stamp.isDate)
                stamp.seconds = (next.hour * 60 + next.minute) * 60 + next.second;
            if (auto ok = place(stamp); !ok)
                return ok;
        }
    }

    Result<void> place(const Stamp &stamp)
    {
        const QDateTime key = keyOf(stamp);
        if (m_replaced.contains(key) || m_seen.contains(key))
            return {};
        m_seen.insert(key);
        if (stamp.isDate)
            return placeDays(stamp.date);
        return placeHours(stamp);
    }

    Result<void> placeDays(QDate first)
    {
        const Entry &e = *m_entry;
        qint64 days = e.end ? e.start->date.daysTo(e.end->date) : e.durationS.value_or(kCalendarDayS) / kCalendarDayS;
        days = std::clamp<qint64>(days, 1, kLongestEventDays);
        for (qint64 i = 0; i < days; ++i) {
            if (auto ok = push(first.addDays(i), true, 0, kCalendarDayS); !ok)
                return ok;
        }
        return {};
    }

    Result<void> placeHours(const Stamp &stamp)
    {
        const Entry &e = *m_entry;
        const QTimeZone zone = stamp.zone.isValid() ? stamp.zone : m_zone;
        const QDateTime start(stamp.date, QTime(0, 0).addSecs(stamp.seconds), zone);
        qint64 length = e.durationS.value_or(0);
        if (e.end && !e.end->isDate && !e.start->isDate) {
            const QTimeZone endZone = e.end->zone.isValid() ? e.end->zone : m_zone;
            const QTimeZone startZone = e.start->zone.isValid() ? e.start->zone : m_zone;
            length = QDateTime(e.start->date, QTime(0, 0).addSecs(e.start->seconds), startZone)
                         .secsTo(QDateTime(e.end->date, QTime(0, 0).addSecs(e.end->seconds), endZone));
        }
        length = std::clamp<qint64>(length, 0, qint64(kLongestEventDays) * kCalendarDayS);
        const QDateTime from = start.toTimeZone(m_zone);
        const QDateTime to = start.addSecs(length).toTimeZone(m_zone);
        for (QDate day = from.date(); day <= to.date(); day = day.addDays(1)) {
            const int startS = day == from.date() ? from.time().msecsSinceStartOfDay() / 1000 : 0;
            const int endS = day == to.date() ? to.time().msecsSinceStartOfDay() / 1000 : kCalendarDayS;
            if (endS <= startS && day != from.date())
                continue;
            if (auto ok = push(day, startS == 0 && endS == kCalendarDayS, startS, endS); !ok)
                return ok;
        }
        return {};
    }

    Result<void> push(QDate date, bool allDay, int startS, int endS)
    {
        if (date < m_window.from || date > m_window.to)
            return {};
        if (m_out.size() >= size_t(kMostDays))
            return fail(ErrorCode::TooLarge, u"the file has more than 20000 days in these years"_qs);
        m_out.push_back({ date, m_entry->name.trimmed(), allDay, startS, endS, m_entry->line });
        return {};
    }

    const ICalWindow &m_window;
    std::vector<ICalDay> &m_out;
    QTimeZone m_zone;
    const Entry *m_entry = nullptr;
    QSet<QDateTime> m_replaced;
    QSet<QDateTime> m_seen;
    int m_steps = 0;
};

} // namespace

Result<ICalFeed> readICalendar(const QByteArray &file, const ICalWindow &window)
{
    if (!window.from.isValid() || !window.to.isValid() || window.from > window.to)
        return fail(ErrorCode::BadArgument, u"the years to read end before they begin"_qs);
    if (!window.timeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(window.timeZone.toUtf8()))
        return fail(ErrorCode::BadArgument, u"'"_qs % window.timeZone % u"' is not a known time zone"_qs);
    Reader reader;
    if (auto ok = reader.read(file); !ok)
        return fail(ok.error());
    ICalFeed feed = std::move(reader.feed);
    Expander expander(window, feed.days);
    // A repetition that was moved or cancelled is an event of its own: the series must leave it out.
    std::map<QString, const Entry *> series;
    for (const Entry &entry : reader.entries) {
        if (!entry.replaces && !entry.uid.isEmpty())
            series.emplace(entry.uid, &entry);
    }
    std::map<QString, QSet<QDateTime>> replaced;
    for (const Entry &entry : reader.entries) {
        const auto own = entry.replaces ? series.find(entry.uid) : series.end();
        if (own == series.end())
            continue;
        expander.about(*own->second);
        replaced[entry.uid].insert(expander.keyOf(*entry.replaces));
    }
    for (const Entry &entry : reader.entries) {
        if (entry.cancelled)
            continue;
        ++feed.events;
        const auto gone = replaced.find(entry.uid);
        const bool ofSeries = !entry.replaces && gone != replaced.end();
        if (auto ok = expander.add(entry, ofSeries ? gone->second : QSet<QDateTime>()); !ok)
            return fail(ok.error());
    }
    std::stable_sort(feed.days.begin(), feed.days.end(), [](const ICalDay &a, const ICalDay &b) {
        return std::pair(a.date, a.startS) < std::pair(b.date, b.startS);
    });
    return feed;
}

} // namespace firstline::content
