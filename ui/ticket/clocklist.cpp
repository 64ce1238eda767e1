#include "ui/ticket/clocklist.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/ticket/explainwords.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

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
    // The side is narrow: that it was late is said by shape and colour, and in full by the tip.
    if (clock.breachedAt)
        return { PillState::Overdue, when, TicketWords::tr("late, %1").arg(tip) };
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

QString replyWaitText(const Ticket &ticket, const TicketWords &words)
{
    for (const ClockKind kind : { ClockKind::FirstResponse, ClockKind::NextResponse }) {
        const ClockState *clock = clockOf(ticket, kind);
        if (!clock || clock->phase != ClockPhase::Runs || !clock->due)
            continue;
        const QString name = TicketWords::clock(kind);
        if (words.now() >= *clock->due)
            return TicketWords::tr("Your reply waits to be sent. %1 is overdue until then.").arg(name);
        //: %1 is the clock ("First response"), %2 a time of day
        return TicketWords::tr("Your reply waits: it meets “%1” if sent by %2.").arg(name, words.moment(*clock->due));
    }
    return {};
}

ClockList::ClockList(QWidget *parent)
    : QWidget(parent)
    , m_wait(new Label({}, Role::Warn, TextSize::Small, QFont::Medium, this))
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
                    new QLabel(this), new CountdownPill(this) };
        line.name->setMinimumHeight(kPillHeight + 2);
        line.name->setWordWrap(true); // Longer languages take a second line.
        line.hand->setPixmap(icon(u"hand"_qs, Role::Muted).pixmap(14, 14));
        line.hand->setAccessibleName(TicketWords::tr("set by hand"));
        line.hand->setObjectName(u"ticket.clockHand%1"_qs.arg(static_cast<int>(kind)));
        line.pill->setObjectName(u"ticket.clock%1"_qs.arg(static_cast<int>(kind)));
        line.pill->setCursor(Qt::PointingHandCursor);
        line.pill->installEventFilter(this);
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.hand, row, 1, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(line.pill, row, 2, Qt::AlignRight | Qt::AlignVCenter);
        m_lines.append(line);
    }
    m_wait->setObjectName(u"ticket.replyWaits"_qs);
    m_wait->setWordWrap(true);
    grid->addWidget(m_wait, static_cast<int>(m_lines.size()), 0, 1, 3);
}

void ClockList::show(const service::TicketDetail &detail, const TicketWords &words)
{
    m_ticket = detail.view.ticket;
    m_words = words;
    m_replyWaits = std::any_of(detail.view.messages.begin(), detail.view.messages.end(), [&](const Message &message) {
        return message.kind == MessageKind::Reply && message.delivery == Delivery::Queued
            && detail.unsent.contains(message.id.uuid());
    });
    fillTips();
    tick(words.now());
}

void ClockList::fillTips()
{
    const ConfigPtr &config = m_words.config();
    const Policy *policy = config ? config->policy(m_ticket.policy, m_ticket.policyVersion) : nullptr;
    const Calendar *calendar = config ? config->calendar(m_ticket.calendar, m_ticket.calendarVersion) : nullptr;
    const QTimeZone there = calendar ? ExplainWords::zoneOf(calendar->timeZone) : QTimeZone();
    for (const Line &line : std::as_const(m_lines)) {
        const ClockState *clock = clockOf(m_ticket, line.kind);
        line.hand->setVisible(clock && clock->manual);
        QStringList tip { TicketWords::clock(line.kind), clockFace(m_ticket, line.kind, m_words.now()).tip };
        if (clock && clock->due && there.isValid()) {
            const QDateTime due = toDateTime(*clock->due);
            if (there.offsetFromUtc(due) != QTimeZone::systemTimeZone().offsetFromUtc(due)) {
                //: the deadline in the calendar's time zone: "16:02 in Europe/Warsaw"
                tip << TicketWords::tr("%1 in %2").arg(QLocale().toString(due.toTimeZone(there), QLocale::ShortFormat), calendar->timeZone);
            }
        }
        if (clock && policy)
            tip << TicketWords::tr("Policy “%1”, version %2").arg(policy->name, QString::number(m_ticket.policyVersion));
        line.pill->setToolTip(tip.join(u'\n'));
    }
}

void ClockList::tick(Instant now)
{
    const TicketWords words(m_words.config(), now);
    const QString waits = m_replyWaits ? replyWaitText(m_ticket, words) : QString();
    m_wait->setVisible(!waits.isEmpty());
    if (waits != m_wait->text())
        m_wait->setText(waits);
    for (const Line &line : std::as_const(m_lines)) {
        const bool shown = line.kind != ClockKind::OnSite || clockOf(m_ticket, line.kind);
        line.name->setVisible(shown);
        line.pill->setVisible(shown);
        const ClockFace face = clockFace(m_ticket, line.kind, now);
        if (line.pill->text() == face.text && line.pill->state() == face.state)
            continue;
        line.pill->setClock(face.state, face.text);
    }
}

bool ClockList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        for (const Line &line : std::as_const(m_lines)) {
            if (line.pill == watched && clockOf(m_ticket, line.kind))
                Q_EMIT explainAsked(line.kind);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
