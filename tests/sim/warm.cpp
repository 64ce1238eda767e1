#include "tests/sim/warm.h"

namespace firstline::sim {

Connections &Connections::instance()
{
    static auto *const s_connections = new Connections; // Never closed: the disks go before.
    return *s_connections;
}

Result<std::shared_ptr<store::Database>> Connections::take(const QString &place, store::OpenMode mode)
{
    const auto known = m_connections.find(place);
    if (known != m_connections.end()) {
        auto connection = std::move(known->second);
        m_connections.erase(known);
        return connection;
    }
    auto opened = store::Database::open(place, mode);
    if (!opened)
        return fail(opened.error());
    return std::shared_ptr<store::Database>(std::move(*opened));
}

void Connections::giveBack(const QString &place, std::shared_ptr<store::Database> connection)
{
    if (!m_kept || !connection)
        return;
    if (connection->inTransaction() && (!connection->statement("ROLLBACK").run() || connection->inTransaction()))
        return;
    m_connections[place] = std::move(connection);
}

} // namespace firstline::sim
