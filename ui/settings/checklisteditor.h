#pragma once

#include "core/domain/config.h"
#include "ui/widgets/card.h"

class QTableWidget;

namespace firstline::ui {

class Button;
class Label;

/// The checklist of one category: what is to be done in each of its tickets, and which of it solving asks for. Saves as a
/// whole. Ctrl+Enter saves, Esc gives up.
class ChecklistEditor : public Card {
    Q_OBJECT

public:
    explicit ChecklistEditor(QWidget *parent = nullptr);

    /// Shows a list; `mayEdit` false: to be read.
    void edit(const QString &category, const std::vector<CheckItem> &items, bool mayEdit);

    /// The items as they stand; lines without a text are left out.
    std::vector<CheckItem> items() const;

Q_SIGNALS:
    void saved();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add(const CheckItem &item);
    void move(int by);
    void save();

    QTableWidget *m_table;
    Label *m_title;
    Label *m_problem;
    QList<Button *> m_buttons;
    bool m_mayEdit = true;
};

} // namespace firstline::ui
