#pragma once

#include "app/headless/reads.h"

namespace firstline::app {

/// The ticket behind a uuid, a number, or a number as text. Errors: NotFound, BadArgument.
[[nodiscard]] Result<TicketId> ticketOf(const QJsonObject &request, Reads &reads);

/// The id behind a uuid or a name of a kind; null for absent. Errors: NotFound, Ambiguous.
[[nodiscard]] Result<Uuid> referenceOf(EntityKind kind, const QJsonValue &value, Reads &reads);

/// A status by its name, or the first one of a category by the category's name. Errors: NotFound, Ambiguous.
[[nodiscard]] Result<StatusId> statusOf(const QString &name, const ConfigSnapshot &config);

/// The value of a ticket's field as JSON gives it. Errors: BadArgument, NotFound, Ambiguous.
[[nodiscard]] Result<Value> fieldValue(const FieldInfo &field, const QJsonValue &value, Reads &reads);

/// By position from 1: names of enumerations in JSON. Shape: 0 when the name is none of them.
int numberOf(const QString &name, const QStringList &names);
QString nameOf(int number, const QStringList &names);
const QStringList &channelNames();
const QStringList &typeNames();
const QStringList &categoryNames();
const QStringList &clockNames();

} // namespace firstline::app
