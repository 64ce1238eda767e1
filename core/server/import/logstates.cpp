#include "core/server/import/logstates.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace firstline::server {

namespace {

using States = QHash<QString, StatusCategory>;

/// Bpi2013: incident and problem management of a car maker.
void addIncidentWords(States &states)
{
    using C = StatusCategory;
    states.insert(u"awaiting assignment"_qs, C::New);
    states.insert(u"queued"_qs, C::New);
    for (const QString &word : { u"accepted"_qs, u"assigned"_qs, u"in progress"_qs, u"unmatched"_qs })
        states.insert(word, C::Open);
    states.insert(u"accepted/wait"_qs, C::Postponed);
    states.insert(u"wait - implementation"_qs, C::Postponed);
    states.insert(u"wait - vendor"_qs, C::WaitThird);
    states.insert(u"wait - user"_qs, C::WaitCustomer);
    states.insert(u"wait - customer"_qs, C::WaitCustomer);
    states.insert(u"in call"_qs, C::Solved);
    states.insert(u"resolved"_qs, C::Solved);
    states.insert(u"completed"_qs, C::Solved);
    states.insert(u"closed"_qs, C::Closed);
    states.insert(u"cancelled"_qs, C::Void);
    states.insert(u"queued-awaiting assignment"_qs, C::New);
    states.insert(u"accepted-assigned"_qs, C::Open);
    states.insert(u"accepted-in progress"_qs, C::Open);
    states.insert(u"unmatched-unmatched"_qs, C::Open);
    states.insert(u"accepted-wait"_qs, C::Postponed);
    states.insert(u"completed-resolved"_qs, C::Solved);
    states.insert(u"completed-closed"_qs, C::Closed);
    states.insert(u"completed-cancelled"_qs, C::Void);
}

/// The help desk of a software house.
void addHelpdeskWords(States &states)
{
    using C = StatusCategory;
    states.insert(u"insert ticket"_qs, C::New);
    states.insert(u"assign seriousness"_qs, C::New);
    states.insert(u"take in charge ticket"_qs, C::Open);
    states.insert(u"resolve sw anomaly"_qs, C::Open);
    states.insert(u"wait"_qs, C::WaitCustomer);
    states.insert(u"require upgrade"_qs, C::WaitThird);
    states.insert(u"create sw anomaly"_qs, C::WaitThird);
    states.insert(u"schedule intervention"_qs, C::Scheduled);
    states.insert(u"resolve ticket"_qs, C::Solved);
    states.insert(u"verified"_qs, C::Solved);
    states.insert(u"invalid"_qs, C::Void);
    states.insert(u"duplicate"_qs, C::Void);
}

/// What other desks write.
void addCommonWords(States &states)
{
    using C = StatusCategory;
    for (const QString &word : { u"new"_qs, u"open"_qs, u"opened"_qs, u"created"_qs, u"registered"_qs, u"submitted"_qs })
        states.insert(word, C::New);
    for (const QString &word : { u"reopen"_qs, u"reopened"_qs, u"re-opened"_qs, u"active"_qs, u"work in progress"_qs,
             u"assignment"_qs, u"reassignment"_qs })
        states.insert(word, C::Open);
    for (const QString &word : { u"awaiting user info"_qs, u"waiting for customer"_qs, u"pending customer"_qs,
             u"waiting on customer"_qs })
        states.insert(word, C::WaitCustomer);
    for (const QString &word : { u"awaiting vendor"_qs, u"waiting for third party"_qs, u"pending vendor"_qs })
        states.insert(word, C::WaitThird);
    for (const QString &word : { u"pending"_qs, u"on hold"_qs, u"postponed"_qs, u"suspended"_qs })
        states.insert(word, C::Postponed);
    states.insert(u"scheduled"_qs, C::Scheduled);
    for (const QString &word : { u"solved"_qs, u"done"_qs, u"fixed"_qs })
        states.insert(word, C::Solved);
    for (const QString &word : { u"canceled"_qs, u"rejected"_qs, u"void"_qs })
        states.insert(word, C::Void);
}

const States &usualStates()
{
    static const States states = [] {
        States made;
        addIncidentWords(made);
        addHelpdeskWords(made);
        addCommonWords(made);
        return made;
    }();
    return states;
}

} // namespace

QString LogWords::text() const
{
    const QString both = activity % u" / " % subStatus;
    return subStatus.isEmpty() || subStatus == activity ? activity : both;
}

QStringList LogWords::keys() const
{
    const QString first = activity.simplified().toLower();
    const QString second = subStatus.simplified().toLower();
    if (second.isEmpty())
        return { first };
    return { first % u'/' % second, second, first };
}

std::optional<StatusCategory> usualState(const LogWords &words)
{
    for (const QString &key : words.keys()) {
        const auto found = usualStates().constFind(key);
        if (found != usualStates().constEnd())
            return *found;
    }
    return std::nullopt;
}

std::optional<StatusCategory> categoryByName(const QString &name)
{
    using C = StatusCategory;
    static const QHash<QString, C> names { { u"new"_qs, C::New }, { u"open"_qs, C::Open },
        { u"scheduled"_qs, C::Scheduled }, { u"wait_customer"_qs, C::WaitCustomer }, { u"wait_third"_qs, C::WaitThird },
        { u"postponed"_qs, C::Postponed }, { u"solved"_qs, C::Solved }, { u"closed"_qs, C::Closed },
        { u"void"_qs, C::Void } };
    const auto found = names.constFind(name);
    return found == names.constEnd() ? std::nullopt : std::optional<C>(*found);
}

} // namespace firstline::server
