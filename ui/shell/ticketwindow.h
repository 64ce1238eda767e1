#pragma once

#include "ui/shell/desk.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

class TicketNames;
class TicketPane;

/// One ticket in a window of its own: the same pane as beside the list. Any number of them may show, also the same
/// ticket twice. Deletes itself when closed. Thread: interface.
class TicketWindow : public QWidget
{
    Q_OBJECT
public:
    TicketWindow(const Desk &desk, TicketId ticket, TicketNames &names, QWidget *parent = nullptr);

    TicketPane *pane() const { return m_pane; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void showName();

    TicketId m_ticket;
    TicketNames &m_names;
    TicketPane *m_pane;
};

} // namespace firstline::ui
