#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace firstline::ui {

/// A sheet over a window: holds one floating part, goes with Esc or a click beside it and gives the focus back. Hidden at
/// first. What is below is dimmed and out of reach, or stays as it is: what comes and goes with each stroke then repaints
/// only itself (a whole window at 200 % takes longer than a frame), and a click beside it does what it says.
/// Thread: interface.
class Overlay : public QWidget
{
    Q_OBJECT
public:
    enum class Below { Dimmed, AsItIs };

    explicit Overlay(QWidget *window, Below below = Below::Dimmed);

    /// Shows the sheet over the window and gives `first` the focus.
    void open(QWidget *first);

public Q_SLOTS:
    void dismiss();

protected:
    /// The part that floats. Not moved to the sheet's layout: the sheet places it.
    void setPart(QWidget *part, int width, int top);

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void hideEvent(QHideEvent *event) override;

    /// Puts the part where it belongs; called when its wish changed.
    void place();

private:
    const Below m_below;
    QWidget *m_part = nullptr;
    QPointer<QWidget> m_before;
    int m_width = 600;
    int m_top = 80;
};

} // namespace firstline::ui
