#include "core/server/authority/sight.h"

#include <limits>

namespace firstline::server {

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
