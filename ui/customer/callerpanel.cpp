#include "ui/customer/callerpanel.h"

#include "ui/customer/customertext.h"
#include "ui/customer/rowbutton.h"
#include "ui/models/allowancewords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/hoursbar.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {
namespace {

/// As many open tickets as a call is given (service::CallerCard).
constexpr size_t kMostOffered = 8;


Role roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return Role::Ok;
    case Tone::Warn:
        return Role::Warn;
    case Tone::Bad:
        return Role::Bad;
    case Tone::Accent:
    case Tone::Stand:
    case Tone::Neutral:
        break;
    }
    return Role::Muted;
}

void empty(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

Label *line(const QString &text, Role role)
{
    auto *label = new Label(text, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

CallerPanel::CallerPanel(QWidget *parent)
    : Card(Card::Kind::Sunken, parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kPad, kPad, kPad, kPad);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    const QStringList titles { tr("Contract"), tr("Watch out"), tr("Open tickets") };
    QVBoxLayout **columns[] { &m_contract, &m_watch, &m_tickets };
    for (int i = 0; i < 3; ++i) {
        grid->addWidget(new SectionLabel(titles.at(i)), 0, i);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        grid->addLayout(column, 1, i, Qt::AlignTop);
        grid->setColumnStretch(i, i == 1 ? 4 : 5);
        *columns[i] = column;
    }
    grid->setRowStretch(1, 1);
}

void CallerPanel::show(const service::CallerCard &card, const ConfigSnapshot *config, Instant now)
{
    const QDate today = localDay(now);
    showContract(card, today);
    empty(m_watch);
    const auto warnings = watchOuts(card, today);
    for (const ToneText &warning : warnings)
        m_watch->addWidget(line(warning.text, roleOf(warning.tone)));
    if (warnings.empty())
        m_watch->addWidget(line(tr("nothing to watch"), Role::Muted));
    showTickets(card, config);
    updateGeometry();
}

void CallerPanel::showContract(const service::CallerCard &card, const QDate &today)
{
    empty(m_contract);
    if (!card.contract) {
        m_contract->addWidget(line(card.company ? tr("no contract") : tr("private person, no contract"), Role::Warn));
    } else {
        const ToneText standing = contractStanding(*card.contract, today);
        auto *both = new QWidget;
        auto *row = new QHBoxLayout(both);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(new Label(card.contract->number, Role::Text, TextSize::Body, QFont::DemiBold), 0, Qt::AlignTop);
        row->addWidget(line(standing.text, roleOf(standing.tone)), 1, Qt::AlignTop);
        m_contract->addWidget(both);
        for (const Allowance &allowance : card.contract->allowances) {
            const ToneText used = allowanceText(allowance);
            m_contract->addWidget(line(used.text, used.tone == Tone::Bad ? Role::Bad : Role::Muted));
            auto *bar = new HoursBar;
            bar->setObjectName(u"caller.allowance"_qs);
            bar->setShare(AllowanceWords::share(allowance), used.tone);
            m_contract->addWidget(bar);
        }
    }
    if (!card.policyName.isEmpty()) {
        const QString promise = card.calendarName.isEmpty()
            ? card.policyName
            : QString(card.policyName % u" \u00B7 "_qs % card.calendarName);
        m_contract->addWidget(line(promise, Role::Muted));
    }
}

void CallerPanel::showTickets(const service::CallerCard &card, const ConfigSnapshot *config)
{
    empty(m_tickets);
    m_ids.clear();
    for (const service::TicketRef &ticket : card.openTickets) {
        m_ids.push_back(ticket.id);
        const int place = int(m_ids.size());
        RowParts parts;
        parts.key = QString::number(place);
        parts.lead = ticketNumberText(ticket);
        parts.text = ticket.subject;
        auto *row = new RowButton(parts);
        row->setDense(true);
        row->setObjectName(u"callerPanel.ticket%1"_qs.arg(place));
        row->setToolTip(tr("%1, %2. Alt+%3 opens it.")
                            .arg(ticket.subject, statusText(ticket.statusCategory, config), QString::number(place)));
        row->setFocusPolicy(Qt::TabFocus);
        connect(row, &RowButton::clicked, this, [this, id = ticket.id] { Q_EMIT ticketChosen(id); });
        m_tickets->addWidget(row);
    }
    if (m_ids.empty())
        m_tickets->addWidget(line(tr("none"), Role::Muted));
    else
        m_tickets->addWidget(new Label(m_ids.size() < kMostOffered ? tr("Alt + digit opens one") : tr("Alt + digit opens one; the newest are shown"),
                                       Role::Muted, TextSize::Small));
}

bool CallerPanel::chooseTicket(int place)
{
    if (place < 1 || place > int(m_ids.size()))
        return false;
    Q_EMIT ticketChosen(m_ids[size_t(place - 1)]);
    return true;
}

} // namespace firstline::ui
