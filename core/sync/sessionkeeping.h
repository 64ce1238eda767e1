#pragma once

#include "core/base/error.h"

#include <QtCore/QObject>

namespace firstline::sync {

class Engine;

/// Whether the keychain keeps the session of an engine: without it the next start needs the server. Each engine makes one
/// and owns it. Thread: interface.
class SessionKeeping : public QObject
{
    Q_OBJECT
public:
    explicit SessionKeeping(Engine *engine);

    /// The keeping of an engine's session.
    static SessionKeeping &of(Engine &engine);

    /// The keychain was asked to keep the session and did not.
    bool isLost() const { return m_lost; }

    /// The person was told that it is lost and has read it.
    bool isKnown() const { return m_known; }
    void setKnown(bool known);

    /// How writing to the keychain ended. What is kept again is no longer known as lost.
    void wrote(const Result<void> &result);

Q_SIGNALS:
    /// It is lost, is kept again, or the person knows.
    void changed();

private:
    bool m_lost = false;
    bool m_known = false;
};

} // namespace firstline::sync
