#include "ui/customer/dueline.h"

#include "ui/customer/customertext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/countdownpill.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QHBoxLayout>

namespace firstline::ui {

DueLine::DueLine(QWidget *parent)
    : QWidget(parent)
    , m_firstName(new Label(tr("first response")))
    , m_first(new CountdownPill)
    , m_resolutionName(new Label(tr("resolution")))
    , m_resolution(new CountdownPill)
    , m_policy(new ElidedLabel({}, Role::Muted, TextSize::Small))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(new Label(tr("Due if saved now"), Role::Muted));
    row->addSpacing(kPad);
    row->addWidget(m_firstName);
    row->addWidget(m_first);
    row->addSpacing(kPad);
    row->addWidget(m_resolutionName);
    row->addWidget(m_resolution);
    row->addSpacing(kGap);
    row->addWidget(m_policy, 1);
    m_first->setObjectName(u"due.first"_qs);
    m_resolution->setObjectName(u"due.resolution"_qs);
    m_policy->setObjectName(u"due.policy"_qs);
    setFixedHeight(24);
    showUnknown({});
}

void DueLine::show(const service::DuePreview &preview, Instant now)
{
    const auto find = [&](ClockKind kind) -> const ClockState * {
        for (const ClockState &clock : preview.clocks) {
            if (clock.kind == kind && clock.phase != ClockPhase::Off)
                return &clock;
        }
        return nullptr;
    };
    const ClockState *first = find(ClockKind::FirstResponse);
    const ClockState *resolution = find(ClockKind::Resolution);
    showClock(first, m_firstName, m_first, now);
    showClock(resolution, m_resolutionName, m_resolution, now);
    const bool promised = first || resolution;
    m_policy->setText(!promised                     ? tr("no deadline: no policy applies")
                          : preview.policyName.isEmpty() ? QString()
                                                         : preview.policyName);
    m_policy->setToolTip(preview.calendarName.isEmpty()
            ? preview.policyName
            : tr("Policy %1, calendar %2").arg(preview.policyName, preview.calendarName));
}

void DueLine::showClock(const ClockState *clock, Label *name, CountdownPill *pill, Instant now)
{
    name->setVisible(clock);
    pill->setVisible(clock);
    if (!clock)
        return;
    if (clock->phase == ClockPhase::Met)
        pill->setClock(PillState::Met, tr("answered by this call"));
    else if (clock->due)
        pill->setClock(*clock->due <= now ? PillState::Overdue : PillState::Runs, dueText(*clock->due, now));
    else
        pill->setClock(PillState::Stands, tr("stands"));
}

void DueLine::showUnknown(const QString &why)
{
    for (QWidget *part : { static_cast<QWidget *>(m_firstName), static_cast<QWidget *>(m_first),
             static_cast<QWidget *>(m_resolutionName), static_cast<QWidget *>(m_resolution) })
        part->hide();
    m_policy->setText(why);
}

} // namespace firstline::ui
