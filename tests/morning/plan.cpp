#include "tests/morning/plan.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <random>

namespace firstline::morning {

QList<Act> planOf(const Amounts &amounts, quint32 seed)
{
    std::mt19937 dice(seed);
    QList<Act> rest;
    const int first = std::min(amounts.calls, 3);
    rest.append(QList<Act>(amounts.calls - first, Act::Call));
    rest.append(QList<Act>(amounts.replies, Act::Reply));
    rest.append(QList<Act>(amounts.handOvers, Act::HandOver));
    rest.append(QList<Act>(amounts.merges, Act::Merge));
    rest.append(QList<Act>(amounts.bulkEdits, Act::Bulk));
    // std::shuffle differs between libraries; a morning must not.
    for (qsizetype i = rest.size() - 1; i > 0; --i)
        rest.swapItemsAt(i, qsizetype(dice() % quint32(i + 1)));
    QList<Act> plan = QList<Act>(first, Act::Call) + rest;
    const qsizetype step = plan.size() / (amounts.outages + 1);
    for (int i = amounts.outages; i > 0; --i) {
        const qsizetype from = step * i;
        plan.insert(std::min(plan.size(), from + std::max<qsizetype>(3, step / 3)), Act::OutageEnds);
        plan.insert(from, Act::OutageBegins);
    }
    plan.insert(plan.size() / 4, Act::Crash);
    return plan;
}

QString nameOf(Act act)
{
    switch (act) {
    case Act::Call: return QStringLiteral("call");
    case Act::Reply: return QStringLiteral("reply");
    case Act::HandOver: return QStringLiteral("hand-over");
    case Act::Merge: return QStringLiteral("merge");
    case Act::Bulk: return QStringLiteral("bulk");
    case Act::OutageBegins: return QStringLiteral("outage begins");
    case Act::OutageEnds: return QStringLiteral("outage ends");
    case Act::Crash: return QStringLiteral("crash");
    }
    return {};
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace firstline::morning
