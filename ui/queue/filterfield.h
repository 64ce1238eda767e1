#pragma once

#include "ui/widgets/searchfield.h"

namespace firstline::ui {

/// The filter line over the list: terms as chips, a hint behind the view's own terms, and a mark under what was not
/// understood. Esc leaves it with its text; the owner moves the focus.
class FilterField : public SearchField {
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    /// Marks the word at a place of the text as not understood; -1 takes the mark away. `reason` becomes the tooltip.
    void setProblem(int at, const QString &reason = {});
    int problemAt() const { return m_problemAt; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    double xOf(int position) const;

    int m_problemAt = -1;
};

} // namespace firstline::ui
