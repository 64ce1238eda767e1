#include "core/server/demo/demowriter.h"

namespace firstline::server {

namespace {

constexpr size_t kBatch = 500;

} // namespace

Uuid demoId(const char *what, const QString &key)
{
    const QByteArray space = QByteArrayLiteral("demo:") + what;
    return Uuid::named(space, key);
}

GroupId demoGroup(const QString &key)
{
    return key == u"line1" ? standardGroup() : GroupId(demoId("group", key));
}

CalendarId demoCalendar(const QString &key)
{
    return key == u"office" ? standardCalendar() : CalendarId(demoId("calendar", key));
}

PolicyId demoPolicy(const QString &key)
{
    return key == u"standard" ? standardPolicy() : PolicyId(demoId("policy", key));
}

DemoWriter::DemoWriter(ServerCore &core, Instant now)
    : m_core(core)
    , m_now(now)
{
}

void DemoWriter::add(CommandBody body, AgentId actor, Instant at)
{
    const CommandId id(demoId("command", QString::number(++m_count)));
    m_commands.push_back({ std::move(body), actor, at, at, id });
}

void DemoWriter::sortByTime()
{
    std::stable_sort(m_commands.begin(), m_commands.end(),
        [](const TrustedCommand &a, const TrustedCommand &b) { return a.occurredAt < b.occurredAt; });
}

Result<void> DemoWriter::flush()
{
    for (size_t from = 0; from < m_commands.size(); from += kBatch) {
        const size_t to = std::min(from + kBatch, m_commands.size());
        const std::vector<TrustedCommand> batch(m_commands.begin() + std::ptrdiff_t(from),
            m_commands.begin() + std::ptrdiff_t(to));
        const auto results = m_core.applyTrusted(batch);
        if (!results)
            return fail(results.error());
        for (size_t i = 0; i < results->size() && i < batch.size(); ++i) {
            const CommandResult &result = results->at(i);
            const bool good = result.status == ResultStatus::Applied || result.status == ResultStatus::Merged
                || result.status == ResultStatus::Noop;
            if (!good) {
                return fail(ErrorCode::BadInput, u"the sample desk: "_qs % commandName(batch[i].body) % u" was refused: "
                        % result.code % u' ' % result.detail);
            }
        }
    }
    m_commands.clear();
    return {};
}

} // namespace firstline::server
