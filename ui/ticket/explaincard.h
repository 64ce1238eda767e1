#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/popover.h"

#include <functional>

class QGridLayout;
class QHBoxLayout;

namespace firstline::ui {

class Button;
class Label;
class TicketWords;

/// Why a clock shows what it shows: every stretch of time, the sum, the target, by whose promise; and what another
/// priority would make of it.
class ExplainCard : public Popover
{
    Q_OBJECT

public:
    explicit ExplainCard(QWidget *window);

    /// Which clock is asked for; its owner answers with `show`.
    void setClocks(const std::vector<ClockKind> &kinds, ClockKind current);

    /// Answers "what if the priority were p?" at once (pure computing); unset: not offered.
    using WhatIf = std::function<rules::Explanation(int priority)>;
    void show(const rules::Explanation &explanation, const TicketWords &words, WhatIf whatIf);

    /// The table as text, for the clipboard.
    QString text() const { return m_text; }

Q_SIGNALS:
    void clockChosen(firstline::ClockKind kind);

private:
    void fillTable(const rules::Explanation &explanation, const TicketWords &words);
    void addLine(int row, const rules::ExplainSegment &segment, const TicketWords &words);
    void showWhatIf(int priority);
    void clearTable();

    Label *m_title;
    Label *m_source;
    QHBoxLayout *m_tabs;
    QWidget *m_tableBox = nullptr;
    QGridLayout *m_table = nullptr;
    QWidget *m_whatIfBox;
    QList<Button *> m_priorities;
    Label *m_answer;
    WhatIf m_whatIf;
    Instant m_now;
    QString m_text;
};

} // namespace firstline::ui
