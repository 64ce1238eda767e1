#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"
#include "core/domain/outcome.h"

namespace firstline::rules {

/// What a command may read. The server answers from its transaction, the workstation from its cache; both synchronously.
class World
{
public:
    virtual ~World() = default;

    /// The aggregate as it stands inside the running transaction. Shape: nothing when there is none.
    virtual std::optional<Aggregate> aggregate(const AggregateRef &ref) = 0;

    /// The ticket that was imported with this case id, so that a second import changes nothing.
    virtual std::optional<TicketId> ticketByExternalRef(const QString &ref) = 0;

    /// The company a site or contract belongs to.
    virtual std::optional<CompanyId> companyOfSite(SiteId site) = 0;

    virtual const ConfigSnapshot &config() = 0;
};

/// Decide: the server, conflicts are found and parked. Project: the workstation shows what it expects, so what was
/// typed is applied over whatever stands.
enum class ApplyMode { Decide, Project };

/// Who, when and where from. `now` is the server's receipt (or the workstation's estimate of it while projecting).
struct ApplyContext {
    AgentId actor;
    DeviceId device;
    Instant now;
    Instant occurredAt; ///< When the person did it: now - age, never after now.
    qint64 ageMs = 0; ///< Since it was written.
    ApplyMode mode = ApplyMode::Decide;
};

/// What a command does to one aggregate.
struct AggregateChange {
    AggregateRef ref;
    bool created = false;
    ValueMap header; ///< Difference: changed keys, null empties.
    std::vector<Record> children; ///< Added or replaced, each one whole. ev_no of new ones is given by the server.
    std::optional<Instant> advanceAt; ///< Of a ticket, deciding: when time brings something next (see nextAdvanceAt).
};

/// The result of a command and its changes. Shape: no changes unless the status is Applied or Merged.
struct Outcome {
    ResultStatus status = ResultStatus::Applied;
    QString code;
    QString detail;
    qint64 number = 0;
    std::optional<ConflictInfo> conflict;
    std::vector<AggregateChange> changes;
};

/// The one way in which anything changes: pure, the same on both sides. Everything a command makes has ids that follow
/// from the command's id, so that both sides make the same. Authorisation is asked before (rules/permissions.h).
Outcome apply(const Command &command, World &world, const ApplyContext &context);

/// Writes a change over an aggregate (which may be empty when `change.created`): new children get the next ev_no when
/// `numbered`, header keys are replaced.
enum class EvNumbers { Give, Leave };
void applyChange(Aggregate &aggregate, const AggregateChange &change, EvNumbers numbers);

} // namespace firstline::rules
