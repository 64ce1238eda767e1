#pragma once

#include "core/sync/transport.h"

namespace firstline::net {

/// The system's keychain (QtKeychain, without its insecure fallback). A keychain that cannot be read is an error, never
/// "nothing there". Thread: one with an event loop; answers come on it.
class KeychainStore final : public sync::CredentialStore
{
public:
    void read(const QString &profileKey, ReadDone done) override;
    void write(const QString &profileKey, const sync::Credentials &credentials, WriteDone done) override;
    void remove(const QString &profileKey, WriteDone done) override;
};

/// Keeps credentials as long as the program runs: for programs that are given their password. Thread: any one.
class MemoryCredentialStore final : public sync::CredentialStore
{
public:
    void read(const QString &profileKey, ReadDone done) override;
    void write(const QString &profileKey, const sync::Credentials &credentials, WriteDone done) override;
    void remove(const QString &profileKey, WriteDone done) override;

private:
    QString m_key;
    std::optional<sync::Credentials> m_credentials;
};

} // namespace firstline::net
