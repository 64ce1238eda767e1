#pragma once

#include "ui/widgets/marks.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// A clock of a ticket as a pill. The owner sets the text again as time passes. For lists paint with paintPill.
class CountdownPill : public QWidget {
    Q_OBJECT

public:
    explicit CountdownPill(QWidget *parent = nullptr);

    /// Shows a state and a text made by formatCountdown or formatStanding. The accessible name says both.
    void setClock(PillState state, const QString &text);

    /// Height of the pill. Units: px; 20 at first.
    void setPillHeight(int height);

    PillState state() const { return m_state; }
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    QString m_text;
    PillState m_state = PillState::None;
    int m_height = 20;
};

/// The state in words: "running", "due soon", "overdue", "standing", "met".
QString pillStateText(PillState state);

} // namespace firstline::ui
