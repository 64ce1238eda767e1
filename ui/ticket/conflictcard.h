#pragma once

#include "ui/ticket/conflictface.h"
#include "ui/widgets/card.h"

class QBoxLayout;

namespace firstline::ui {

class Button;
class DiffView;
class ElidedLabel;
class Label;
class LinkLabel;
class MessageEdit;

/// One thing that needs a person's decision: what happened, what he wrote beside what stands at the server and what was
/// there before, with the words that differ marked, and a key for each way out. The keys work while the card or a part
/// of it has the focus, in any keyboard layout. Decides nothing itself. Thread: interface.
class ConflictCard : public Card
{
    Q_OBJECT
public:
    /// Where it stands: in the list of all, with the ticket in its headline, or in the ticket itself.
    enum class Place { List, Ticket };

    explicit ConflictCard(Place place, QWidget *parent = nullptr);

    /// Shows a conflict; what is being edited stays.
    void show(const sync::ConflictRecord &conflict, const ConflictFace &face);

    const sync::ConflictRecord &conflict() const { return m_conflict; }
    const ConflictId &id() const { return m_conflict.id; }
    TicketId ticket() const { return m_conflict.ticket; }

    /// The headline, once it is known. An empty number: no ticket.
    void setObject(const QString &number, const QString &subject);

    /// Says why a decision could not be carried out.
    void showProblem(ErrorCode code);

    /// Takes a way as its key does. Nothing happens where the conflict has no such way.
    void take(ConflictWay::Kind kind);

Q_SIGNALS:
    /// What the person decided; `text` is what he edited, else empty.
    void decided(const firstline::ConflictId &id, firstline::sync::ConflictChoice choice, const QString &text);
    void ticketAsked(const firstline::TicketId &ticket);
    /// His text is in the clipboard.
    void copied();
    /// J, K and the arrows walk between cards. Units: +1 or -1.
    void walked(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Side {
        QWidget *box = nullptr;
        Label *title = nullptr;
        DiffView *text = nullptr;
    };
    void buildHead(QBoxLayout *column);
    Side makeSide(int style);
    void showSides(const ConflictFace &face);
    void showWays(const ConflictFace &face);
    void edit();
    void submitEdit();
    void fitSides();

    Place m_place;
    sync::ConflictRecord m_conflict;
    ConflictFace m_face;
    LinkLabel *m_number;
    ElidedLabel *m_subject;
    Label *m_held;
    Label *m_sentence;
    Label *m_problem;
    QBoxLayout *m_sides;
    Side m_mine;
    Side m_theirs;
    Side m_base;
    QWidget *m_ways;
    QBoxLayout *m_column;
    MessageEdit *m_edit = nullptr;
};

} // namespace firstline::ui
