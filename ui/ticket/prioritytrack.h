#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// The four priorities in a row, one of them chosen: by a click, by dragging along, by 1 to 4, by the arrows.
class PriorityTrack : public QWidget
{
    Q_OBJECT

public:
    explicit PriorityTrack(QWidget *parent = nullptr);

    /// The priority as it is, marked by a dot. Shape: 1 to 4.
    void setActual(int priority);

    /// Chooses without telling.
    void setChosen(int priority);
    int chosen() const { return m_chosen; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The person chose another one; also while dragging.
    void priorityChosen(int priority);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(int priority);
    void describe();

    int m_actual = 3;
    int m_chosen = 3;
};

} // namespace firstline::ui
