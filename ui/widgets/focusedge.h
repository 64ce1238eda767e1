#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// A ring inside the edge of a widget that shows no focus by itself (a board, a text that scrolls), while it has the
/// focus by Tab. In a list the current row shows it, and is scrolled into sight; the ring stands where there is none.
/// It lies above the widget's own children and lets the mouse through. Thread: interface.
class FocusEdge : public QWidget
{
    Q_OBJECT
public:
    /// Belongs to the target and goes with it.
    explicit FocusEdge(QWidget *target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isShownByRow() const;
    /// A wallboard: a frame round the whole screen tells nobody anything.
    bool isWholeScreen() const;
};

} // namespace firstline::ui
