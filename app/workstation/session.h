#pragma once

#include "ui/shell/desk.h"

namespace firstline::app {

/// How a server is recognised.
struct ServerTrust {
    QString caFile; ///< An authority of one's own; empty: the system's.
    QString fingerprint; ///< SHA-256 of the one certificate that is trusted; empty: none is pinned.
};

/// Everything behind the windows of one profile: engine, reader, services, in the order in which they need each other.
/// Thread: interface.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(const QString &folder, const QString &server, const ServerTrust &trust, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the profile's files. Errors: those of sync::Engine::open().
    [[nodiscard]] QFuture<Result<void>> open();

    sync::Engine &engine() { return *m_engine; }
    const QString &folder() const { return m_folder; }
    const QString &server() const { return m_server; }

    /// Only after open() went well.
    ui::Desk desk();

private:
    QString m_folder;
    QString m_server;
    std::unique_ptr<sync::Engine> m_engine;
    std::unique_ptr<service::Reader> m_reader;
    std::unique_ptr<service::TicketService> m_tickets;
    std::unique_ptr<service::CustomerService> m_customers;
    std::unique_ptr<service::KnowledgeService> m_knowledge;
    std::unique_ptr<service::AlarmService> m_alarms;
    std::unique_ptr<service::SettingsService> m_settings;
    std::unique_ptr<service::FloorService> m_floor;
};

} // namespace firstline::app
