#include "core/content/gzip.h"
#include "core/rules/slaexplain.h"
#include "core/server/import/casebuilder.h"
#include "tests/integration/tst_import_kit.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimeZone>

#include <map>

using namespace firstline;
using namespace firstline::server;

namespace {

const QString kLog = u"/event_logs/bpi2013_incidents.csv.gz"_qs;
const Instant kNow = *fromIso(u"2012-06-15T12:00:00Z"_qs); ///< After the last row.

/// What became of a clock, in the sums that are compared.
struct Sums {
    qint64 elapsedS = 0;
    qint64 stoodS = 0;
    int met = 0;
    int breached = 0;

    friend bool operator==(const Sums &, const Sums &) = default;
};

struct Shape {
    const char *name;
    const char *zone; ///< Empty week days at the weekend and 8 to 18, unless `always`.
    bool always;
    int targetMin;
};

const Shape kShapes[] = { { "Mon-Fri 08-18", "Europe/Stockholm", false, 40 * 60 }, { "24/7", "UTC", true, 5 * 24 * 60 } };

// ---- A calculation of its own: the file read again, plain intervals, QTimeZone by date -----------------------------

struct PlainRow {
    qint64 atS = 0;
    QString status;
    QString sub;
};

using PlainCases = std::map<QString, std::vector<PlainRow>>;

/// The log as it is printed: no quotes, one line an event, times with an offset.
PlainCases readPlain(const QString &file)
{
    PlainCases cases;
    const auto device = content::openMaybeGzip(file);
    if (!device)
        return cases;
    const QList<QByteArray> lines = (*device)->readAll().split('\n');
    const QList<QByteArray> header = lines.first().trimmed().split(',');
    const auto id = header.indexOf("case:concept:name");
    const auto status = header.indexOf("concept:name");
    const auto sub = header.indexOf("lifecycle:transition");
    const auto time = header.indexOf("time:timestamp");
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines.at(i).trimmed().split(',');
        if (cells.size() != header.size())
            continue;
        const QDateTime at = QDateTime::fromString(QString::fromUtf8(cells.at(time)), Qt::ISODate);
        cases[QString::fromUtf8(cells.at(id))].push_back(
            { at.toSecsSinceEpoch(), QString::fromUtf8(cells.at(status)), QString::fromUtf8(cells.at(sub)) });
    }
    for (auto &[name, rows] : cases) {
        std::stable_sort(rows.begin(), rows.end(), [](const PlainRow &a, const PlainRow &b) { return a.atS < b.atS; });
    }
    return cases;
}

enum class PlainState { Work, Wait, Done, Void };

PlainState stateOf(const PlainRow &row)
{
    if (row.sub.startsWith(u"Wait"))
        return PlainState::Wait;
    if (row.sub == u"Cancelled")
        return PlainState::Void;
    if (row.sub == u"Closed" || row.status == u"Completed")
        return row.sub == u"Awaiting Assignment" ? PlainState::Work : PlainState::Done;
    return PlainState::Work;
}

/// Working seconds by plain interval arithmetic.
class PlainHours
{
public:
    explicit PlainHours(const Shape &shape)
        : m_always(shape.always)
    {
        const QTimeZone zone(shape.zone);
        for (QDate date = kFirst; date < QDate(2012, 7, 1); date = date.addDays(1)) {
            const bool works = date.dayOfWeek() <= 5;
            const qint64 open = QDateTime(date, QTime(8, 0), zone).toSecsSinceEpoch();
            const qint64 close = QDateTime(date, QTime(18, 0), zone).toSecsSinceEpoch();
            m_days.push_back({ open, works ? close : open });
        }
    }

    qint64 between(qint64 a, qint64 b) const
    {
        if (m_always || b <= a)
            return std::max<qint64>(0, b - a);
        qint64 sum = 0;
        const QDate last = QDateTime::fromSecsSinceEpoch(b, Qt::UTC).date().addDays(1);
        for (QDate date = QDateTime::fromSecsSinceEpoch(a, Qt::UTC).date().addDays(-1); date <= last; date = date.addDays(1)) {
            const auto &[open, close] = m_days.at(size_t(kFirst.daysTo(date)));
            sum += std::max<qint64>(0, std::min(b, close) - std::max(a, open));
        }
        return sum;
    }

private:
    static constexpr int kStartYear = 2009;
    inline static const QDate kFirst { kStartYear, 1, 1 };

    bool m_always;
    std::vector<std::pair<qint64, qint64>> m_days;
};

/// The resolution clock of one case under *resume*: what was done and undone is not counted. Shape: nothing for a void one.
std::optional<Sums> plainSums(const std::vector<PlainRow> &rows, const PlainHours &hours, qint64 targetS)
{
    if (stateOf(rows.back()) == PlainState::Void)
        return std::nullopt;
    Sums sums;
    const qint64 nowS = toMs(kNow) / 1000;
    bool late = false;
    for (size_t i = 0; i < rows.size(); ++i) {
        const qint64 end = i + 1 < rows.size() ? rows[i + 1].atS : nowS;
        const PlainState state = stateOf(rows[i]);
        const qint64 length = hours.between(rows[i].atS, end);
        // Done in the very second of the deadline is in time, later is not: also in the night after it.
        const bool open = i + 1 == rows.size();
        if (state == PlainState::Work)
            late = late || sums.elapsedS + (open ? length : hours.between(rows[i].atS, end - 1)) >= targetS;
        sums.elapsedS += state == PlainState::Work ? length : 0;
        sums.stoodS += state == PlainState::Wait ? length : 0;
    }
    sums.met = stateOf(rows.back()) == PlainState::Done ? 1 : 0;
    sums.breached = late ? 1 : 0;
    return sums;
}

// ---- Firstline's own ------------------------------------------------------------------------------------------------

Calendar calendarOf(const Shape &shape)
{
    Calendar calendar;
    calendar.id = CalendarId(Uuid::named("replay", QString::fromLatin1(shape.name)));
    calendar.name = QString::fromLatin1(shape.name);
    calendar.timeZone = QString::fromLatin1(shape.zone);
    for (int day = 1; day <= 7; ++day) {
        const bool works = shape.always || day <= 5;
        const DayInterval hours = shape.always ? DayInterval { 0, 86400 } : DayInterval { 8 * 3600, 18 * 3600 };
        calendar.week.push_back({ day, works ? std::vector<DayInterval> { hours } : std::vector<DayInterval>() });
    }
    return calendar;
}

/// Every waiting status is a pause.
Policy policyOf(const Shape &shape, const Calendar &calendar, const ConfigSnapshot &config)
{
    Policy policy;
    policy.id = PolicyId(Uuid::named("replay policy", QString::fromLatin1(shape.name)));
    policy.calendar = calendar.id;
    policy.reopen = ReopenRule::Resume;
    for (const Status &status : config.statuses()) {
        if (isWaiting(status.category))
            policy.pausesResolution.push_back(status.id);
    }
    for (int priority = 1; priority <= 4; ++priority)
        policy.targets.push_back({ priority, 0, 0, shape.targetMin, 0 });
    return policy;
}

/// The log as the import reads and builds it, without the database.
struct Imported {
    ConfigSnapshot config;
    std::vector<rules::TicketView> views;
    QString problem;
};

rules::TicketView viewOf(const ImportHistory &history)
{
    rules::TicketView view;
    view.ticket = fromValues<Ticket>(history.header);
    for (const ImportedRecord &child : history.children) {
        if (child.kind == int(EntityKind::Event))
            view.events.push_back(fromValues<Event>(child.values));
        else if (child.kind == int(EntityKind::Message))
            view.messages.push_back(fromValues<Message>(child.values));
    }
    return view;
}

Imported importLog(test::TestDesk &desk, const QString &file)
{
    Imported made;
    ImportOptions options;
    options.file = file;
    options.now = kNow;
    ImportReport report;
    const auto log = readEventLog(options, u"UTC"_qs, report);
    if (!log) {
        made.problem = log.error().detail;
        return made;
    }
    NamedThings names(desk.core(), log->mapping);
    if (const auto ok = names.collect(*log); !ok) {
        made.problem = ok.error().detail;
        return made;
    }
    made.config = *desk.core().config();
    for (const SaveRecord &save : names.missing()) {
        Record record;
        record.kind = static_cast<EntityKind>(save.kind);
        record.id = save.record;
        record.values = save.values;
        record.values.set(1, Value(save.record.bytes()));
        made.config.put(record);
    }
    const CaseBuilder builder(made.config, log->mapping, names);
    for (const LogCase &item : log->cases) {
        const auto history = builder.build(item);
        if (!history) {
            made.problem = history.error().detail;
            return made;
        }
        made.views.push_back(viewOf(*history));
    }
    return made;
}

} // namespace

/// A year of a real service desk: 7,554 incidents of Volvo IT, their clocks against plain interval arithmetic.
class TestSlaReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clocks_whenEveryWaitIsAPause_thenSumsAreThoseOfPlainArithmetic_data();
    void clocks_whenEveryWaitIsAPause_thenSumsAreThoseOfPlainArithmetic();

private:
    std::unique_ptr<test::TestDesk> m_desk;
    Imported m_log;
    PlainCases m_plain;
};

void TestSlaReplay::initTestCase()
{
    FIRSTLINE_NEED_DATA(data);
    if (!QFile::exists(data % kLog))
        QSKIP("No event_logs/bpi2013_incidents.csv.gz under FIRSTLINE_DATA");
    QElapsedTimer timer;
    timer.start();
    m_desk = std::make_unique<test::TestDesk>();
    m_log = importLog(*m_desk, data % kLog);
    QVERIFY2(m_log.problem.isEmpty(), qPrintable(m_log.problem));
    qInfo("%zu incidents read and built in %.1f s", m_log.views.size(), double(timer.restart()) / 1000);
    m_plain = readPlain(data % kLog);
    qInfo("read a second time in %.1f s", double(timer.elapsed()) / 1000);
    QCOMPARE(m_log.views.size(), m_plain.size());
}

void TestSlaReplay::clocks_whenEveryWaitIsAPause_thenSumsAreThoseOfPlainArithmetic_data()
{
    QTest::addColumn<int>("shape");
    for (int i = 0; i < int(std::size(kShapes)); ++i)
        QTest::newRow(kShapes[i].name) << i;
}

void TestSlaReplay::clocks_whenEveryWaitIsAPause_thenSumsAreThoseOfPlainArithmetic()
{
    QFETCH(int, shape);
    const Shape &form = kShapes[shape];
    ConfigSnapshot config = m_log.config;
    const Calendar calendar = calendarOf(form);
    const Policy policy = policyOf(form, calendar, config);
    config.put(toRecord(calendar));
    config.put(toRecord(policy));
    const PlainHours hours(form);
    Sums ours;
    Sums plain;
    int clocks = 0;
    int differences = 0;
    QElapsedTimer timer;
    qint64 spentNs = 0;
    for (rules::TicketView &view : m_log.views) {
        rules::stampPolicy(view.ticket, { policy.id, 1, calendar.id, 1, {} });
        timer.start();
        rules::refreshClocks(view, config, kNow);
        spentNs += timer.nsecsElapsed();
        const auto expected = plainSums(m_plain.at(view.ticket.externalRef), hours, qint64(form.targetMin) * 60);
        const rules::Explanation told = rules::explainClock(view, config, ClockKind::Resolution, kNow);
        QCOMPARE(told.exists, expected.has_value());
        QCOMPARE(view.ticket.clocks.size(), expected ? size_t(1) : size_t(0));
        if (!expected)
            continue;
        const ClockState &state = view.ticket.clocks.front();
        // While a clock runs its state is fixed as of its last change; the explanation's sum goes up to now.
        const Sums mine { told.sumS, told.stoodS, state.phase == ClockPhase::Met ? 1 : 0, state.breachedAt ? 1 : 0 };
        if (!(mine == *expected) && ++differences <= 5) {
            qWarning("%s: ours %lld %lld %d %d, plain %lld %lld %d %d", qPrintable(view.ticket.externalRef), mine.elapsedS,
                mine.stoodS, mine.met, mine.breached, expected->elapsedS, expected->stoodS, expected->met, expected->breached);
        }
        ++clocks;
        ours = { ours.elapsedS + mine.elapsedS, ours.stoodS + mine.stoodS, ours.met + mine.met, ours.breached + mine.breached };
        plain = { plain.elapsedS + expected->elapsedS, plain.stoodS + expected->stoodS, plain.met + expected->met,
            plain.breached + expected->breached };
    }
    qInfo("%s, target %d h: %d clocks, %lld h elapsed, %lld h paused, %d met, %d breached; %.0f us a ticket", form.name,
        form.targetMin / 60, clocks, ours.elapsedS / 3600, ours.stoodS / 3600, ours.met, ours.breached,
        double(spentNs) / 1e3 / double(m_log.views.size()));
    QCOMPARE(differences, 0);
    QCOMPARE(ours.elapsedS, plain.elapsedS);
    QCOMPARE(ours.stoodS, plain.stoodS);
    QCOMPARE(ours.met, plain.met);
    QCOMPARE(ours.breached, plain.breached);
}

FIRSTLINE_TEST_MAIN(TestSlaReplay)
#include "tst_sla_replay.moc"
