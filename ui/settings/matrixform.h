#pragma once

#include "ui/settings/settingsform.h"

#include <array>

namespace firstline::ui {

class Button;

/// Sixteen cells: impact down, urgency across; each shows its priority by mark, colour and words. Keys: arrows move, 1
/// to 4 set, plus and minus step. A click steps to the next priority.
class MatrixGrid : public QWidget {
    Q_OBJECT

public:
    explicit MatrixGrid(QWidget *parent = nullptr);

    using Cells = std::array<int, 16>; ///< Row by row, impact small to large, urgency low to now.
    void setCells(const Cells &cells);
    const Cells &cells() const { return m_cells; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QRect cellRect(int at) const;
    void set(int priority);
    void announce();

    Cells m_cells {};
    int m_at = 0;
    bool m_readOnly = false;
};

/// The priority matrix of the desk.
class MatrixForm : public SettingsForm {
    Q_OBJECT

public:
    explicit MatrixForm(service::SettingsService &service, QWidget *parent = nullptr);

protected:
    void fill(const Record &record) override;
    Record collect() const override;
    FormProblem problem() const override;
    FormProblem explain(const QString &detail) const override;

private:
    void compare();

    Record m_base;
    MatrixGrid *m_grid;
    Label *m_note;
    Label *m_hint;
    Button *m_standard;
};

} // namespace firstline::ui
