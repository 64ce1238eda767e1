#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

class Label;

/// The number to say to the caller, huge, in a small window of its own. Enter and Esc close it, C copies.
class NumberCard : public QWidget {
    Q_OBJECT

public:
    /// How the registration went out.
    enum class Sent { Online, Offline };

    explicit NumberCard(QWidget *parent = nullptr);

    /// Shows the number, or the provisional name while numbers are used up.
    void showNumber(qint64 number, const QString &provisional, Sent sent);

    /// What C copies: the number without spaces, or the provisional name.
    QString plainNumber() const { return m_plain; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    class Digits;
    void copy();

    Digits *m_digits;
    Label *m_how;
    Label *m_copied;
    QString m_plain;
};

} // namespace firstline::ui
