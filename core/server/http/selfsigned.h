#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace firstline::server {

/// Makes a self-signed EC P-256 certificate (10 years; names: localhost, 127.0.0.1, ::1 and `hostNames`, which may be
/// names or addresses) when neither file exists; existing files are left alone. The key file is 0600 and is complete
/// on disk before the certificate appears. Shape: SHA-256 of the certificate's DER, 64 hex digits in lower case: what
/// `--trust` takes. Errors: AlreadyExists (only one of the two files is there), FileUnreadable (cannot be read or
/// written, not a certificate), StorageFailed (OpenSSL).
[[nodiscard]] Result<QByteArray> ensureSelfSigned(const QString &certFile, const QString &keyFile,
                                                  const QStringList &hostNames);

/// SHA-256 of the DER of the first certificate of a PEM file, 64 hex digits in lower case. Errors: FileUnreadable.
[[nodiscard]] Result<QByteArray> certificateFingerprint(const QString &certFile);

} // namespace firstline::server
