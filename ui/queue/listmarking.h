#pragma once

#include "ui/models/rowmarks.h"
#include "ui/models/ticketlistmodel.h"

namespace firstline::ui {

/// The rows of a list that are marked for acting on together. Marks go with their tickets wherever the list puts them;
/// what left the list is not counted and not acted on, and is marked again should it come back. Thread: interface.
class ListMarking : public QObject {
    Q_OBJECT

public:
    explicit ListMarking(TicketListModel *model, QObject *parent = nullptr);

    bool contains(qint64 rid) const { return m_count > 0 && m_marks.contains(rid); }

    /// How many tickets of the list are marked, those of collapsed groups among them.
    int count() const { return m_count; }

    /// How many tickets of a group are marked.
    int countOf(const QString &group) const { return m_count > 0 ? m_marks.countAmong(m_model->ticketsOfGroup(group)) : 0; }

    /// The marked tickets in the order of the list.
    RowIds rids() const { return m_marks.among(m_model->ticketRids()); }

    /// Turns the mark of a row; of a head: marks its group, or unmarks it when all of it was marked.
    void toggle(int row);

    /// Marks a row that is marked already not at all.
    void mark(int row);

    /// Marks from where the range began (`from`, when none is on) to a row, and what was marked before the range.
    void extend(int from, int to);

    /// The next extend() begins a new range.
    void endRange() { m_anchor = 0; }

    void markAll();
    void clear();

Q_SIGNALS:
    void changed();

private:
    void recount();
    qint64 ridAt(int row) const;

    TicketListModel *m_model;
    RowMarks m_marks;
    RowMarks m_before; ///< The range.
    qint64 m_anchor = 0; ///< Row id where the range began; 0: none is on.
    int m_count = 0;
};

} // namespace firstline::ui
