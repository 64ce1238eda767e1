#include "ui/print/visitpreview.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>

#include <algorithm>

namespace firstline::ui {

namespace {

QDate todayOf(const service::TicketService &tickets)
{
    return toDateTime(tickets.now()).toLocalTime().date();
}

PaperChoice choiceOf(service::TicketService &tickets, const std::shared_ptr<VisitSheet::Day> &day)
{
    return { VisitPreview::tr("Visits"),
             [&tickets, day](bool) { return VisitSheet::make(*day, tickets.config(), tickets.now(), tickets.me()); }, false };
}

} // namespace

VisitPreview::VisitPreview(service::TicketService &tickets, QWidget *parent)
    : VisitPreview(tickets, std::make_shared<VisitSheet::Day>(VisitSheet::Day { todayOf(tickets), tickets.me(), {}, 0 }), parent)
{
}

VisitPreview::VisitPreview(service::TicketService &tickets, std::shared_ptr<VisitSheet::Day> day, QWidget *parent)
    : PrintPreview({ choiceOf(tickets, day) }, parent)
    , m_tickets(tickets)
    , m_day(std::move(day))
    , m_plan(new service::VisitPlan(tickets, this))
    , m_person(new QComboBox(this))
    , m_date(new QDateEdit(m_day->day, this))
{
    setObjectName(u"print.visits"_qs);
    buildChoices();
    connect(m_plan, &service::VisitPlan::came, this, &VisitPreview::take);
    connect(m_plan, &service::VisitPlan::failed, this, [this](const Error &error) { warn(errorText(error.code)); });
    resize(1080, 820);
    ask();
}

void VisitPreview::buildChoices()
{
    m_date->setObjectName(u"print.day"_qs);
    m_date->setAccessibleName(tr("Day"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"ddd d MMM yyyy"_qs);
    m_person->setObjectName(u"print.person"_qs);
    m_person->setAccessibleName(tr("Person"));
    m_person->addItem(tr("everybody"), QByteArray());
    std::vector<Agent> agents;
    if (const ConfigPtr config = m_tickets.config())
        std::copy_if(config->agents().begin(), config->agents().end(), std::back_inserter(agents), [](const Agent &a) { return !a.disabled; });
    std::sort(agents.begin(), agents.end(), [](const Agent &a, const Agent &b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const Agent &agent : agents)
        m_person->addItem(agent.name, agent.id.uuid().bytes());
    m_person->setCurrentIndex(std::max(0, m_person->findData(m_day->person.uuid().bytes())));
    choiceRow()->insertWidget(0, m_date);
    choiceRow()->insertWidget(1, m_person);
    connect(m_date, &QDateEdit::dateChanged, this, &VisitPreview::ask);
    connect(m_person, &QComboBox::currentIndexChanged, this, &VisitPreview::ask);
}

void VisitPreview::ask()
{
    m_loaded = false;
    m_day->day = m_date->date();
    m_day->person = AgentId(Uuid::fromBytes(m_person->currentData().toByteArray()));
    m_plan->read(m_day->person, m_day->day);
}

void VisitPreview::take(const std::vector<service::Visit> &visits, int left)
{
    if (std::exchange(m_first, false) && visits.empty() && m_person->currentIndex() > 0) {
        m_person->setCurrentIndex(0); // whoever plans for others has none himself
        return;
    }
    m_day->visits = visits;
    m_day->left = left;
    m_loaded = true;
    refresh();
}

} // namespace firstline::ui
