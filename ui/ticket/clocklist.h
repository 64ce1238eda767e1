#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/marks.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;

namespace firstline::ui {

class CountdownPill;
class Label;

/// What a clock shows at a moment.
struct ClockFace {
    PillState state = PillState::None;
    QString text;
    QString tip; ///< The whole truth: due when, met when.
};

/// The face of a ticket's clock; a clock that the ticket does not have shows a dash. Thread: interface.
ClockFace clockFace(const Ticket &ticket, ClockKind kind, Instant now);

/// The clock that matters most now: the running one that is due first, else what stands. Shape: the kind.
ClockKind mostUrgentClock(const Ticket &ticket);

/// What hangs on a reply that waits in the outbox: "meets the first response if sent by 15:40"; empty when nothing does.
QString replyWaitText(const Ticket &ticket, const TicketWords &words);

/// The clocks of a ticket, one per line, counting down; a hand marks a deadline that was set by hand. A click
/// on a pill asks why (X does for the most urgent one).
class ClockList : public QWidget
{
    Q_OBJECT

public:
    explicit ClockList(QWidget *parent = nullptr);

    void show(const service::TicketDetail &detail, const TicketWords &words);

    /// Time went on.
    void tick(Instant now);

Q_SIGNALS:
    void explainAsked(firstline::ClockKind kind);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        ClockKind kind;
        Label *name = nullptr;
        QLabel *hand = nullptr;
        CountdownPill *pill = nullptr;
    };
    void fillTips();

    Ticket m_ticket;
    TicketWords m_words { nullptr };
    bool m_replyWaits = false;
    QList<Line> m_lines;
    Label *m_wait;
};

} // namespace firstline::ui
