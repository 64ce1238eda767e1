#pragma once

#include "ui/shell/desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QProgressBar;

namespace firstline::ui {

class Button;
class Label;
class LinkLabel;
class StatusChip;

/// The line at the bottom: how the link stands, what waits, how far the first synchronisation is, whether this
/// computer's clock is off; who is signed in, and the server's time. Thread: interface.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(const Desk &desk, QWidget *parent = nullptr);

    /// The button with the person's name; the owner gives it its menu.
    Button *personButton() const { return m_person; }

    /// The words for a state of the link, as shown at the left. Translated.
    static QString linkText(const sync::SyncStatus &status, Instant now);

    /// What is wrong with this computer's clock. Shape: empty while it is right. Translated.
    static QString skewText(const sync::SyncStatus &status);

Q_SIGNALS:
    void paletteAsked();
    void outboxAsked();

    /// The timer that runs was clicked.
    void timerAsked(firstline::TicketId ticket);

    /// The computer has been taken to another time zone: times that stand as text are to be told anew.
    void zoneChanged(const QString &zone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const sync::SyncStatus &status);
    void showPerson();
    void showTime();
    void showTimer();
    void watchZone();

    Desk m_desk;
    QTimer m_second;
    StatusChip *m_link;
    QProgressBar *m_progress;
    Label *m_skew;
    LinkLabel *m_hint;
    Button *m_person;
    Button *m_timer;
    QWidget *m_clock;
    QByteArray m_zone;
    int m_ticks = 0;
};

} // namespace firstline::ui
