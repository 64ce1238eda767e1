#include "core/server/demo/demodice.h"

namespace firstline::server {

DemoDice::DemoDice(quint64 seed)
    : m_engine(seed)
{
}

int DemoDice::below(int n)
{
    // The standard's distributions differ between libraries; the engine does not.
    return n < 2 ? 0 : static_cast<int>(m_engine() % static_cast<quint64>(n));
}

int DemoDice::between(int low, int high)
{
    return low + below(high - low + 1);
}

bool DemoDice::chance(int percent)
{
    return below(100) < percent;
}

} // namespace firstline::server
