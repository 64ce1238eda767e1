#pragma once

#include "tests/architecture/sourcefile.h"

namespace firstline::arch {

/// One line of the drawing in docs/architecture.md: what the files below `folder` may include of ours and of Qt.
struct Arrow {
    QString folder;
    /// Folders of ours, besides the own one, core/base and core/domain, which (below domain) are open to all.
    QStringList folders;
    /// Qt modules besides QtCore.
    QStringList modules;
};

/// The drawing; the only place where an arrow is written down as code. The first match of a path wins.
const QList<Arrow> &arrows();

/// The arrow that holds for a path, or null: such a folder is not on the drawing.
const Arrow *arrowOf(const QString &path);

/// Includes of the file that go against the arrows, or that are not written from the root.
Findings checkIncludes(const SourceFile &file);

/// Files besides the first three that include Boost.Beast: each such unit takes half a minute to compile.
Findings checkBeast(const QList<SourceFile> &files);

} // namespace firstline::arch
