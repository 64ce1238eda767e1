#pragma once

#include "core/sync/engine.h"
#include "core/sync/phoneline.h"

#include <QtCore/QObject>

namespace firstline::service {

/// The calls of the telephone that concern the person, step by step: it rang, somebody took it, it ended. While the link is
/// down nothing is heard and nothing forgotten. Thread: interface.
class PhoneWatch : public QObject
{
    Q_OBJECT
public:
    explicit PhoneWatch(sync::Engine &engine, QObject *parent = nullptr);

    /// Calls that ring here now or that the person took and talks on, the oldest first.
    QList<sync::PhoneCall> running() const;

    /// Whether the person took it.
    bool isMine(const sync::PhoneCall &call) const;

Q_SIGNALS:
    /// A call rings here, or the person took one that rang elsewhere.
    void rang(const firstline::sync::PhoneCall &call);
    /// Somebody took it: the person (isMine), or somebody else.
    void taken(const firstline::sync::PhoneCall &call);
    void ended(const firstline::sync::PhoneCall &call);

private:
    void take(const QList<sync::PhoneCall> &calls);

    sync::Engine &m_engine;
    QList<sync::PhoneCall> m_calls; ///< As they were told last.
};

} // namespace firstline::service
