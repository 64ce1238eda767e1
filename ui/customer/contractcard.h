#pragma once

#include "core/service/customerservice.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace firstline::ui {

class Button;

/// A contract in full: state, term, hours of service, policy with its targets, coverage, included limits, debts.
class ContractCard : public Card {
    Q_OBJECT

public:
    explicit ContractCard(QWidget *parent = nullptr);

    /// Fills the card once. Sites and assets are the company's, for names of what is covered.
    void show(const Contract &contract, const service::CompanyCard &company, const ConfigSnapshot *config,
              const QDate &today);

    /// The button for roles that may edit contracts.
    void setEditable(bool editable);

    using QWidget::show;

Q_SIGNALS:
    void editWanted();

private:
    void addHead(QVBoxLayout *column, const Contract &contract, const QDate &today);
    void addTerm(QVBoxLayout *column, const Contract &contract, const QDate &today);
    void addFacts(QVBoxLayout *column, const Contract &contract, const service::CompanyCard &company,
                  const ConfigSnapshot *config);
    void addAllowances(QVBoxLayout *column, const Contract &contract);
    void addTargets(QVBoxLayout *column, const Policy &policy);

    Button *m_edit;
};

} // namespace firstline::ui
