#include "core/rules/audience.h"

#include "core/base/mutant.h"

namespace firstline::rules {

namespace {

QString scope(const char *prefix, const Uuid &id)
{
    return QString::fromLatin1(prefix) % id.text();
}

void finish(QStringList &scopes)
{
    scopes.sort();
    scopes.removeDuplicates();
}

} // namespace

QStringList scopesOf(const Record &header)
{
    QStringList scopes;
    switch (header.kind) {
    case EntityKind::Ticket: {
        const auto bytesAt = [&](int key) { return Uuid::fromBytes(header.values.at(key).toBytes()); };
        scopes.append(scope("q:", bytesAt(keyOf(&Ticket::queue))));
        for (const int key : { keyOf(&Ticket::assignee), keyOf(&Ticket::coordinator) }) {
            if (const Uuid id = bytesAt(key); !id.isNull())
                scopes.append(scope("u:", id));
        }
        for (const Value &follower : header.values.at(keyOf(&Ticket::followers)).toList())
            scopes.append(scope("u:", Uuid::fromBytes(follower.toBytes())));
        break;
    }
    case EntityKind::Annex:
        // Its own list, and never its ticket's audience.
        if (mutant(Mutant::AnnexToEverybody))
            scopes.append(QStringLiteral("c"));
        for (const Value &agent : header.values.at(keyOf(&Annex::people)).toList())
            scopes.append(scope("u:", Uuid::fromBytes(agent.toBytes())));
        for (const Value &group : header.values.at(keyOf(&Annex::groups)).toList())
            scopes.append(scope("q:", Uuid::fromBytes(group.toBytes())));
        break;
    case EntityKind::Company:
    case EntityKind::Contact:
    case EntityKind::Asset: scopes.append(QStringLiteral("c")); break;
    case EntityKind::Article: scopes.append(QStringLiteral("kb:staff")); break;
    case EntityKind::Personal:
        scopes.append(scope("me:", Uuid::fromBytes(header.values.at(keyOf(&Personal::agent)).toBytes())));
        break;
    default: scopes.append(QStringLiteral("g")); break;
    }
    finish(scopes);
    return scopes;
}

QStringList scopesOf(const Aggregate &aggregate)
{
    return scopesOf(aggregate.header);
}

bool seesGroup(const Agent &agent, const Group &group)
{
    const bool member = std::find(agent.groups.begin(), agent.groups.end(), group.id) != agent.groups.end();
    return member || (agent.role != RoleKind::Specialist && !group.restricted);
}

QStringList grantsOf(const Agent &agent, const ConfigSnapshot &config)
{
    if (agent.disabled)
        return {};
    QStringList scopes { QStringLiteral("g"), QStringLiteral("c"), QStringLiteral("kb:staff"),
        scope("me:", agent.id.uuid()), scope("u:", agent.id.uuid()) };
    for (const Group &group : config.groups()) {
        if (seesGroup(agent, group))
            scopes.append(scope("q:", group.id.uuid()));
    }
    finish(scopes);
    return scopes;
}

} // namespace firstline::rules
