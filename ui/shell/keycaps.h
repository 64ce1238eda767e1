#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace firstline::ui {

/// Keys in their boxes, side by side: "Ctrl+K / J". Only shown; says itself to a screen reader.
class KeyCaps : public QWidget
{
    Q_OBJECT
public:
    /// `keys`: parted by spaces.
    explicit KeyCaps(const QString &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_keys;
};

} // namespace firstline::ui
