#pragma once

#include "core/base/clock.h"
#include "core/sync/clientcore.h"
#include "core/sync/profile.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace firstline::sync {

/// Lives on the writer thread: owns both files and ClientCore, keeps the timers, indexes texts while nothing else is to
/// be done. Its `out` functions are called on the writer thread.
class EngineWriter : public QObject
{
    Q_OBJECT
public:
    /// What the writer sees of itself after an event, copied for other threads.
    struct State {
        SyncStatus status;
        AgentId agent;
        DeviceId device;
        ConfigPtr config;
        std::optional<Millis> serverOffset; ///< Server's time minus the monotonic clock.
        Millis skew { 0 };
    };
    struct Out {
        std::function<void(std::vector<Effect>, State)> effects;
    };

    EngineWriter(QString profileDir, ClientOptions options, Out out);
    ~EngineWriter() override;

    /// Opens the profile. Errors: those of openProfile and ClientCore::open.
    [[nodiscard]] Result<void> open();

    /// Closes both files; what is queued behind it finds no core.
    void close();

    /// Null before open() and after close().
    ClientCore *core() { return m_core.get(); }
    Moment now() const;

    /// Hands on what a function of core() left to be done, before whoever called it is answered.
    void handOn();

    /// Takes an event in and hands on what follows.
    void step(std::variant<event::Tick, event::Answered, event::Network, event::SignIn, event::Resume, event::SignOut,
              event::ChangePassword, event::Sync, event::Look, event::Fetch>
                  what);

private:
    void hand(std::vector<Effect> effects, const Moment &at);
    void index();
    void wipeOut(const QByteArray &sealed);
    void shortenLog(qint64 longest);
    void lookForRoom();

    QString m_profileDir;
    ClientOptions m_options;
    Out m_out;
    SystemClock m_clock;
    SystemEntropy m_entropy;
    Reserve m_reserve;
    Profile m_profile;
    std::unique_ptr<ClientCore> m_core;
    std::optional<Error> m_told;
    Millis m_lastWork { 0 }; ///< Monotonic: when somebody last wrote or heard something.
    Millis m_lastIndex { 0 };
    QTimer m_tick;
    QTimer m_idle;
    QTimer m_room; ///< Runs while the disk is full.
};

} // namespace firstline::sync
