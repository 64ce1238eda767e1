#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/inlineform.h"

class QLineEdit;

namespace firstline::ui {

class TicketField;

/// Chooses the ticket that absorbs this one, by its number or by words; at first those of the same contact and company
/// are offered. Its owner finds them (`queryEdited`, `offer`).
class MergeForm : public InlineForm
{
    Q_OBJECT

public:
    explicit MergeForm(QWidget *parent = nullptr);

    /// The tickets to choose from, the likeliest first, with the statuses' words.
    void offer(const std::vector<service::TicketRef> &targets);

    /// The chosen one; null before.
    TicketId target() const;
    QString reason() const;
    void focusFirst() override;

Q_SIGNALS:
    /// The person typed: a number or words; empty when the form opens.
    void queryEdited(const QString &text);

protected:
    QString check() const override;

private:
    TicketField *m_field;
    QLineEdit *m_reason;
};

} // namespace firstline::ui
