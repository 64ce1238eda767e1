#pragma once

#include "ui/shell/overlay.h"

namespace firstline::ui {

class Card;
class Label;

/// Asks before signing out and says what becomes of what waits: it is neither sent nor deleted. Thread: interface.
class SignOutCard : public Overlay
{
    Q_OBJECT
public:
    explicit SignOutCard(QWidget *window);

    /// Asks. Units: number of changes that were not sent.
    void ask(int waiting);

    /// What is said about waiting changes; empty for none. Translated.
    static QString waitingText(int waiting);

Q_SIGNALS:
    void confirmed();

private:
    Card *m_card;
    Label *m_waiting;
    QWidget *m_yes;
};

} // namespace firstline::ui
