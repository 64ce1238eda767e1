#include "core/server/authority/numbers.h"

namespace firstline::server {

namespace {

constexpr qint64 kNumberGap = 10'000;

const QString &counterName()
{
    static const QString name = u"ticket_number"_qs;
    return name;
}

} // namespace

Numbers::Numbers(store::ServerStore &store, const ServerKey &key, const ServerOptions &options)
    : m_store(store)
    , m_key(key)
    , m_options(options)
{
}

Result<qint64> Numbers::next()
{
    auto number = m_store.counter(counterName(), m_options.firstNumber);
    if (!number)
        return number;
    // A number may be taken that the counter did not give out: kept through a restore, or imported.
    for (;;) {
        const auto used = m_store.numbersUsed(*number, *number);
        if (!used)
            return fail(used.error());
        if (*used == 0)
            break;
        ++*number;
    }
    if (auto ok = m_store.setCounter(counterName(), *number + 1); !ok)
        return fail(ok.error());
    return number;
}

Result<bool> Numbers::mayKeep(qint64 number, const DeviceId &device, Delivery delivery)
{
    if (number <= 0)
        return false;
    const auto used = m_store.numbersUsed(number, number);
    if (!used || *used > 0)
        return used ? Result<bool>(false) : fail(used.error());
    const auto lease = m_store.leaseOf(number);
    if (!lease)
        return fail(lease.error());
    if (*lease) {
        // After a fork the numbers that were told to customers were given out by the person's former device.
        return (*lease)->device == device ? Result<bool>(true) : m_store.sameOwner((*lease)->device, device);
    }
    if (device.isNull())
        return true;
    // No lease covers it: given out before a restore that forgot the lease, and inside the gap that was left for it.
    const auto gapFrom = m_store.counter(u"restored_from"_qs, 0);
    const auto gapTo = m_store.counter(u"restored_to"_qs, 0);
    if (!gapFrom || !gapTo)
        return fail(gapFrom ? gapTo.error() : gapFrom.error());
    if (number >= *gapFrom && number < *gapTo)
        return true;
    return delivery == Delivery::Again ? keepForgotten(number) : Result<bool>(false);
}

/// An old copy was put back without a word: nobody left a gap. The number was told to a customer; it lies above the
/// counter, within reach of it.
Result<bool> Numbers::keepForgotten(qint64 number)
{
    const auto counter = m_store.counter(counterName(), m_options.firstNumber);
    if (!counter)
        return fail(counter.error());
    if (number < *counter || number >= *counter + kNumberGap)
        return false;
    if (auto ok = jump(); !ok)
        return fail(ok.error());
    return true;
}

Result<void> Numbers::settle(RegisterTicket &ticket, const DeviceId &device, Delivery delivery)
{
    const auto keep = mayKeep(ticket.number, device, delivery);
    if (!keep)
        return fail(keep.error());
    if (!*keep) {
        const auto number = next();
        if (!number)
            return fail(number.error());
        ticket.number = *number;
    }
    if (ticket.provisional.isEmpty())
        return {};
    return m_store.addAlias(ticket.provisional, ticket.ticket.uuid());
}

Result<std::vector<protocol::NumberLease>> Numbers::refill(const DeviceId &device, qint64 left, qint64 seq)
{
    std::vector<protocol::NumberLease> leases;
    if (device.isNull() || left >= m_options.leaseRefillBelow)
        return leases;
    const auto last = m_store.lastLease(device);
    if (!last)
        return fail(last.error());
    if (*last && left < (*last)->to - (*last)->from + 1) {
        const auto used = m_store.numbersUsed((*last)->from, (*last)->to);
        if (!used)
            return fail(used.error());
        if (*used == 0) {
            leases.push_back(m_key.lease(device, (*last)->from, (*last)->to));
            return leases;
        }
    }
    const auto from = m_store.counter(counterName(), m_options.firstNumber);
    if (!from)
        return fail(from.error());
    const qint64 to = *from + m_options.leaseSize - 1;
    if (auto ok = m_store.setCounter(counterName(), to + 1); !ok)
        return fail(ok.error());
    if (auto ok = m_store.addLease({ *from, to, device }, seq); !ok)
        return fail(ok.error());
    leases.push_back(m_key.lease(device, *from, to));
    return leases;
}

Result<void> Numbers::jump()
{
    const auto from = m_store.counter(counterName(), m_options.firstNumber);
    if (!from)
        return fail(from.error());
    if (auto ok = m_store.setCounter(u"restored_from"_qs, *from); !ok)
        return ok;
    if (auto ok = m_store.setCounter(u"restored_to"_qs, *from + kNumberGap); !ok)
        return ok;
    return m_store.setCounter(counterName(), *from + kNumberGap);
}

} // namespace firstline::server
