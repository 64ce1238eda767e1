#pragma once

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

namespace firstline::test {

/// Keeps a test away from the person who runs it: HOME, the XDG folders, settings and the session bus point into a
/// temporary folder, the locale is C, the time zone UTC, the platform offscreen. Make one at the top of main(), before
/// the application object, and keep it until the end; the folder goes with it.
class Isolation
{
public:
    Isolation();

    /// The temporary home, absolute.
    QString home() const { return m_home.path(); }

private:
    QTemporaryDir m_home;
};

/// The folder of real data: FIRSTLINE_DATA, or `../shared/data` beside the source root. Absolute; empty when absent.
QString dataDir();

/// The root of the source tree, absolute, without a slash at its end.
QString sourceRoot();

/// Where tests of screens save their pictures for people to look at; made if absent, absolute.
/// FIRSTLINE_PICTURES, or `pictures` in the build folder.
QString pictureDir();

} // namespace firstline::test
