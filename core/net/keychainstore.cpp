#include "core/net/keychainstore.h"

#include <qt6keychain/keychain.h>

namespace firstline::net {

namespace {

const QString &service()
{
    static const QString s_name = QStringLiteral("firstline");
    return s_name;
}

Error errorOf(const QKeychain::Job *job)
{
    return { ErrorCode::KeychainUnavailable, job->errorString() };
}

/// Two fields, each as base64, with a dot between them.
QByteArray packed(const sync::Credentials &credentials)
{
    return credentials.refreshToken.toBase64() + '.' + credentials.deviceSecret.toBase64();
}

Result<std::optional<sync::Credentials>> unpacked(const QByteArray &bytes)
{
    const QList<QByteArray> parts = bytes.split('.');
    if (parts.size() != 2)
        return fail(ErrorCode::KeychainUnavailable, QStringLiteral("the keychain holds something else under this name"));
    return std::optional(sync::Credentials { QByteArray::fromBase64(parts.at(0)), QByteArray::fromBase64(parts.at(1)) });
}

} // namespace

void KeychainStore::read(const QString &profileKey, ReadDone done)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(profileKey);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done = std::move(done)] {
        if (job->error() == QKeychain::EntryNotFound)
            done(std::optional<sync::Credentials>());
        else if (job->error() != QKeychain::NoError)
            done(fail(errorOf(job)));
        else
            done(unpacked(job->binaryData()));
    });
    job->start();
}

void KeychainStore::write(const QString &profileKey, const sync::Credentials &credentials, WriteDone done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(profileKey);
    job->setInsecureFallback(false);
    job->setBinaryData(packed(credentials));
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done = std::move(done)] {
        done(job->error() == QKeychain::NoError ? Result<void>() : Result<void>(fail(errorOf(job))));
    });
    job->start();
}

void KeychainStore::remove(const QString &profileKey, WriteDone done)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(profileKey);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done = std::move(done)] {
        const bool gone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        done(gone ? Result<void>() : Result<void>(fail(errorOf(job))));
    });
    job->start();
}

void MemoryCredentialStore::read(const QString &profileKey, ReadDone done)
{
    done(m_key == profileKey ? m_credentials : std::nullopt);
}

void MemoryCredentialStore::write(const QString &profileKey, const sync::Credentials &credentials, WriteDone done)
{
    m_key = profileKey;
    m_credentials = credentials;
    done({});
}

void MemoryCredentialStore::remove(const QString &, WriteDone done)
{
    m_credentials.reset();
    done({});
}

} // namespace firstline::net
