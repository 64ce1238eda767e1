#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace firstline::server {

/// BLAKE2b of `bytes`, keyed when `key` is not empty. Shape: `size` bytes, 16 to 64.
QByteArray blake2b(const QByteArray &bytes, int size, const QByteArray &key = {});

/// Compares without telling by the time taken where the difference is.
bool sameSecret(const QByteArray &a, const QByteArray &b);

/// Argon2id of a password in its text form with its own salt. Shape: empty when there is not enough memory.
QString hashPassword(const QString &password, quint64 ops, qint64 memory);

/// Whether `password` is the one that was hashed. Takes as long as the hash asks for.
bool verifyPassword(const QString &hash, const QString &password);

/// Unpadded base64url, as tokens travel.
QByteArray tokenText(const QByteArray &token);
QByteArray tokenBytes(const QByteArray &text);

} // namespace firstline::server
