#pragma once

#include "ui/shell/desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QScrollArea;
class QVBoxLayout;

namespace firstline::ui {

class ConflictCard;
class EmptyState;
class Label;
class TicketNames;
class WaitingRow;

/// What waits on this machine: first what needs a person's decision, then what will be sent by itself. Nothing that was
/// typed leaves it without somebody's word. Thread: interface.
class OutboxPage : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxPage(const Desk &desk, QWidget *parent = nullptr);

    /// The first decision, or the page itself.
    void focusFirst();

    /// How many decisions and how many waiting changes are shown.
    int conflictCount() const { return static_cast<int>(m_conflicts.size()); }
    int waitingCount() const { return static_cast<int>(m_rows.size()); }

    /// Texts begun for tickets that are not here any more: decisions that the engine does not count.
    int orphanCount() const { return static_cast<int>(m_orphans.size()); }

Q_SIGNALS:
    void orphansChanged();
    void ticketActivated(const firstline::TicketId &ticket);
    /// One sentence for the window to show.
    void notice(const QString &text);
    /// A decision was made; it can be taken back for a while (sync::Engine::reopen).
    void decided(const QString &text, firstline::ConflictId conflict);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void readSoon();
    void read();
    void showConflicts(const QList<sync::ConflictRecord> &conflicts);
    void showWaiting(const QList<sync::OutboxItem> &items);
    void makeConflict(const sync::ConflictRecord &conflict);
    void readDrafts();
    void showConflictsAndDrafts();
    void discardDraft(const ConflictId &id);
    void showFace(ConflictCard *card);
    void decide(const ConflictId &id, sync::ConflictChoice choice, const QString &text);
    void recall(const CommandId &id);
    void walk(ConflictCard *from, int step);
    void nameTickets();
    void showWhole();

    Desk m_desk;
    TicketNames *m_names;
    QTimer m_soon;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_conflictColumn = nullptr;
    QVBoxLayout *m_waitingColumn = nullptr;
    QWidget *m_conflictPart = nullptr;
    QWidget *m_waitingPart = nullptr;
    Label *m_conflictTitle = nullptr;
    Label *m_waitingTitle = nullptr;
    EmptyState *m_empty = nullptr;
    QList<ConflictCard *> m_conflicts;
    QList<WaitingRow *> m_rows;
    QList<sync::OutboxItem> m_items;
    QList<sync::ConflictRecord> m_open;
    QHash<ConflictId, Draft> m_orphans; ///< Texts begun for tickets that are not here any more, by their cards.
};

} // namespace firstline::ui
