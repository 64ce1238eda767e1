#pragma once

#include "core/base/error.h"

#include <QtCore/QStringList>

namespace firstline::service {

/// Why the remote-control tool was not started.
enum class RemoteTrouble {
    None,
    NoCommand, ///< The desk has not settled one.
    BadCommand, ///< It does not say where the id goes, or a quote in it is not closed.
    NoId, ///< The asset has none.
    UnsafeId, ///< It begins with "-" or holds control characters: a program could take it for something else.
    NotInstalled, ///< The program is not on this computer.
    NotStarted, ///< It is there, and the system did not start it.
};

/// A program and its arguments, ready to be started.
struct RemoteStart {
    RemoteTrouble trouble = RemoteTrouble::None;
    QString program;
    QStringList arguments;
};

/// Puts an asset's id into the desk's command. The command is split into a program and arguments first (quotes hold words
/// together), then "{id}" is replaced inside arguments, so that nothing in an id becomes an argument or a command of its
/// own; no shell has a part in it. Thread: any.
RemoteStart remoteStart(const QString &command, const QString &id);

/// Whether a command can be settled: a program, and "{id}" in one of its arguments. An empty one turns the tool off.
/// Thread: any.
RemoteTrouble remoteCommandTrouble(const QString &command);

/// Looks for the program and starts it, detached. Thread: interface; quick.
RemoteTrouble startRemote(const RemoteStart &start);

} // namespace firstline::service
