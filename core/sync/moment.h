#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"

namespace firstline::sync {

/// Both clocks of this machine at one event: the only time that ClientCore knows.
struct Moment {
    Instant wall {};
    Millis mono { 0 };
};

/// Where ClientCore gets ids and jitter from, so that a simulation can repeat a run.
class Entropy
{
public:
    virtual ~Entropy() = default;

    /// A new UUIDv7.
    virtual Uuid id(Instant now) = 0;

    /// Evenly spread over all 32 bits.
    virtual quint32 number() = 0;
};

/// The system's random source. Thread: any.
class SystemEntropy final : public Entropy
{
public:
    Uuid id(Instant now) override;
    quint32 number() override;
};

} // namespace firstline::sync
