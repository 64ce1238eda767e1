#pragma once

#include "core/domain/ticket.h"

#include <QtWidgets/QWidget>

class QSpinBox;

namespace firstline::ui {

class Button;
class MessageEdit;

/// A call that took place: which way, how long, what was said.
class CallForm : public QWidget
{
    Q_OBJECT

public:
    explicit CallForm(QWidget *parent = nullptr);

    Direction direction() const;

    /// Units: minutes, 0 when it is not said.
    int minutes() const;
    QString text() const;
    void clear();
    void focusFirst();
    MessageEdit *editor() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    Button *m_in;
    Button *m_out;
    QSpinBox *m_minutes;
    MessageEdit *m_text;
};

} // namespace firstline::ui
