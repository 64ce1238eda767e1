#pragma once

#include "core/protocol/messages.h"

#include <QtCore/QList>
#include <QtCore/QObject>

namespace firstline::sync {

class Engine;

/// A call of the desk's telephone, as the server tells of it.
using PhoneCall = protocol::PhoneCall;
using CallStage = protocol::CallStage;

/// What the desk's telephone says to the person of an engine. Each engine makes one and owns it. Thread: interface.
class PhoneLine : public QObject
{
    Q_OBJECT
public:
    explicit PhoneLine(Engine *engine);

    /// The line of an engine.
    static PhoneLine &of(Engine &engine);

Q_SIGNALS:
    /// With every answer of the server: the calls that ring at the person or are his, the oldest first, the whole state.
    void callsTold(const QList<firstline::sync::PhoneCall> &calls);
};

} // namespace firstline::sync
