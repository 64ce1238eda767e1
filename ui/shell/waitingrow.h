#pragma once

#include "core/service/ticketservice.h"
#include "ui/widgets/card.h"

namespace firstline::ui {

class Button;
class ElidedLabel;
class Label;
class StatusChip;

/// One line of the outbox: what waits, since when, how it stands, and the button that takes it back while it was not
/// sent. Thread: interface.
class WaitingRow : public QWidget
{
    Q_OBJECT
public:
    explicit WaitingRow(QWidget *parent = nullptr);

    /// Shows an item. `words` say what it does.
    void setItem(const sync::OutboxItem &item, const QString &words, Instant now, bool online);

    const CommandId &id() const { return m_id; }

Q_SIGNALS:
    void recallAsked(const firstline::CommandId &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CommandId m_id;
    ElidedLabel *m_words;
    ElidedLabel *m_text;
    Label *m_when;
    StatusChip *m_state;
    Label *m_problem;
    Button *m_recall;
};

} // namespace firstline::ui
