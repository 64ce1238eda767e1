#include "ui/ticket/mergedbar.h"

#include "core/service/screenrules.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linklabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace firstline::ui {

MergedBar::MergedBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel({}, Role::Text, TextSize::Body, QFont::Medium, this))
    , m_open(new LinkLabel(tr("Open it"), TextSize::Body, this))
    , m_back(new LinkLabel(tr("Take back"), TextSize::Body, this))
{
    setObjectName(u"ticket.merged"_qs);
    m_text->setObjectName(u"ticket.mergedText"_qs);
    m_open->setObjectName(u"ticket.mergedOpen"_qs);
    m_back->setObjectName(u"ticket.mergedBack"_qs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPad + kIcon + kGap, 6, kPad, 6);
    row->setSpacing(kPad);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    row->addWidget(m_back);
    connect(m_open, &LinkLabel::clicked, this, [this] { Q_EMIT openAsked(m_into); });
    connect(m_back, &LinkLabel::clicked, this, &MergedBar::takeBackAsked);
    hide();
}

void MergedBar::show(const service::TicketDetail &detail, Instant now, bool mayTakeBack)
{
    const Ticket &ticket = detail.view.ticket;
    const bool merged = ticket.statusCategory == StatusCategory::Merged;
    setVisible(merged);
    m_mayTakeBack = false;
    if (!merged)
        return;
    m_into = ticket.mergedInto;
    const service::TicketRef *into = detail.mergedInto ? &*detail.mergedInto : nullptr;
    const QString text = into ? tr("Merged into #%1 %2").arg(QString::number(into->number), into->subject)
                              : tr("Merged into a ticket that you do not see");
    m_text->setText(text);
    m_text->setToolTip(tr("What is written here now goes there."));
    setAccessibleName(text);
    m_open->setVisible(into);
    const std::optional<Instant> until = rules::unmergeUntil(detail.view);
    m_mayTakeBack = mayTakeBack && until && now <= *until;
    m_back->setVisible(m_mayTakeBack);
    if (until)
        m_back->setToolTip(tr("Until %1").arg(TicketWords(nullptr, now).moment(*until)));
}

void MergedBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Sunken));
    paintIcon(&painter, QRect(kPad, 0, kIcon, height()), u"git-merge"_qs, color(Role::Muted), kIcon);
}

} // namespace firstline::ui
