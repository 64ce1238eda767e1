#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QAbstractButton>

namespace firstline::ui {

/// A text that acts when clicked or, focused, on Enter or Space: `clicked()`. May carry a key hint ("Why these times? X").
class LinkLabel : public QAbstractButton {
    Q_OBJECT

public:
    explicit LinkLabel(const QString &text = {}, TextSize size = TextSize::Body, QWidget *parent = nullptr);

    void setKeyHint(const QString &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_keyHint;
};

} // namespace firstline::ui
