#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QFrame>

namespace firstline::ui {

/// A rounded frame that holds parts of one thing. The owner sets the layout; its margins are 12 px at first.
class Card : public QFrame {
    Q_OBJECT

public:
    /// Plain: raised with a line. Note: the ground of an internal note. Sunken: a quiet block inside a card. Floating: a
    /// dialog-like card with a shadow (16 px around it belong to the shadow, contents margins account for it).
    enum class Kind { Plain, Note, Sunken, Floating };

    explicit Card(Kind kind = Kind::Plain, QWidget *parent = nullptr);

    void setKind(Kind kind);

    /// Where the card itself is painted: without the room of a floating one's shadow. Units: px.
    QRect box() const;
    Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};

/// A one pixel line in the theme's colour, to part panes.
class Hairline : public QWidget {
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace firstline::ui
