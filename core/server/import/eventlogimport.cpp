#include "core/server/import/casebuilder.h"

namespace firstline::server {

namespace {

/// Commands of one durable transaction.
constexpr size_t kTicketBatch = 500;

/// Writes a log into a desk.
class LogImport
{
public:
    LogImport(ServerCore &core, const ImportOptions &options, const EventLog &log, ImportReport &report)
        : m_core(core)
        , m_options(options)
        , m_log(log)
        , m_report(report)
        , m_names(core, log.mapping)
    {
    }

    Result<void> run()
    {
        auto fresh = unknownCases();
        if (!fresh)
            return fail(fresh.error());
        if (auto ok = m_names.collect(m_log); !ok)
            return ok;
        if (!m_options.dryRun) {
            if (auto ok = writeNames(); !ok)
                return ok;
        }
        return writeCases(*fresh);
    }

private:
    /// Cases whose ticket the desk does not have.
    Result<std::vector<const LogCase *>> unknownCases()
    {
        store::RecordStore records(m_core.database());
        std::vector<const LogCase *> fresh;
        for (const LogCase &item : m_log.cases) {
            const QString ref = m_log.mapping.prefix + item.id;
            const auto known = records.ticketByExternalRef(ref);
            if (!known)
                return fail(known.error());
            if (!*known)
                fresh.push_back(&item);
            else if (**known != CaseBuilder::ticketId(ref).uuid())
                addProblem(m_report, u"case "_qs % item.id % u": another ticket has this id; set a prefix"_qs);
        }
        return fresh;
    }

    Result<void> writeNames()
    {
        std::vector<TrustedCommand> batch;
        for (const SaveRecord &save : m_names.missing()) {
            batch.push_back({ save, AgentId(), m_options.now, m_options.now, CommandId() });
            if (batch.size() < kTicketBatch)
                continue;
            if (auto ok = flush(batch); !ok)
                return ok;
        }
        return flush(batch);
    }

    Result<void> writeCases(const std::vector<const LogCase *> &cases)
    {
        const ConfigPtr config = m_core.config();
        const CaseBuilder builder(*config, m_log.mapping, m_names);
        std::vector<TrustedCommand> batch;
        qint64 done = 0;
        for (const LogCase *item : cases) {
            auto history = builder.build(*item);
            if (!history)
                return fail(history.error());
            const Instant at = item->rows.front().at;
            ++done;
            if (m_options.dryRun) {
                ++m_report.made;
                continue;
            }
            batch.push_back({ *std::move(history), AgentId(), at, std::max(at, m_options.now), CommandId() });
            if (batch.size() < kTicketBatch)
                continue;
            if (auto ok = flush(batch); !ok)
                return ok;
            if (m_options.progress)
                m_options.progress(done, qint64(cases.size()));
        }
        if (auto ok = flush(batch); !ok)
            return ok;
        if (m_options.progress)
            m_options.progress(done, qint64(cases.size()));
        return {};
    }

    /// Writes a batch and counts tickets that were made; refusals become problems.
    Result<void> flush(std::vector<TrustedCommand> &batch)
    {
        if (batch.empty())
            return {};
        const auto results = m_core.applyTrusted(batch);
        if (!results)
            return fail(results.error());
        for (size_t i = 0; i < results->size() && i < batch.size(); ++i) {
            const CommandResult &result = results->at(i);
            const auto *history = std::get_if<ImportHistory>(&batch[i].body);
            if (result.status == ResultStatus::Rejected || result.status == ResultStatus::Parked)
                addProblem(m_report, u"the desk refused "_qs % nameOf(batch[i]) % u": "_qs % result.code % u' ' % result.detail);
            else if (history && result.status == ResultStatus::Applied)
                ++m_report.made;
        }
        batch.clear();
        return {};
    }

    static QString nameOf(const TrustedCommand &command)
    {
        if (const auto *history = std::get_if<ImportHistory>(&command.body))
            return history->header.at(keyOf(&Ticket::externalRef)).toText();
        const auto *save = std::get_if<SaveRecord>(&command.body);
        return save ? entityInfo(static_cast<EntityKind>(save->kind)).name : QString();
    }

    ServerCore &m_core;
    const ImportOptions &m_options;
    const EventLog &m_log;
    ImportReport &m_report;
    NamedThings m_names;
};

} // namespace

void addProblem(ImportReport &report, const QString &sentence)
{
    if (report.problems.size() < kMaxProblems)
        report.problems.append(sentence);
    else if (report.problems.size() == kMaxProblems)
        report.problems.append(u"there are more problems than are listed"_qs);
}

Result<ImportReport> importEventLog(ServerCore &core, const ImportOptions &options)
{
    ImportReport report;
    const auto log = readEventLog(options, core.config()->settings().timeZone, report);
    if (!log)
        return fail(log.error());
    if (auto ok = LogImport(core, options, *log, report).run(); !ok)
        return fail(ok.error());
    return report;
}

} // namespace firstline::server
