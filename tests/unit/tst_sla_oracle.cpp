#include "core/rules/workingtime.h"
#include "tests/support/testmain.h"
#include "tests/unit/slasource.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

using namespace firstline;
using namespace firstline::rules;

/// Reads the expected results of other projects' tests (sla/sla_cases*.json) and compares. Where peers disagree with
/// each other, a case may show another convention than ours (docs/behaviour.md lists them). It counts as such only when
/// the case declares it, by a tag or because the extraction's own check says that it holds under no convention of ours,
/// and when the result under that convention, computed here, equals the expected one. All else is a disagreement.
/// Nothing is skipped without a line that names the case and the reason.
namespace {

constexpr qint64 kDayS = 86400;

using test::sourceSeconds;

struct Verdict {
    enum Kind { Agreed, Other, Disagreed, NotSupported } kind = NotSupported;
    QString what; ///< The convention, the reason, or the difference.
};

/// One case with its calendar, answered in our convention and, when that differs, in the others.
class Judge
{
public:
    /// What a local time that was skipped stands for: ours is the first instant after the gap.
    enum class Skipped { AfterGap, AsMuchLater };

    Judge(const QJsonObject &test, const Calendar &calendar, Skipped skipped = Skipped::AfterGap)
        : m_test(test)
        , m_calendar(skipped == Skipped::AfterGap ? calendar : laterInGaps(calendar))
        , m_time(m_calendar)
        , m_zone(ZoneTable::of(calendar.timeZone))
        , m_skipped(skipped)
        , m_given(calendar)
    {
    }

    /// Ours; where that disagrees about a skipped hour, the other reading of it.
    Verdict verdict()
    {
        const Verdict ours = judged();
        const QJsonArray tags = m_test[u"tags"].toArray();
        const bool skips = tags.contains(QJsonValue(u"dst"_qs)) || tags.contains(QJsonValue(u"gap"_qs))
            || m_test[u"op"].toString() == u"local_to_utc";
        if (ours.kind != Verdict::Disagreed || !skips)
            return ours;
        const Verdict other = Judge(m_test, m_given, Skipped::AsMuchLater).judged();
        if (other.kind == Verdict::Agreed)
            return { Verdict::Other, u"a skipped local time is taken as much later as was skipped"_qs };
        return ours;
    }

private:
    Verdict judged()
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
            { u"add_working_days_end_of_working_day"_qs, &Judge::addDaysToClosing },
            { u"elapsed_seconds_day_mode"_qs, &Judge::dayMode },
            { u"odoo_plan_days"_qs, &Judge::planDays },
        };
        const auto judge = known.constFind(op);
        if (judge == known.constEnd())
            return { Verdict::NotSupported, u"operation "_qs % op };
        if (!m_test.contains(u"expected"_qs) && !m_test.contains(u"expected_utc"_qs) && !m_test.contains(u"expected_date"_qs)
            && !m_test.contains(u"expected_seconds"_qs) && !m_test.contains(u"expected_units"_qs)
            && !m_test.contains(u"expected_days"_qs))
            return { Verdict::NotSupported, u"the case expects nothing"_qs };
        return (this->**judge)();
    }

    /// Seconds that are skipped at a local time; 0: it exists.
    static qint64 skippedAt(const ZoneTable &zone, qint64 localS)
    {
        const qint64 utc = zone.toUtc(localS, Edge::Start);
        return zone.toLocal(utc) == localS ? 0 : qint64(zone.offsetAt(utc)) - zone.offsetAt(utc - 1);
    }

    /// The calendar with every edge that some day skips moved by what is skipped.
    static Calendar laterInGaps(Calendar calendar)
    {
        const auto zone = ZoneTable::of(calendar.timeZone);
        const QDate epoch(1970, 1, 1);
        for (QDate date(1990, 1, 1); zone && date < QDate(2040, 1, 1); date = date.addDays(1)) {
            const qint64 midnight = epoch.daysTo(date) * kDayS;
            if (zone->offsetAt(midnight - kDayS) >= zone->offsetAt(midnight + 2 * kDayS))
                continue; // Nothing is skipped around this date.
            const bool known = std::any_of(calendar.exceptions.begin(), calendar.exceptions.end(),
                [date](const DayException &exception) { return exception.date == date; });
            if (known)
                continue;
            std::vector<DayInterval> day = calendar.week[size_t(date.dayOfWeek() - 1)].intervals;
            for (DayInterval &interval : day) {
                interval.startS += int(skippedAt(*zone, midnight + interval.startS));
                interval.endS += int(skippedAt(*zone, midnight + interval.endS));
            }
            calendar.exceptions.push_back({ date, day, {} });
        }
        return calendar;
    }

    /// Another convention and what its result would be. `tags`: those that declare it.
    template<class T>
    struct Convention {
        T value;
        QString name;
        QStringList tags;
    };

    /// Whether the case says that it shows another convention than ours.
    bool declares(const QStringList &tags) const
    {
        const QJsonArray own = m_test[u"tags"].toArray();
        if (std::any_of(tags.begin(), tags.end(), [&](const QString &tag) { return own.contains(QJsonValue(tag)); }))
            return true;
        const QJsonValue check = m_test[u"helper_check"];
        if (!check.isObject())
            return check.toString() != u"agrees";
        const QJsonArray agrees = check[u"agrees"].toArray();
        return !agrees.contains(u"closing"_qs) && !agrees.contains(u"end_exclusive"_qs) && !agrees.contains(u"keep_opening"_qs);
    }

    Instant fromLocal(const QString &text, bool &whole) const
    {
        const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
        const QString time = text.mid(11);
        whole = whole && !time.contains(u'.');
        const qint64 local = QDate(1970, 1, 1).daysTo(date) * kDayS + sourceSeconds(time.section(u'.', 0, 0));
        const Instant found(Seconds(m_zone->toUtc(local, Edge::Start)));
        if (m_skipped == Skipped::AfterGap || skippedAt(*m_zone, local) == 0)
            return found;
        return found + Seconds(local + skippedAt(*m_zone, local) - m_zone->toLocal(m_zone->toUtc(local, Edge::Start)));
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
    Verdict compare(const T &ours, const T &theirs, const std::vector<Convention<T>> &others = {}) const
    {
        if (ours == theirs)
            return { Verdict::Agreed, {} };
        for (const Convention<T> &other : others) {
            if (other.value == theirs && declares(other.tags))
                return { Verdict::Other, other.name };
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
        if (!start)
            return { Verdict::NotSupported, u"no start"_qs };
        if (!m_whole || amount != std::floor(amount)) {
            // Ours knows whole seconds: the next whole second is the nearest it can say.
            const auto near = m_time.add(*start, qint64(std::ceil(amount)));
            if (near && expected && std::chrono::abs(*near - *expected) <= Seconds(1))
                return { Verdict::Other, u"parts of a second are cut; within one second"_qs };
            return differ(local(near), local(expected));
        }
        const auto ours = m_time.add(*start, qint64(amount));
        if (m_test.contains(u"expected_date"_qs)) {
            const QString theirs = m_test[u"expected_date"].toString();
            return local(ours).left(10) == theirs ? Verdict { Verdict::Agreed, {} } : differ(local(ours), theirs);
        }
        const QStringList landing { u"end_rolls_forward"_qs, u"lands_on_closing_instant"_qs };
        std::vector<Convention<std::optional<Instant>>> others;
        if (ours && amount > 0)
            others.push_back({ m_time.nextOpening(*ours), u"a deadline on closing moves to the next opening"_qs, landing });
        if (ours && amount < 0) {
            if (m_time.isWorking(*ours) && !m_time.isWorking(*ours - Seconds(1)))
                others.push_back({ m_time.previousClosing(*ours - Seconds(1)),
                    u"backwards, an opening moves to the previous closing"_qs, landing });
            others.push_back({ start, u"a negative amount is refused"_qs, { u"error_case"_qs } });
        }
        if (amount == 0) {
            others.push_back(
                { m_time.nextOpening(*start), u"zero moves to the next opening"_qs, { u"zero_moves_to_next_open"_qs } });
        }
        return compare(ours, expected, others);
    }

    Verdict addDays()
    {
        const auto start = time(u"start"_qs);
        const double amount = m_test[u"amount_days"].toDouble();
        const int days = int(amount);
        if (!start)
            return { Verdict::NotSupported, u"no start"_qs };
        if (amount != days)
            return { Verdict::NotSupported, u"parts of a day"_qs };
        const std::optional<Instant> ours = m_time.addDays(*start, days);
        // The gem first moves to the next (or previous) working day, then counts.
        std::optional<Instant> skipped = start;
        if (!m_time.isWorkingDay(dateOf(*start)))
            skipped = m_time.addDays(m_time.addDays(*start, days < 0 ? -1 : 1), days);
        const QString name = u"days from a non-working day are counted from the next working day"_qs;
        const QStringList tags { u"from_nonworking_day"_qs };
        if (m_test.contains(u"expected_date"_qs)) {
            const QString theirs = m_test[u"expected_date"].toString();
            if (local(ours).left(10) == theirs)
                return { Verdict::Agreed, {} };
            return local(skipped).left(10) == theirs && declares(tags) ? Verdict { Verdict::Other, name }
                                                                        : differ(local(ours), theirs);
        }
        return compare(ours, time(u"expected"_qs), { { skipped, name, tags } });
    }

    /// An operation that Firstline does not offer, made of those it does: right under the peer's rule, or not ours.
    Verdict peersOwn(std::optional<Instant> made, const QString &rule)
    {
        const auto expected = time(u"expected"_qs);
        if (made == expected)
            return { Verdict::Other, rule };
        return { Verdict::NotSupported, rule % u": ours "_qs % local(made) % u", expected "_qs % local(expected) };
    }

    /// Half-open working intervals of a local date.
    std::vector<WorkingTime::Interval> intervalsOf(QDate date) const
    {
        const qint64 midnight = QDate(1970, 1, 1).daysTo(date) * kDayS;
        return m_time.intervalsBetween(Instant(Seconds(m_zone->toUtc(midnight, Edge::Start))),
            Instant(Seconds(m_zone->toUtc(midnight + kDayS, Edge::End))));
    }

    Verdict addDaysToClosing()
    {
        const Instant start = time(u"start"_qs).value_or(Instant());
        const auto day = intervalsOf(dateOf(m_time.addDays(start, m_test[u"amount_days"].toInt())));
        return peersOwn(day.empty() ? std::nullopt : std::optional(day.back().second),
            u"N working days to the closing of the last (GLPI option)"_qs);
    }

    /// GLPI's days: clock seconds of the dates that work.
    Verdict dayMode()
    {
        const Instant from = time(u"start"_qs).value_or(Instant());
        const Instant to = time(u"end"_qs).value_or(Instant());
        Calendar days = m_calendar;
        for (WeekDay &day : days.week)
            day.intervals = { { 0, int(kDayS) } };
        const qint64 made = WorkingTime(days).secondsBetween(from, to);
        const qint64 expected = qint64(m_test[u"expected_seconds"].toDouble());
        const QString rule = u"clock seconds of working dates (GLPI days)"_qs;
        if (made == expected)
            return { Verdict::Other, rule };
        return { Verdict::NotSupported,
            rule % u": ours "_qs % QString::number(made) % u", expected "_qs % QString::number(expected) };
    }

    /// Odoo's days: every date that is touched counts, the first one too; the result is its closing, or its opening.
    Verdict planDays()
    {
        const Instant start = time(u"start"_qs).value_or(Instant());
        const int days = m_test[u"amount_days"].toInt();
        std::optional<Instant> made = days == 0 ? std::optional(start) : std::nullopt;
        int left = std::abs(days);
        QDate date = dateOf(start);
        for (int tried = 0; tried < 1000 && left > 0; ++tried, date = date.addDays(days < 0 ? -1 : 1)) {
            std::optional<Instant> edge;
            for (const auto &[from, to] : intervalsOf(date)) {
                if (days > 0 && to > start)
                    edge = to;
                if (days < 0 && from < start && !edge)
                    edge = from;
            }
            if (edge && --left == 0)
                made = edge;
        }
        return peersOwn(made, u"every touched day counts (Odoo)"_qs);
    }

    qint64 seconds()
    {
        return m_time.secondsBetween(time(u"start"_qs).value_or(Instant()), time(u"end"_qs).value_or(Instant()));
    }

    Verdict between()
    {
        const qint64 ours = seconds();
        const double exact = m_test[u"expected_seconds"].toDouble();
        const qint64 theirs = qint64(exact);
        if (!m_whole || exact != std::floor(exact)) {
            if (std::abs(double(ours) - exact) <= 1)
                return { Verdict::Other, u"parts of a second are cut; within one second"_qs };
            return differ(QString::number(ours), QString::number(exact));
        }
        std::vector<Convention<qint64>> others;
        if (ours < 0) {
            others.push_back({ 0, u"a reversed interval is 0"_qs, { u"zero_if_reversed"_qs } });
            others.push_back({ -ours, u"a reversed interval is positive"_qs, { u"absolute_if_reversed"_qs } });
        }
        if (ours == 0)
            others.push_back({ 1, u"no working time counts as 1 second"_qs, { u"minimum_one_second"_qs } });
        return compare(ours, theirs, others);
    }

    Verdict unitsBetween()
    {
        const qint64 ours = seconds() / std::max<qint64>(1, qint64(m_test[u"unit_seconds"].toDouble()));
        std::vector<Convention<qint64>> others;
        if (ours < 0) {
            others.push_back({ 0, u"a reversed interval is 0"_qs, { u"zero_if_reversed"_qs } });
            others.push_back({ -ours, u"a reversed interval is positive"_qs, { u"absolute_if_reversed"_qs } });
        }
        return compare(ours, qint64(m_test[u"expected_units"].toDouble()), others);
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
        return compare(int(ours), int(m_test[u"expected"].toBool()), { { int(inclusive), u"the closing instant is working"_qs, { u"end_inclusive"_qs } } });
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
        std::vector<Convention<std::optional<Instant>>> others;
        if (m_time.previousClosing(start) == start)
            others.push_back({ start, u"the closing instant is working"_qs, { u"end_inclusive"_qs } });
        return compare(m_time.nextOpening(start), time(u"expected"_qs), others);
    }

    Verdict previousWorking()
    {
        const Instant start = time(u"start"_qs).value_or(Instant());
        const auto ours = m_time.previousClosing(start);
        // At the very opening ours stays; others fall back to the closing before.
        const auto before = m_time.previousClosing(start - Seconds(1));
        const bool opening = m_time.isWorking(start) && !m_time.isWorking(start - Seconds(1));
        std::vector<Convention<std::optional<Instant>>> others;
        if (opening)
            others.push_back({ before, u"an opening instant rolls back to the previous closing"_qs,
                { u"opening_instant_rolls_back"_qs } });
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
    Skipped m_skipped;
    Calendar m_given;
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
        known.insert(name, test::sourceCalendar(calendars[name].toObject()));
    std::map<QString, Tally> bySource;
    std::map<QString, QStringList> others; ///< Case ids by convention.
    std::map<QString, QStringList> notSupported;
    Tally all;
    for (const QJsonValue value : cases) {
        const QJsonObject test = value.toObject();
        const Verdict verdict = Judge(test, known.value(test[u"calendar"].toString())).verdict();
        const QString id = test[u"id"].toString();
        Tally &source = bySource[test[u"source"][u"key"].toString()];
        switch (verdict.kind) {
        case Verdict::Agreed: ++source.agreed; ++all.agreed; break;
        case Verdict::Other: ++source.other; ++all.other; others[verdict.what] << id; break;
        case Verdict::NotSupported: ++source.notSupported; ++all.notSupported; notSupported[verdict.what] << id; break;
        case Verdict::Disagreed:
            ++source.disagreed;
            ++all.disagreed;
            qWarning("%s: %s: %s", qPrintable(id), qPrintable(test[u"op"].toString()), qPrintable(verdict.what));
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
    for (const auto &[name, ids] : others)
        qInfo("other convention, %d: %s: %s", int(ids.size()), qPrintable(name), qPrintable(ids.join(u' ')));
    for (const auto &[name, ids] : notSupported)
        qInfo("not supported, %d: %s: %s", int(ids.size()), qPrintable(name), qPrintable(ids.join(u' ')));
    QCOMPARE(all.agreed + all.other + all.disagreed + all.notSupported, int(cases.size()));
    QCOMPARE(all.disagreed, 0);
}

FIRSTLINE_TEST_MAIN(tst_SlaOracle)
#include "tst_sla_oracle.moc"
