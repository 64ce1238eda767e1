#pragma once

#include "core/service/phonewatch.h"
#include "ui/shell/desk.h"

#include <QtCore/QSet>

#include <functional>

namespace firstline::ui {

class CallerCard;
struct ToastText;

/// Brings the calls of the desk's telephone onto the caller card: a ring opens it, somebody else's answer closes it, the end
/// puts the length of the talk into it. A card that is being filled is never closed or emptied. Thread: interface.
class Telephone : public QObject
{
    Q_OBJECT
public:
    /// What a window gives: all are called on the interface thread.
    struct Place {
        std::function<CallerCard *()> card; ///< Makes it when there is none.
        std::function<void()> alert; ///< Somebody calls.
        std::function<void(const ToastText &, std::function<void()>)> say;
    };

    Telephone(const Desk &desk, Place place, QObject *parent = nullptr);

    /// The card of a call was registered: the next one that waits comes onto it.
    void registered(const QString &call);

private:
    void rang(const sync::PhoneCall &call);
    void taken(const sync::PhoneCall &call);
    void ended(const sync::PhoneCall &call);
    void next();
    void openAgain(const sync::PhoneCall &call);
    QString agentName(const AgentId &id) const;
    QString whoCalls(const sync::PhoneCall &call, const QString &name) const;

    Desk m_desk;
    Place m_place;
    service::PhoneWatch m_watch;
    QSet<QString> m_done; ///< Running calls that are registered.
};

} // namespace firstline::ui
