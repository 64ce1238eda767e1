#pragma once

#include "core/store/database.h"

#include <functional>

namespace firstline::store {

/// While it lives, what the connection is reading is broken off as soon as `wanted` answers false: the statement then
/// fails. `wanted` is asked every few thousand steps of SQLite, some tenths of a millisecond apart, in the thread that
/// reads. One at a time for a connection. Thread: that of the Database.
class BreakOff
{
public:
    BreakOff(Database &db, std::function<bool()> wanted);
    ~BreakOff();
    BreakOff(const BreakOff &) = delete;

private:
    Database &m_db;
    std::function<bool()> m_wanted;
};

} // namespace firstline::store
