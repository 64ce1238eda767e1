#pragma once

#include "core/server/authority/servercore.h"
#include "core/sync/moment.h"
#include "core/sync/transport.h"
#include "tests/sim/choices.h"

namespace firstline::sim {

/// Ids and jitter of a workstation, from a seed alone: the clock must not show in them.
class SimEntropy final : public sync::Entropy
{
public:
    explicit SimEntropy(quint64 seed)
        : m_state(seed)
    {
    }
    Uuid id(Instant) override;
    quint32 number() override { return quint32(mixed(m_state) >> 16); }

private:
    quint64 m_state;
};

/// Random bytes of the server, from a seed.
class SimServerEntropy final : public server::Entropy
{
public:
    explicit SimServerEntropy(quint64 seed)
        : m_state(seed)
    {
    }
    QByteArray bytes(int count) override;

private:
    quint64 m_state;
};

/// The folder of the server, each process has its own: its database is in memory, its key on the disk.
QString serverPlace();

/// What schedules before left there on the disk must not show in the next one.
void tidyServerPlace();
server::ServerOptions serverOptions(std::shared_ptr<server::Entropy> entropy);

/// A request as the server gets it.
server::Call callOf(const sync::WireRequest &wire, Instant now);

} // namespace firstline::sim
