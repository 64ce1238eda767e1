#pragma once

#include "ui/ticket/conflictface.h"

#include <QtWidgets/QWidget>

class QScrollArea;
class QVBoxLayout;

namespace firstline::ui {

class Banner;
class ConflictCard;

/// In a ticket: says that changes of it wait for the person's decision, and opens their cards in place. Hidden while
/// nothing waits. Reads and settles through the engine. Thread: interface.
class ConflictStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictStrip(service::TicketService &service, QWidget *parent = nullptr);

    /// Shows what waits of this ticket; null shows nothing.
    void showTicket(TicketId ticket);

    int count() const { return static_cast<int>(m_cards.size()); }

    /// Opens the cards and goes to the first.
    void open();

Q_SIGNALS:
    /// One sentence about what was decided; it can be taken back for a while.
    void decided(const QString &text, firstline::ConflictId conflict);
    void notice(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void take(const QList<sync::ConflictRecord> &conflicts);
    void setOpen(bool open);
    void settle(ConflictCard *card, sync::ConflictChoice choice, const QString &text);
    void fit();

    service::TicketService &m_service;
    TicketId m_ticket;
    Banner *m_banner;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    QList<ConflictCard *> m_cards;
    bool m_open = false;
};

/// What a decision did, in one sentence: "Your reply goes out in a moment".
QString decisionText(const sync::ConflictRecord &conflict, sync::ConflictChoice choice);

} // namespace firstline::ui
