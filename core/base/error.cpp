#include "core/base/error.h"

#include "core/base/errornames.h"

namespace firstline {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadArgument: return QStringLiteral("bad_argument");
    case ErrorCode::NotFound: return QStringLiteral("not_found");
    case ErrorCode::Ambiguous: return QStringLiteral("ambiguous");
    case ErrorCode::Unsupported: return QStringLiteral("unsupported");
    case ErrorCode::BadInput: return QStringLiteral("bad_input");
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    case ErrorCode::AlreadyExists: return QStringLiteral("already_exists");
    case ErrorCode::StorageFailed: return QStringLiteral("storage_failed");
    case ErrorCode::StorageBusy: return QStringLiteral("storage_busy");
    case ErrorCode::StorageCorrupt: return QStringLiteral("storage_corrupt");
    case ErrorCode::StorageTooNew: return QStringLiteral("storage_too_new");
    case ErrorCode::StorageFull: return QStringLiteral("storage_full");
    case ErrorCode::FileUnreadable: return QStringLiteral("file_unreadable");
    case ErrorCode::NetworkDown: return QStringLiteral("network_down");
    case ErrorCode::NetworkTimeout: return QStringLiteral("network_timeout");
    case ErrorCode::TlsUntrusted: return QStringLiteral("tls_untrusted");
    case ErrorCode::ServerFailed: return QStringLiteral("server_failed");
    case ErrorCode::RetryLater: return QStringLiteral("retry_later");
    case ErrorCode::NotSignedIn: return QStringLiteral("not_signed_in");
    case ErrorCode::WrongCredentials: return QStringLiteral("wrong_credentials");
    case ErrorCode::Forbidden: return QStringLiteral("forbidden");
    case ErrorCode::DeviceRevoked: return QStringLiteral("device_revoked");
    case ErrorCode::PasswordTooWeak: return QStringLiteral("password_too_weak");
    case ErrorCode::TooManyAttempts: return QStringLiteral("too_many_attempts");
    case ErrorCode::KeychainUnavailable: return QStringLiteral("keychain_unavailable");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::TransitionRefused: return QStringLiteral("transition_refused");
    case ErrorCode::FieldRequired: return QStringLiteral("field_required");
    case ErrorCode::Gone: return QStringLiteral("gone");
    case ErrorCode::DeviceForked: return QStringLiteral("device_forked");
    case ErrorCode::Malformed: return QStringLiteral("malformed");
    case ErrorCode::TooLarge: return QStringLiteral("too_large");
    case ErrorCode::VersionMismatch: return QStringLiteral("version_mismatch");
    case ErrorCode::UnknownField: return QStringLiteral("unknown_field");
    case ErrorCode::UnknownCommand: return QStringLiteral("unknown_command");
    case ErrorCode::ResetRequired: return QStringLiteral("reset_required");
    }
    return QStringLiteral("error_") + QString::number(static_cast<int>(code));
}

std::optional<ErrorCode> errorCodeOf(const QString &name)
{
    for (int number = 1; number <= int(ErrorCode::ResetRequired); ++number) {
        if (errorName(static_cast<ErrorCode>(number)) == name)
            return static_cast<ErrorCode>(number);
    }
    return std::nullopt;
}

} // namespace firstline
