#pragma once

#include "core/domain/configsnapshot.h"
#include "core/domain/ticket.h"
#include "core/service/ticketservice.h"
#include "ui/ticket/inlineform.h"

class QComboBox;
class QLineEdit;

namespace firstline::ui {

class CategoryField;
class MessageEdit;
class TicketField;

/// Writes down what the customer said on a channel that is not joined to the desk.
class SaidForm : public InlineForm
{
    Q_OBJECT

public:
    explicit SaidForm(QWidget *parent = nullptr);
    Channel channel() const;
    QString text() const;
    void focusFirst() override;

protected:
    QString check() const override;

private:
    QComboBox *m_channel;
    MessageEdit *m_text;
};

/// Ties the ticket to another one, by its number or found by words. Its owner finds them (`queryEdited`, `offer`).
class LinkForm : public InlineForm
{
    Q_OBJECT

public:
    explicit LinkForm(QWidget *parent = nullptr);
    LinkKind kind() const;

    /// 0 when it is not a number.
    qint64 number() const;

    /// The one that was taken from the list; null when only a number was typed.
    TicketId target() const;

    /// Tickets to choose from, the likeliest first.
    void offer(const std::vector<service::TicketRef> &targets);
    void focusFirst() override;

Q_SIGNALS:
    void queryEdited(const QString &text);

protected:
    QString check() const override;

private:
    QComboBox *m_kind;
    TicketField *m_number;
};

/// Chooses the category.
class CategoryForm : public InlineForm
{
    Q_OBJECT

public:
    CategoryForm(CategoryId now, const ConfigPtr &config, QWidget *parent = nullptr);
    CategoryId category() const;
    void focusFirst() override;

protected:
    QString check() const override;

private:
    CategoryField *m_field;
};

} // namespace firstline::ui
