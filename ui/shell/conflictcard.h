#pragma once

#include "core/service/ticketservice.h"
#include "ui/widgets/card.h"

class QBoxLayout;

namespace firstline::ui {

class Button;
class Label;
class LinkLabel;
class MessageEdit;

/// One thing that needs a person's decision: what he wrote beside what stands at the server, and a key for each way
/// out. Letters work while the card or a part of it has the focus, in any keyboard layout. Thread: interface.
class ConflictCard : public Card
{
    Q_OBJECT
public:
    ConflictCard(const sync::ConflictRecord &conflict, const ConfigPtr &config, Instant now, QWidget *parent = nullptr);

    const ConflictId &id() const { return m_conflict.id; }
    TicketId ticket() const { return m_conflict.ticket; }

    /// The ticket in the headline, once it is known.
    void setTicketName(const QString &number, const QString &subject);

    /// Says why a decision could not be carried out.
    void showProblem(ErrorCode code);

Q_SIGNALS:
    /// What the person decided; `text` is what he edited, else empty.
    void decided(const firstline::ConflictId &id, firstline::sync::ConflictChoice choice, const QString &text);
    void ticketAsked(const firstline::TicketId &ticket);
    /// J, K and the arrows walk between cards. Units: +1 or -1.
    void walked(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Way { None, Mine, Theirs, Edit, Note, Discard, Copy };
    void addHead(QBoxLayout *column, Instant now);
    void addSides(QBoxLayout *column, const ConfigPtr &config, Instant now);
    void addWays(QBoxLayout *column, const ConfigPtr &config, Instant now);
    void addWay(QBoxLayout *row, Way way, const QString &text, int key);
    void go(Way way);
    void edit();
    QString reason(Instant now) const;
    QString who() const;
    bool isRefused() const;
    bool isText() const;

    sync::ConflictRecord m_conflict;
    LinkLabel *m_number = nullptr;
    Label *m_subject = nullptr;
    Label *m_problem = nullptr;
    QBoxLayout *m_column = nullptr;
    MessageEdit *m_edit = nullptr;
    QList<std::pair<int, Way>> m_keys;
};

} // namespace firstline::ui
