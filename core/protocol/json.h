#pragma once

#include "core/domain/record.h"

#include <QtCore/QJsonObject>

namespace firstline::protocol {

/// A value as JSON: bytes of 16 as uuid text, other bytes as base64, maps with their keys as text.
QJsonValue toJson(const Value &value);

/// A record as JSON with the names of its description: instants as ISO text, ids as uuid text, absent fields left out.
QJsonObject toJson(const Record &record);

/// Feeds the canonical form of one aggregate (header and children by id, keys sorted, without local row ids and
/// sequence numbers): the same on every side that agrees. Shape: one line of JSON, ending in a newline.
QByteArray canonicalLine(const Aggregate &aggregate);

} // namespace firstline::protocol
