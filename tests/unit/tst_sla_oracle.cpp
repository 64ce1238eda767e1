#include "core/rules/workingtime.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

#include <cmath>

using namespace firstline;
using namespace firstline::rules;

/// Reads the expected results of other projects' tests (sla/sla_cases*.json) and compares. Where peers disagree with
/// each other, a case may show another convention than ours: then the result under that convention is computed too and
/// must equal the expected one, or the case counts as disagreed. Nothing is skipped without a line that says so.
namespace {

constexpr qint64 kDayS = 86400;

int secondsOf(const QString &text)
{
    const QStringList parts = text.split(u':');
    return parts.value(0).toInt() * 3600 + parts.value(1).toInt() * 60 + parts.value(2).toInt();
}

QVector<std::pair<QDateTime, QDateTime>> breaksOf(const QJsonObject &source)
{
    QVector<std::pair<QDateTime, QDateTime>> breaks;
    for (const QJsonValue value : source[u"breaks"].toArray()) {
        const auto read = [&](QStringView key) {
            QDateTime time = QDateTime::fromString(value[key].toString(), Qt::ISODate);
            time.setTimeSpec(Qt::UTC);
            return time;
        };
        breaks.append({ read(u"from"), read(u"to") });
    }
    return breaks;
}

/// What is left of a day when one-off breaks are taken out.
std::vector<DayInterval> without(std::vector<DayInterval> day, QDate date, const QVector<std::pair<QDateTime, QDateTime>> &breaks)
{
    const QDateTime midnight(date, QTime(0, 0), Qt::UTC);
    for (const auto &[from, to] : breaks) {
        const int cutFrom = int(std::clamp<qint64>(midnight.secsTo(from), 0, kDayS));
        const int cutTo = int(std::clamp<qint64>(midnight.secsTo(to), 0, kDayS));
        std::vector<DayInterval> left;
        for (const DayInterval &interval : day) {
            if (interval.startS < std::min(interval.endS, cutFrom))
                left.push_back({ interval.startS, std::min(interval.endS, cutFrom) });
            if (std::max(interval.startS, cutTo) < interval.endS)
                left.push_back({ std::max(interval.startS, cutTo), interval.endS });
        }
        day = left;
    }
    return day;
}

QSet<QDate> holidaysOf(const QJsonObject &source)
{
    QSet<QDate> dates;
    for (const QJsonValue value : source[u"holidays"].toArray()) {
        const QString monthDay = value[u"month_day"].toString();
        for (int year = 1960; !monthDay.isEmpty() && year < 2060; ++year)
            dates.insert(QDate::fromString(QString::number(year) % u"-"_qs % monthDay, Qt::ISODate));
        if (value[u"date"].isString())
            dates.insert(QDate::fromString(value[u"date"].toString(), Qt::ISODate));
        const QDate to = QDate::fromString(value[u"to"].toString(), Qt::ISODate);
        for (QDate day = QDate::fromString(value[u"from"].toString(), Qt::ISODate); day.isValid() && day <= to; day = day.addDays(1))
            dates.insert(day);
    }
    dates.remove(QDate()); // 29 February of other years.
    return dates;
}

/// One neutral calendar as ours.
Calendar calendarOf(const QJsonObject &source)
{
    static const QStringList names { u"mon"_qs, u"tue"_qs, u"wed"_qs, u"thu"_qs, u"fri"_qs, u"sat"_qs, u"sun"_qs };
    Calendar calendar;
    calendar.timeZone = source[u"time_zone"].toString();
    const QJsonObject weekly = source[u"weekly"].toObject();
    for (int day = 1; day <= 7; ++day) {
        WeekDay made { day, {} };
        for (const QJsonValue interval : weekly[names[day - 1]].toArray())
            made.intervals.push_back({ secondsOf(interval[0].toString()), secondsOf(interval[1].toString()) });
        calendar.week.push_back(made);
    }
    const QSet<QDate> holidays = holidaysOf(source);
    for (const QDate &date : holidays)
        calendar.exceptions.push_back({ date, {}, {} });
    const auto breaks = breaksOf(source);
    for (const auto &[from, to] : breaks) {
        for (QDate date = from.date(); date <= to.date(); date = date.addDays(1)) {
            if (!holidays.contains(date))
                calendar.exceptions.push_back(
                    { date, without(calendar.week[size_t(date.dayOfWeek() - 1)].intervals, date, breaks), {} });
        }
    }
    return calendar;
}

struct Verdict {
    enum Kind { Agreed, Other, Disagreed, NotSupported } kind = NotSupported;
    QString what; ///< The convention, the reason, or the difference.
};

/// One case with its calendar, answered in our convention and, when that differs, in the others.
class Judge
{
public:
    Judge(const QJsonObject &test, const Calendar &calendar)
        : m_test(test)
        , m_calendar(calendar)
        , m_time(calendar)
        , m_zone(ZoneTable::of(calendar.timeZone))
    {
    }

    Verdict verdict()
    {
        const QString op = m_test[u"op"].toString();
        if (!m_zone && op != u"local_to_utc")
            return { Verdict::NotSupported, u"unknown time zone "_qs % m_calendar.timeZone };
        static const QHash<QString, Verdict (Judge::*)()> known {
            { u"add_working_seconds"_qs, &Judge::addSeconds },
            { u"add_working_seconds_date_only"_qs, &Judge::addSeconds },
            { u"add_working_days"_qs, &Judge::addDays },
            { u"working_seconds_between"_qs, &Judge::between },
            { u"working_units_between_truncated"_qs, &Judge::unitsBetween },
            { u"working_days_between"_qs, &Judge::daysBetween },
            { u"is_working_instant"_qs, &Judge::isWorking },
            { u"is_working_day"_qs, &Judge::isWorkingDay },
            { u"is_holiday"_qs, &Judge::isHoliday },
            { u"next_working_instant"_qs, &Judge::nextWorking },
            { u"previous_working_instant"_qs, &Judge::previousWorking },
            { u"next_opening_inclusive"_qs, &Judge::edge },
            { u"next_opening_exclusive"_qs, &Judge::edge },
            { u"next_closing_exclusive"_qs, &Judge::edge },
            { u"previous_opening_inclusive"_qs, &Judge::edge },
            { u"local_to_utc"_qs, &Judge::localToUtc },
        };
        const auto judge = known.constFind(op);
        if (judge == known.constEnd())
            return { Verdict::NotSupported, u"operation "_qs % op };
        return (this->**judge)();
    }

private:
    bool tagged(QStringView tag) const { return m_test[u"tags"].toArray().contains(QJsonValue(tag.toString())); }

    Instant fromLocal(const QString &text, bool &whole) const
    {
        const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
        const QString time = text.mid(11);
        whole = whole && !time.contains(u'.');
        const qint64 local = QDate(1970, 1, 1).daysTo(date) * kDayS + secondsOf(time.section(u'.', 0, 0));
        return Instant(Seconds(m_zone->toUtc(local, Edge::Start)));
    }

    /// A time under `key` (local) or `key_utc`.
    std::optional<Instant> time(const QString &key)
    {
        if (m_test.contains(key % u"_utc"_qs))
            return fromIso(m_test[QString(key % u"_utc"_qs)].toString());
        if (!m_test[key].isString())
            return std::nullopt;
        return fromLocal(m_test[key].toString(), m_whole);
    }

    QString local(std::optional<Instant> t) const
    {
        if (!t)
            return u"none"_qs;
        const qint64 s = std::chrono::floor<Seconds>(*t).time_since_epoch().count();
        return QDateTime::fromSecsSinceEpoch(m_zone->toLocal(s), Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_qs);
    }

    QDate dateOf(Instant t) const { return QDate::fromString(local(t).left(10), Qt::ISODate); }

    Verdict differ(const QString &ours, const QString &theirs) const
    {
        return { Verdict::Disagreed, u"ours "_qs % ours % u", expected "_qs % theirs };
    }

    template<class T>
    Verdict compare(const T &ours, const T &theirs, const std::vector<std::pair<T, QString>> &others = {}) const
    {
        if (ours == theirs)
            return { Verdict::Agreed, {} };
        for (const auto &[value, name] : others) {
            if (value == theirs)
                return { Verdict::Other, name };
        }
        if constexpr (std::is_same_v<T, std::optional<Instant>>)
            return differ(local(ours), local(theirs));
        else
            return differ(QString::number(ours), QString::number(theirs));
    }

    Verdict addSeconds()
    {
        const auto start = time(u"start"_qs);
        const auto expected = time(u"expected"_qs);
        const double amount = m_test[u"amount_seconds"].toDouble();
        if (!start || !m_whole || amount != std::floor(amount))
            return { Verdict::NotSupported, u"parts of a second"_qs };
        const auto ours = m_time.add(*start, qint64(amount));
        if (m_test.contains(u"expected_date"_qs)) {
            const QString theirs = m_test[u"expected_date"].toString();
            return local(ours).left(10) == theirs ? Verdict { Verdict::Agreed, {} } : differ(local(ours), theirs);
        }
        std::vector<std::pair<std::optional<Instant>, QString>> others;
        if (ours && amount > 0)
            others.push_back({ m_time.nextOpening(*ours), u"a deadline on closing moves to the next opening"_qs });
        if (ours && amount < 0) {
            others.push_back({ m_time.previousClosing(*ours - Seconds(1)), u"backwards, an opening moves to the previous closing"_qs });
            if (others.back().first == *ours - Seconds(1))
                others.pop_back();
            others.push_back({ start, u"a negative amount is refused"_qs });
        }
        if (amount == 0)
            others.push_back({ m_time.nextOpening(*start), u"zero moves to the next opening"_qs });
        return compare(ours, expected, others);
    }

    Verdict addDays()
    {
        const auto start = time(u"start"_qs);
        const int days = m_test[u"amount_days"].toInt();
        if (!start)
            return { Verdict::NotSupported, u"no start"_qs };
        const std::optional<Instant> ours = m_time.addDays(*start, days);
        // The gem first moves to the next (or previous) working day, then counts.
        std::optional<Instant> skipped = start;
        if (!m_time.isWorkingDay(dateOf(*start)))
            skipped = m_time.addDays(m_time.addDays(*start, days < 0 ? -1 : 1), days);
        const QString name = u"days from a non-working day are counted from the next working day"_qs;
        if (m_test.contains(u"expected_date"_qs)) {
            const QString theirs = m_test[u"expected_date"].toString();
            if (local(ours).left(10) == theirs)
                return { Verdict::Agreed, {} };
            return local(skipped).left(10) == theirs ? Verdict { Verdict::Other, name } : differ(local(ours), theirs);
        }
        return compare(ours, time(u"expected"_qs), { { skipped, name } });
    }

    qint64 seconds()
    {
        return m_time.secondsBetween(time(u"start"_qs).value_or(Instant()), time(u"end"_qs).value_or(Instant()));
    }

    Verdict between()
    {
        const qint64 ours = seconds();
        const qint64 theirs = qint64(m_test[u"expected_seconds"].toDouble());
        std::vector<std::pair<qint64, QString>> others;
        if (ours < 0) {
            others.push_back({ 0, u"a reversed interval is 0"_qs });
            others.push_back({ -ours, u"a reversed interval is positive"_qs });
        }
        if (ours == 0)
            others.push_back({ 1, u"no working time counts as 1 second"_qs });
        return compare(ours, theirs, others);
    }

    Verdict unitsBetween()
    {
        return compare(seconds() / qint64(m_test[u"unit_seconds"].toDouble()), qint64(m_test[u"expected_units"].toDouble()));
    }

    Verdict daysBetween()
    {
        QDate from = dateOf(time(u"start"_qs).value_or(Instant()));
        QDate to = dateOf(time(u"end"_qs).value_or(Instant()));
        const int sign = to < from ? -1 : 1;
        if (sign < 0)
            std::swap(from, to);
        qint64 count = 0;
        for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
            count += m_time.isWorkingDay(day) ? sign : 0;
        return compare(count, qint64(m_test[u"expected_days"].toInt()));
    }

    Verdict isWorking()
    {
        const Instant start = time(u"start"_qs).value_or(Instant());
        const bool ours = m_time.isWorking(start);
        const bool inclusive = ours || m_time.isWorking(start - Seconds(1));
        return compare(int(ours), int(m_test[u"expected"].toBool()), { { int(inclusive), u"the closing instant is working"_qs } });
    }

    Verdict isWorkingDay()
    {
        return compare(int(m_time.isWorkingDay(dateOf(time(u"start"_qs).value_or(Instant())))), int(m_test[u"expected"].toBool()));
    }

    Verdict isHoliday()
    {
        const QDate date = dateOf(time(u"start"_qs).value_or(Instant()));
        const bool listed = std::any_of(m_calendar.exceptions.begin(), m_calendar.exceptions.end(),
            [&](const DayException &exception) { return exception.date == date && exception.intervals.empty(); });
        if (listed && m_time.isWorkingDay(date))
            return { Verdict::Disagreed, u"a listed holiday is a working day"_qs };
        return compare(int(listed), int(m_test[u"expected"].toBool()));
    }

    Verdict nextWorking()
    {
        const Instant start = time(u"start"_qs).value_or(Instant());
        std::vector<std::pair<std::optional<Instant>, QString>> others;
        if (m_time.previousClosing(start) == start)
            others.push_back({ start, u"the closing instant is working"_qs });
        return compare(m_time.nextOpening(start), time(u"expected"_qs), others);
    }

    Verdict previousWorking()
    {
        const Instant start = time(u"start"_qs).value_or(Instant());
        const auto ours = m_time.previousClosing(start);
        // At the very opening ours stays; others fall back to the closing before.
        const auto before = m_time.previousClosing(start - Seconds(1));
        const bool opening = m_time.isWorking(start) && !m_time.isWorking(start - Seconds(1));
        std::vector<std::pair<std::optional<Instant>, QString>> others;
        if (opening)
            others.push_back({ before, u"an opening instant rolls back to the previous closing"_qs });
        return compare(ours, time(u"expected"_qs), others);
    }

    Verdict edge()
    {
        const QString op = m_test[u"op"].toString();
        const Instant start = time(u"start"_qs).value_or(Instant());
        const auto around = m_time.intervalsBetween(start - Seconds(40 * kDayS), start + Seconds(40 * kDayS));
        std::optional<Instant> found;
        for (const auto &[from, to] : around) {
            if (op == u"previous_opening_inclusive" && from <= start)
                found = from;
            else if (!found && op == u"next_opening_inclusive" && from >= start)
                found = from;
            else if (!found && op == u"next_opening_exclusive" && from > start)
                found = from;
            else if (!found && op == u"next_closing_exclusive" && to > start)
                found = to;
        }
        return compare(found, time(u"expected"_qs));
    }

    Verdict localToUtc()
    {
        m_zone = ZoneTable::of(m_test[u"time_zone"].toString());
        if (!m_zone)
            return { Verdict::NotSupported, u"unknown time zone"_qs };
        const std::optional<Instant> ours = fromLocal(m_test[u"local"].toString(), m_whole);
        const std::optional<Instant> theirs = fromIso(m_test[u"expected_utc"].toString());
        return compare(ours, theirs);
    }

    QJsonObject m_test;
    Calendar m_calendar;
    WorkingTime m_time;
    std::shared_ptr<const ZoneTable> m_zone;
    bool m_whole = true;
};

struct Tally {
    int agreed = 0;
    int other = 0;
    int disagreed = 0;
    int notSupported = 0;
};

} // namespace

class tst_SlaOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_ofOtherProjects_agreeOrShowAnotherConvention_data();
    void cases_ofOtherProjects_agreeOrShowAnotherConvention();
};

void tst_SlaOracle::cases_ofOtherProjects_agreeOrShowAnotherConvention_data()
{
    QTest::addColumn<QString>("path");
    FIRSTLINE_NEED_DATA(data);
    const QDir folder(data % u"/sla"_qs);
    const QStringList files = folder.entryList({ u"sla_cases*.json"_qs }, QDir::Files, QDir::Name);
    if (files.isEmpty())
        QSKIP("No sla/sla_cases*.json under FIRSTLINE_DATA");
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void tst_SlaOracle::cases_ofOtherProjects_agreeOrShowAnotherConvention()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray cases = root[u"cases"].toArray();
    QVERIFY(!cases.isEmpty());
    const QJsonObject calendars = root[u"calendars"].toObject();
    QHash<QString, Calendar> known;
    for (const QString &name : calendars.keys())
        known.insert(name, calendarOf(calendars[name].toObject()));
    std::map<QString, Tally> bySource;
    std::map<QString, int> others;
    std::map<QString, int> notSupported;
    Tally all;
    for (const QJsonValue value : cases) {
        const QJsonObject test = value.toObject();
        const Verdict verdict = Judge(test, known.value(test[u"calendar"].toString())).verdict();
        Tally &source = bySource[test[u"source"][u"key"].toString()];
        switch (verdict.kind) {
        case Verdict::Agreed: ++source.agreed; ++all.agreed; break;
        case Verdict::Other: ++source.other; ++all.other; ++others[verdict.what]; break;
        case Verdict::NotSupported: ++source.notSupported; ++all.notSupported; ++notSupported[verdict.what]; break;
        case Verdict::Disagreed:
            ++source.disagreed;
            ++all.disagreed;
            qWarning("%s: %s: %s", qPrintable(test[u"id"].toString()), qPrintable(test[u"op"].toString()), qPrintable(verdict.what));
            break;
        }
    }
    qInfo("%-20s %7s %6s %10s %14s", "source", "agreed", "other", "disagreed", "not supported");
    const auto line = [](const QString &name, const Tally &tally) {
        qInfo("%-20s %7d %6d %10d %14d", qPrintable(name), tally.agreed, tally.other, tally.disagreed, tally.notSupported);
    };
    for (const auto &[name, tally] : bySource)
        line(name, tally);
    line(u"all"_qs, all);
    for (const auto &[name, count] : others)
        qInfo("other convention, %d: %s", count, qPrintable(name));
    for (const auto &[name, count] : notSupported)
        qInfo("not supported, %d: %s", count, qPrintable(name));
    QCOMPARE(all.agreed + all.other + all.disagreed + all.notSupported, int(cases.size()));
    QCOMPARE(all.disagreed, 0);
}

FIRSTLINE_TEST_MAIN(tst_SlaOracle)
#include "tst_sla_oracle.moc"
