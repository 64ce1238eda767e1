#pragma once

#include "core/service/customerservice.h"
#include "ui/customer/choicemodel.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace firstline::ui {

class CompletionField;

/// "Who is calling?": the number or name, and the contact found for it. Late answers to earlier letters are dropped, and
/// Enter waits for the answer to the last ones.
class CallerLookup : public QWidget {
    Q_OBJECT

public:
    /// Asks who matches; answers on the interface thread.
    using Finder = std::function<QFuture<Result<std::vector<service::CallerMatch>>>(const QString &)>;

    explicit CallerLookup(Finder finder, QWidget *parent = nullptr);

    /// Shows a number and takes its caller as soon as he is found (a call that comes in).
    void lookUp(const QString &number);

    /// Shows a caller that is known already.
    void showCaller(const std::optional<Contact> &contact, const std::optional<Company> &company,
                    const QString &number = {});

    /// Shows that a new contact is being made for what was typed.
    void showNew(const QString &typed);
    void clear();
    QString typed() const;

    /// The focus into the number's field, its text selected.
    void focusNumber();

Q_SIGNALS:
    void callerChosen(const firstline::service::CallerMatch &match);
    /// Nobody, or somebody new at a known number.
    void newCallerWanted(const QString &typed);
    /// The person types another number: the caller shown is no longer chosen.
    void callerForgotten();
    /// The person wrote something into the field.
    void edited();
    void failed(const firstline::Error &error);

private:
    void ask(const QString &text);
    void answered(int generation, const Result<std::vector<service::CallerMatch>> &matches);
    void fillList();
    void taken(const QModelIndex &index);
    void entered();
    void takeBest();

    Finder m_finder;
    CompletionField *m_number;
    CompletionField *m_contact;
    ChoiceModel m_model;
    std::vector<service::CallerMatch> m_matches;
    QString m_query;
    int m_generation = 0;
    bool m_pending = false;
    bool m_enter = false;
};

} // namespace firstline::ui
