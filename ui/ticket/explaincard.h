#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/popover.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/whatifbox.h"

class QGridLayout;
class QHBoxLayout;
class QScrollArea;

namespace firstline::ui {

class Button;
class ExplainWords;
class Label;

/// Why a clock shows what it shows: every stretch of time, the sum, the target, by whose promise, what was changed by
/// hand; what would be if; and the same as text for a customer. Keys: 1 to 4 ask for a priority, C copies.
class ExplainCard : public Popover
{
    Q_OBJECT

public:
    explicit ExplainCard(QWidget *window);

    /// Which clock is asked for; its owner answers with `show`.
    void setClocks(const std::vector<ClockKind> &kinds, ClockKind current);

    /// `ask` answers what-ifs at once (pure computing); unset: not offered.
    void show(const rules::Explanation &explanation, const Ticket &ticket, const TicketWords &words, WhatIfBox::Ask ask);

    /// The explanation as text, in "en", "ru" or "pl", with the times of the calendar's zone.
    QString text(const QString &language) const;

Q_SIGNALS:
    void clockChosen(firstline::ClockKind kind);

    /// The text is on the clipboard.
    void copied();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildFoot(QVBoxLayout *column);
    void fillHead(const ExplainWords &words);
    void fillTable(const ExplainWords &words);
    void addSegment(int row, const rules::ExplainSegment &segment, const ExplainWords &words);
    void addSum(int row, const ExplainWords &words);
    int addNotes(int row, const QString &title, const QString &iconName, const QStringList &lines);
    void clearTable();
    void fit();
    void copy(const QString &language);

    rules::Explanation m_explanation;
    Ticket m_ticket;
    TicketWords m_words { nullptr };
    bool m_asking = false;
    bool m_settling = false;
    QHBoxLayout *m_tabs;
    Label *m_title;
    Label *m_source;
    Label *m_zones;
    Label *m_edited;
    QScrollArea *m_scroll;
    QWidget *m_tableBox = nullptr;
    QGridLayout *m_table = nullptr;
    WhatIfBox *m_whatIf;
    Button *m_copy;
};

} // namespace firstline::ui
