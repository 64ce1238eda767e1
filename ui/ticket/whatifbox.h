#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/card.h"

#include <functional>

namespace firstline::ui {

class Button;
class Label;
class PriorityTrack;

/// "What if": another priority, policy or status, or a pause left out; the answer stands beside what is, with the
/// difference in words. Computes through a function and changes nothing.
class WhatIfBox : public Card
{
    Q_OBJECT

public:
    /// Answers at once (pure computing).
    using Ask = std::function<rules::WhatIfAnswer(const rules::WhatIf &)>;

    explicit WhatIfBox(QWidget *parent = nullptr);

    /// Begins anew with what is. `ask` may be unset: then nothing is offered.
    void start(const rules::Explanation &explanation, int priority, const TicketWords &words, Ask ask);

    /// Leaves the pause of a segment out, or takes it in again.
    void togglePause(Instant from);

    /// Chooses a priority as the keys 1 to 4 do.
    void choosePriority(int priority);

    const rules::WhatIf &asked() const { return m_asked; }

Q_SIGNALS:
    /// Another question, or none any more.
    void askedChanged();

private:
    void buildControls();
    void buildAnswer();
    void fillPolicies(const ConfigPtr &config);
    void fillStatuses(const ConfigPtr &config);
    void reset();
    void answer();

    rules::WhatIf m_asked;
    rules::Explanation m_asIs;
    TicketWords m_words { nullptr };
    Ask m_ask;
    int m_priority = 3;
    PriorityTrack *m_track = nullptr;
    Button *m_policy = nullptr;
    Button *m_status = nullptr;
    Button *m_pauses = nullptr;
    Button *m_reset = nullptr;
    QWidget *m_answerBox = nullptr;
    Label *m_dueIs = nullptr;
    Label *m_dueThen = nullptr;
    Label *m_leftIs = nullptr;
    Label *m_leftThen = nullptr;
    Label *m_difference = nullptr;
};

} // namespace firstline::ui
