#include "ui/ticket/clocklist.h"

#include "ui/theme/metrics.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

const ClockState *clockOf(const Ticket &ticket, ClockKind kind)
{
    const auto found = std::find_if(ticket.clocks.begin(), ticket.clocks.end(),
                                    [kind](const ClockState &clock) { return clock.kind == kind; });
    return found == ticket.clocks.end() ? nullptr : &*found;
}

ClockFace running(const ClockState &clock, Instant now)
{
    if (!clock.due)
        return { PillState::None, QString(QChar(0x2013)), {} };
    const QString when = fullTime(*clock.due);
    const QString tip = clock.manual ? TicketWords::tr("Due %1, set by hand").arg(when) : TicketWords::tr("Due %1").arg(when);
    const QString left = formatCountdown(*clock.due - now);
    if (now >= *clock.due)
        return { PillState::Overdue, left, tip };
    const bool warns = clock.warnAt && now >= *clock.warnAt;
    return { warns ? PillState::Warns : PillState::Runs, left, tip };
}

ClockFace ended(const Ticket &ticket, const ClockState &clock, Instant now)
{
    const TicketWords words(nullptr, now);
    const QString when = clock.since ? words.moment(*clock.since) : QString();
    const QString tip = clock.since ? fullTime(*clock.since) : QString();
    if (clock.breachedAt)
        return { PillState::Overdue, TicketWords::tr("late, %1").arg(when), tip };
    const bool call = clock.kind == ClockKind::FirstResponse && ticket.channel == Channel::Phone && clock.elapsedS == 0;
    if (call)
        return { PillState::Met, TicketWords::tr("by phone"), tip };
    return { PillState::Met, when.isEmpty() ? TicketWords::tr("met") : when, tip };
}

} // namespace

ClockFace clockFace(const Ticket &ticket, ClockKind kind, Instant now)
{
    const ClockState *clock = clockOf(ticket, kind);
    if (!clock)
        return { PillState::None, QString(QChar(0x2013)), TicketWords::tr("Nothing is promised here.") };
    switch (clock->phase) {
    case ClockPhase::Runs: return running(*clock, now);
    case ClockPhase::Stands: {
        const Seconds left(std::max<qint64>(0, clock->targetS - clock->elapsedS));
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(left);
        const QString tip = TicketWords::tr("Stands; %1 of working time are left.").arg(formatMinutes(minutes));
        return { PillState::Stands, clock->since ? formatStanding(now - *clock->since) : TicketWords::tr("stands"), tip };
    }
    case ClockPhase::Met: return ended(ticket, *clock, now);
    case ClockPhase::Off: break;
    }
    const bool stopped = clock->elapsedS > 0 && !isActive(ticket.statusCategory);
    return { PillState::None, stopped ? TicketWords::tr("stopped") : QString(QChar(0x2013)),
             TicketWords::tr("Does not run now.") };
}

ClockKind mostUrgentClock(const Ticket &ticket)
{
    if (ticket.due)
        return ticket.dueClock;
    for (const ClockState &clock : ticket.clocks) {
        if (clock.phase == ClockPhase::Stands)
            return clock.kind;
    }
    return ClockKind::Resolution;
}

ClockList::ClockList(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    for (const ClockKind kind :
         { ClockKind::FirstResponse, ClockKind::NextResponse, ClockKind::Resolution, ClockKind::OnSite }) {
        const auto row = static_cast<int>(m_lines.size());
        Line line { kind, new Label(TicketWords::clock(kind), Role::Text, TextSize::Body, QFont::Normal, this),
                    new CountdownPill(this) };
        line.name->setMinimumHeight(kPillHeight + 2);
        line.pill->setObjectName(u"ticket.clock%1"_qs.arg(static_cast<int>(kind)));
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.pill, row, 1, Qt::AlignRight | Qt::AlignVCenter);
        m_lines.append(line);
    }
}

void ClockList::show(const Ticket &ticket, Instant now)
{
    m_ticket = ticket;
    tick(now);
}

void ClockList::tick(Instant now)
{
    for (const Line &line : std::as_const(m_lines)) {
        const bool shown = line.kind != ClockKind::OnSite || clockOf(m_ticket, line.kind);
        line.name->setVisible(shown);
        line.pill->setVisible(shown);
        const ClockFace face = clockFace(m_ticket, line.kind, now);
        if (line.pill->text() == face.text && line.pill->state() == face.state)
            continue;
        line.pill->setClock(face.state, face.text);
        line.pill->setToolTip(face.tip);
    }
}

} // namespace firstline::ui
