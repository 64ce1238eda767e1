#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// The priority that follows from impact and urgency, as the mark that lists show.
class PriorityMark : public QWidget {
    Q_OBJECT

public:
    explicit PriorityMark(QWidget *parent = nullptr);

    void setPriority(int priority);
    int priority() const { return m_priority; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_priority = 3;
};

} // namespace firstline::ui
