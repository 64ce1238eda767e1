#pragma once

#include <QtWidgets/QScrollArea>

namespace firstline::ui {

/// As tall as what it holds, up to a height; beyond that it scrolls. Without a frame or a ground of its own.
class FittingArea : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes `content` over, which has its parts in a layout.
    explicit FittingArea(QWidget *content, QWidget *parent = nullptr);

    /// In px; never less than a few lines.
    void setMostHeight(int height);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_mostHeight = QWIDGETSIZE_MAX;
};

} // namespace firstline::ui
