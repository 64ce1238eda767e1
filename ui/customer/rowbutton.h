#pragma once

#include "ui/widgets/marks.h"

#include <QtCore/QStringList>
#include <QtWidgets/QAbstractButton>

namespace firstline::ui {

/// What a row says, from left to right; empty parts take no room.
struct RowParts {
    QString key; ///< Key that does the same, in its box.
    QString avatar; ///< Name for an avatar.
    QString lead; ///< A number, in tabular digits.
    QString text;
    QString detail; ///< Grey, behind the text.
    QStringList columns; ///< Further columns of equal width behind a text that takes two shares.
    QString chip;
    Tone chipTone = Tone::Neutral;
    QString right; ///< Grey, at the right edge.
};

/// One line of a card that acts when clicked or, focused, on Enter or Space. Reads out all its parts.
class RowButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit RowButton(const RowParts &parts = {}, QWidget *parent = nullptr);

    void setParts(const RowParts &parts);
    const RowParts &parts() const { return m_parts; }

    /// The row has no frame and little height: for lines inside a panel.
    void setDense(bool dense);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Double click or Enter: what it stands for is opened.
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int paintLead(QPainter *painter, QRect rest) const;
    int paintRight(QPainter *painter, QRect rest) const;
    void paintColumns(QPainter *painter, const QRect &rest) const;
    void paintText(QPainter *painter, const QRect &rest) const;

    RowParts m_parts;
    bool m_dense = false;
};

} // namespace firstline::ui
