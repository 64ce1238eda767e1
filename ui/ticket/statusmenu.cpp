#include "ui/ticket/statusmenu.h"

#include "core/service/screenrules.h"
#include "ui/theme/icons.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/waitform.h"

#include <algorithm>

namespace firstline::ui {

StatusMenu::StatusMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"ticket.statusMenu"_qs);
    setToolTipsVisible(true);
}

void StatusMenu::fill(const Ticket &ticket, const ConfigPtr &config, const TicketRights &rights)
{
    clear();
    if (!config)
        return;
    std::vector<StatusCategory> steps = rules::possibleSteps(ticket.statusCategory);
    // A desk may have two statuses of one meaning: going from one to the other is a step as well.
    if (isActive(ticket.statusCategory) && ticket.statusCategory != StatusCategory::New)
        steps.push_back(ticket.statusCategory);
    std::vector<const Status *> offered;
    for (const Status &status : config->statuses()) {
        const bool possible = std::find(steps.begin(), steps.end(), status.category) != steps.end();
        if (possible && !status.archived && status.id != ticket.status)
            offered.push_back(&status);
    }
    std::stable_sort(offered.begin(), offered.end(), [](const Status *a, const Status *b) {
        return a->category != b->category ? a->category < b->category : a->position < b->position;
    });
    for (const Status *status : offered) {
        const bool asks = status->category == StatusCategory::Solved
            || WaitForm::isNeeded(ticket.statusCategory, status->category);
        QString text = asks ? QString(status->name + QChar(0x2026)) : status->name;
        text.replace(u'&', u"&&"_qs);
        if (status->category == StatusCategory::Solved && status == offered.front())
            addSeparator();
        QAction *action = addAction(ui::icon(TicketWords::statusIcon(status->category), Role::Muted),
                                    status->category == StatusCategory::Solved ? QString(text + u"\tS"_qs) : text);
        const bool closes = status->category == StatusCategory::Closed || ticket.statusCategory == StatusCategory::Closed;
        const bool voids = status->category == StatusCategory::Void || ticket.statusCategory == StatusCategory::Void;
        const QString why = !rights.work ? TicketRights::whyNotWork()
            : closes && !rights.close    ? TicketRights::whyNotClose()
            : voids && !rights.discard   ? TicketRights::whyNotDiscard()
                                         : QString();
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
        connect(action, &QAction::triggered, this, [this, id = status->id] { Q_EMIT statusChosen(id); });
    }
    if (offered.empty())
        addAction(tr("No step leads on from here"))->setEnabled(false);
}

} // namespace firstline::ui
