#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// One line of text that ends with "…" when it does not fit; the whole text is then the tooltip.
class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, Role role = Role::Text, TextSize size = TextSize::Body,
                         QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setRole(Role role);
    void setElideMode(Qt::TextElideMode mode);
    QString text() const { return m_text; }
    bool isElided() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_text;
    Role m_role;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace firstline::ui
