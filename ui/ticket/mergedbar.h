#pragma once

#include "core/service/ticketservice.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

class ElidedLabel;
class LinkLabel;

/// The line of a merged ticket: into which one it was merged, with a way there and the way back. Hidden for all others.
class MergedBar : public QWidget
{
    Q_OBJECT

public:
    explicit MergedBar(QWidget *parent = nullptr);

    /// `mayTakeBack`: the person's role allows it; the 30 days are looked at here.
    void show(const service::TicketDetail &detail, Instant now, bool mayTakeBack);

    /// Whether the merge of the ticket that is shown can be taken back by this person now.
    bool mayTakeBack() const { return m_mayTakeBack; }

Q_SIGNALS:
    void openAsked(firstline::TicketId id);
    void takeBackAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TicketId m_into;
    bool m_mayTakeBack = false;
    ElidedLabel *m_text;
    LinkLabel *m_open;
    LinkLabel *m_back;
};

} // namespace firstline::ui
