#include "core/server/import/logreader.h"

#include "core/content/csv.h"
#include "core/content/gzip.h"

namespace firstline::server {

namespace {

/// Longer words are no words but a damaged file.
constexpr qsizetype kMaxWord = 400;

/// Turns rows into cases. One object per file.
class Collector
{
public:
    Collector(LogMapping mapping, LogTime time, ImportReport &report)
        : m_time(std::move(time))
        , m_report(report)
    {
        m_log.mapping = std::move(mapping);
    }

    void add(const content::CsvRow &row)
    {
        if (!row.isGood())
            return refuse(row.line, row.reason);
        const QString id = cell(row, LogField::Case);
        if (id.isEmpty())
            return refuse(row.line, u"the case id is missing"_qs);
        const QString activity = cell(row, LogField::Activity);
        if (activity.isEmpty())
            return refuse(row.line, u"the activity is missing"_qs);
        const QString time = cell(row, LogField::Time);
        const auto at = m_time.read(time);
        if (!at)
            return refuse(row.line, u"the time cannot be read: "_qs % time.left(60));
        if (row.fields.size() > 0 && longest(row.fields) > kMaxWord)
            return refuse(row.line, u"a field is longer than %1 characters"_qs.arg(kMaxWord));
        caseOf(id).rows.push_back(read(row, *at, activity));
        ++m_log.rows;
        ++m_report.accepted;
    }

    EventLog finish()
    {
        for (LogCase &item : m_log.cases) {
            std::stable_sort(item.rows.begin(), item.rows.end(),
                [](const LogRow &a, const LogRow &b) { return a.at < b.at; });
        }
        std::stable_sort(m_log.cases.begin(), m_log.cases.end(),
            [](const LogCase &a, const LogCase &b) { return a.rows.front().at < b.rows.front().at; });
        return std::move(m_log);
    }

private:
    void refuse(qint64 line, const QString &reason)
    {
        ++m_report.refused;
        addProblem(m_report, u"line %1: "_qs.arg(line) % reason);
    }

    static qsizetype longest(const QStringList &fields)
    {
        qsizetype most = 0;
        for (const QString &field : fields)
            most = std::max(most, field.size());
        return most;
    }

    QString cell(const content::CsvRow &row, LogField field)
    {
        const int at = m_log.mapping.columns.value(field, -1);
        if (at < 0 || at >= row.fields.size())
            return {};
        const QString text = row.fields.at(at).simplified();
        if (field != LogField::Case && m_log.mapping.emptyWords.contains(text))
            return {};
        // The same few words come again and again: one copy of each is enough.
        return *m_words.insert(text);
    }

    LogRow read(const content::CsvRow &row, Instant at, const QString &activity)
    {
        LogRow made;
        made.line = row.line;
        made.at = at;
        made.words = { activity, cell(row, LogField::SubStatus) };
        made.agent = cell(row, LogField::Agent);
        made.group = cell(row, LogField::Group);
        made.company = cell(row, LogField::Company);
        made.country = cell(row, LogField::Country);
        made.product = cell(row, LogField::Product);
        made.subject = cell(row, LogField::Subject);
        made.impact = m_log.mapping.impactOf(cell(row, LogField::Impact));
        made.urgency = m_log.mapping.urgencyOf(cell(row, LogField::Urgency));
        return made;
    }

    LogCase &caseOf(const QString &id)
    {
        const auto known = m_index.constFind(id);
        if (known != m_index.constEnd())
            return m_log.cases[*known];
        m_index.insert(id, m_log.cases.size());
        m_log.cases.push_back({ id, {} });
        return m_log.cases.back();
    }

    EventLog m_log;
    LogTime m_time;
    ImportReport &m_report;
    QHash<QString, size_t> m_index;
    QSet<QString> m_words;
};

Result<LogTime> makeTime(const ImportOptions &options, const LogMapping &mapping, const QString &deskZone)
{
    const bool forced = !options.timeZone.isEmpty();
    QString name = forced ? options.timeZone : mapping.timeZone;
    if (name.isEmpty())
        name = deskZone.isEmpty() ? u"UTC"_qs : deskZone;
    const QTimeZone zone(name.toLatin1());
    if (!zone.isValid())
        return fail(ErrorCode::BadInput, u"no such time zone: "_qs % name);
    return LogTime(zone, forced ? LogTime::Offsets::Ignore : LogTime::Offsets::Honour, mapping.timeFormats);
}

} // namespace

Result<EventLog> readEventLog(const ImportOptions &options, const QString &deskZone, ImportReport &report)
{
    const auto delimiter = mappedDelimiter(options);
    if (!delimiter)
        return fail(delimiter.error());
    const auto device = content::openMaybeGzip(options.file);
    if (!device)
        return fail(device.error());
    content::CsvOptions form;
    form.delimiter = *delimiter;
    content::CsvReader reader(device->get(), form);
    const auto header = reader.next();
    if (!header || !header->isGood()) {
        if (reader.failure())
            return fail(*reader.failure());
        return fail(ErrorCode::BadInput, u"the file has no header row"_qs);
    }
    auto mapping = makeMapping(header->fields, options);
    if (!mapping)
        return fail(mapping.error());
    auto time = makeTime(options, *mapping, deskZone);
    if (!time)
        return fail(time.error());
    Collector collector(*std::move(mapping), *std::move(time), report);
    while (const auto row = reader.next())
        collector.add(*row);
    if (reader.failure()) {
        ++report.refused;
        addProblem(report, u"the file ends early: "_qs % reader.failure()->detail);
    }
    return collector.finish();
}

} // namespace firstline::server
