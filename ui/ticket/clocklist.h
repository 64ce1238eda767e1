#pragma once

#include "core/domain/ticket.h"
#include "ui/widgets/marks.h"

#include <QtWidgets/QWidget>

class QGridLayout;

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

/// The clocks of a ticket, one per line, counting down.
class ClockList : public QWidget
{
    Q_OBJECT

public:
    explicit ClockList(QWidget *parent = nullptr);

    void show(const Ticket &ticket, Instant now);

    /// Time went on.
    void tick(Instant now);

private:
    struct Line {
        ClockKind kind;
        Label *name = nullptr;
        CountdownPill *pill = nullptr;
    };

    Ticket m_ticket;
    QList<Line> m_lines;
};

} // namespace firstline::ui
