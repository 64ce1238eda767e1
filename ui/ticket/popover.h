#pragma once

#include "ui/widgets/card.h"

#include <QtCore/QPointer>

namespace firstline::ui {

/// A floating card inside the window, beside what it explains. Closes on Esc, on a click elsewhere, and with its
/// window; the focus returns to where it was.
class Popover : public Card
{
    Q_OBJECT

public:
    /// The shadow's room around the card, part of the layout's margins. Units: px.
    static constexpr int kEdge = 16;

    /// `window`: any widget of the window it floats in.
    explicit Popover(QWidget *window);

    /// Shows it with its right edge at the anchor's left, moved as needed to stay inside the window.
    void openBeside(QWidget *anchor);
    void close();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

    /// Fits it to its contents again, where it stands.
    void place();

private:

    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_before;
};

} // namespace firstline::ui
