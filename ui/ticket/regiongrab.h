#pragma once

#include <QtGui/QImage>
#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

namespace firstline::ui {

/// A piece of the screen: hides the window, takes a picture of its screen and lets the person draw a box on it. Enter
/// takes the whole screen, Esc none. Deletes itself. Works where the platform lets programs read the screen.
class RegionGrab : public QWidget
{
    Q_OBJECT

public:
    /// `window` is hidden while the picture is taken.
    explicit RegionGrab(QWidget *window);

    /// Whether this display lets a program read the screen at all.
    static bool isPossible();

    /// Begins; ends with one of the signals.
    void start();

    /// Draws the box on a picture that was taken before. Exposed for what has its own picture.
    void choose(const QPixmap &screen, const QRect &place);

Q_SIGNALS:
    void grabbed(const QImage &picture);
    void cancelled();
    /// The display gave no picture.
    void failed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();
    void end(const QRect &box);

    QWidget *m_window;
    QPixmap m_screen;
    QPoint m_from;
    QRect m_box;
    bool m_drawing = false;
};

} // namespace firstline::ui
