#include "ui/customer/levelpicker.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QWheelEvent>

namespace firstline::ui {

LevelPicker::LevelPicker(QString (*textOf)(int), QWidget *parent)
    : QComboBox(parent)
{
    for (int level = 1; level <= 4; ++level)
        addItem(textOf(level));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // its longest word is never cut
    connect(this, &QComboBox::activated, this, [this](int index) { Q_EMIT levelChosen(index + 1); });
}

void LevelPicker::setLevel(int level)
{
    if (level >= 1 && level <= count())
        setCurrentIndex(level - 1);
}

void LevelPicker::keyPressEvent(QKeyEvent *event)
{
    const int level = event->key() - Qt::Key_0;
    if (level >= 1 && level <= count() && !(event->modifiers() & ~Qt::KeypadModifier)) {
        setLevel(level);
        Q_EMIT levelChosen(level);
        return;
    }
    const int before = currentIndex();
    QComboBox::keyPressEvent(event);
    // Letters and arrows change the index without `activated` in some styles.
    if (currentIndex() != before)
        Q_EMIT levelChosen(this->level());
}

void LevelPicker::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // A wheel over the card must not change a priority.
}

} // namespace firstline::ui
