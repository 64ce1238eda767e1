#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/inlineform.h"

#include <array>

class QComboBox;

namespace firstline::ui {

class MessageEdit;

/// Hands a ticket to another queue or line with what the next person needs: asked, tried, found, needed. Going up a
/// line all four are asked for; beside or down a line one is enough.
class HandOverForm : public InlineForm
{
    Q_OBJECT

public:
    /// `to`: the queue to begin with; null: the next line's first.
    HandOverForm(const Ticket &ticket, const ConfigPtr &config, GroupId to, QWidget *parent = nullptr);

    GroupId group() const;

    /// Null: the queue decides.
    AgentId agent() const;

    /// The four answers as one note, each under its name; the first of them is the reason.
    QString note() const;
    QString reason() const;
    void focusFirst() override;

protected:
    QString check() const override;

private:
    void fillPeople();
    bool goesUp() const;

    ConfigPtr m_config;
    GroupId m_from;
    QComboBox *m_group;
    QComboBox *m_person;
    std::array<MessageEdit *, 4> m_parts {};
};

} // namespace firstline::ui
