#pragma once

#include "core/base/error.h"

#include <QtCore/QJsonObject>

namespace firstline::app {

/// Why a request cannot be meant as it is written: a member of the wrong type, a required one that is missing, or one
/// inside `ticket`, `contact`, `company` or `done` that is not known, so that its words would be lost without a sign.
/// Unknown members beside `do` are left alone: they are the caller's own marks. Shape: nothing when all fits, or when
/// `what` is not in the table. Source: programs.md. Thread: any.
[[nodiscard]] std::optional<Error> whyMisshapen(const QString &what, const QJsonObject &request);

} // namespace firstline::app
