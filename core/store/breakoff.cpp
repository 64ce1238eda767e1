#include "core/store/breakoff.h"

#include <sqlite3.h>

namespace firstline::store {

namespace {

constexpr int kSteps = 4000;

int isUnwanted(void *wanted)
{
    return (*static_cast<std::function<bool()> *>(wanted))() ? 0 : 1;
}

} // namespace

BreakOff::BreakOff(Database &db, std::function<bool()> wanted)
    : m_db(db)
    , m_wanted(std::move(wanted))
{
    sqlite3_progress_handler(static_cast<sqlite3 *>(m_db.handle()), kSteps, &isUnwanted, &m_wanted);
}

BreakOff::~BreakOff()
{
    sqlite3_progress_handler(static_cast<sqlite3 *>(m_db.handle()), 0, nullptr, nullptr);
}

} // namespace firstline::store
