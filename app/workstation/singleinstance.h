#pragma once

#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>

namespace firstline::app {

/// One running program per profile: a second start hands its wish over and ends. Never waits: tells what it found.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(QObject *parent = nullptr);

    /// Looks whether a program runs on the profile and hands `wish` over to it ("open ticket:40117", "raise").
    /// Ends in `alone()` or `handedOver()`.
    void begin(const QString &folder, const QString &wish);

    /// Gives the profile free.
    void end();

Q_SIGNALS:
    /// Nobody else runs on this profile; this program holds it now.
    void alone();
    /// The other program has the wish.
    void handedOver();
    /// A later start asks for something.
    void wished(const QString &wish);

private:
    void hold();
    void take();

    QLocalServer m_server;
    QString m_name;
};

} // namespace firstline::app
