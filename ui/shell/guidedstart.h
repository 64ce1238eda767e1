#pragma once

#include "ui/shell/desk.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace firstline::ui {

class Button;
class Label;

/// Five minutes with the keys: one line above the status line says what to press, sees that it was done, and goes on to the
/// next. Nothing is simulated but the outage: the person registers, answers and hands over for real, best on sample data.
/// Blocks nothing and can be left or passed over at any step. Thread: interface.
class GuidedStart : public QWidget
{
    Q_OBJECT
public:
    /// What a person learns, in this order.
    enum class Step { Register, Find, Reply, Explain, HandOver, Outage, OutageReply, Return, Keys, End };

    explicit GuidedStart(const Desk &desk, QWidget *parent = nullptr);
    ~GuidedStart() override;

    /// Begins from the first step, or goes on at `from`.
    void begin(Step from = Step::Register);

    /// Ends it; the network that was switched off for it comes back.
    void leave();

    Step step() const { return m_step; }
    bool isOn() const { return m_step != Step::End; }

    /// Something was seen on the screen that no command tells: the palette led to a ticket, the keys were shown.
    void happened(Step what);

Q_SIGNALS:
    /// The step is another one; End: it is over.
    void moved(firstline::ui::GuidedStart::Step step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(Step step);
    void next();
    void onChanged(const sync::ChangeNotice &notice);
    bool isNew(const Uuid &id, Instant at);
    void lookAt(const service::TicketDetail &detail);
    void setOutage(bool on);
    void onAction();

    Desk m_desk;
    Step m_step = Step::End;
    Instant m_since {};
    QSet<Uuid> m_counted; ///< What was done for earlier steps.
    bool m_outage = false;
    Label *m_count;
    Label *m_text;
    QWidget *m_keys;
    QHBoxLayout *m_keyRow;
    Button *m_action;
    Button *m_skip;
    Button *m_leave;
};

} // namespace firstline::ui
