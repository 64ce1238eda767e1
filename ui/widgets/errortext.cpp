#include "ui/widgets/errortext.h"

#include <QtCore/QCoreApplication>

namespace firstline::ui {
namespace {

/// Gives `tr` to the sentences below, in one context.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(firstline::ui::ErrorText)

public:
    static QString usage(ErrorCode code);
    static QString storage(ErrorCode code);
    static QString network(ErrorCode code);
    static QString rights(ErrorCode code);
    static QString conflict(ErrorCode code);
    static QString protocol(ErrorCode code);
};

QString ErrorText::usage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadArgument:
        return tr("This could not be done with what was given. Nothing was changed. Check the fields and try again.");
    case ErrorCode::NotFound:
        return tr("It was not found. Nothing was changed. It may have been removed or moved; refresh and look again.");
    case ErrorCode::Ambiguous:
        return tr("More than one thing fits. Nothing was changed. Choose one of them or write more.");
    case ErrorCode::Unsupported:
        return tr("This version cannot do that. Nothing was changed. Update the program or do it another way.");
    case ErrorCode::BadInput:
        return tr("Something in the text could not be understood. What you wrote is kept. Correct the marked place.");
    case ErrorCode::Cancelled:
        return tr("It was cancelled. What was finished before is kept. Start it again when you need it.");
    case ErrorCode::AlreadyExists:
        return tr("It exists already. Nothing was changed. Open the one that is there or choose another name.");
    default:
        return {};
    }
}

QString ErrorText::storage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StorageFailed:
        return tr("This computer could not write to its disk. Everything saved before is kept. Check the disk and try "
                  "again; what you see on the screen is still here.");
    case ErrorCode::StorageBusy:
        return tr("The local data is busy. Nothing was lost. Try again in a moment; close a second copy of the program "
                  "if one is open.");
    case ErrorCode::StorageCorrupt:
        return tr("The local data is damaged. Your unsent changes are kept in their own file. Start the program again "
                  "to build the rest anew from the server.");
    case ErrorCode::StorageTooNew:
        return tr("The local data was written by a newer version. It was left untouched. Start the newer version of "
                  "the program.");
    case ErrorCode::StorageFull:
        return tr("The disk is full. Everything saved before is kept. Free some space, then save again.");
    case ErrorCode::FileUnreadable:
        return tr("The file could not be read. Nothing was changed. Check that it exists and that you may open it.");
    default:
        return {};
    }
}

QString ErrorText::network(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NetworkDown:
        return tr("The server cannot be reached. Everything works and is kept here. It will be sent by itself once the "
                  "connection is back.");
    case ErrorCode::NetworkTimeout:
        return tr("The server did not answer in time. Your changes are kept here and will be sent again by themselves.");
    case ErrorCode::TlsUntrusted:
        return tr("The server's identity could not be verified. Nothing was sent and your changes are kept. Check the "
                  "address and the date of this computer, or ask your administrator.");
    case ErrorCode::ServerFailed:
        return tr("The server had a fault of its own. Your changes are kept here and will be sent again. If it goes "
                  "on, tell your administrator.");
    case ErrorCode::RetryLater:
        return tr("The server is busy. Your changes are kept here and will be sent in a moment by themselves.");
    default:
        return {};
    }
}

QString ErrorText::rights(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotSignedIn:
        return tr("You are not signed in. Your changes are kept here. Sign in to send them.");
    case ErrorCode::WrongCredentials:
        return tr("The name or the password is not right. Nothing was changed. Check both and the keyboard's language, "
                  "then try again.");
    case ErrorCode::Forbidden:
        return tr("You may not do this. Nothing was changed and what you wrote is kept. Ask a supervisor to do it or "
                  "to give you the right.");
    case ErrorCode::DeviceRevoked:
        return tr("This workstation was signed out by an administrator. Unsent changes are kept. Ask your "
                  "administrator before you sign in again.");
    case ErrorCode::PasswordTooWeak:
        return tr("This password is too easy to guess. The old one still holds. Choose a longer one, for example "
                  "several words.");
    case ErrorCode::TooManyAttempts:
        return tr("There were too many attempts. The account and its data are safe. Wait a few minutes, then try "
                  "again.");
    case ErrorCode::KeychainUnavailable:
        return tr("The system's keychain cannot be used. Nothing was lost. Unlock it and try again, or sign in anew "
                  "each time.");
    default:
        return {};
    }
}

QString ErrorText::conflict(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Conflict:
        return tr("Somebody changed the same thing meanwhile. Both versions are kept. Choose between yours and theirs.");
    case ErrorCode::TransitionRefused:
        return tr("The ticket cannot go into that state from where it is. Nothing was changed and what you wrote is "
                  "kept. Choose another state.");
    case ErrorCode::FieldRequired:
        return tr("A field that is needed is empty. What you wrote is kept. Fill in the marked field and save again.");
    case ErrorCode::Gone:
        return tr("It is not there any more. What you wrote is kept as a draft. Find where it went, or make a new one.");
    case ErrorCode::DeviceForked:
        return tr("A copy of this workstation's data was used elsewhere. Unsent changes are kept. Sign in again to get "
                  "a name of its own for this one.");
    default:
        return {};
    }
}

QString ErrorText::protocol(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed:
        return tr("Data arrived that could not be read. Nothing was changed here. Try again; if it goes on, tell your "
                  "administrator.");
    case ErrorCode::TooLarge:
        return tr("This is too large. Nothing was sent and it is kept here. Make it smaller or split it.");
    case ErrorCode::VersionMismatch:
        return tr("This program and the server are of versions that do not fit. Your changes are kept here. Update the "
                  "program, then they will be sent.");
    case ErrorCode::UnknownField:
        return tr("The server does not know a field of this change. The change is kept here. Update the server or this "
                  "program.");
    case ErrorCode::UnknownCommand:
        return tr("The server does not know this action. The change is kept here. Update the server or this program.");
    case ErrorCode::ResetRequired:
        return tr("The local copy must be fetched anew. Your unsent changes are kept and will be sent after it. This "
                  "goes by itself and may take a minute.");
    default:
        return {};
    }
}

} // namespace

QString errorText(ErrorCode code)
{
    for (const auto band : { ErrorText::usage, ErrorText::storage, ErrorText::network, ErrorText::rights,
                             ErrorText::conflict, ErrorText::protocol }) {
        if (const QString text = band(code); !text.isEmpty())
            return text;
    }
    return QCoreApplication::translate("firstline::ui::ErrorText",
                                       "Something went wrong that this version does not know. What you wrote is kept. "
                                       "Try again, or update the program.");
}

} // namespace firstline::ui
