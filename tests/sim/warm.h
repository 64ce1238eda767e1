#pragma once

#include "core/store/database.h"

namespace firstline::sim {

/// Connections that outlive the processes of a schedule, and the schedules. Opened and prepared anew each time they would
/// take a third of it. Whoever gets one finds the log without its index, as after a crash, and no page in memory.
class Connections
{
public:
    static Connections &instance();

    /// Off: everything is opened anew.
    void setKept(bool kept) { m_kept = kept; }

    /// The connection of that place, from before or opened now. Errors: those of Database::open.
    [[nodiscard]] Result<std::shared_ptr<store::Database>> take(const QString &place, store::OpenMode mode);

    /// The process that had it is dead: what it was doing is undone.
    void giveBack(const QString &place, std::shared_ptr<store::Database> connection);

private:
    bool m_kept = true;
    std::map<QString, std::shared_ptr<store::Database>> m_connections;
};

} // namespace firstline::sim
