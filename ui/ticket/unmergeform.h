#pragma once

#include "core/service/screenrules.h"
#include "core/service/ticketservice.h"
#include "ui/ticket/inlineform.h"

class QLineEdit;

namespace firstline::ui {

class TicketWords;

/// Says what goes and what stays before a merge is taken back, and takes it back with a reason.
class UnmergeForm : public InlineForm
{
    Q_OBJECT

public:
    /// `into`: the ticket that absorbed it, as far as it is known here; null while it is read, or when it cannot be seen.
    UnmergeForm(const rules::TicketView &merged, const service::TicketRef *into, const TicketWords &words, QWidget *parent = nullptr);

    /// Tells what came to the other ticket since, when that is known.
    void setStaying(const rules::Unmerging &unmerging);

    QString reason() const;
    void focusFirst() override;

private:
    void addLine(const QString &icon, const QString &name, const QString &text);

    QString m_number; ///< Of the other ticket.
    QString m_since;
    QLineEdit *m_reason;
    int m_lines = 0;
};

} // namespace firstline::ui
