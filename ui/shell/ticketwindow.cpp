#include "ui/shell/ticketwindow.h"

#include "ui/shell/ticketnames.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/taborder.h"

#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>

namespace firstline::ui {

TicketWindow::TicketWindow(const Desk &desk, TicketId ticket, TicketNames &names, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_ticket(ticket)
    , m_names(names)
    , m_pane(new TicketPane(desk.tickets, this))
{
    setObjectName(u"ticketWindow"_qs);
    setAccessibleRole(this, QAccessible::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(icon(u"inbox"_qs, Role::Accent));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    resize(980, 760);
    connect(&m_names, &TicketNames::known, this, &TicketWindow::showName);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    showName();
    m_pane->showTicket(ticket);
}

void TicketWindow::showName()
{
    const QString subject = m_names.subject(m_ticket);
    const QString number = m_names.number(m_ticket);
    setWindowTitle(subject.isEmpty() ? number : number + u" "_qs + subject);
}

bool TicketWindow::focusNextPrevChild(bool next)
{
    return moveFocus(this, next);
}

void TicketWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Base));
}

} // namespace firstline::ui
