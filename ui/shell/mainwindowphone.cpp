#include "ui/shell/mainwindow.h"

#include "ui/customer/callercard.h"
#include "ui/queue/queuepage.h"
#include "ui/shell/telephone.h"
#include "ui/ticket/ticketpane.h"
#include "ui/wallboard/wallboardwindow.h"
#include "ui/widgets/toast.h"

#include <QtWidgets/QApplication>

namespace firstline::ui {

void MainWindow::buildTelephone()
{
    Telephone::Place place;
    place.card = [this] { return callerCard(); };
    place.alert = [this] {
        if (!isActiveWindow())
            QApplication::alert(this);
        callRang();
    };
    place.say = [this](const ToastText &toast, std::function<void()> act) { say(toast, std::move(act)); };
    m_telephone = new Telephone(m_desk, std::move(place), this);
}

CallerCard *MainWindow::callerCard()
{
    if (m_caller)
        return m_caller;
    m_caller = new CallerCard(m_desk.customers, m_desk.tickets, this);
    connect(m_caller, &CallerCard::ticketChosen, this, &MainWindow::openTicket);
    connect(m_caller, &CallerCard::registered, this, [this](const TicketId &ticket) { showTicket(ticket); });
    connect(m_caller, &CallerCard::callRegistered, m_telephone, &Telephone::registered);
    return m_caller;
}

void MainWindow::ring(const QString &number)
{
    callerCard()->startCall(number, number.isEmpty() ? CallerCard::Start::Asked : CallerCard::Start::Incoming);
}

} // namespace firstline::ui
