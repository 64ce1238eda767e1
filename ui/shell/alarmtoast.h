#pragma once

#include "core/service/alarmservice.h"

#include <QtWidgets/QWidget>

namespace firstline::ui {

class Button;
class CountdownPill;
class ElidedLabel;

/// One alarm at the bottom right of the window: what, which ticket, how much time, and what can be done at once. Takes
/// no focus by itself; with the focus M takes, Z snoozes, Enter opens, Delete puts away, J and K go to its neighbours.
class AlarmToast : public QWidget
{
    Q_OBJECT

public:
    /// Room for the shadow on every side. Units: px.
    static constexpr int kShadow = 12;

    explicit AlarmToast(QWidget *parent);

    void show(const service::AlarmItem &alarm, Instant now, bool mine);
    const service::AlarmItem &alarm() const { return m_alarm; }

    /// Time went on.
    void tick(Instant now);

Q_SIGNALS:
    void takeAsked();
    void snoozeAsked(firstline::Instant until);
    void openAsked();
    void closeAsked();

    /// To the toast above (-1) or below (1).
    void walked(int step);

    /// Back to where the person was.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void build();
    void fillSnooze();

    service::AlarmItem m_alarm;
    Instant m_now;
    CountdownPill *m_pill;
    ElidedLabel *m_headline;
    ElidedLabel *m_ticket;
    Button *m_take;
    Button *m_snooze;
    Button *m_open;
    Button *m_close;
};

} // namespace firstline::ui
