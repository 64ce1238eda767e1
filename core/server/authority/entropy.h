#pragma once

#include <QtCore/QByteArray>

#include <memory>

namespace firstline::server {

/// Where the cores get random bytes from, so that a simulation can repeat a run.
class Entropy
{
public:
    virtual ~Entropy() = default;

    /// Exactly `count` bytes.
    virtual QByteArray bytes(int count) = 0;
};

/// The system's random source.
std::shared_ptr<Entropy> systemEntropy();

/// The same bytes for the same seed. Tests and simulations only.
std::shared_ptr<Entropy> seededEntropy(quint64 seed);

} // namespace firstline::server
