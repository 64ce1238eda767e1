#include "core/server/authority/entropy.h"

#include "core/server/authority/crypto.h"

#include <QtCore/QtEndian>

#include <sodium.h>

namespace firstline::server {

namespace {

class SystemEntropy final : public Entropy
{
public:
    QByteArray bytes(int count) override
    {
        QByteArray out(count, '\0');
        randombytes_buf(out.data(), size_t(count));
        return out;
    }
};

class SeededEntropy final : public Entropy
{
public:
    explicit SeededEntropy(quint64 seed)
        : m_seed(seed)
    {
    }

    QByteArray bytes(int count) override
    {
        QByteArray out;
        while (out.size() < count) {
            QByteArray input(16, '\0');
            qToBigEndian(m_seed, input.data());
            qToBigEndian(m_next++, input.data() + 8);
            out += blake2b(input, 64);
        }
        return out.left(count);
    }

private:
    quint64 m_seed;
    quint64 m_next = 0;
};

} // namespace

std::shared_ptr<Entropy> systemEntropy()
{
    return std::make_shared<SystemEntropy>();
}

std::shared_ptr<Entropy> seededEntropy(quint64 seed)
{
    return std::make_shared<SeededEntropy>(seed);
}

} // namespace firstline::server
