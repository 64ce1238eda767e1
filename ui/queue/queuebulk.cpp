// What is done to tickets: to the current one, or to all that are marked.
#include "ui/queue/queuepage.h"

#include "core/service/bulkact.h"
#include "ui/models/ticketlistmodel.h"
#include "ui/queue/bulkpanel.h"
#include "ui/queue/columnpresets.h"
#include "ui/queue/pickpopup.h"
#include "ui/queue/queueacts.h"
#include "ui/queue/queuefooter.h"
#include "ui/queue/ticketlistview.h"
#include "ui/queue/viewacts.h"

#include <QtWidgets/QMenu>

#include <algorithm>

namespace firstline::ui {
namespace {

/// What a letter begins with when many tickets are marked; nothing for what is done one by one.
std::optional<BulkValues::Preset> presetOf(TicketAct act)
{
    switch (act) {
    case TicketAct::Assign: return BulkValues::Preset::Assign;
    case TicketAct::Take: return BulkValues::Preset::Take;
    case TicketAct::Priority: return BulkValues::Preset::Priority;
    case TicketAct::Tag: return BulkValues::Preset::Tags;
    case TicketAct::Solve: return BulkValues::Preset::Solve;
    case TicketAct::Snooze: return BulkValues::Preset::Snooze;
    default: return std::nullopt;
    }
}

} // namespace

void QueuePage::connectBulk()
{
    connect(m_list->marking(), &ListMarking::changed, this, [this] {
        m_footer->setMarked(m_list->marking()->count());
        if (m_bulk->isVisible())
            m_bulk->setRows(m_list->marking()->rids());
    });
    connect(m_footer, &QueueFooter::changeMarkedRequested, this, [this] { openBulk(BulkValues::Preset::Assign); });
    connect(m_footer, &QueueFooter::clearMarksRequested, this, [this] {
        m_list->marking()->clear();
        focusList();
    });
    connect(m_bulk, &BulkPanel::notice, this, &QueuePage::notice);
    connect(m_bulk, &BulkPanel::ticketActivated, this, [this](TicketId id) {
        select(id);
        Q_EMIT ticketActivated(id);
    });
    connect(m_bulk, &BulkPanel::left, this, [this](bool done) {
        if (done)
            m_list->marking()->clear();
        focusList();
    });
}

void QueuePage::openBulk(BulkValues::Preset preset)
{
    const ConfigPtr config = m_source.config();
    const Agent *me = config ? config->agent(m_source.me()) : nullptr;
    if (!me || !service::mayBulk(me->role)) {
        Q_EMIT notice(tr("Your role changes tickets one by one. Press Esc to let the selection go."), {}, {});
        return;
    }
    m_bulk->open(preset, m_list->marking()->rids());
}

void QueuePage::act(TicketAct act)
{
    if (const auto preset = m_list->marking()->count() > 0 ? presetOf(act) : std::nullopt) {
        openBulk(*preset);
        return;
    }
    const TicketRowPtr row = m_list->currentRow();
    if (!row)
        return;
    switch (act) {
    case TicketAct::Assign: openAssign(); return;
    case TicketAct::Take: m_acts->take(*row); return;
    case TicketAct::Priority: openPriority(); return;
    case TicketAct::Solve: Q_EMIT solveRequested(row->id); return;
    case TicketAct::Tag: Q_EMIT tagRequested(row->id); return;
    case TicketAct::Note: Q_EMIT noteRequested(row->id); return;
    case TicketAct::Reply: Q_EMIT replyRequested(row->id); return;
    case TicketAct::HandOver: Q_EMIT handOverRequested(row->id); return;
    case TicketAct::Snooze: Q_EMIT snoozeRequested(row->id); return;
    case TicketAct::Explain: Q_EMIT explainRequested(row->id); return;
    case TicketAct::Time: Q_EMIT timeRequested(row->id); return;
    case TicketAct::Timer: Q_EMIT timerRequested(row->id); return;
    case TicketAct::Remote: Q_EMIT remoteRequested(row->id); return;
    }
}

void QueuePage::openAssign()
{
    const TicketRowPtr row = m_list->currentRow();
    const ConfigPtr config = m_source.config();
    if (!row || !config)
        return;
    QList<PickItem> items;
    const AgentId me = m_source.me();
    std::vector<const Agent *> agents;
    for (const Agent &agent : config->agents()) {
        if (!agent.disabled)
            agents.push_back(&agent);
    }
    // Oneself first, then those of the ticket's queue, then the others, each by name as the configuration has them.
    const auto rank = [&](const Agent *agent) {
        const bool ofQueue = std::find(agent->groups.begin(), agent->groups.end(), row->queue) != agent->groups.end();
        return agent->id == me ? 0 : ofQueue ? 1 : 2;
    };
    std::stable_sort(agents.begin(), agents.end(),
                     [&](const Agent *a, const Agent *b) { return rank(a) < rank(b); });
    for (const Agent *agent : agents) {
        const QString detail = agent->id == me ? tr("me") : QString();
        items.append({ agent->id.text(), agent->name, detail, agent->name, 0, agent->id == row->assignee });
    }
    items.append({ u"nobody"_qs, tr("nobody"), {}, {}, 0, !row->assignee });
    auto *popup = new PickPopup(tr("Give %1 to").arg(TicketCells::numberText(*row)), items,
                                PickPopup::Narrowing::Typing, this);
    connect(popup, &PickPopup::picked, this, [this, row](const QString &key) {
        m_acts->assign(*row, AgentId(Uuid::fromText(key).value_or(Uuid())));
    });
    popup->openAt(m_list->popupPlace());
}

void QueuePage::openPriority()
{
    const TicketRowPtr row = m_list->currentRow();
    const QStringList names { tr("Highest"), tr("High"), tr("Normal"), tr("Low") };
    QList<PickItem> items;
    for (int priority = 1; priority <= 4; ++priority)
        items.append({ QString::number(priority), names.at(priority - 1), {}, {}, priority, priority == row->priority });
    auto *popup = new PickPopup(tr("Priority of %1").arg(TicketCells::numberText(*row)), items,
                                PickPopup::Narrowing::Digits, this);
    connect(popup, &PickPopup::picked, this,
            [this, row](const QString &key) { m_acts->setPriority(*row, key.toInt()); });
    popup->openAt(m_list->popupPlace());
}

void QueuePage::openContextMenu(const QPoint &place)
{
    const bool many = m_list->marking()->count() > 0;
    if (!m_list->indexAt(place).isValid() || (!many && !m_list->currentRow()))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, const QString &key, TicketAct what) {
        connect(menu->addAction(text % u'\t' % key), &QAction::triggered, this, [this, what] { act(what); });
    };
    if (many) {
        menu->addSection(tr("Change %Ln ticket(s)", nullptr, m_list->marking()->count()));
    } else {
        add(tr("Reply"), u"R"_qs, TicketAct::Reply);
        add(tr("Note"), u"N"_qs, TicketAct::Note);
        menu->addSeparator();
    }
    add(tr("Take"), u"M"_qs, TicketAct::Take);
    add(tr("Assign"), u"A"_qs, TicketAct::Assign);
    add(tr("Priority"), u"P"_qs, TicketAct::Priority);
    add(tr("Tags"), u"T"_qs, TicketAct::Tag);
    if (!many)
        add(tr("Hand over"), u"E"_qs, TicketAct::HandOver);
    add(tr("Snooze"), u"Z"_qs, TicketAct::Snooze);
    add(tr("Solve"), u"S"_qs, TicketAct::Solve);
    menu->addSeparator();
    if (!many)
        add(tr("Why is it due then?"), u"X"_qs, TicketAct::Explain);
    connect(menu->addAction(tr("Copy as table") % u"\tCtrl+C"_qs), &QAction::triggered, this, &QueuePage::copyTable);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void QueuePage::undo(CommandId command)
{
    if (!m_bulk->undo(command) && !m_viewActs->undo(command) && !m_presets->undo(command))
        m_acts->undo(command);
}

} // namespace firstline::ui
