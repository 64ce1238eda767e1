#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/inlineform.h"

class QDateTimeEdit;
class QLineEdit;

namespace firstline::ui {

/// What a step needs besides its name: when a waiting or scheduled ticket comes back, and why or from whom.
class WaitForm : public InlineForm
{
    Q_OBJECT

public:
    WaitForm(const Status &to, const Ticket &ticket, const ConfigPtr &config, Instant now, QWidget *parent = nullptr);

    /// Whether a step to this status needs the form at all.
    static bool isNeeded(StatusCategory from, StatusCategory to);

    StatusId status() const { return m_status; }

    /// Empty: the desk's default.
    std::optional<Instant> wake() const;
    QString reason() const;
    void focusFirst() override;

protected:
    QString check() const override;

private:
    void addPresets(Instant now, const Ticket &ticket, const ConfigPtr &config);

    StatusId m_status;
    StatusCategory m_category;
    bool m_needsReason;
    bool m_default = true;
    Instant m_now;
    QDateTimeEdit *m_when = nullptr;
    QLineEdit *m_reason;
};

} // namespace firstline::ui
