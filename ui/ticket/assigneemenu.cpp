#include "ui/ticket/assigneemenu.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/marks.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace firstline::ui {

namespace {

QIcon faceOf(const QString &name, double ratio)
{
    QPixmap picture(QSize(kAvatar, kAvatar) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAvatar(&painter, QRect(0, 0, kAvatar, kAvatar), name, kAvatar);
    return QIcon(picture);
}

QString plain(const QString &text)
{
    QString safe = text;
    return safe.replace(u'&', u"&&"_qs);
}

/// Those who can begin at once come first.
int rankOf(Availability availability)
{
    switch (availability) {
    case Availability::Available: return 0;
    case Availability::Busy: return 1;
    case Availability::Break: return 2;
    case Availability::Offline: return 3;
    case Availability::Absent: break;
    }
    return 4;
}

} // namespace

AssigneeMenu::AssigneeMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"ticket.assigneeMenu"_qs);
    setToolTipsVisible(true);
}

void AssigneeMenu::fill(const Ticket &ticket, const ConfigPtr &config, AgentId me, const TicketRights &rights)
{
    clear();
    QAction *take = addAction(ui::icon(u"hand"_qs, Role::Muted), tr("Take it") + u"\tM"_qs);
    take->setEnabled(ticket.assignee != me && rights.reassign);
    if (!rights.reassign)
        take->setToolTip(rights.work ? TicketRights::whyNotReassign() : TicketRights::whyNotWork());
    connect(take, &QAction::triggered, this, &AssigneeMenu::takeChosen);
    if (!config)
        return;
    addPeople(ticket, *config, me, rights);
    addSeparator();
    QAction *nobody = addAction(ui::icon(u"user"_qs, Role::Muted), tr("Nobody"));
    nobody->setCheckable(true);
    nobody->setChecked(ticket.assignee.isNull());
    nobody->setEnabled(rights.reassign);
    connect(nobody, &QAction::triggered, this, [this] { Q_EMIT agentChosen({}); });
    addQueues(ticket, *config, rights);
}

void AssigneeMenu::addPeople(const Ticket &ticket, const ConfigSnapshot &config, AgentId me, const TicketRights &rights)
{
    std::vector<const Agent *> people;
    for (const Agent &agent : config.agents()) {
        const bool member = std::find(agent.groups.begin(), agent.groups.end(), ticket.queue) != agent.groups.end();
        if (member && !agent.disabled)
            people.push_back(&agent);
    }
    std::sort(people.begin(), people.end(), [](const Agent *a, const Agent *b) {
        const int left = rankOf(a->availability);
        const int right = rankOf(b->availability);
        return left != right ? left < right : a->name.localeAwareCompare(b->name) < 0;
    });
    const Group *queue = config.group(ticket.queue);
    addSection(queue ? plain(queue->name) : tr("People"));
    const double ratio = devicePixelRatioF();
    for (const Agent *agent : people) {
        const QString name = agent->id == me ? tr("%1 (me)").arg(agent->name) : agent->name;
        const QString text = plain(name) % u" \u00B7 "_qs % TicketWords::availability(agent->availability);
        QAction *action = addAction(faceOf(agent->name, ratio), text);
        action->setData(agent->id.uuid().bytes());
        action->setEnabled(rights.reassign && agent->id != ticket.assignee);
        if (!rights.reassign)
            action->setToolTip(rights.work ? TicketRights::whyNotReassign() : TicketRights::whyNotWork());
        connect(action, &QAction::triggered, this, [this, id = agent->id] { Q_EMIT agentChosen(id); });
    }
    if (people.empty())
        addAction(tr("Nobody is in this queue"))->setEnabled(false);
}

void AssigneeMenu::addQueues(const Ticket &ticket, const ConfigSnapshot &config, const TicketRights &rights)
{
    QMenu *queues = addMenu(ui::icon(u"arrow-right-left"_qs, Role::Muted), tr("Another queue"));
    queues->setEnabled(rights.reassign);
    for (const Group &group : config.groups()) {
        if (group.archived || group.id == ticket.queue)
            continue;
        QAction *action = queues->addAction(plain(group.name) + QChar(0x2026));
        connect(action, &QAction::triggered, this, [this, id = group.id] { Q_EMIT queueChosen(id); });
    }
}

} // namespace firstline::ui
