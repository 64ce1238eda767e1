#include "ui/ticket/sidepanel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/checklistview.h"
#include "ui/ticket/clocklist.h"
#include "ui/ticket/followersection.h"
#include "ui/ticket/sidesections.h"
#include "ui/ticket/ticketwords.h"
#include "ui/ticket/tiesection.h"
#include "ui/ticket/timesection.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

SidePanel::SidePanel(QWidget *parent)
    : QScrollArea(parent)
    , m_clocks(new ClockList)
    , m_list(new ChecklistView)
    , m_why(new LinkLabel(tr("Why these times?"), TextSize::Small))
    , m_sections(new SideSections)
    , m_ties(new TieSection)
    , m_followers(new FollowerSection)
    , m_time(new TimeSection)
{
    setObjectName(u"ticket.side"_qs);
    setAccessibleName(tr("Clocks and customer"));
    setAccessibleRole(this, QAccessible::Grouping);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(0);
    column->addWidget(new SectionLabel(tr("Clocks")));
    column->addSpacing(6);
    column->addWidget(m_clocks);
    column->addSpacing(4);
    m_why->setObjectName(u"ticket.why"_qs);
    m_why->setKeyHint(u"X"_qs);
    column->addWidget(m_why);
    column->addSpacing(14);
    column->addWidget(m_list);
    column->addWidget(m_time);
    column->addWidget(m_ties);
    column->addWidget(m_sections);
    column->addSpacing(14);
    column->addWidget(m_followers);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    connect(m_clocks, &ClockList::explainAsked, this, &SidePanel::clockExplainAsked);
    connect(m_list, &ChecklistView::toggled, this, &SidePanel::itemToggled);
    connect(m_why, &LinkLabel::clicked, this, &SidePanel::explainAsked);
    connect(m_sections, &SideSections::ticketActivated, this, &SidePanel::ticketActivated);
    connect(m_sections, &SideSections::companyActivated, this, &SidePanel::companyActivated);
    connect(m_sections, &SideSections::contactActivated, this, &SidePanel::contactActivated);
    connect(m_sections, &SideSections::addressActivated, this, &SidePanel::addressActivated);
    connect(m_sections, &SideSections::copied, this, &SidePanel::copied);
    connect(m_sections, &SideSections::remoteAsked, this, &SidePanel::remoteAsked);
}

/// Who ticked an item and when is said by the newest event about it.
void SidePanel::showChecklist(bool mayWork)
{
    const Ticket &ticket = m_detail.view.ticket;
    const Category *category = m_config ? m_config->category(ticket.category) : nullptr;
    const TicketWords words(m_config, m_now);
    QHash<QString, QString> tips;
    for (const Event &event : m_detail.view.events) {
        if (event.kind == EventKind::Checked)
            tips.insert(event.after.toText(), words.actor(event.actor) % u", "_qs % words.moment(event.occurredAt));
    }
    m_list->show(category ? category->checklist : std::vector<CheckItem>(), ticket.checked, tips, mayWork);
}

void SidePanel::show(const service::TicketDetail &detail, const ConfigPtr &config, Instant now, AgentId me, bool mayWork)
{
    if (detail.view.ticket.id != m_detail.view.ticket.id)
        m_similar.clear();
    m_detail = detail;
    m_config = config;
    m_now = now;
    m_clocks->show(detail, TicketWords(config, now));
    m_ties->show(detail, TicketWords(config, now), mayWork);
    m_followers->show(detail.view.ticket, config, me, mayWork);
    showChecklist(mayWork && isActive(detail.view.ticket.statusCategory));
    m_sections->show(detail, m_similar, TicketWords(config, now));
}

void SidePanel::setSimilar(const std::vector<service::TicketRef> &similar)
{
    m_similar = similar;
    m_sections->show(m_detail, m_similar, TicketWords(m_config, m_now));
}

void SidePanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // What is too long is cut or wrapped inside the column; nothing may push the clocks out of sight.
    widget()->setFixedWidth(viewport()->width());
}

void SidePanel::tick(Instant now)
{
    m_clocks->tick(now);
}

QWidget *SidePanel::explainAnchor() const
{
    return m_why;
}

} // namespace firstline::ui
