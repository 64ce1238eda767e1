#include "ui/theme/compositing.h"

#include <QtCore/QLibrary>
#include <QtGui/QGuiApplication>

namespace firstline::ui {

#if QT_CONFIG(xcb)

namespace {

// Two calls of Xlib, found when they are needed: the program is not linked against it, for it also runs without X.
using InternAtom = unsigned long (*)(void *display, const char *name, int onlyIfThere);
using SelectionOwner = unsigned long (*)(void *display, unsigned long selection);

} // namespace

bool blendsWindows()
{
    const auto *x11 = qGuiApp ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    void *display = x11 ? x11->display() : nullptr;
    if (!display)
        return true;
    QLibrary xlib(QStringLiteral("X11"), 6);
    const auto internAtom = reinterpret_cast<InternAtom>(xlib.resolve("XInternAtom"));
    const auto selectionOwner = reinterpret_cast<SelectionOwner>(xlib.resolve("XGetSelectionOwner"));
    if (!internAtom || !selectionOwner)
        return true;
    // Source: Extended Window Manager Hints, "_NET_WM_CM_Sn".
    return selectionOwner(display, internAtom(display, "_NET_WM_CM_S0", 0)) != 0;
}

#else

bool blendsWindows() { return true; }

#endif

} // namespace firstline::ui
