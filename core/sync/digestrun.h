#pragma once

#include "core/protocol/digest.h"
#include "core/protocol/digestmessages.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace firstline::sync {

/// One comparison of the cache with the server, from the first row that is read to the last bucket. Whatever changes the
/// confirmed state in between ends it.
struct DigestRun {
    enum class Step { Idle, Walk, Totals, Buckets, Items };

    Step step = Step::Idle;
    bool soft = false; ///< After a reset: differences are expected, and the cursor comes with the answer.
    size_t kind = 0; ///< Place of the walk.
    Uuid id;
    qint64 scope = 0;
    QHash<qint64, QString> names;
    QHash<QString, protocol::DigestBuckets> sums; ///< Of what is here, by scope; without what was left out.
    QSet<AggregateRef> leftOut; ///< Moved behind the cursor.
    std::vector<protocol::DigestPlace> places; ///< Buckets that differ and were not looked into yet.
    QStringList gone; ///< Scopes that are here and not granted.
    QSet<AggregateRef> fetch; ///< Absent here.
    QSet<AggregateRef> doubt; ///< Of another version here.
    std::vector<std::pair<AggregateRef, QString>> leave; ///< Here, but not in that scope.
    protocol::DigestAnswer first; ///< Of the totals: cursor and sequence.
};

} // namespace firstline::sync
