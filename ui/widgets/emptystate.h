#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

class Button;
class Label;

/// What a place shows when it has nothing: an icon, what is so, what to do, and the button that does it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName = {}, const QString &title = {}, const QString &hint = {},
                        QWidget *parent = nullptr);

    void setContent(const QString &iconName, const QString &title, const QString &hint);

    /// The button below; an empty text hides it. The key is shown in it.
    void setAction(const QString &text, const QString &key = {});

Q_SIGNALS:
    void actionTriggered();

private:
    class Picture;

    Picture *m_picture;
    Label *m_title;
    Label *m_hint;
    Button *m_action;
};

} // namespace firstline::ui
