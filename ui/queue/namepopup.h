#pragma once

#include <QtWidgets/QFrame>

class QLineEdit;

namespace firstline::ui {

/// Asks for a name in place: Enter gives it, Esc leaves. Deletes itself when it closes; gives the focus back.
class NamePopup : public QFrame {
    Q_OBJECT

public:
    NamePopup(const QString &title, const QString &name, QWidget *parent);

    /// Opens at a place. Units: global px.
    void openAt(const QPoint &place);

Q_SIGNALS:
    void named(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_field;
};

} // namespace firstline::ui
