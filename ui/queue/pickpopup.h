#pragma once

#include <QtCore/QList>
#include <QtWidgets/QFrame>

class QLineEdit;
class QListWidget;

namespace firstline::ui {

/// One thing to pick.
struct PickItem {
    QString key; ///< What is told when it is picked.
    QString text;
    QString detail; ///< Muted, at the right.
    QString avatarName; ///< Empty: no avatar.
    int priority = 0; ///< 1..4: its mark stands before the text.
    bool current = false; ///< What it is now.
};

/// A small list over the page to pick one thing by a few letters: type to narrow, Up and Down, Enter picks, Esc leaves.
/// With `Digits` a digit picks the item of that place at once. Deletes itself when it closes; gives the focus back.
class PickPopup : public QFrame {
    Q_OBJECT

public:
    enum class Narrowing { Typing, Digits };

    PickPopup(const QString &title, QList<PickItem> items, Narrowing narrowing, QWidget *parent);

    /// Opens at a place, moved so that all of it is on the screen. Units: global px.
    void openAt(const QPoint &place);

Q_SIGNALS:
    void picked(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const QString &text);
    void pick(int row);

    QList<PickItem> m_items;
    Narrowing m_narrowing;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace firstline::ui
