#pragma once

#include <QtWidgets/QComboBox>

namespace firstline::ui {

/// One of four named levels (impact, urgency): a letter finds it by name, a digit by number, arrows step.
class LevelPicker : public QComboBox {
    Q_OBJECT

public:
    /// `textOf` names level 1..4.
    explicit LevelPicker(QString (*textOf)(int), QWidget *parent = nullptr);

    int level() const { return currentIndex() + 1; }

    /// Units: 1..4; others are passed over. Emits nothing of its own.
    void setLevel(int level);

Q_SIGNALS:
    /// The person chose a level.
    void levelChosen(int level);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace firstline::ui
