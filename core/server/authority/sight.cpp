#include "core/server/authority/sight.h"

#include "core/base/mutant.h"

#include <algorithm>
#include <limits>

namespace firstline::server {

Result<bool> isIn(store::ServerFeed &feed, const std::vector<qint64> &scopes, const AggregateRef &ref)
{
    const auto stays = feed.stays(ref);
    if (!stays)
        return fail(stays.error());
    return std::any_of(stays->begin(), stays->end(), [&](const store::Stay &stay) {
        return !stay.leaveSeq && std::find(scopes.begin(), scopes.end(), stay.scope) != scopes.end();
    });
}

Result<CommandResult> seenFrom(store::ServerFeed &feed, const std::vector<qint64> &scopes, store::StoredResult stored)
{
    if (!stored.result.conflict || mutant(Mutant::ConflictLeaks))
        return std::move(stored.result);
    const auto visible = isIn(feed, scopes, stored.lane);
    if (!visible)
        return fail(visible.error());
    if (!*visible) {
        ConflictInfo &conflict = *stored.result.conflict;
        conflict = { conflict.kind, conflict.key, conflict.mine, {}, conflict.base, {}, {}, {} };
    }
    return std::move(stored.result);
}

bool heldAt(const store::Grant &grant, qint64 seq)
{
    return grant.sinceSeq <= seq && (!grant.untilSeq || *grant.untilSeq > seq);
}

std::vector<qint64> Sight::scopes() const
{
    std::vector<qint64> numbers;
    for (const store::Grant &grant : grants) {
        if (!grant.untilSeq)
            numbers.push_back(grant.scope);
    }
    return numbers;
}

std::vector<qint64> Sight::scopesSince(qint64 seq) const
{
    std::vector<qint64> numbers;
    for (const store::Grant &grant : grants) {
        if (!grant.untilSeq && grant.sinceSeq <= seq)
            numbers.push_back(grant.scope);
    }
    return numbers;
}

bool Sight::holds(qint64 scope) const
{
    return std::any_of(grants.begin(), grants.end(),
        [&](const store::Grant &grant) { return grant.scope == scope && !grant.untilSeq; });
}

QStringList Sight::namesSince(qint64 seq) const
{
    QStringList names;
    for (const store::Grant &grant : grants) {
        if (!grant.untilSeq && grant.sinceSeq > seq)
            names.append(grant.name);
    }
    names.sort();
    return names;
}

QStringList Sight::namesNow() const
{
    return namesAt(std::numeric_limits<qint64>::max());
}

QStringList Sight::namesAt(qint64 seq) const
{
    QStringList names;
    for (const store::Grant &grant : grants) {
        if (heldAt(grant, seq))
            names.append(grant.name);
    }
    names.sort();
    return names;
}

} // namespace firstline::server
