#pragma once

#include "core/service/familyservice.h"
#include "ui/ticket/inlineform.h"

class QComboBox;
class QLineEdit;

namespace firstline::ui {

class MessageEdit;

/// One text for all open children of a ticket: a reply, a note, or how they were solved. Says which tickets it is for.
class FamilyForm : public InlineForm
{
    Q_OBJECT

public:
    enum class Purpose { Say, Solve };

    FamilyForm(Purpose purpose, const std::vector<service::TicketRef> &children, const QString &text, QWidget *parent = nullptr);

    QString text() const;

    /// Of what is said.
    service::FamilyService::Speech speech() const;
    const std::vector<service::TicketRef> &children() const { return m_children; }
    void focusFirst() override;

protected:
    QString check() const override;

private:
    std::vector<service::TicketRef> m_children;
    QComboBox *m_speech = nullptr;
    MessageEdit *m_text;
};

/// Makes a ticket of its own from a message: asks what it is called.
class SplitForm : public InlineForm
{
    Q_OBJECT

public:
    explicit SplitForm(const Message &message, QWidget *parent = nullptr);

    QString subject() const;
    void focusFirst() override;

protected:
    QString check() const override;

private:
    QLineEdit *m_subject;
};

} // namespace firstline::ui
