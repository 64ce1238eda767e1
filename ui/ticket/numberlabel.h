#pragma once

#include <QtWidgets/QAbstractButton>

namespace firstline::ui {

/// The number of a ticket in tabular digits; a click copies it and tells `copied`.
class NumberLabel : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NumberLabel(QWidget *parent = nullptr);

    void setNumber(const QString &number);
    QString number() const { return text(); }

    /// Puts the number on the clipboard.
    void copy();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void copied(const QString &number);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace firstline::ui
