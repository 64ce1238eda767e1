#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

class Button;
class ElidedLabel;
class Label;

/// A calm line across the top of a window or pane: what is so, and one thing that can be done. Hidden until shown by
/// its owner. Says itself to a screen reader when it appears.
class Banner : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Offline, Info, Warn, Bad };

    explicit Banner(Kind kind = Kind::Info, QWidget *parent = nullptr);

    /// Sets the strong beginning and the rest ("Offline since 10:42." "Everything works; 3 changes wait.").
    void setMessage(const QString &strong, const QString &rest);

    /// The button at the right; an empty text hides it.
    void setAction(const QString &text);

    /// Shows a cross that hides the banner and tells `dismissed()`.
    void setDismissable(bool dismissable);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Label *m_strong;
    ElidedLabel *m_rest;
    Button *m_action;
    Button *m_close;
    Kind m_kind;
};

} // namespace firstline::ui
