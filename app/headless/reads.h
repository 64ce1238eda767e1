#pragma once

#include "core/domain/configsnapshot.h"
#include "core/store/recordstore.h"
#include "core/sync/synctypes.h"

#include <QtCore/QJsonObject>

namespace firstline::app {

/// What a request may read: the projection, on the reader thread, with what was known when the request was taken.
struct Reads {
    store::Database &db;
    store::RecordStore &records;
    ConfigPtr config;
    AgentId me;
    Instant now;
    sync::PresenceList presence;
};

/// A writing request made ready: the command, and what its answer holds besides.
struct Write {
    CommandBody body;
    QJsonObject answer;
    bool registers = false; ///< The answer holds the number as well.
};

/// Shape: nothing when the group of requests does not know `what`.
[[nodiscard]] std::optional<Result<Write>> prepareWrite(const QString &what, const QJsonObject &request, Reads &reads);
/// Why a clock shows what it shows: {"do":"explain"}.
[[nodiscard]] Result<QJsonObject> explainRequest(const QJsonObject &request, Reads &reads);
[[nodiscard]] std::optional<Result<QJsonObject>> answerRead(const QString &what, const QJsonObject &request, Reads &reads);

/// Why a request cannot be taken at all.
[[nodiscard]] inline tl::unexpected<Error> badRequest(const QString &detail)
{
    return fail(ErrorCode::BadArgument, detail);
}

} // namespace firstline::app
