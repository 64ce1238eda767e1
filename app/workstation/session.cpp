#include "app/workstation/session.h"

#include "core/net/httptransport.h"
#include "core/net/keychainstore.h"

#include <QtCore/QSysInfo>

namespace firstline::app {

Session::Session(const QString &folder, const QString &server, const ServerTrust &trust, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_server(server)
{
    sync::EngineOptions options;
    options.profileDir = folder;
    options.serverUrl = server;
    options.deviceName = QSysInfo::machineHostName();
    const auto transport = [trust](const QString &url) -> std::unique_ptr<sync::Transport> {
        return std::make_unique<net::HttpTransport>(url, net::Trust { trust.caFile, trust.fingerprint.toLatin1() });
    };
    m_engine = std::make_unique<sync::Engine>(options, transport, std::make_unique<net::KeychainStore>());
}

Session::~Session()
{
    // Screens are gone by now; then those who ask, then the connection they asked through, at last the writer.
    m_floor.reset();
    m_settings.reset();
    m_alarms.reset();
    m_knowledge.reset();
    m_customers.reset();
    m_tickets.reset();
    if (m_reader)
        m_reader->close();
    m_reader.reset();
    m_engine.reset();
}

QFuture<Result<void>> Session::open()
{
    return m_engine->open().then(this, [this](const Result<void> &opened) -> Result<void> {
        if (!opened)
            return opened;
        m_reader = std::make_unique<service::Reader>();
        m_reader->open(m_engine->cacheFile());
        m_tickets = std::make_unique<service::TicketService>(*m_engine, *m_reader);
        m_customers = std::make_unique<service::CustomerService>(*m_engine, *m_reader);
        m_knowledge = std::make_unique<service::KnowledgeService>(*m_engine, *m_reader);
        m_alarms = std::make_unique<service::AlarmService>(*m_engine, *m_reader);
        m_settings = std::make_unique<service::SettingsService>(*m_engine, *m_reader);
        m_floor = std::make_unique<service::FloorService>(*m_engine, *m_reader);
        return opened;
    });
}

ui::Desk Session::desk()
{
    return { *m_tickets, *m_customers, *m_knowledge, m_alarms.get(), m_settings.get(), m_floor.get() };
}

} // namespace firstline::app
