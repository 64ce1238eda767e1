#include "core/service/phonewatch.h"

#include <algorithm>

namespace firstline::service {

PhoneWatch::PhoneWatch(sync::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&sync::PhoneLine::of(engine), &sync::PhoneLine::callsTold, this, &PhoneWatch::take);
}

bool PhoneWatch::isMine(const sync::PhoneCall &call) const
{
    return call.taken && !call.by.isNull() && call.by == m_engine.agent();
}

QList<sync::PhoneCall> PhoneWatch::running() const
{
    QList<sync::PhoneCall> calls;
    std::copy_if(m_calls.begin(), m_calls.end(), std::back_inserter(calls), [this](const sync::PhoneCall &call) {
        return call.stage == sync::CallStage::Ringing || (call.stage == sync::CallStage::Answered && isMine(call));
    });
    return calls;
}

void PhoneWatch::take(const QList<sync::PhoneCall> &calls)
{
    const QList<sync::PhoneCall> before = std::exchange(m_calls, calls);
    for (const sync::PhoneCall &call : calls) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const sync::PhoneCall &c) { return c.id == call.id; });
        const bool isNew = known == before.end();
        const bool mine = isMine(call);
        switch (call.stage) {
        case sync::CallStage::Ringing:
            if (isNew)
                Q_EMIT rang(call);
            break;
        case sync::CallStage::Answered:
            // Between two answers of the server it may have rung and been taken, or have been handed on to here.
            if (mine && (isNew || known->taken) && (isNew || !isMine(*known)))
                Q_EMIT rang(call);
            if ((mine && isNew) || (!isNew && (!known->taken || known->by != call.by)))
                Q_EMIT taken(call);
            break;
        case sync::CallStage::Ended:
            if (isNew ? !call.taken : known->stage != sync::CallStage::Ended)
                Q_EMIT ended(call);
            break;
        }
    }
}

} // namespace firstline::service
