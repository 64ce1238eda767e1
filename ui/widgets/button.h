#pragma once

#include <QtWidgets/QPushButton>

namespace firstline::ui {

/// A button with an icon, a text and the key that does the same. With setMenu() it shows a chevron; checkable ones show
/// their checked state in the accent's soft colour (tabs such as Reply | Note). The key hint is only shown: the owner
/// makes the shortcut or the action.
class Button : public QPushButton {
    Q_OBJECT

public:
    /// Primary: the one thing to do here. Secondary: a frame. Quiet: no frame until pointed at. Danger: red text.
    enum class Kind { Primary, Secondary, Quiet, Danger };

    explicit Button(const QString &text = {}, Kind kind = Kind::Secondary, QWidget *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }

    /// The icon by name (ui/theme/icons.h), tinted like the text. An icon alone needs an accessible name: pass it to
    /// setAccessibleName and setToolTip.
    void setIconName(const QString &name);
    QString iconName() const { return m_iconName; }

    /// The key in its box, as people read it ("F2", "Ctrl+\u21B5").
    void setKeyHint(const QString &key);
    QString keyHint() const { return m_keyHint; }

    /// A person before the text (the assignee's button). Empty: none.
    void setAvatarName(const QString &name);

    /// A priority mark before the text; 0: none.
    void setPriority(int priority);

    /// How wide it wants to be with another text and key hint. Units: px.
    int widthWith(const QString &text, const QString &key) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int leadWidth() const;
    static int keyWidth(const QString &key);
    static int textWidth(const QString &text);
    void paintContent(QPainter *painter, const QColor &ink);

    QString m_iconName;
    QString m_keyHint;
    QString m_avatarName;
    Kind m_kind;
    int m_priority = 0;
};

} // namespace firstline::ui
