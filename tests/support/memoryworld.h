#pragma once

#include "core/rules/apply.h"

#include <QtCore/QHash>

/// A desk in memory for tests of rules: three groups, the standard statuses, one calendar and policy, a few people.
/// Applies commands as the server does, without a database.
class MemoryWorld : public firstline::rules::World
{
public:
    MemoryWorld();

    std::optional<firstline::Aggregate> aggregate(const firstline::AggregateRef &ref) override;
    std::optional<firstline::TicketId> ticketByExternalRef(const QString &ref) override;
    std::optional<firstline::CompanyId> companyOfSite(firstline::SiteId site) override;
    const firstline::ConfigSnapshot &config() override { return m_config; }

    firstline::ConfigSnapshot &mutableConfig() { return m_config; }

    /// Applies a command of `actor` at `at` and keeps its changes.
    firstline::rules::Outcome give(const firstline::CommandBody &body, firstline::AgentId actor, firstline::Instant at,
        qint64 ageMs = 0, firstline::rules::ApplyMode mode = firstline::rules::ApplyMode::Decide);

    /// The id of the command that was given last.
    firstline::CommandId lastCommand() const;

    firstline::StatusId status(firstline::StatusCategory category) const;
    firstline::TicketId newTicket(firstline::Instant at, firstline::Channel channel = firstline::Channel::Mail);

    const firstline::AgentId anna { firstline::Uuid::named("agent", QStringLiteral("anna")) };
    const firstline::AgentId boris { firstline::Uuid::named("agent", QStringLiteral("boris")) };
    const firstline::AgentId ivan { firstline::Uuid::named("agent", QStringLiteral("ivan")) };
    const firstline::AgentId olga { firstline::Uuid::named("agent", QStringLiteral("olga")) };
    const firstline::AgentId maria { firstline::Uuid::named("agent", QStringLiteral("maria")) };
    const firstline::AgentId admin { firstline::Uuid::named("agent", QStringLiteral("admin")) };
    const firstline::GroupId line1 { firstline::Uuid::named("group", QStringLiteral("1")) };
    const firstline::GroupId line2 { firstline::Uuid::named("group", QStringLiteral("2")) };
    const firstline::GroupId security { firstline::Uuid::named("group", QStringLiteral("s")) };
    const firstline::CategoryId category { firstline::Uuid::named("category", QStringLiteral("printers")) };

private:
    firstline::ConfigSnapshot m_config;
    QHash<firstline::AggregateRef, firstline::Aggregate> m_aggregates;
    quint32 m_count = 0;
};

/// Moscow time on a day of November 2026 as an Instant: `at(20, 10, 30)` is Friday the 20th, 10:30.
firstline::Instant at(int day, int hour, int minute = 0);
