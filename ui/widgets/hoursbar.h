#pragma once

#include "ui/widgets/marks.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// A slim bar: hours used of a contract, load of a person, progress of long work. The accessible text says the share.
class HoursBar : public QWidget {
    Q_OBJECT

public:
    explicit HoursBar(QWidget *parent = nullptr);

    /// Units: share 0..1 (more is drawn full). A tone Bad shows an overdraft.
    void setShare(double share, Tone tone = Tone::Accent);
    double share() const { return m_share; }

    /// Units: px; 6 at first.
    void setBarHeight(int height);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    Tone m_tone = Tone::Accent;
    int m_height = 6;
};

} // namespace firstline::ui
