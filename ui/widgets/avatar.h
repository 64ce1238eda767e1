#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// A person's round mark with initials; the accessible name and the tooltip are the person's name.
class Avatar : public QWidget {
    Q_OBJECT

public:
    /// Units: diameter in px.
    explicit Avatar(const QString &name = {}, int diameter = 24, QWidget *parent = nullptr);

    void setName(const QString &name);
    QString name() const { return m_name; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_diameter;
};

} // namespace firstline::ui
