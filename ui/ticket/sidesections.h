#pragma once

#include "core/service/ticketservice.h"

#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace firstline::ui {

class TicketWords;

/// Who it is and what may be promised: company, contract, site and asset, other tickets. Built anew only when
/// something in it is different, so that focus and scroll stay.
class SideSections : public QWidget
{
    Q_OBJECT

public:
    explicit SideSections(QWidget *parent = nullptr);

    void show(const service::TicketDetail &detail, const std::vector<service::TicketRef> &similar,
              const TicketWords &words);

Q_SIGNALS:
    void ticketActivated(firstline::TicketId id);
    void companyActivated(firstline::CompanyId id);
    void contactActivated(firstline::ContactId id);
    void addressActivated(const QString &address);
    void copied(const QString &text);
    void remoteAsked();

private:
    void section(const QString &title);
    void line(const QString &text, int role);
    void link(const QString &text, const QString &tip, const std::function<void()> &act);
    void pair(const QString &name, const QString &value, int role);
    void addCompany(const service::TicketDetail &detail);
    void addPhone(const QString &phone);
    void addContract(const service::TicketDetail &detail, const TicketWords &words);
    void addAllowance(const Allowance &allowance);
    void addPlace(const service::TicketDetail &detail);
    void addRefs(const QString &title, const std::vector<service::TicketRef> &refs);

    QString m_mark; ///< What is shown, in one text.
    QWidget *m_box = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace firstline::ui
