#pragma once

#include "core/server/import/namedthings.h"

namespace firstline::server {

/// Makes the history of one case: dated events of states, groups, owners and impacts, and the header as it ended.
/// Every row leaves at least one event with the words of the log as its reason.
class CaseBuilder
{
public:
    /// `names` knows everything the cases name; all must outlive the builder.
    CaseBuilder(const ConfigSnapshot &config, const LogMapping &mapping, const NamedThings &names);

    /// Errors: Unsupported (the desk lacks a status or a group that is needed).
    [[nodiscard]] Result<ImportHistory> build(const LogCase &item) const;

    /// The id of a case's ticket: the same at every import.
    static TicketId ticketId(const QString &externalRef);

private:
    class Run;
    const ConfigSnapshot &m_config;
    const LogMapping &m_mapping;
    const NamedThings &m_names;
};

} // namespace firstline::server
