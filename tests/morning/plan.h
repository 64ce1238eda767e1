#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace firstline::morning {

/// How much is played.
struct Amounts {
    int calls = 40;
    int replies = 60;
    int handOvers = 20;
    int merges = 10;
    int bulkEdits = 5;
    int outages = 2;

    static Amounts brief() { return { 4, 4, 2, 1, 1, 1 }; }
};

/// One thing that the dispatcher does.
enum class Act { Call, Reply, HandOver, Merge, Bulk, OutageBegins, OutageEnds, Crash };

/// A morning: acts in an order that a seed chooses. Calls come first often enough that the others have tickets of their own;
/// one crash stands after a quarter; each outage lasts some acts. The same seed gives the same morning.
QList<Act> planOf(const Amounts &amounts, quint32 seed);

/// As it is written in the log, "call".
QString nameOf(Act act);

/// One line of JSON with a line feed.
QByteArray lineOf(const QJsonObject &object);

} // namespace firstline::morning
