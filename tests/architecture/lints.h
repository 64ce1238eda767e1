#pragma once

#include "tests/architecture/sourcefile.h"

namespace firstline::arch {

/// Lines a file of app, core or ui may have at most.
inline constexpr qsizetype kMaxLines = 600;

/// Files above kMaxLines, but for those allowed for now. An allowed file that fits again is a finding too: the list
/// of exceptions must shrink.
Findings checkLength(const QList<SourceFile> &files, const QStringList &allowed);

/// Words that wait inside an event, sleep, or trust any server.
Findings checkWords(const SourceFile &file);

/// beginResetModel outside ui/models: a view loses its place and selection by it.
Findings checkResets(const SourceFile &file);

/// Functions of a header that return Result or QFuture and are not [[nodiscard]].
Findings checkNodiscard(const SourceFile &file);

/// A header without #pragma once, a file name that is not lowercase.
Findings checkForm(const SourceFile &file);

/// Folders of one person's machine in any text.
Findings checkMachinePaths(const SourceFile &file);

/// Constants and types of unnamed namespaces that stand under one name in two sources of a folder: eight sources at a time are
/// compiled as one, and which eight changes with every new file.
Findings checkTwins(const QList<SourceFile> &files);

/// What the top level has beyond, or lacks of, the list of docs/architecture.md. Dotfiles and builds are free.
Findings checkTopLevel(const QStringList &names);

} // namespace firstline::arch
