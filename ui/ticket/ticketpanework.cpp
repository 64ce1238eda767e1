// Time, the remote-control tool, and papers.
#include "ui/ticket/panework.h"
#include "ui/ticket/sidepanel.h"
#include "ui/ticket/ticketheader.h"
#include "ui/ticket/ticketpane.h"

#include <QtGui/QShortcut>

namespace firstline::ui {

void TicketPane::connectWork()
{
    m_work = new PaneWork(m_service, m_composer, m_side->time(), this);
    connect(m_work, &PaneWork::notice, this, &TicketPane::notice);
    connect(m_work, &PaneWork::failed, this, &TicketPane::showProblem);
    connect(m_work, &PaneWork::refused, this, [this] { mayWork(); });
    connect(m_side, &SidePanel::remoteAsked, m_work, &PaneWork::startRemote);
    connect(m_header, &TicketHeader::printAsked, m_work, [this] { m_work->print(); });
    auto *print = new QShortcut(QKeySequence(u"Ctrl+P"_qs), this);
    print->setContext(Qt::WidgetWithChildrenShortcut);
    connect(print, &QShortcut::activated, m_work, [this] { m_work->print(); });
}

} // namespace firstline::ui
