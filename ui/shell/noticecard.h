#pragma once

#include "ui/shell/overlay.h"

#include "core/service/noticerules.h"

#include <array>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QTimeEdit;
class QVBoxLayout;

namespace firstline::ui {

class Card;
class Label;
class Notices;

/// Where a person settles what tells him what, and when it is quiet. Every change counts at once; Esc closes.
/// Thread: interface.
class NoticeCard : public Overlay
{
    Q_OBJECT
public:
    /// `notices` must outlive it.
    NoticeCard(Notices &notices, QWidget *window);

    /// Opens with the present rules.
    void openRules();

private:
    struct Row {
        QCheckBox *toast = nullptr;
        QCheckBox *desktop = nullptr;
        QCheckBox *sound = nullptr;
        QComboBox *name = nullptr;
    };

    void addHead(QGridLayout *grid);
    void addRow(QGridLayout *grid, int at);
    QCheckBox *addBox(const QString &text, const QString &name);
    void addQuiet(QVBoxLayout *column);
    void addEnd(QVBoxLayout *column);
    void fill(const service::NoticeRules &rules);
    void take();
    void sayNow();

    Notices &m_notices;
    Card *m_card;
    std::array<Row, service::kNoticeEvents> m_rows;
    QCheckBox *m_duty = nullptr;
    QCheckBox *m_own = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    QCheckBox *m_pass = nullptr;
    Label *m_now = nullptr;
    bool m_showing = false;
};

} // namespace firstline::ui
