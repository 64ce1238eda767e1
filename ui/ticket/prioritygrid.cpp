#include "ui/ticket/prioritygrid.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QtWidgets/QGridLayout>

namespace firstline::ui {

PriorityGrid::PriorityGrid(const ConfigPtr &config, int impact, int urgency, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"ticket.priorityGrid"_qs);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kPad, 6, kPad, kGap);
    grid->setSpacing(4);
    const ConfigSnapshot standard;
    const ConfigSnapshot &desk = config ? *config : standard;
    for (int column = 1; column <= 4; ++column) {
        auto *name = new Label(TicketWords::urgency(column), Role::Muted, TextSize::Small);
        name->setAlignment(Qt::AlignCenter);
        grid->addWidget(name, 0, column);
    }
    for (int row = 1; row <= 4; ++row) {
        grid->addWidget(new Label(TicketWords::impact(row), Role::Muted, TextSize::Small), row, 0);
        for (int column = 1; column <= 4; ++column) {
            const int priority = desk.priorityOf(row, column);
            auto *cell = new Button(QString::number(priority), Button::Kind::Secondary, this);
            cell->setPriority(priority);
            cell->setCheckable(true);
            cell->setChecked(row == impact && column == urgency);
            cell->setAccessibleName(tr("Impact %1, urgency %2: priority %3")
                                        .arg(TicketWords::impact(row), TicketWords::urgency(column))
                                        .arg(priority));
            cell->setToolTip(cell->accessibleName());
            connect(cell, &Button::clicked, this, [this, row, column] { Q_EMIT chosen(row, column); });
            grid->addWidget(cell, row, column);
        }
    }
}

} // namespace firstline::ui
