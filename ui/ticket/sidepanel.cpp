#include "ui/ticket/sidepanel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/clocklist.h"
#include "ui/ticket/sidesections.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

SidePanel::SidePanel(QWidget *parent)
    : QScrollArea(parent)
    , m_clocks(new ClockList)
    , m_why(new LinkLabel(tr("Why these times?"), TextSize::Small))
    , m_sections(new SideSections)
{
    setObjectName(u"ticket.side"_qs);
    setAccessibleName(tr("Clocks and customer"));
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
    column->addWidget(m_sections);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    connect(m_clocks, &ClockList::explainAsked, this, &SidePanel::clockExplainAsked);
    connect(m_why, &LinkLabel::clicked, this, &SidePanel::explainAsked);
    connect(m_sections, &SideSections::ticketActivated, this, &SidePanel::ticketActivated);
    connect(m_sections, &SideSections::companyActivated, this, &SidePanel::companyActivated);
    connect(m_sections, &SideSections::contactActivated, this, &SidePanel::contactActivated);
    connect(m_sections, &SideSections::addressActivated, this, &SidePanel::addressActivated);
    connect(m_sections, &SideSections::copied, this, &SidePanel::copied);
}

void SidePanel::show(const service::TicketDetail &detail, const ConfigPtr &config, Instant now)
{
    if (detail.view.ticket.id != m_detail.view.ticket.id)
        m_similar.clear();
    m_detail = detail;
    m_config = config;
    m_now = now;
    m_clocks->show(detail, TicketWords(config, now));
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
