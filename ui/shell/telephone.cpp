#include "ui/shell/telephone.h"

#include "ui/customer/callercard.h"
#include "ui/widgets/toast.h"

#include <algorithm>

namespace firstline::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kMissedStays = 2min; ///< Whoever was on another call shall still see it.

QString lengthText(Seconds length)
{
    return u"%1:%2"_qs.arg(length.count() / 60).arg(length.count() % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

Telephone::Telephone(const Desk &desk, Place place, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_place(std::move(place))
    , m_watch(desk.engine())
{
    connect(&m_watch, &service::PhoneWatch::rang, this, &Telephone::rang);
    connect(&m_watch, &service::PhoneWatch::taken, this, &Telephone::taken);
    connect(&m_watch, &service::PhoneWatch::ended, this, &Telephone::ended);
}

void Telephone::rang(const sync::PhoneCall &call)
{
    CallerCard *card = m_place.card();
    const QList<sync::PhoneCall> running = m_watch.running();
    const bool stands = std::any_of(running.begin(), running.end(), [&](const auto &one) { return one.id == card->call(); });
    // Of some calls nobody says that they ended.
    if (!card->call().isEmpty() && !stands)
        card->dismiss();
    card->ring(call.id, call.number);
    m_place.alert();
}

void Telephone::taken(const sync::PhoneCall &call)
{
    CallerCard *card = m_place.card();
    if (m_watch.isMine(call)) {
        if (card->call() == call.id)
            card->talk();
        return;
    }
    card->withdrawOther(call.id);
    if (card->call() != call.id)
        return;
    const QString who = whoCalls(call, card->callerName());
    card->dismiss();
    //: somebody else of the desk answered a call that rang here, too
    const QString text = call.by.isNull() ? tr("The call from %1 was taken elsewhere.").arg(who)
                                          : tr("%1 took the call from %2.").arg(agentName(call.by), who);
    m_place.say({ text, {}, {}, u"phone-call"_qs, 6s }, {});
    next();
}

void Telephone::ended(const sync::PhoneCall &call)
{
    m_done.remove(call.id);
    CallerCard *card = m_place.card();
    card->withdrawOther(call.id);
    const bool shown = card->call() == call.id;
    const bool mine = m_watch.isMine(call);
    const QString who = whoCalls(call, shown ? card->callerName() : QString());
    if (shown && mine)
        card->hangUp(Seconds(call.lengthS));
    if (shown && card->isFilled())
        return;
    const std::function<void()> again = [this, call] { openAgain(call); };
    if (!call.taken)
        m_place.say({ tr("Missed call from %1").arg(who), tr("Open card"), {}, u"phone-call"_qs, kMissedStays }, again);
    else if (shown && mine)
        m_place.say({ tr("The call with %1 lasted %2 and is not registered.").arg(who, lengthText(Seconds(call.lengthS))),
                      tr("Register"), {}, u"phone-call"_qs, kMissedStays }, again);
    if (shown)
        card->dismiss();
    next();
}

void Telephone::openAgain(const sync::PhoneCall &call)
{
    CallerCard *card = m_place.card();
    // Another call may have come onto the card meanwhile; its clock is its own.
    const bool free = card->call().isEmpty() && !card->isFilled();
    card->startCall(call.number);
    if (call.taken && free)
        card->hangUp(Seconds(call.lengthS));
}

void Telephone::registered(const QString &call)
{
    if (!call.isEmpty())
        m_done.insert(call);
    next();
}

/// A call that waited behind the card comes onto it when it is free.
void Telephone::next()
{
    if (!m_place.card()->call().isEmpty() || m_place.card()->isFilled())
        return;
    for (const sync::PhoneCall &call : m_watch.running()) {
        if (m_done.contains(call.id))
            continue;
        m_place.card()->ring(call.id, call.number);
        return;
    }
}

QString Telephone::agentName(const AgentId &id) const
{
    const ConfigPtr config = m_desk.config();
    const Agent *agent = config ? config->agent(id) : nullptr;
    return agent ? agent->name : tr("Somebody");
}

QString Telephone::whoCalls(const sync::PhoneCall &call, const QString &name) const
{
    const QString number = content::formatPhone(call.number);
    if (number.isEmpty())
        return name.isEmpty() ? tr("a withheld number") : name;
    return name.isEmpty() ? number : QString(name % u", "_qs % number);
}

} // namespace firstline::ui
