#pragma once

#include "ui/shell/desk.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace firstline::ui {

class Button;
class Label;

/// A small window in which a person changes the password. Not modal; tells what went wrong in place. Thread: interface.
class PasswordDialog : public QWidget
{
    Q_OBJECT
public:
    PasswordDialog(sync::Engine &engine, QWidget *parent);

Q_SIGNALS:
    /// The server has the new password; the window closed itself.
    void passwordChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *addField(const QString &name, const QString &label);
    void save();
    void say(const QString &text);

    sync::Engine &m_engine;
    QLineEdit *m_old;
    QLineEdit *m_new;
    QLineEdit *m_again;
    Label *m_message;
    Button *m_save;
};

} // namespace firstline::ui
