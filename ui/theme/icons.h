#pragma once

#include "ui/theme/tokens.h"

#include <QtGui/QIcon>
#include <QtGui/QPixmap>

class QPainter;

namespace firstline::ui {

/// A Lucide icon by name ("phone-call"), tinted with a role of the theme that is shown when it is painted, so it
/// follows a switch without being made again; sharp at every device pixel ratio. An unknown name gives a null icon.
QIcon icon(const QString &name, Role role = Role::Text);

/// The same icon as a picture in a given colour, cached. Units: size in device independent px.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, double devicePixelRatio);

/// Paints an icon centred in a rectangle. Units: size in px.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &colour, int size = 16);

/// The names of all icons in the program, sorted.
QStringList iconNames();

} // namespace firstline::ui
