#pragma once

#include "core/service/visitplan.h"
#include "ui/print/printpreview.h"
#include "ui/print/visitsheet.h"

class QComboBox;
class QDateEdit;

namespace firstline::ui {

/// The visit sheet with what it is about: a day and a person. Both can be chosen; the sheet follows. Thread: interface.
class VisitPreview : public PrintPreview
{
    Q_OBJECT
public:
    /// The service must outlive the window. Shows today's visits of the signed-in person, everybody's when he has none.
    VisitPreview(service::TicketService &tickets, QWidget *parent);

    /// What is shown.
    const VisitSheet::Day &day() const { return *m_day; }

    /// Whether the visits have been read.
    bool isLoaded() const { return m_loaded; }

private:
    VisitPreview(service::TicketService &tickets, std::shared_ptr<VisitSheet::Day> day, QWidget *parent);
    void buildChoices();
    void ask();
    void take(const std::vector<service::Visit> &visits, int left);

    service::TicketService &m_tickets;
    std::shared_ptr<VisitSheet::Day> m_day; ///< Shared with the choice that makes the paper.
    service::VisitPlan *m_plan;
    QComboBox *m_person;
    QDateEdit *m_date;
    bool m_first = true;
    bool m_loaded = false;
};

} // namespace firstline::ui
