#pragma once

#include "core/base/instant.h"
#include "core/domain/record.h"
#include "core/store/database.h"

namespace firstline::store {

/// A file on its way up.
struct UploadRow {
    QByteArray sha256;
    AgentId agent;
    qint64 size = 0;
    qint64 offset = 0;
    Instant expiresAt {};
};

/// Which files there are, who brought them, what refers to them. The bytes lie in content::FileStore.
/// Works inside the caller's transaction. Errors: those of Statement::run. Thread: that of its Database.
class ServerBlobs
{
public:
    explicit ServerBlobs(Database &db);

    /// Size of a complete file. Shape: nothing when there is none.
    [[nodiscard]] Result<std::optional<qint64>> size(const QByteArray &sha256);

    /// Notes a complete file and who brought it; references of its owner become valid.
    [[nodiscard]] Result<void> add(const QByteArray &sha256, qint64 size, const AgentId &owner, Instant now);
    [[nodiscard]] Result<bool> owns(const AgentId &agent, const QByteArray &sha256);

    [[nodiscard]] Result<void> addReference(const QByteArray &sha256, const AggregateRef &ref, const AgentId &owner,
                                            bool valid);

    /// Whether a valid reference stands in an aggregate that is visible through one of `scopes`.
    [[nodiscard]] Result<bool> visible(const QByteArray &sha256, const std::vector<qint64> &scopes);

    [[nodiscard]] Result<std::optional<UploadRow>> upload(const AgentId &agent, const QByteArray &sha256);
    [[nodiscard]] Result<void> putUpload(const UploadRow &upload);
    [[nodiscard]] Result<void> removeUpload(const AgentId &agent, const QByteArray &sha256);
    [[nodiscard]] Result<std::vector<UploadRow>> expiredUploads(Instant now);

private:
    Database &m_db;
};

} // namespace firstline::store
