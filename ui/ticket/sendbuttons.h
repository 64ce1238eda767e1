#pragma once

#include <QtCore/QString>

namespace firstline::ui {

class Button;

/// The row under the answer.
struct SendButtons {
    Button *send = nullptr;
    Button *solve = nullptr; ///< Sends, solves, goes on.
    Button *attach = nullptr;
    Button *shot = nullptr; ///< Attaches a part of the screen.
};

/// A key pressed together with Enter, as people read it: enterKey("Ctrl+").
QString enterKey(const QString &before);

/// Gives each button the words and the key that `room` has place for. Long languages and narrow panes: the keys go first, the
/// words stay. Units: px. A button that is not wanted is hidden.
void fitSendButtons(const SendButtons &buttons, int room, bool solves, bool attaches);

} // namespace firstline::ui
