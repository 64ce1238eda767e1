#include "ui/settings/pausetable.h"

#include "ui/settings/fieldchanges.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

bool isWorked(StatusCategory category)
{
    return category == StatusCategory::Open || category == StatusCategory::Scheduled || category == StatusCategory::WaitCustomer
        || category == StatusCategory::WaitThird || category == StatusCategory::Postponed;
}

std::vector<StatusId> Policy::*memberOf(int clock)
{
    return clock == 0 ? &Policy::pausesFirst : clock == 1 ? &Policy::pausesNext : &Policy::pausesResolution;
}

bool has(const std::vector<StatusId> &ids, StatusId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

PauseTable::PauseTable(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
}

void PauseTable::setPauses(const Policy &policy, const ConfigSnapshot &config)
{
    delete m_inside;
    m_cells.clear();
    m_inside = new QWidget;
    layout()->addWidget(m_inside);
    auto *grid = new QGridLayout(m_inside);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(kGrid);
    const ClockKind clocks[] { ClockKind::FirstResponse, ClockKind::NextResponse, ClockKind::Resolution };
    for (int clock = 0; clock < 3; ++clock) {
        grid->addWidget(new Label(clockText(clocks[clock]), Role::Muted, TextSize::Small), 0, clock + 1, Qt::AlignHCenter);
        grid->setColumnStretch(clock + 1, 1);
    }
    int row = 0;
    for (const Status &status : config.statuses()) {
        if (status.archived || !isWorked(status.category))
            continue;
        ++row;
        grid->addWidget(new Label(status.name), row, 0);
        for (int clock = 0; clock < 3; ++clock) {
            auto *box = new QCheckBox;
            const bool own = clock == 2 && (status.pausesResolution || status.category == StatusCategory::WaitCustomer);
            box->setChecked(own || has(policy.*memberOf(clock), status.id));
            box->setEnabled(!own);
            box->setAccessibleName(tr("%1 stands in %2").arg(clockText(clocks[clock]), status.name));
            box->setToolTip(own ? tr("The status itself pauses this clock.") : box->accessibleName());
            grid->addWidget(box, row, clock + 1, Qt::AlignHCenter);
            m_cells.push_back({ status.id, clock, box, own });
            connect(box, &QCheckBox::toggled, this, &PauseTable::edited);
        }
    }
}

void PauseTable::apply(Policy &policy) const
{
    for (const Cell &cell : m_cells) {
        if (cell.fixed)
            continue;
        auto &ids = policy.*memberOf(cell.clock);
        const bool there = has(ids, cell.status);
        if (cell.box->isChecked() && !there)
            ids.push_back(cell.status);
        else if (!cell.box->isChecked() && there)
            std::erase(ids, cell.status);
    }
}

} // namespace firstline::ui
