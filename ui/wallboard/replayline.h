#pragma once

#include <QtWidgets/QSlider>

namespace firstline::ui {

/// A day as a line of open tickets; the handle chooses the minute. Keys: arrows a minute, Page keys a quarter of an hour,
/// Home and End. Units: the value is in minutes after the local midnight.
class ReplayLine : public QSlider {
    Q_OBJECT

public:
    explicit ReplayLine(QWidget *parent = nullptr);

    /// Open tickets every ten minutes from midnight on; the line ends with the list.
    void setOpen(const std::vector<int> &open);

    QSize sizeHint() const override { return { 400, 120 }; }
    QSize minimumSizeHint() const override { return { 200, 90 }; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRect plot() const;
    void moveTo(int x);

    std::vector<int> m_open;
};

} // namespace firstline::ui
