#pragma once

#include <QtWidgets/QWidget>

class QSpinBox;
class QLineEdit;

namespace firstline::ui {

/// Work to be logged: minutes, quickly chosen or typed, and what was done.
class TimeForm : public QWidget
{
    Q_OBJECT

public:
    explicit TimeForm(QWidget *parent = nullptr);

    /// Units: minutes; 0 when nothing is chosen.
    int minutes() const;
    QString text() const;
    void clear();
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    QSpinBox *m_minutes;
    QLineEdit *m_text;
};

} // namespace firstline::ui
