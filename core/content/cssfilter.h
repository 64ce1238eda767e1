#pragma once

#include <QtCore/QByteArray>

namespace firstline::content {

/// Keeps of a style attribute only what cannot load, hide or place anything: color, background-color, font-weight,
/// font-style, text-align and text-decoration with plain values. Shape: "name:value;name:value", empty when nothing
/// is left; each name at most once, the last one wins. `removed` counts what was left out. Thread: any.
QByteArray safeStyle(QByteArrayView style, int &removed);

/// A colour as it may stand in HTML: "#rgb", "#rrggbb", "#aarrggbb", a name or rgb()/rgba(). Empty when it is none.
QByteArray safeColor(QByteArrayView value);

} // namespace firstline::content
