#pragma once

#include "core/service/customerservice.h"
#include "ui/customer/choicemodel.h"
#include "ui/widgets/card.h"

#include <functional>

class QLineEdit;

namespace firstline::ui {

class CompletionField;
class Label;

/// A caller nobody knew: name, phone, position, company. Enter takes the known company that fits best, as in every other
/// field; the last row of the list makes a new one, and so does a text that was left as it is. None: a private person.
class NewContactForm : public Card {
    Q_OBJECT

public:
    /// Finds companies by name; answers on the interface thread.
    using Finder = std::function<QFuture<Result<std::vector<service::CustomerRow>>>(const QString &)>;

    explicit NewContactForm(Finder finder, QWidget *parent = nullptr);

    /// Empties the form and puts what was typed into phone or name.
    void begin(const QString &typed, const std::optional<Company> &company = {});
    void restore(const service::CustomerService::NewCaller &caller);
    service::CustomerService::NewCaller caller() const;
    bool isEmpty() const;

    /// Whether somebody wrote who it is; the number alone comes with the call.
    bool isNamed() const;

    /// What is missing. Shape: empty when it may be saved; the field is marked and gets the focus.
    QString missing();
    void focusFirst();

Q_SIGNALS:
    void edited();
    /// A known company was chosen, or none any more (null).
    void companyChosen(const firstline::CompanyId &company);

private:
    void askCompanies(const QString &text);
    void offer(const std::vector<service::CustomerRow> &rows);
    void take(const Choice &choice);
    void enter();
    void sayCompany();

    Finder m_finder;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_position;
    CompletionField *m_company;
    Label *m_companyHint;
    ChoiceModel m_model;
    CompanyId m_companyId;
    QString m_query;
    bool m_pending = false; ///< What was typed last is still being looked for.
    bool m_enter = false; ///< Enter was pressed meanwhile.
    int m_generation = 0;
};

} // namespace firstline::ui
